import type { ShownTicket, ToldTicket } from '../src/protocol/fileSection.ts';
import type { PageWords } from '../src/protocol/picture.ts';
import { glyph } from './glyphs.ts';
import type { Hands } from './hands.ts';
import { linkButton } from './linkButton.ts';
import { menuContext } from './menuContext.ts';
import type { Piece } from './piece.ts';
import { piece } from './piece.ts';

/** How a ticket is shown. */
interface TicketLook {
  /** The key of what can be pressed. */
  readonly key: string;
  readonly words: PageWords;
  readonly hands: Hands;
  /** The commit of the card that it is shown with. */
  readonly sha?: string;
}

/** A ticket: a link where its address is known, else its name alone. */
function ticketPiece(
  { ticket, linked }: ShownTicket,
  { key, words, hands, sha }: TicketLook,
): Piece {
  if (!linked) {
    const attributes = { class: 'ticket', title: ticket, ...menuOf(ticket, sha) };
    return piece('bdi', { key, attributes }, ticket);
  }
  const title = words.openTicket.replace('{0}', () => ticket);
  const takes = { ticket, ...(sha === undefined ? {} : { sha }) };
  return linkButton(key, ticket, () => hands.ask('openTicket', takes), {
    title,
    ...(sha === undefined ? { menu: { webviewSection: 'ticket', ticket } } : {}),
  });
}

/** A ticket in a line of its own, with its state and its title; `more` comes last in the line. */
export function ticketRow(shown: ShownTicket, look: TicketLook, more?: Piece): Piece {
  const { told, ticket } = shown;
  const attributes = { class: 'ticket-row', ...menuOf(ticket, look.sha) };
  return piece('div', { key: `row:${look.key}`, attributes }, [
    piece('div', { key: 'row', attributes: { class: 'row' } }, [
      ticketPiece(shown, look),
      ...(told ? toldPieces(told) : []),
      more,
    ]),
    told?.age === undefined
      ? undefined
      : piece('p', { key: 'age', attributes: { class: 'as-of', dir: 'auto' } }, told.age),
  ]);
}

/** Of the card, what is asked is about the commit, and a vote would lead away from it. */
function menuOf(ticket: string, sha: string | undefined): Readonly<Record<string, string>> {
  return sha === undefined ? menuContext({ webviewSection: 'ticket', ticket }) : {};
}

/** The tickets of one commit: those that their trackers told of in lines, the others beside each other. */
export function ticketsOfCommit(
  tickets: readonly ShownTicket[],
  lookOf: (ticket: ShownTicket) => TicketLook,
): readonly (Piece | undefined)[] {
  const others = tickets.filter(({ told }) => !told);
  return [
    ...tickets.filter(({ told }) => told).map((one) => ticketRow(one, lookOf(one))),
    others.length === 0
      ? undefined
      : piece(
          'div',
          { key: 'tickets', attributes: { class: 'links' } },
          others.map((one) => ticketPiece(one, lookOf(one))),
        ),
  ];
}

function toldPieces({ title, state, stateText }: ToldTicket): readonly Piece[] {
  return [
    piece(
      'span',
      { key: 'state', attributes: { class: `ticket-state ${state}`, title: stateText } },
      [glyph(state), piece('span', { attributes: { class: 'for-readers' } }, stateText)],
    ),
    piece('bdi', { key: 'told', attributes: { class: 'ticket-title', title } }, title),
  ];
}
