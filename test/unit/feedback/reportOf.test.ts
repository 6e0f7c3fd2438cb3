import assert from 'node:assert/strict';
import type { LedgerLine } from '../../../src/feedback/ledgerLine.ts';
import type { RoundTold } from '../../../src/feedback/signalReport.ts';
import type { TeamId } from '../../../src/model/ids.ts';
import type { Month, RoundAnswer } from '../../../src/model/vote.ts';
import { answerOf, mobile, persons, platform, voteOf } from './said.ts';
import { cellIn, data, toldOf, votesOf } from './toldOf.ts';

describe('the report', () => {
  it('begins with the own team, and has the others by their ids', () => {
    const teams = [platform, mobile, data, mobile];
    assert.deepEqual(toldOf([], { teams }).teams, [data, mobile, platform]);
    assert.deepEqual(toldOf([], { teams, own: platform }).teams, [platform, data, mobile]);
    assert.deepEqual(toldOf([], { teams, own: 'gone' as TeamId }).teams, [data, mobile, platform]);
  });

  it('has a cell for each pair of two teams, by receiver and then by sender', () => {
    const october = toldOf([], { own: platform }).months[1];
    assert.deepEqual(
      october?.cells.map(({ to, from }) => `${to} from ${from}`),
      [
        'platform from data',
        'platform from mobile',
        'data from platform',
        'data from mobile',
        'mobile from platform',
        'mobile from data',
      ],
    );
  });

  it('says of each month how it stands, down to the newest that might be told', () => {
    const standings = (now: string, heardAt?: string): readonly string[] =>
      toldOf([], {
        now: Date.parse(now),
        ...(heardAt === undefined ? {} : { heardAt: Date.parse(heardAt) }),
      }).months.map(({ month, standing, toldFrom }) => `${month} ${standing} ${toldFrom}`);
    assert.deepEqual(standings('2026-11-20T09:00:00Z'), [
      '2026-11 open 2026-12-05',
      '2026-10 told 2026-11-05',
    ]);
    assert.deepEqual(standings('2026-11-03T09:00:00Z'), [
      '2026-11 open 2026-12-05',
      '2026-10 collecting 2026-11-05',
      '2026-09 told 2026-10-05',
    ]);
    assert.deepEqual(standings('2026-11-20T09:00:00Z', '2026-11-04T09:00:00Z'), [
      '2026-11 open 2026-12-05',
      '2026-10 unheard 2026-11-05',
    ]);
  });

  it('goes back to the oldest month that tells something, at most 24', () => {
    const inMonth = (month: string, people: number): readonly LedgerLine[] =>
      persons(people).map((person) => voteOf(person, {}, { month: month as Month }));
    const lines = [...inMonth('2026-06', 5), ...inMonth('2026-03', 4)];
    const listed = toldOf(lines).months.map(({ month }) => month);
    assert.deepEqual(listed, ['2026-11', '2026-10', '2026-09', '2026-08', '2026-07', '2026-06']);
    assert.equal(toldOf([...lines, ...inMonth('2024-12', 5)]).months.length, 24);
    assert.equal(toldOf([...lines, ...inMonth('2024-11', 5)]).months.length, 6);
    assert.equal(toldOf([...lines, ...inMonth('2027-01', 5)]).months.length, 6);
  });

  it('has nothing of teams that are not in the plan', () => {
    const lines = persons(5).map((person) => voteOf(person));
    const teams = [mobile, data];
    assert.deepEqual(toldOf(lines, { teams }), toldOf([], { teams }));
  });

  const ks: readonly (readonly [number | undefined, number])[] = [
    [undefined, 5],
    [5, 5],
    [3, 3],
    [2, 3],
    [1, 3],
    [0, 3],
    [-7, 3],
    [100, 100],
    [101, 100],
    [4.5, 5],
    [Number.NaN, 5],
    [Number.POSITIVE_INFINITY, 5],
  ];
  for (const [set, expected] of ks) {
    it(`takes ${expected} for fewest when ${set ?? 'nothing'} is set`, () => {
      const fewest = set === undefined ? {} : { fewest: set };
      const one = toldOf(
        persons(expected).map((person) => voteOf(person)),
        fewest,
      );
      const less = toldOf(
        persons(expected - 1).map((person) => voteOf(person)),
        fewest,
      );
      assert.equal(one.fewest, expected);
      assert.notEqual(cellIn(one).votes, 'too-few');
      assert.equal(cellIn(less).votes, 'too-few');
    });
  }
});

