import { longestVoteLine } from '../../src/protocol/messages.ts';
import type { LineWriting } from '../../src/protocol/signalSection.ts';
import type { Hands } from '../hands.ts';
import { linkButton } from '../linkButton.ts';
import type { Piece } from '../piece.ts';
import type { State } from '../state.ts';
import { textField } from '../ui/toolkit.ts';
import type { WritingPlace } from './writing.ts';
import { writeKey, writingKey } from './writing.ts';

/** The way to write a line to a vote; nothing while it is open. */
export function writeButton(
  state: State,
  place: WritingPlace,
  { vote, label, name, line }: LineWriting,
  hands: Hands,
): Piece | undefined {
  if (isOpen(state, place, vote)) return undefined;
  const open = (): void => hands.act({ kind: 'write', writing: { place, vote, text: line ?? '' } });
  return linkButton(writeKey(place, vote), label, open, { name });
}

/** The line of a vote while it is written: Enter keeps it, Escape leaves it as it was. */
export function lineEditor(
  state: State,
  place: WritingPlace,
  { vote, placeholder, name }: LineWriting,
  hands: Hands,
): Piece | undefined {
  if (!isOpen(state, place, vote)) return undefined;
  const text = state.writing?.text ?? '';
  const keydown = (event: KeyboardEvent): void => {
    if (event.repeat || event.isComposing) return;
    if (event.key === 'Enter') hands.ask('changeVote', { vote, text: text.trim() });
    else if (event.key === 'Escape') hands.act({ kind: 'write', writing: undefined });
    else return;
    event.preventDefault();
  };
  return textField({
    key: writingKey(place, vote),
    label: name,
    placeholder,
    value: text,
    longest: longestVoteLine,
    onText: (typed) => hands.act({ kind: 'write', writing: { place, vote, text: typed } }),
    on: { keydown },
    after: writeKey(place, vote),
  });
}

function isOpen({ writing }: State, place: WritingPlace, vote: string): boolean {
  return writing?.place === place && writing.vote === vote;
}
