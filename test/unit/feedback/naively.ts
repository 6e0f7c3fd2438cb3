/** What counts, found slowly and plainly, to compare with. */
import { voteLineOf } from '../../../src/feedback/line.ts';
import type { LedgerLine } from '../../../src/feedback/ledgerLine.ts';
import type { Direction, Month, RoundAnswer, Verdict, VoteKind } from '../../../src/model/vote.ts';

/** One verdict of one person. */
export interface Said {
  readonly token: string;
  readonly kind: VoteKind;
  readonly verdict: Verdict;
  readonly text?: string | undefined;
}

/** The lines that no other line takes the place of, in one month. */
export function stands(lines: readonly LedgerLine[], month: Month): readonly LedgerLine[] {
  const said = lines.filter((line) => line.month === month);
  const beats = (one: LedgerLine, other: LedgerLine): boolean =>
    one.rev > other.rev || (one.rev === other.rev && voteLineOf(one) > voteLineOf(other));
  return said.filter(
    (line) =>
      line.is !== 'taken-back' &&
      line.is !== 'withdrawal' &&
      !said.some(
        (other) =>
          other.token === line.token &&
          (other.is === 'withdrawal' || about(other) === about(line)) &&
          beats(other, line),
      ),
  );
}

/** All verdicts on what one team has from another in a month; each as often as it was written. */
export function verdictsOn(
  lines: readonly LedgerLine[],
  month: Month,
  direction: Direction,
): readonly Said[] {
  return different(stands(lines, month)).flatMap((line): readonly Said[] => {
    const { token } = line;
    if (line.is === 'vote' && isSame(line.vote, direction)) return [{ token, ...line.vote }];
    if (line.is !== 'round' || !isSame(line.answer, direction)) return [];
    return [
      ...line.answer.valuable.map((kind) => ({ token, kind, verdict: 'signal' as const })),
      ...line.answer.noise.map((kind) => ({ token, kind, verdict: 'noise' as const })),
    ];
  });
}

/** All answers of rounds about what one team has from another in a month. */
export function answersOn(
  lines: readonly LedgerLine[],
  month: Month,
  direction: Direction,
): readonly RoundAnswer[] {
  return different(stands(lines, month)).flatMap((line) =>
    line.is === 'round' && isSame(line.answer, direction) ? [line.answer] : [],
  );
}

/** How many people said something. */
export function peopleIn(said: readonly { readonly token: string }[]): number {
  return new Set(said.map(({ token }) => token)).size;
}

function about(line: LedgerLine): string {
  if (line.is === 'withdrawal') return 'everything';
  if (line.is === 'round') return JSON.stringify(['round', line.answer.to, line.answer.from]);
  const { to, from, kind, subject } = line.vote;
  return JSON.stringify(['vote', to, from, kind, subject]);
}

function different(lines: readonly LedgerLine[]): readonly LedgerLine[] {
  return [...new Map(lines.map((line) => [voteLineOf(line), line])).values()];
}

function isSame(one: Direction, other: Direction): boolean {
  return one.to === other.to && one.from === other.from;
}
