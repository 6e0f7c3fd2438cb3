import assert from 'node:assert/strict';
import fc from 'fast-check';
import { voteLineOf } from '../../../src/feedback/line.ts';
import type { LedgerLine } from '../../../src/feedback/ledgerLine.ts';
import type {
  RoundTold,
  SignalCell,
  SignalReport,
  VotesTold,
} from '../../../src/feedback/signalReport.ts';
import type { Month, VoteKind } from '../../../src/model/vote.ts';
import {
  fewest,
  ledgers,
  linesOf,
  october,
  september,
  subjectMark,
  textMark,
} from './generated.ts';
import type { Said } from './naively.ts';
import { answersOn, peopleIn, verdictsOn } from './naively.ts';
import { inNovember } from './said.ts';
import { toldOf } from './toldOf.ts';

const numRuns = 100;
/** So many ledgers take a second, and more beside others. */
const patience = 30_000;

/** A floating-point number is one of whole tenths. */
const closeTo = (value: number, expected: number): boolean => Math.abs(value - expected) < 1e-9;

describe('what is told, of any ledger', function () {
  this.timeout(patience);

  it('is said by k people or more, each number as it is defined', () => {
    check(({ lines, k, told }) => {
      for (const { month, cell } of cellsIn(told)) {
        const verdicts = verdictsOn(lines, month, cell);
        const answers = answersOn(lines, month, cell);
        assert.equal(cell.votes !== 'too-few', peopleIn(verdicts) >= k);
        assert.equal(cell.round !== 'too-few', answers.length >= k);
        if (cell.votes !== 'too-few') assertVotes(cell.votes, verdicts, k);
        if (cell.round === 'too-few') continue;
        const gaps = answers.map(({ needed, received }) => needed - received);
        assertRound(cell.round, meanOf(gaps), meanOf(answers.map(({ onTime }) => Number(onTime))));
        assert.equal(cell.round.people, answers.length - (answers.length % k));
      }
    });
  });

  it('compares a month only with what is told of the one before', () => {
    check(({ told }) => {
      for (const { month, cell } of cellsIn(told)) {
        if (cell.votes === 'too-few') continue;
        const before = month === october ? cellOf(told, september, cell)?.votes : 'too-few';
        const { snr, trend } = cell.votes;
        if (before === undefined || before === 'too-few') assert.equal(trend, undefined);
        else assert.ok(trend !== undefined && closeTo(trend, snr - before.snr));
      }
    });
  });

  it('has no two numbers of people that differ by less than k, whoever comes', () => {
    check(({ lines, k, told }, newcomer) => {
      const after = toldOf([...lines, ...newcomer], { fewest: k });
      const numbers = [0, ...peopleTold(told), ...peopleTold(after)];
      for (const one of numbers) {
        for (const other of numbers) assert.ok(one === other || Math.abs(one - other) >= k);
      }
    });
  });

  it('leaves k people or more, or nobody, when the kinds that are told are taken from a cell', () => {
    check(({ lines, k, told }) => {
      for (const { month, cell } of cellsIn(told)) {
        const verdicts = verdictsOn(lines, month, cell);
        const named = kindsTold(cell);
        for (const kind of named) assert.ok(peopleIn(of(verdicts, kind)) >= k);
        const rest = peopleIn(verdicts.filter(({ kind }) => !named.includes(kind)));
        assert.ok(rest === 0 || rest >= k || cell.votes === 'too-few', `${rest} people are left`);
      }
    });
  });

  it('leaves as many when two reports with another k are compared', () => {
    fc.assert(
      fc.property(ledgers, fewest, fewest, (lines, one, other) => {
        const [some, more] = [one, other].map((k) => toldOf(lines, { fewest: k }));
        assert.ok(some && more);
        const k = Math.min(one, other);
        for (const { month, cell } of cellsIn(some)) {
          const [here, there] = [cell, cellOf(more, month, cell)].map((each) => kindsTold(each));
          const onlyHere = here?.filter((kind) => !there?.includes(kind)) ?? [];
          const people = peopleIn(
            verdictsOn(lines, month, cell).filter(({ kind }) => onlyHere.includes(kind)),
          );
          assert.ok(people === 0 || people >= k);
        }
      }),
      { numRuns },
    );
  });

  it('is never less with a smaller k', () => {
    fc.assert(
      fc.property(ledgers, fewest, fewest, (lines, one, other) => {
        const strict = toldOf(lines, { fewest: Math.max(one, other) });
        const loose = toldOf(lines, { fewest: Math.min(one, other) });
        assert.ok(loose.months.length >= strict.months.length);
        for (const { month, cell } of cellsIn(strict)) {
          const more = cellOf(loose, month, cell);
          assert.ok(cell.round === 'too-few' || more?.round !== 'too-few');
          if (cell.votes === 'too-few') continue;
          assert.ok(more && more.votes !== 'too-few');
          assert.equal(more.votes.snr, cell.votes.snr);
          assert.deepEqual(cell.votes.signals.filter(not(more.votes.signals)), []);
          assert.deepEqual(cell.votes.noise.filter(not(more.votes.noise)), []);
          assert.deepEqual(cell.votes.texts.filter(not(more.votes.texts)), []);
          assert.ok(cell.votes.trend === undefined || more.votes.trend !== undefined);
        }
      }),
      { numRuns },
    );
  });

  it('is of k - 1 people what it is of nobody', () => {
    check(({ lines, k }) => {
      const people = [...new Set(lines.map(({ token }) => token))].slice(0, k - 1);
      const few = lines.filter(({ token }) => people.includes(token));
      assert.deepEqual(toldOf(few, { fewest: k }), toldOf([], { fewest: k }));
    });
  });

  it('holds no token, no subject, no line, and no text of fewer than k', () => {
    check(({ lines, k, told }) => {
      const written = JSON.stringify(told);
      assert.ok(!written.includes(subjectMark));
      for (const line of lines) {
        assert.ok(!written.includes(line.token));
        assert.ok(!written.includes(voteLineOf(line)));
      }
      const texts = cellsIn(told).flatMap(({ month, cell }) => {
        const texts = textsIn(verdictsOn(lines, month, cell));
        return peopleIn(texts) < k ? [] : texts.map(({ text }) => text);
      });
      const found = new Set(written.match(new RegExp(`${textMark}[^"]*`, 'g')));
      assert.deepEqual([...found].filter(not(texts)), []);
    });
  });
});

