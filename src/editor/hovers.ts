import * as vscode from 'vscode';
import { commitDocuments } from './commitDocuments.ts';
import { whoLabel } from './chips.ts';
import type { OfferFor } from './offers.ts';
import { wording } from './wording.ts';

const saidLine = /^\s*(who|why)\s*:\s*(.*)$/i;

/** Explains the `Who:` and `Why:` lines of a message, and the mark of a message without them. */
export function explainOnHover(offerFor: OfferFor): vscode.Disposable {
  return vscode.languages.registerHoverProvider(commitDocuments, {
    provideHover(document, position) {
      const offer = offerFor(document);
      if (!offer) return undefined;
      const line = document.lineAt(position);
      const found = saidLine.exec(line.text);
      if (found && position.line > 0) {
        const isWho = found[1]?.toLowerCase() === 'who';
        const value = found[2]?.trim() ?? '';
        const text = isWho
          ? wording.whoLine(whoLabel(value, offer.facts.plan), value)
          : wording.whyLine();
        return new vscode.Hover(plain(text), line.range);
      }
      const isSubject = offer.message.subject !== '' && line.text.trim() === offer.message.subject;
      if (!isSubject || offer.missing.length === 0) return undefined;
      return new vscode.Hover(plain(wording.whyWeOffer()), line.range);
    },
  });
}

/** Text from files and messages is shown as it is, never as markup. */
const plain = (text: string): vscode.MarkdownString => new vscode.MarkdownString().appendText(text);
