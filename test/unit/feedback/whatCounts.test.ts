import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ledgerLinesIn, voteLineOf } from '../../../src/feedback/line.ts';
import type { LedgerLine } from '../../../src/feedback/ledgerLine.ts';
import { standingLinesOf } from '../../../src/feedback/standingLines.ts';
import { fewest, ledgers, linesOf, november, october, september } from './generated.ts';
import { stands } from './naively.ts';
import { month, tokenOf, voteOf } from './said.ts';
import { data, toldOf, toldOfNotes } from './toldOf.ts';

const months = [september, october, november];

const numRuns = 100;
/** So many ledgers take a second, and more beside others. */
const patience = 30_000;

describe('what counts, of any ledger', function () {
  this.timeout(patience);

  it('is what nothing else takes the place of', () => {
    fc.assert(
      fc.property(ledgers, (lines) => {
        const said = lines.filter((line) => line.month === october);
        const written = (some: readonly LedgerLine[]): readonly string[] =>
          [...new Set(some.map(voteLineOf))].sort();
        assert.deepEqual(written(standingLinesOf(said)), written(stands(lines, october)));
      }),
      { numRuns },
    );
  });

  it('is the same in any order, however often a line comes, and in however many notes', () => {
    const mixed = ledgers.chain((lines) =>
      fc.record({
        lines: fc.constant(lines),
        twice: fc.shuffledSubarray([...lines, ...lines], { minLength: lines.length * 2 }),
        notes: fc.integer({ min: 1, max: 3 }),
      }),
    );
    fc.assert(
      fc.property(mixed, fewest, ({ lines, twice, notes }, k) => {
        const texts = months.flatMap((month) => {
          const rows = twice.filter((line) => line.month === month).map(voteLineOf);
          return Array.from({ length: notes }, (_, note) => {
            return [month, rows.filter((_, at) => at % notes === note).join('\n')] as const;
          });
        });
        assert.deepEqual(toldOfNotes(texts, { fewest: k }), toldOf(lines, { fewest: k }));
      }),
      { numRuns },
    );
  });

  it('is what a person said last, as if they had said it alone', () => {
    fc.assert(
      fc.property(ledgers, fewest, linesOf(99, [october]), (lines, k, said) => {
        // What came before has smaller numbers than any that is generated.
        const earlier = said.filter(isSaid).map((line) => differently({ ...line, rev: 1 }));
        const later = said.map((line): LedgerLine => ({ ...line, rev: line.rev + 1 }));
        assert.deepEqual(
          toldOf([...lines, ...earlier, ...later], { fewest: k }),
          toldOf([...lines, ...later], { fewest: k }),
        );
      }),
      { numRuns },
    );
  });

  it('is nothing of a person who withdrew, and what they said after that', () => {
    fc.assert(
      fc.property(ledgers, fewest, linesOf(99, [october]), fc.nat(7), (lines, k, said, rev) => {
        const withdrawal: LedgerLine = {
          is: 'withdrawal',
          month: october,
          token: tokenOf(99),
          rev,
        };
        const after = said.filter((line) => line.rev > rev);
        assert.deepEqual(
          toldOf([...lines, ...said, withdrawal], { fewest: k }),
          toldOf([...lines, ...after], { fewest: k }),
        );
      }),
      { numRuns },
    );
  });

  it('is not changed by lines that are broken, hostile or of another version', () => {
    const names = [
      '__proto__',
      'constructor',
      'prototype',
      'toString',
      'hasOwnProperty',
      'valueOf',
    ];
    const broken = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 100 }),
      fc.json(),
      fc.constantFrom(...names).map((name) => `{"v":1,"${name}":{"v":1}}`),
      fc
        .tuple(
          fc.constantFrom('to', 'from', 'kind', 'verdict', 'token', 'month'),
          fc.constantFrom(...names),
        )
        .map(([key, name]) =>
          JSON.stringify({ ...entry, [key]: key === 'to' || key === 'from' ? `${name} ` : name }),
        ),
      fc.constantFrom(2, 0, -1, '1', null).map((v) => JSON.stringify({ ...entry, v })),
      fc
        .string({ minLength: 2_000, maxLength: 9_000, size: 'max' })
        .map((text) => JSON.stringify({ ...entry, text })),
      fc.constant(`{"v":1,"text":"${'['.repeat(100_000)}`),
      fc.nat(60).map((cut) => voteLineOf(voteOf(99)).slice(0, -1 - cut)),
    );
    // An end of a line makes two of one, and a blank one is none.
    const oneLine = broken.filter((row) => !row.includes('\n') && row.trim() !== '');
    fc.assert(
      fc.property(ledgers, fc.array(oneLine, { maxLength: 20 }), (lines, rows) => {
        const good = lines.filter((line) => line.month === october).map(voteLineOf);
        const mixed = [...good, ...rows].sort().join('\n');
        const { skipped } = ledgerLinesIn(mixed, october);
        assert.equal(skipped, rows.length);
        assert.deepEqual(
          toldOfNotes([[october, mixed]]),
          toldOfNotes([[october, good.join('\n')]]),
        );
      }),
      { numRuns },
    );
    assert.equal(Object.keys(Object.prototype).length, 0);
  });

  it('is what stands in the note of its own month', () => {
    fc.assert(
      fc.property(ledgers, (lines) => {
        const all = lines.map(voteLineOf).join('\n');
        const strayed = months.map((one) => [one, all] as const);
        assert.deepEqual(toldOfNotes(strayed), toldOf(lines));
      }),
      { numRuns },
    );
  });
});

