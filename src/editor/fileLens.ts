import * as vscode from 'vscode';
import { commandIds } from '../protocol/ids.ts';
import { contextAnswerWording } from './contextAnswerWording.ts';
import { escapedIcons } from './escapedIcons.ts';
import type { Minds } from './minds.ts';
import { servedBy } from './servedBy.ts';

/** So many items are named above a file. */
const mostNamed = 2;

/** A line above the first line of a file: the items that own it. From the plan alone. */
export function showFileLens(
  minds: Pick<Minds, 'all'>,
  onDidChange: vscode.Event<void>,
): vscode.Disposable {
  return vscode.languages.registerCodeLensProvider(
    { scheme: 'file' },
    {
      onDidChangeCodeLenses: onDidChange,
      provideCodeLenses({ uri }) {
        const served = servedBy(uri.fsPath, minds.all);
        if (!served) return [];
        const { words } = served;
        const named = words
          .slice(0, mostNamed)
          .map(({ title, whom }) => contextAnswerWording.owns(title, whom));
        const more = words.length - named.length;
        const title = [...named, ...(more > 0 ? [contextAnswerWording.more(more)] : [])].join(
          ' · ',
        );
        const command = { command: commandIds.whoUsesThis, title: escapedIcons(title) };
        const first = new vscode.Range(0, 0, 0, 0);
        return [new vscode.CodeLens(first, { ...command, arguments: [uri] })];
      },
    },
  );
}