describe('what is told of votes', () => {
  it('counts people, not votes', () => {
    const lines = ['R-1', 'R-2', 'R-3', 'R-4', 'R-5', 'R-6'].map((subject) =>
      voteOf(1, { subject }),
    );
    assert.equal(cellIn(toldOf(lines)).votes, 'too-few');
  });

  it('has people in steps of k', () => {
    const people = (count: number): number =>
      votesOf(persons(count).map((one) => voteOf(one))).people;
    assert.deepEqual([5, 6, 9, 10, 14, 15].map(people), [5, 5, 5, 10, 10, 15]);
  });

  it('counts each kind that is named in a round as a verdict', () => {
    const lines = persons(5).map((person) =>
      answerOf(person, { valuable: ['docs', 'incident'], noise: ['meeting'] }),
    );
    // (10 + 1) / (10 + 5 + 2) = 0.647…
    assert.deepEqual(votesOf(lines), {
      people: 5,
      snr: 0.6,
      signals: ['incident', 'docs'],
      noise: ['meeting'],
      texts: [],
    });
  });

  const shares: readonly (readonly [signal: number, noise: number, number])[] = [
    [5, 0, 0.9], // 6/7 = 0.857…
    [0, 5, 0.1], // 1/7 = 0.142…
    [3, 2, 0.6], // 4/7 = 0.571…
    [3, 3, 0.5],
    [13, 5, 0.7], // 14/20
    [8, 10, 0.5], // 9/20 = 0.45, to the nearest tenth upwards
    [100, 0, 0.9], // 101/102 = 0.990…
  ];
  for (const [signal, noise, expected] of shares) {
    it(`is ${expected} for ${signal} votes for signal and ${noise} for noise`, () => {
      const lines = persons(signal + noise).map((person) =>
        voteOf(person, { verdict: person <= signal ? 'signal' : 'noise' }),
      );
      assert.equal(votesOf(lines).snr, expected);
    });
  }

  it('has the trend against the month before, where both are told', () => {
    const inMonth = (name: string, noise: number, people = 10): readonly LedgerLine[] =>
      persons(people).map((person) => {
        const verdict = person <= noise ? 'noise' : 'signal';
        return voteOf(person, { verdict }, { month: name as Month });
      });
    // 7/12 = 0.58… after 10/12 = 0.83…
    const lines = [...inMonth('2026-10', 4), ...inMonth('2026-09', 1), ...inMonth('2026-07', 1)];
    const trends = ['2026-10', '2026-09', '2026-07'].map((name) => {
      const { votes } = cellIn(toldOf(lines), name as Month);
      return votes === 'too-few' ? votes : votes.trend;
    });
    assert.deepEqual(trends, [-0.2, undefined, undefined]);
    const few = [...inMonth('2026-10', 4), ...inMonth('2026-09', 1, 4)];
    assert.ok(!('trend' in votesOf(few)));
  });

  it('has texts only where k people wrote one, each once, in the order of the alphabet', () => {
    const wrote = (...texts: readonly string[]): readonly LedgerLine[] =>
      persons(6).map((person) => {
        const text = texts[person - 1];
        return voteOf(person, text === undefined ? {} : { text });
      });
    assert.deepEqual(votesOf(wrote('b', 'a', 'c', 'd')).texts, []);
    assert.deepEqual(votesOf(wrote('b', 'a', 'é', 'Z', 'b')).texts, ['Z', 'a', 'b', 'é']);
    const often = [1, 2, 3, 4, 5].map((at) =>
      voteOf(1, { text: `text ${at}`, subject: `R-${at}` }),
    );
    assert.deepEqual(votesOf([...wrote(), ...often]).texts, []);
  });

  it('has at most 20 texts', () => {
    const lines = persons(30).map((person) => voteOf(person, { text: `text ${person + 10}` }));
    const expected = Array.from({ length: 20 }, (_, index) => `text ${index + 11}`);
    assert.deepEqual(votesOf(lines).texts, expected);
  });
});

