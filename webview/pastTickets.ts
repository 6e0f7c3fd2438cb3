import type { CountedTicket, ShownTicket } from '../src/protocol/fileSection.ts';
import type { PageWords } from '../src/protocol/picture.ts';
import type { Hands } from './hands.ts';
import { linkButton } from './linkButton.ts';
import { shortList } from './shortList.ts';
import type { Piece } from './piece.ts';
import { piece } from './piece.ts';
import type { State } from './state.ts';
import { keys } from './state.ts';

const shownAtFirst = 5;

/** The tickets behind a file, with how many commits each had. */
export function pastTickets(
  state: State,
  path: string,
  tickets: readonly CountedTicket[],
  words: PageWords,
  hands: Hands,
): Piece | undefined {
  return shortList(
    state,
    {
      list: 'tickets',
      path,
      title: words.ticketsTitle,
      more: words.showMore,
      items: tickets,
      shownAtFirst,
      keyOf: ({ ticket }) => keys.ticket(ticket),
      show: (one) =>
        piece('li', { key: one.ticket, attributes: { class: 'row' } }, [
          ticketPiece(keys.ticket(one.ticket), one, words, hands),
          piece('span', { attributes: { class: 'count', title: one.last } }, one.count),
        ]),
    },
    hands,
  );
}

/** A ticket: a link where its address is known, else its name alone. */
export function ticketPiece(
  key: string,
  { ticket, linked }: ShownTicket,
  { openTicket }: PageWords,
  hands: Hands,
): Piece {
  if (!linked) return piece('bdi', { key, attributes: { class: 'ticket', title: ticket } }, ticket);
  const title = openTicket.replace('{0}', () => ticket);
  return linkButton(key, ticket, () => hands.ask('openTicket', { ticket }), { title });
}
