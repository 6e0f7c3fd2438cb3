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

/** All verdicts on what one team has from another in a month. */
export function verdictsOn(
  lines: readonly LedgerLine[],
  month: Month,
  direction: Direction,
): readonly Said[] {
  return standsIn(lines, month, direction).flatMap((line): readonly Said[] => {
    const { token } = line;
    if (line.is === 'vote') return [{ token, ...line.vote }];
    if (line.is !== 'round') return [];
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
  return standsIn(lines, month, direction).flatMap((line) =>
    line.is === 'round' ? [line.answer] : [],
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

/** Each line once. */
function standsIn(
  lines: readonly LedgerLine[],
  month: Month,
  { to, from }: Direction,
): readonly LedgerLine[] {
  const here = lines.filter((line) => {
    if (line.is === 'withdrawal') return true;
    const said = line.is === 'round' ? line.answer : line.vote;
    return said.to === to && said.from === from;
  });
  return [...new Map(stands(here, month).map((line) => [voteLineOf(line), line])).values()];
}
