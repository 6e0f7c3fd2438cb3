import * as vscode from 'vscode';
import { commandIds, waitingContext } from '../protocol/ids.ts';
import { onActiveFileChanged } from './activeFile.ts';
import type { Asker } from './asker.ts';
import { openFileServes } from './openFileServes.ts';
import type { ShownFile } from './shownFile.ts';
import { wording } from './wording.ts';

/**
 * The one status bar item: there while a question waits, gone otherwise. Its tooltip, which is text and
 * no markup, also says what the open file serves; it is made before anybody looks at it.
 */
export function showStatusItem(
  asker: Asker,
  shownFile: Pick<ShownFile, 'file'>,
): vscode.Disposable {
  const item = vscode.window.createStatusBarItem(
    'productMindset.ask',
    vscode.StatusBarAlignment.Left,
    0,
  );
  item.name = 'Product Mindset';
  item.command = commandIds.openPanel;
  let told: boolean | undefined;
  let looks = 0;
  let serves = '';
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
    const { question, story } = first;
    item.text = `$(question) ${wording.status(waiting, question)}`;
    const asks = wording.statusTooltip(story.message.subject, question);
    item.tooltip = serves === '' ? asks : `${asks}\n${serves}`;
    const label = wording.statusLabel(waiting, question);
    item.accessibilityInformation = { label, role: 'button' };
    item.show();
  };
  const look = async (): Promise<void> => {
    if (asker.cards.length === 0) return;
    const own = (looks += 1);
    const found = await openFileServes(shownFile);
    if (own !== looks || found === serves) return;
    serves = found;
    update();
  };
  const change = (): void => {
    update();
    void look();
  };
  return vscode.Disposable.from(
    item,
    asker.onDidChange(change),
    onActiveFileChanged(() => void look()),
  );
}