describe('what counts', () => {
  const about = (lines: readonly LedgerLine[]): readonly string[] =>
    standingLinesOf(lines).map(voteLineOf);

  const first = voteOf(1, {}, { rev: 1 });
  const second = voteOf(1, { verdict: 'noise', text: 'twice' }, { rev: 2 });
  const third = voteOf(1, {}, { rev: 3 });
  const { vote } = first.is === 'vote' ? first : assert.fail();
  const takenBack: LedgerLine = { is: 'taken-back', month, token: tokenOf(1), rev: 2, vote };
  const withdrawal: LedgerLine = { is: 'withdrawal', month, token: tokenOf(1), rev: 2 };
  const rows: readonly (readonly [string, readonly LedgerLine[], readonly LedgerLine[]])[] = [
    ['the vote with the greater number', [first, second], [second]],
    ['both votes of two people', [first, voteOf(2)], [first, voteOf(2)]],
    ['a vote on another subject as well', ['R-1', 'R-2'].map(on), ['R-1', 'R-2'].map(on)],
    ['a vote without a subject as well', [first, on('R-1')], [first, on('R-1')]],
    ['a vote on another kind as well', [first, kinds('docs')], [first, kinds('docs')]],
    [
      'a vote on another team as well',
      [first, voteOf(1, { from: data })],
      [first, voteOf(1, { from: data })],
    ],
    [
      'the greater line of two with the same number',
      [voteOf(1, { verdict: 'noise' }), first],
      [first],
    ],
    ['nothing, when it was taken back', [first, takenBack], []],
    ['nothing, when it was taken back at the same time', [{ ...takenBack, rev: 1 }, first], []],
    ['a vote after it was taken back', [first, takenBack, third], [third]],
    ['nothing from before a withdrawal', [first, withdrawal], []],
    ['nothing from the time of a withdrawal', [second, withdrawal], []],
    ['what was said after a withdrawal', [first, withdrawal, third], [third]],
    ['what others said, when one withdraws', [voteOf(2), withdrawal], [voteOf(2)]],
  ];
  for (const [what, lines, expected] of rows) {
    it(`is ${what}`, () => {
      assert.deepEqual(about(lines), expected.map(voteLineOf));
      assert.deepEqual([...about(lines.toReversed())].sort(), expected.map(voteLineOf).sort());
    });
  }
});

const entry: Readonly<Record<string, unknown>> = JSON.parse(voteLineOf(voteOf(99))) as never;

function on(subject: string): LedgerLine {
  return voteOf(1, { subject });
}

function kinds(kind: 'docs'): LedgerLine {
  return voteOf(1, { kind });
}

type Voted = Extract<LedgerLine, { readonly is: 'vote' | 'round' }>;

function isSaid(line: LedgerLine): line is Voted {
  return line.is === 'vote' || line.is === 'round';
}

/** Another opinion on the same. */
function differently(line: Voted): LedgerLine {
  if (line.is === 'vote')
    return {
      ...line,
      vote: { ...line.vote, verdict: line.vote.verdict === 'noise' ? 'signal' : 'noise' },
    };
  return {
    ...line,
    answer: { ...line.answer, received: 5, needed: 1, valuable: [], noise: ['docs'] },
  };
}
