import * as vscode from 'vscode';
import type { Clock } from '../base/clock.ts';
import { aboveScissors } from '../model/message.ts';
import { isCommitDocument } from './commitDocuments.ts';
import type { Mark } from './marksIn.ts';
import { marksIn } from './marksIn.ts';
import type { OpenRepository } from './openRepository.ts';
import type { TicketLinks } from './ticketLinks.ts';
import { ticketLinks } from './ticketLinks.ts';
import { ticketHoverText } from './ticketHoverText.ts';

/** Explains and links the references in messages and plans. From memory: it fetches nothing. */
export interface TicketMarks {
  hover(
    entry: OpenRepository,
    document: vscode.TextDocument,
    position: vscode.Position,
  ): vscode.Hover | undefined;
  links(entry: OpenRepository, document: vscode.TextDocument): readonly vscode.DocumentLink[];
}

const mostLines = 500;
/** As the grammar of references does. */
const longestText = 64 * 1024;

export function ticketMarks(clock: Clock): TicketMarks {
  return {
    hover({ mind }, document, { line, character }) {
      const { text } = document.lineAt(line);
      const mark = marksIn(text, (part) => mind.references.of(part)).find(
        ({ start, end }) => start <= character && character < end,
      );
      const known = mark && mind.tickets.known(mark.ref);
      if (!known) return undefined;
      // Plain text: neither markup nor a command of a ticket gets into the editor.
      const content = new vscode.MarkdownString().appendText(ticketHoverText(known, clock()));
      return new vscode.Hover(content, rangeOf(line, mark));
    },
    links(entry, document) {
      const { mind } = entry;
      const links = ticketLinks(mind);
      return linesOf(entry, document).flatMap(({ text, line }) =>
        marksIn(text, (part) => mind.references.of(part)).flatMap((mark) =>
          linkAt(links, line, mark),
        ),
      );
    },
  };
}

function linkAt(links: TicketLinks, line: number, mark: Mark): readonly vscode.DocumentLink[] {
  const link = links.ofRef(mark.ref);
  if (link === undefined) return [];
  return [new vscode.DocumentLink(rangeOf(line, mark), vscode.Uri.parse(link, true))];
}

const rangeOf = (line: number, { start, end }: Mark): vscode.Range =>
  new vscode.Range(line, start, line, end);

/** What git takes of a message, line by line; all of a plan. */
function linesOf(
  { mind }: OpenRepository,
  document: vscode.TextDocument,
): readonly { readonly text: string; readonly line: number }[] {
  const facts = mind.facts();
  const isMessage = facts !== undefined && isCommitDocument(document);
  const isFile = document.uri.scheme === 'file';
  const commentChar = isMessage && isFile ? facts.standing.commentChar : '';
  const whole = document.getText();
  return (isMessage ? aboveScissors(whole, commentChar) : whole)
    .slice(0, longestText)
    .split(/\r?\n/, mostLines)
    .map((text, line) => ({ text, line }))
    .filter(({ text }) => commentChar === '' || !text.startsWith(commentChar));
}
