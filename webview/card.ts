import type { Card, PageWords } from '../src/protocol/picture.ts';
import { answerOfLines } from './answers.ts';
import { chipRow, pressChip } from './chips.ts';
import { commitRow } from './commitRow.ts';
import type { Hands } from './hands.ts';
import { linkButton } from './linkButton.ts';
import type { Handlers, Piece } from './piece.ts';
import { piece } from './piece.ts';
import { snoozeMenu } from './snoozeMenu.ts';
import type { DraftField, State } from './state.ts';
import { draftOf, keys, openedChips } from './state.ts';
import { ticketsOfCommit } from './ticketPieces.ts';
import { textField } from './ui/toolkit.ts';

/** One question about one commit: chips first, a line of free text, and the ways not to answer. */
export function askCard(state: State, card: Card, words: PageWords, hands: Hands): Piece {
  const { text } = openedChips(card.chips, state.path);
  const busy = state.sending === card.sha ? 'true' : undefined;
  return piece(
    'div',
    {
      key: `card:${card.sha}:${card.question}`,
      on: cardKeys(state, card, hands),
      attributes: {
        class: 'card',
        role: 'group',
        'aria-labelledby': 'question',
        'aria-busy': busy,
      },
    },
    [
      commitRow(card, words, hands),
      cardTickets(card, words, hands),
      piece(
        'h3',
        { attributes: { id: 'question', class: 'question', dir: 'auto', title: card.question } },
        card.question,
      ),
      chipRow(state, card, words.back, hands),
      text ? line('who', { ...text }, state, card, hands) : undefined,
      line('why', card.line, state, card, hands),
      actions(state, card, words, hands),
    ],
  );
}

/** The tickets of the commit, which may say what is asked. */
function cardTickets({ sha, tickets }: Card, words: PageWords, hands: Hands): Piece | undefined {
  if (tickets.length === 0) return undefined;
  return piece(
    'div',
    { key: 'tickets', attributes: { class: 'card-tickets' } },
    ticketsOfCommit(tickets, ({ ticket }) => ({ key: `card:${ticket}`, words, hands, sha })),
  );
}

function line(
  field: DraftField,
  { label, placeholder }: { readonly label: string; readonly placeholder: string },
  state: State,
  { sha }: Card,
  hands: Hands,
): Piece {
  const draft = draftOf(state, sha);
  const send = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing || event.repeat) return;
    const answer = answerOfLines(draft);
    if (answer) hands.ask('answer', answer);
  };
  return textField({
    key: keys.field(field),
    label,
    placeholder,
    value: draft[field],
    onText: (text) => hands.act({ kind: 'type', sha, field, text }),
    on: { keydown: send },
  });
}

function actions(state: State, card: Card, words: PageWords, hands: Hands): Piece {
  const { sha } = card;
  return piece('div', { key: 'actions', attributes: { class: 'actions' } }, [
    piece('div', { attributes: { class: 'links' } }, [
      linkButton('skip', words.skip, () => hands.ask('skip', { sha })),
      linkButton('notUseful', words.notUseful, () => hands.ask('notUseful', { sha })),
      linkButton('alreadySaid', words.alreadySaid, () => hands.ask('alreadySaid', { sha })),
    ]),
    snoozeMenu(state, card, words, hands),
  ]);
}

function cardKeys(state: State, card: Card, hands: Hands): Handlers {
  const keydown = (event: KeyboardEvent): void => {
    const hasModifier = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
    if (event.repeat || event.isComposing || hasModifier) return;
    const field = fieldAt(event.target);
    if (event.key === 'Escape') {
      event.preventDefault();
      escape(state, card, field, hands);
    } else if (field === undefined && !state.menuOpen && /^[1-9]$/.test(event.key)) {
      pressChip(state, card, Number(event.key) - 1, hands);
    }
  };
  return { keydown };
}

function fieldAt(target: EventTarget | null): DraftField | undefined {
  const key = target instanceof HTMLElement ? target.dataset['key'] : undefined;
  return (['who', 'why'] as const).find((field) => keys.field(field) === key);
}

/** Closes what is open, clears what is typed, and only then skips the card. */
function escape(state: State, { sha }: Card, field: DraftField | undefined, hands: Hands): void {
  const hasWhy = draftOf(state, sha).why !== '';
  if (state.menuOpen) hands.act({ kind: 'menu', open: false, refocus: true });
  else if (state.path.length > 0 && !(hasWhy && field === 'why')) hands.act({ kind: 'back' });
  else if (hasWhy) hands.act({ kind: 'type', sha, field: 'why', text: '' });
  else hands.ask('skip', { sha });
}
