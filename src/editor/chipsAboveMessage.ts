import * as vscode from 'vscode';
import { commandIds } from '../protocol/ids.ts';
import { commitEditor } from './commitDocuments.ts';
import type { Minds } from './minds.ts';
import type { OfferFor } from './offers.ts';
import { lineOf } from './offers.ts';
import { escapedIcons } from './escapedIcons.ts';
import { onSettingsChanged, setting } from './settings.ts';
import { wording } from './wording.ts';

/** So many suggestions fit beside the question. */
const mostChips = 4;

/** Shows a row of suggestions above the message in a commit message editor. */
export function showChipsAboveMessage(minds: Minds, offerFor: OfferFor): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    minds.onDidChange(() => changed.fire()),
    onSettingsChanged(() => changed.fire()),
    vscode.languages.registerCodeLensProvider(commitEditor, {
      onDidChangeCodeLenses: changed.event,
      provideCodeLenses(document) {
        const offer = setting('message.chips') ? offerFor(document) : undefined;
        if (!offer) return [];
        const top = new vscode.Range(0, 0, 0, 0);
        const lensOf = (command: vscode.Command): vscode.CodeLens =>
          new vscode.CodeLens(top, command);
        const [first] = offer.missing;
        if (!first) return [];
        const { field } = first;
        const chips = (field === 'who' ? offer.whos : offer.whys)
          .slice(0, mostChips)
          .map(({ value, label }) => {
            const line = lineOf({ field, value });
            return lensOf({
              title: escapedIcons(label),
              tooltip: wording.addLine(line.key, label),
              command: commandIds.putLines,
              arguments: [document.uri, [line]],
            });
          });
        return [
          lensOf({
            title: field === 'who' ? wording.question('Q1') : wording.whyTitle(),
            command: commandIds.sayWhoAndWhy,
            arguments: [document.uri],
          }),
          ...chips,
          lensOf({
            title: wording.inYourWords(),
            command: commandIds.sayWhoAndWhy,
            arguments: [document.uri],
          }),
        ];
      },
    }),
  );
}
