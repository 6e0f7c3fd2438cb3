/** Ledgers for properties: few people, teams and kinds, so that they meet in the same cells. */
import fc from 'fast-check';
import type { LedgerLine } from '../../../src/feedback/ledgerLine.ts';
import type { TeamId } from '../../../src/model/ids.ts';
import type { Amount, Direction, Month, RoundAnswer, VoteKind } from '../../../src/model/vote.ts';
import { mobile, platform, tokenOf } from './said.ts';
import { data } from './toldOf.ts';

export const september = '2026-09' as Month;
export const october = '2026-10' as Month;
export const november = '2026-11' as Month;

/** Stands in every text and every subject, so that it can be looked for. */
export const textMark = 'a-text';
export const subjectMark = 'a-subject';

const kinds: readonly VoteKind[] = ['api-change', 'incident', 'meeting', 'docs', 'other'];

const direction: fc.Arbitrary<Direction> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ to: mobile, from: platform }) },
  { weight: 1, arbitrary: fc.constant({ to: mobile, from: data }) },
  { weight: 1, arbitrary: fc.constant({ to: platform, from: mobile }) },
  { weight: 1, arbitrary: fc.constant({ to: mobile, from: 'stranger' as TeamId }) },
);

const kind = fc.oneof(
  { weight: 3, arbitrary: fc.constant<VoteKind>('api-change') },
  { weight: 4, arbitrary: fc.constantFrom(...kinds) },
);
const amount = fc.constantFrom<Amount>(1, 2, 3, 4, 5);

const roundAnswer: fc.Arbitrary<RoundAnswer> = fc
  .record({
    direction,
    received: amount,
    needed: amount,
    onTime: fc.boolean(),
    named: fc.uniqueArray(kind, { maxLength: 4 }),
    valuable: fc.nat(3),
  })
  .map(({ direction: { to, from }, named, valuable, ...said }) => {
    const noise = named.slice(valuable, valuable + 3);
    return { to, from, ...said, valuable: named.slice(0, valuable), noise };
  });

function said(person: number, months: readonly Month[]): fc.Arbitrary<LedgerLine> {
  const token = tokenOf(person);
  const month = fc.constantFrom(...months);
  const rev = fc.integer({ min: 1, max: 6 });
  const subject = fc.option(fc.constantFrom(`${subjectMark}-1`, `${subjectMark}-2`), {
    nil: undefined,
  });
  const text = fc.option(fc.constantFrom(`${textMark}-1`, `${textMark}-2`), { nil: undefined });
  const verdict = fc.constantFrom('signal' as const, 'signal' as const, 'noise' as const);
  const about = fc.record({ direction, kind, subject }).map((all) => ({
    ...all.direction,
    kind: all.kind,
    ...(all.subject === undefined ? {} : { subject: all.subject }),
  }));
  return fc.oneof(
    {
      weight: 12,
      arbitrary: fc.record({ month, rev, about, verdict, text }).map((all): LedgerLine => {
        const { to, from } = all.about;
        // By what it says one sees where it belongs.
        const words = all.text && `${all.text} ${person} ${all.month} ${to} ${from}`;
        const vote = { ...all.about, verdict: all.verdict, ...(words ? { text: words } : {}) };
        return { is: 'vote', month: all.month, token, rev: all.rev, vote };
      }),
    },
    {
      weight: 6,
      arbitrary: fc
        .record({ month, rev, answer: roundAnswer })
        .map((all): LedgerLine => ({ is: 'round', token, ...all })),
    },
    {
      weight: 1,
      arbitrary: fc
        .record({ month, rev, vote: about })
        .map((all): LedgerLine => ({ is: 'taken-back', token, ...all })),
    },
    {
      weight: 1,
      arbitrary: fc
        .record({ month, rev: fc.integer({ min: 1, max: 3 }) })
        .map((all): LedgerLine => ({ is: 'withdrawal', token, ...all })),
    },
  );
}

/** What one person says. */
export function linesOf(
  person: number,
  months: readonly Month[] = [september, october, november],
): fc.Arbitrary<readonly LedgerLine[]> {
  return fc.array(said(person, months), { maxLength: 16, size: 'max' });
}

/** What up to ten people say, one person after the other: in three months, or so much in one that many kinds are told. */
export const ledgers: fc.Arbitrary<readonly LedgerLine[]> = fc
  .oneof(people([september, october, november]), people([october]))
  .map((said) => said.flat());

function people(months: readonly Month[]): fc.Arbitrary<readonly (readonly LedgerLine[])[]> {
  return fc.tuple(...Array.from({ length: 10 }, (_, person) => linesOf(person, months)));
}

/** k, mostly near the number of people. */
export const fewest = fc.integer({ min: 3, max: 9 });
