import { wholeTenths } from './coarse.ts';
import { isTold } from './isTold.ts';
import { shownName } from './shownName.ts';
import type { RoundTold, SignalCell, VotesTold } from './signalReport.ts';
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
    ...(votes === 'too-few' ? [line(words.votes, words.tooFew)] : votesLines(votes, telling)),
    line(words.round, round === 'too-few' ? words.tooFew : roundText(round, words)),
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

function votesLines(
  { people, snr, trend, signals, noise, texts }: VotesTold,
  { words, safe }: Telling,
): readonly ToldLine[] {
  const said = [
    words.people(people),
    words.signal(wholeTenths(snr)),
    ...(trend === undefined ? [] : [words.trend(wholeTenths(trend))]),
  ];
  const written = texts.map((text) => words.quoted(safe(text)));
  return [
    line(words.votes, said.join(', ')),
    ...kindLines(words.signals, signals, words),
    ...kindLines(words.noise, noise, words),
    ...(written.length === 0
      ? []
      : [
          {
            text: `${words.wrote}:`,
            under: written,
          },
        ]),
  ];
}

function roundText({ people, quadrant, gap, onTime }: RoundTold, words: SignalWords): string {
  return [
    words.people(people),
    words.quadrants[quadrant],
    words.gap(gap),
    words.onTime(wholeTenths(onTime)),
  ].join(', ');
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
