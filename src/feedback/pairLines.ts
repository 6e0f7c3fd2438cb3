import { wholeTenths } from './coarse.ts';
import { isTold } from './isTold.ts';
import { roundFacts, votesFacts } from './pairFacts.ts';
import { shownName } from './shownName.ts';
import type { SignalCell, VotesTold } from './signalReport.ts';
import type { SignalWords, Telling } from './signalWords.ts';
import { suggestionOf } from './suggestion.ts';
import { suggestionText } from './suggestionText.ts';

/** A line of text, and what stands under it. */
export interface ToldLine {
  readonly text: string;
  readonly under: readonly string[];
}

/** All that is told of what one team has from another, with a suggestion to the sender; else nothing. */
export function pairLines(cell: SignalCell, telling: Telling): readonly ToldLine[] {
  if (!isTold(cell)) return [];
  const { votes, round, from } = cell;
  const { words } = telling;
  const suggestion = suggestionOf(cell);
  return [
    line(words.votes, votesFacts(votes, words).join(', ')),
    ...(votes === 'too-few' ? [] : whatWasSaid(votes, telling)),
    line(words.round, roundFacts(round, words).join(', ')),
    ...(suggestion
      ? [line(words.suggestion(shownName(from, telling)), suggestionText(suggestion, telling))]
      : []),
  ];
}

/** The same in so few words that it fits into a table. */
export function pairText(cell: SignalCell, { words }: Telling): string {
  const { votes, round } = cell;
  if (!isTold(cell)) return words.tooFew;
  return [
    ...(votes === 'too-few' ? [] : [words.signal(wholeTenths(votes.snr))]),
    ...(round === 'too-few' ? [] : [words.quadrants[round.quadrant]]),
  ].join(', ');
}

function whatWasSaid(
  { signals, noise, texts }: VotesTold,
  { words, safe }: Telling,
): readonly ToldLine[] {
  const written = texts.map((text) => words.quoted(safe(text)));
  return [
    ...kindLines(words.signals, signals, words),
    ...kindLines(words.noise, noise, words),
    ...(written.length === 0 ? [] : [{ text: `${words.wrote}:`, under: written }]),
  ];
}

function kindLines(
  label: string,
  kinds: VotesTold['signals'],
  words: SignalWords,
): readonly ToldLine[] {
  return kinds.length === 0 ? [] : [line(label, kinds.map((kind) => words.kinds[kind]).join(', '))];
}

function line(label: string, text: string): ToldLine {
  return { text: `${label}: ${text}`, under: [] };
}
