import * as vscode from 'vscode';
import type { TrailerLine } from '../answers/trailers.ts';
import { trailerEdit } from '../answers/trailers.ts';
import { commitDocuments } from './commitDocuments.ts';
import type { Offer, OfferFor } from './offers.ts';
import { lineOf } from './offers.ts';
import { setting } from './settings.ts';

/** Offers the missing lines as ghost text at the end of a commit message; Tab accepts. */
export function offerGhostText(offerFor: OfferFor): vscode.Disposable {
  return vscode.languages.registerInlineCompletionItemProvider(commitDocuments, {
    provideInlineCompletionItems(document, position) {
      if (!setting('message.ghostText')) return undefined;
      const offer = offerFor(document);
      // On an empty box the ghost would lie over the placeholder.
      if (!offer || offer.missing.length === 0 || offer.message.subject === '') return undefined;
      const lines = ghostLines(offer);
      const edit = trailerEdit(document.getText(), lines, offer.form);
      if (edit.text === '' || edit.length > 0) return undefined;
      const at = document.positionAt(edit.offset);
      if (!at.isEqual(position)) return undefined;
      const isLast = edit.offset === document.getText().length;
      const text = isLast ? edit.text.replace(/\r?\n$/, '') : edit.text;
      const ghost = new vscode.InlineCompletionItem(text, new vscode.Range(at, at));
      // A bare line is only the beginning of an answer: the completions go on from there.
      if (lines.some(({ value }) => value === '')) {
        ghost.command = { command: 'editor.action.triggerSuggest', title: '' };
      }
      return [ghost];
    },
  });
}

/**
 * The likely lines; with nothing to suggest only the first, bare: one `Who: ` to go on from is an
 * offer, two bare lines would be a form.
 */
function ghostLines({ missing }: Offer): readonly TrailerLine[] {
  const lines = missing.map(lineOf);
  const likely = lines.filter(({ value }) => value !== '');
  return likely.length > 0 ? likely : lines.slice(0, 1);
}