describe('a month that is not told yet', function () {
  this.timeout(patience);

  const moments: readonly (readonly [string, Month, { now: number; heardAt?: number }])[] = [
    ['open', '2026-11' as Month, { now: inNovember }],
    ['collecting', october, { now: Date.UTC(2026, 10, 4, 23) }],
    ['unheard', october, { now: inNovember, heardAt: Date.UTC(2026, 10, 4, 23) }],
  ];
  for (const [standing, month, moment] of moments) {
    it(`changes nothing that is told, whoever speaks in it: ${standing}`, () => {
      fc.assert(
        fc.property(ledgers, fewest, linesOf(99, [month]), (lines, k, added) => {
          const before = toldOf(lines, { ...moment, fewest: k });
          const after = toldOf([...lines, ...added], { ...moment, fewest: k });
          const report = after.months.find((one) => one.month === month);
          assert.deepEqual([report?.standing, report?.cells], [standing, []]);
          assert.deepEqual(after, before);
        }),
        { numRuns },
      );
    });
  }
});

interface Checked {
  readonly lines: readonly LedgerLine[];
  readonly k: number;
  readonly told: SignalReport;
}

function check(holds: (checked: Checked, newcomer: readonly LedgerLine[]) => void): void {
  fc.assert(
    fc.property(ledgers, fewest, linesOf(99), (lines, k, newcomer) => {
      holds({ lines, k, told: toldOf(lines, { fewest: k }) }, newcomer);
    }),
    { numRuns },
  );
}

function assertVotes(told: VotesTold, verdicts: readonly Said[], k: number): void {
  assert.equal(told.people, peopleIn(verdicts) - (peopleIn(verdicts) % k));
  const share = (of(verdicts, 'signal').length + 1) / (verdicts.length + 2);
  assert.ok(closeTo(told.snr * 10, Math.round(told.snr * 10)), 'in tenths');
  assert.ok(Math.abs(told.snr - share) <= 0.1 + 1e-9 && told.snr > 0 && told.snr < 1);
  for (const [kinds, verdict] of [
    [told.signals, 'signal'],
    [told.noise, 'noise'],
  ] as const) {
    assert.ok(kinds.length <= 3);
    for (const kind of kinds) {
      const all = of(verdicts, kind);
      assert.ok(of(all, verdict).length * 2 > all.length, `${kind} is mostly ${verdict}`);
    }
  }
  const texts = textsIn(verdicts);
  const expected = peopleIn(texts) < k ? [] : [...new Set(texts.map(({ text }) => text))].sort();
  assert.deepEqual(told.texts, expected.slice(0, 20));
}

function assertRound(told: RoundTold, gap: number, onTime: number): void {
  assert.ok(Number.isInteger(told.gap * 2) && Math.abs(told.gap) <= Math.abs(gap) + 1e-9);
  assert.ok(Math.abs(told.gap - gap) < 0.5 || Math.abs(gap) === 4);
  assert.ok(Math.abs(told.gap) < 4 && told.onTime > 0 && told.onTime < 1, 'never all or none');
  assert.equal(told.quadrant, gap >= 1 ? 'starved' : gap <= -1 ? 'flooded' : 'ok');
  assert.ok(closeTo(told.onTime * 10, Math.round(told.onTime * 10)), 'in tenths');
  assert.ok(Math.abs(told.onTime - onTime) <= 0.1 + 1e-9);
}

function cellsIn(
  told: SignalReport,
): readonly { readonly month: Month; readonly cell: SignalCell }[] {
  return told.months.flatMap(({ month, cells }) => cells.map((cell) => ({ month, cell })));
}

function cellOf(
  told: SignalReport,
  month: Month,
  { to, from }: SignalCell,
): SignalCell | undefined {
  return cellsIn(told).find(
    (one) => one.month === month && one.cell.to === to && one.cell.from === from,
  )?.cell;
}

function kindsTold(cell: SignalCell | undefined): readonly VoteKind[] {
  return !cell || cell.votes === 'too-few' ? [] : [...cell.votes.signals, ...cell.votes.noise];
}

function peopleTold(told: SignalReport): readonly number[] {
  return cellsIn(told).flatMap(({ cell: { votes, round } }) =>
    [votes, round].flatMap((one) => (one === 'too-few' ? [] : [one.people])),
  );
}

function of(verdicts: readonly Said[], what: VoteKind | Said['verdict']): readonly Said[] {
  return verdicts.filter(({ kind, verdict }) => kind === what || verdict === what);
}

function textsIn(verdicts: readonly Said[]): readonly Said[] {
  return verdicts.filter(({ text }) => text !== undefined);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function not<T>(these: readonly T[]): (one: T) => boolean {
  return (one) => !these.includes(one);
}
