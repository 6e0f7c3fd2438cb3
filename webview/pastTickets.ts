import type { CountedTicket } from '../src/protocol/fileSection.ts';
import type { PageWords } from '../src/protocol/picture.ts';
import type { Hands } from './hands.ts';
import { shortList } from './shortList.ts';
import type { Piece } from './piece.ts';
import { piece } from './piece.ts';
import type { State } from './state.ts';
import { keys } from './state.ts';
import { ticketRow } from './ticketPieces.ts';

const shownAtFirst = 5;

/** The tickets behind a file, with how many commits each had. */
export function pastTickets(
  state: State,
  path: string,
  tickets: readonly CountedTicket[],
  words: PageWords,
  hands: Hands,
): Piece | undefined {
  const keyOf = ({ ticket }: CountedTicket): string => keys.ticket(ticket);
  const counted = ({ count, last }: CountedTicket): Piece =>
    piece('span', { key: 'count', attributes: { class: 'count', title: last } }, count);
  return shortList(
    state,
    {
      list: 'tickets',
      path,
      title: words.ticketsTitle,
      more: words.showMore,
      items: tickets,
      shownAtFirst,
      keyOf,
      show: (one) =>
        piece('li', { key: one.ticket }, [
          ticketRow(one, { key: keyOf(one), words, hands }, counted(one)),
        ]),
    },
    hands,
  );
}
