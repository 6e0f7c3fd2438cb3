import * as vscode from 'vscode';
import { commandIds, waitingContext } from '../protocol/ids.ts';
import type { Asker } from './asker.ts';
import { wording } from './wording.ts';

/** The one status bar item: there while a question waits, gone otherwise. */
export function showStatusItem(asker: Asker): vscode.Disposable {
  const item = vscode.window.createStatusBarItem(
    'productMindset.ask',
    vscode.StatusBarAlignment.Left,
    0,
  );
  item.name = 'Product Mindset';
  item.command = commandIds.openPanel;
  let told: boolean | undefined;
  const tellMenus = (isWaiting: boolean): void => {
    if (told === isWaiting) return;
    told = isWaiting;
    void vscode.commands.executeCommand('setContext', waitingContext, isWaiting);
  };
  const update = (): void => {
    const [first] = asker.cards;
    tellMenus(first !== undefined);
    if (!first) {
      item.hide();
      return;
    }
    const waiting = asker.cards.length;
    item.text = `$(question) ${wording.status(waiting, first.question)}`;
    item.tooltip = wording.statusTooltip(first.story.message.subject, first.question);
    item.accessibilityInformation = {
      label: wording.statusLabel(waiting, first.question),
      role: 'button',
    };
    item.show();
  };
  return vscode.Disposable.from(item, asker.onDidChange(update));
}
