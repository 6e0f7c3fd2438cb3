import type { SignalCard, SignalPageWords } from '../../src/protocol/signalPicture.ts';
import type { Piece } from '../piece.ts';
import { piece } from '../piece.ts';
import { plainButton } from '../plainButton.ts';
import type { SignalHands } from './signalHands.ts';
import type { SignalPageState } from './signalState.ts';
import { draftKey } from './signalState.ts';

/** What one team has from another, with what can be done about it. */
export function signalCard(
  state: SignalPageState,
  card: SignalCard,
  month: string,
  words: SignalPageWords,
  hands: SignalHands,
): Piece {
  const { to, from, title, facts } = card;
  const key = draftKey(month, to, from);
  const draft = state.drafts.find((one) => one.key === key);
  const id = `card-${from}`;
  return piece('article', { key, attributes: { 'aria-labelledby': id } }, [
    piece('h3', { key: 'title', attributes: { id, dir: 'auto' } }, title),
    listOf('facts', undefined, facts),
    listOf('signals', words.signals, card.signals),
    listOf('noise', words.noise, card.noise),
    listOf('texts', words.texts, card.texts),
    piece('div', { key: 'buttons', attributes: { class: 'buttons' } }, [
      suggestButton(card, key, draft !== undefined, words, hands),
      plainButton('agenda', words.agenda, () => hands.ask('agenda', { to, from }), {
        name: `${words.agenda}: ${title}`,
      }),
    ]),
    draft ? editing(card, key, draft.text, words, hands) : undefined,
  ]);
}

function listOf(
  key: string,
  label: string | undefined,
  lines: readonly string[],
): Piece | undefined {
  if (lines.length === 0) return undefined;
  return piece('div', { key, attributes: { class: `list ${key}` } }, [
    label === undefined ? undefined : piece('h4', {}, label),
    piece(
      'ul',
      {},
      lines.map((line) => piece('li', { attributes: { dir: 'auto' } }, line)),
    ),
  ]);
}

function suggestButton(
  { suggestion, title }: SignalCard,
  key: string,
  isOpen: boolean,
  words: SignalPageWords,
  hands: SignalHands,
): Piece | undefined {
  if (suggestion === undefined) return undefined;
  const toggle = (): void =>
    hands.act(isOpen ? { kind: 'close', key } : { kind: 'write', key, text: suggestion });
  return plainButton('suggest', words.suggest, toggle, {
    expanded: isOpen,
    name: `${words.suggest}: ${title}`,
  });
}

function editing(
  { to, from }: SignalCard,
  key: string,
  text: string,
  words: SignalPageWords,
  hands: SignalHands,
): Piece {
  return piece('div', { key: 'editing', attributes: { class: 'editing' } }, [
    piece('textarea', {
      key: 'text',
      value: text,
      attributes: { 'aria-label': words.suggestion, rows: '4', dir: 'auto' },
      on: {
        input: ({ currentTarget }) =>
          hands.act({ kind: 'write', key, text: (currentTarget as HTMLTextAreaElement).value }),
      },
    }),
    piece('div', { key: 'buttons', attributes: { class: 'buttons' } }, [
      plainButton('copySuggestion', words.copySuggestion, () =>
        hands.ask('copySuggestion', { text }),
      ),
      plainButton('draftIssue', words.draftIssue, () =>
        hands.ask('draftIssue', { to, from, text }),
      ),
    ]),
    piece('p', { key: 'notSent', attributes: { class: 'quiet' } }, words.notSent),
  ]);
}