describe('what is told of rounds', () => {
  const rows: readonly (readonly [
    string,
    readonly number[],
    RoundTold['gap'],
    RoundTold['quadrant'],
  ])[] = [
    ['all starve', [4, 4, 4, 4, 4], 3.5, 'starved'],
    ['all but one starve', [4, 4, 4, 4, 3], 3.5, 'starved'],
    ['all are flooded', [-4, -4, -4, -4, -4], -3.5, 'flooded'],
    ['a mean of exactly 1', [1, 1, 1, 1, 1], 1, 'starved'],
    ['a mean of 0.8', [1, 1, 1, 1, 0], 0.5, 'ok'],
    ['a mean of 0.4', [1, 1, 0, 0, 0], 0, 'ok'],
    ['a mean of 0', [2, -2, 0, 0, 0], 0, 'ok'],
    ['a mean of -0.4', [-1, -1, 0, 0, 0], 0, 'ok'],
    ['a mean of -0.8', [-1, -1, -1, -1, 0], -0.5, 'ok'],
    ['a mean of exactly -1', [-1, -1, -1, -1, -1], -1, 'flooded'],
    ['a mean of 2.4', [4, 4, 2, 2, 0], 2, 'starved'],
    ['a mean of -1.8', [-1, -2, -2, -2, -2], -1.5, 'flooded'],
  ];
  for (const [what, gaps, gap, quadrant] of rows) {
    it(`is ${quadrant} with a gap of ${gap} when ${what}`, () => {
      const lines = gaps.map((missing, person) =>
        answerOf(person, missing > 0 ? amounts(1, 1 + missing) : amounts(1 - missing, 1)),
      );
      const round = roundOf(lines);
      assert.deepEqual([round.gap, round.quadrant], [gap, quadrant]);
    });
  }

  it('has the share of those whom it reaches in time, in tenths', () => {
    const share = (inTime: number, people: number): number =>
      roundOf(persons(people).map((one) => answerOf(one, { onTime: one <= inTime }))).onTime;
    assert.deepEqual(
      [share(0, 5), share(5, 5), share(4, 5), share(2, 6), share(3, 20), share(19, 20)],
      [0.1, 0.9, 0.8, 0.3, 0.2, 0.9],
    );
  });

  it('is not told of fewer than k', () => {
    const four = persons(4).map((person) => answerOf(person, { valuable: ['docs'] }));
    assert.deepEqual(cellIn(toldOf([...four, voteOf(5), voteOf(6)])).round, 'too-few');
  });

  it('is told without the votes, and the votes without it', () => {
    const round = cellIn(toldOf(persons(11).map((person) => answerOf(person))));
    assert.equal(round.votes, 'too-few');
    assert.deepEqual(round.round, { people: 10, gap: 0, quadrant: 'ok', onTime: 0.9 });
    assert.equal(cellIn(toldOf(persons(5).map((one) => voteOf(one)))).round, 'too-few');
  });
});

function roundOf(lines: readonly LedgerLine[]): RoundTold {
  const { round } = cellIn(toldOf(lines));
  return round === 'too-few' ? assert.fail('too few') : round;
}

function amounts(received: number, needed: number): Pick<RoundAnswer, 'received' | 'needed'> {
  return { received, needed } as Pick<RoundAnswer, 'received' | 'needed'>;
}
