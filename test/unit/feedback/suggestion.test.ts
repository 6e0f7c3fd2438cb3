import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SignalCell } from '../../../src/feedback/signalReport.ts';
import type { Suggestion } from '../../../src/feedback/suggestion.ts';
import { suggestionOf } from '../../../src/feedback/suggestion.ts';
import type { VoteKind } from '../../../src/model/vote.ts';
import { anyCell, cell, round, votes } from './told.ts';

type Row = readonly [
  what: string,
  told: Partial<Pick<SignalCell, 'votes' | 'round'>>,
  suggested: readonly [Suggestion['change'], Suggestion['because'], ...VoteKind[]] | undefined,
];

const starved = round({ gap: 1.5, quadrant: 'starved' });
const flooded = round({ gap: -1, quadrant: 'flooded' });
const late = round({ onTime: 0.4 });
const clear = votes({ snr: 0.8, signals: ['incident', 'docs'], noise: ['chat-ping'] });
const noisy = votes({ snr: 0.3, signals: ['docs'], noise: ['meeting', 'chat-ping'] });

describe('A suggestion to the sender', () => {
  const rows: readonly Row[] = [
    ['nothing is told', {}, undefined],
    ['it is starved', { round: starved }, ['start', 'starved']],
    [
      'it is starved, and what helps is known',
      { round: starved, votes: clear },
      ['start', 'starved', 'incident', 'docs'],
    ],
    ['it is flooded', { round: flooded }, ['stop', 'flooded']],
    [
      'it is flooded, and the noise is known',
      { round: flooded, votes: noisy },
      ['stop', 'flooded', 'meeting'],
    ],
    ['it comes late', { round: late }, ['start', 'late']],
    [
      'it comes late, and what helps is known',
      { round: late, votes: clear },
      ['start', 'late', 'incident', 'docs'],
    ],
    ['it is starved and comes late', { round: { ...starved, onTime: 0.1 } }, ['start', 'starved']],
    ['it is flooded and comes late', { round: { ...flooded, onTime: 0.1 } }, ['stop', 'flooded']],
    ['half of it comes in time', { round: round({ onTime: 0.5 }) }, undefined],
    ['it is mostly noise', { votes: noisy }, ['stop', 'noisy', 'meeting']],
    [
      'it is the right amount of mostly noise',
      { round: round(), votes: noisy },
      ['stop', 'noisy', 'meeting'],
    ],
    ['it is mostly noise of no kind', { votes: votes({ snr: 0.1 }) }, undefined],
    ['it is mostly signal', { votes: clear }, ['keep', 'clear', 'incident']],
    ['it is mostly signal of no kind', { votes: votes({ snr: 0.6 }) }, ['keep', 'clear']],
    ['it is as much signal as noise', { votes: votes({ noise: ['docs'] }) }, undefined],
    ['the amount is right, and in time', { round: round() }, undefined],
  ];
  for (const [what, told, suggested] of rows) {
    const [change, because, ...kinds] = suggested ?? [];
    const words = suggested ? [change, because, ...kinds].join(', ') : 'nothing';
    it(`is ${words} when ${what}`, () => {
      const suggestion = suggestionOf(cell('mobile', 'platform', told));

      const expected = suggested && { to: 'mobile', from: 'platform', change, because, kinds };
      assert.deepEqual(suggestion, expected);
    });
  }

  it('is about kinds that are told, and about none where votes are not', () => {
    fc.assert(
      fc.property(anyCell, (one) => {
        const suggestion = suggestionOf(one);
        const told = one.votes === 'too-few' ? [] : [...one.votes.signals, ...one.votes.noise];
        assert.ok(suggestion?.kinds.every((kind) => told.includes(kind)) ?? true);
      }),
    );
  });
});
