import assert from 'node:assert/strict';
import type { VotesTold } from '../../../src/feedback/signalReport.ts';
import type { VoteKind } from '../../../src/model/vote.ts';
import { persons, voteOf } from './said.ts';
import { votesOf } from './toldOf.ts';

describe('the kinds that are told', () => {
  type Row = readonly [kind: VoteKind, signal: readonly number[], noise: readonly number[]];
  const told = (rows: readonly Row[], fewest = 5): Pick<VotesTold, 'signals' | 'noise'> => {
    const lines = rows.flatMap(([kind, signal, noise]) => [
      ...signal.map((person) => voteOf(person, { kind, subject: 'R-1' })),
      ...noise.map((person) => voteOf(person, { kind, verdict: 'noise', subject: 'R-2' })),
    ]);
    const { signals, noise } = votesOf(lines, fewest);
    return { signals, noise };
  };
  const upTo = (last: number, first = 1): readonly number[] =>
    persons(last).filter((person) => person >= first);

  const rows: readonly (readonly [string, readonly Row[], Pick<VotesTold, 'signals' | 'noise'>])[] =
    [
      ['one of k people', [['docs', upTo(5), []]], { signals: ['docs'], noise: [] }],
      [
        'none of fewer, although the cell has more',
        [
          ['docs', upTo(4), []],
          ['meeting', [], upTo(8, 5)],
        ],
        { signals: [], noise: [] },
      ],
      [
        'not one that all but one person spoke of',
        [
          ['docs', upTo(9), []],
          ['meeting', [], [10]],
        ],
        { signals: [], noise: [] },
      ],
      [
        'not the smaller of two, when one person spoke of another kind',
        [
          ['docs', upTo(9), []],
          ['meeting', [], upTo(6)],
          ['incident', [10], []],
        ],
        { signals: ['docs'], noise: [] },
      ],
      [
        'both, when k people spoke of other kinds',
        [
          ['docs', upTo(9), []],
          ['meeting', [], upTo(6)],
          ['incident', upTo(9, 7), []],
          ['other', upTo(2), []],
        ],
        { signals: ['docs'], noise: ['meeting'] },
      ],
      [
        'fewer, when those who spoke of others are the same people',
        [
          ['docs', upTo(9), []],
          ['meeting', [], upTo(6)],
          ['incident', upTo(3), []],
          ['other', upTo(3), []],
        ],
        { signals: ['docs'], noise: [] },
      ],
      ['none of as much signal as noise', [['docs', upTo(5), upTo(5)]], { signals: [], noise: [] }],
      [
        'the clearest first',
        [
          ['docs', upTo(6), upTo(2)],
          ['meeting', upTo(6), []],
          ['incident', upTo(2), upTo(7)],
          ['other', [], upTo(6)],
        ],
        { signals: ['meeting', 'docs'], noise: ['other', 'incident'] },
      ],
      [
        'in the order in which kinds are offered, of what is equal',
        [
          ['other', upTo(5), []],
          ['api-change', upTo(5), []],
          ['docs', upTo(5), []],
        ],
        { signals: ['api-change', 'docs', 'other'], noise: [] },
      ],
      [
        'at most three, those that most people spoke of',
        [
          ['other', upTo(8), upTo(2)],
          ['api-change', upTo(5), []],
          ['docs', upTo(7), []],
          ['meeting', upTo(6), []],
        ],
        { signals: ['docs', 'meeting', 'other'], noise: [] },
      ],
    ];
  for (const [what, given, expected] of rows) {
    it(`are ${what}`, () => assert.deepEqual(told(given), expected));
  }

  it('are more with a smaller k', () => {
    const given: readonly Row[] = [
      ['docs', upTo(9), []],
      ['meeting', [], upTo(4)],
      ['incident', upTo(3), []],
    ];
    assert.deepEqual(told(given, 5), { signals: [], noise: [] });
    assert.deepEqual(told(given, 4), { signals: ['docs'], noise: [] });
    assert.deepEqual(told(given, 3), { signals: ['docs', 'incident'], noise: ['meeting'] });
  });
});
