import assert from 'node:assert/strict';
import type { Answer } from '../../../src/model/answer.ts';
import type { Evidence } from '../../../src/model/joinedOf.ts';
import { joinedOf } from '../../../src/model/joinedOf.ts';

const own = 'a'.repeat(40);
const one = '1'.repeat(40);
const two = '2'.repeat(40);

const silent = { who: [], why: [], item: [] };
const answer = (at: number, given: Partial<Answer>): Answer => ({ at, tickets: [], ...given });
const everywhere: Evidence = {
  message: { ...silent, who: ['message'] },
  patch: own,
  onCommit: [answer(1, { who: 'commit' })],
  onSameChange: [answer(1, { who: 'change', patch: own })],
  onBranch: [answer(1, { who: 'branch', patch: one })],
  forTickets: [answer(1, { who: 'ticket', patch: two })],
};

/** What there is, and the who that comes of it with its source; `undefined` where there is none. */
const rows: readonly (readonly [string, Evidence, readonly string[] | undefined, string?])[] = [
  ['nothing', { message: silent }, undefined],
  ['a message before all else', everywhere, ['message'], 'message'],
  ['its note', { ...everywhere, message: silent }, ['commit'], 'answer'],
  [
    'a note of the same change',
    { ...everywhere, message: silent, onCommit: [] },
    ['change'],
    'same-change',
  ],
  [
    'notes of its branch',
    { ...everywhere, message: silent, onCommit: [], onSameChange: [] },
    ['branch'],
    'branch',
  ],
  [
    'answers for its ticket',
    { message: silent, forTickets: everywhere.forTickets ?? [] },
    ['ticket'],
    'ticket-answer',
  ],
  [
    'a note that says something else: then on',
    { ...everywhere, message: silent, onCommit: [answer(1, { why: 'commit' })] },
    ['change'],
    'same-change',
  ],
  [
    'several lines of a message, in their order',
    { message: { ...silent, who: ['b', 'a'] } },
    ['b', 'a'],
    'message',
  ],
  [
    'the newest of several about one commit, whatever their order',
    {
      message: silent,
      patch: own,
      onCommit: [answer(3, { who: 'new', patch: own }), answer(2, { who: 'old', patch: own })],
    },
    ['new'],
    'answer',
  ],
  [
    'the newest of several without a patch',
    { message: silent, onCommit: [answer(2, { who: 'old' }), answer(3, { who: 'new' })] },
    ['new'],
    'answer',
  ],
  [
    'its only answer, though it was amended since',
    { message: silent, patch: own, onCommit: [answer(1, { who: 'a', patch: one })] },
    ['a'],
    'same-change',
  ],
  [
    'those of the commits it was squashed from, in the order given, each once',
    {
      message: silent,
      patch: own,
      onCommit: [
        answer(9, { who: 'b', patch: two }),
        answer(4, { who: 'old', patch: one }),
        answer(5, { who: 'a', patch: one }),
        answer(9, { who: 'a', patch: '3'.repeat(40) }),
      ],
    },
    ['a', 'b'],
    'branch',
  ],
  [
    'what was said about the squash itself before what it was made of',
    {
      message: silent,
      patch: own,
      onCommit: [
        answer(1, { who: 'a', patch: one }),
        answer(2, { who: 'b', patch: two }),
        answer(3, { who: 'whole', patch: own }),
      ],
    },
    ['whole'],
    'answer',
  ],
  [
    'what was said about the same change before the commits it was squashed from',
    {
      message: silent,
      patch: own,
      onCommit: [answer(1, { who: 'a', patch: one }), answer(2, { who: 'b', patch: two })],
      onSameChange: [answer(3, { who: 'whole', patch: own })],
    },
    ['whole'],
    'same-change',
  ],
  [
    'both of two words at the same time about one commit',
    {
      message: silent,
      onBranch: [answer(1, { who: 'a', patch: one }), answer(1, { who: 'b', patch: one })],
    },
    ['a', 'b'],
    'branch',
  ],
  [
    'the newest three of a ticket',
    {
      message: silent,
      forTickets: [1, 2, 3, 4].map((at) => answer(at, { who: `w${at}`, patch: `${at}` })),
    },
    ['w2', 'w3', 'w4'],
    'ticket-answer',
  ],
];

describe('who a commit is for', () => {
  for (const [title, evidence, values, source] of rows) {
    it(`is from ${title}`, () => {
      const { who } = joinedOf(evidence);
      assert.deepEqual(who, values && { values, source });
    });
  }
});

describe('who, why and item', () => {
  it('come each from the first place that has it', () => {
    const joined = joinedOf({
      message: { ...silent, item: ['R-1'] },
      onCommit: [answer(1, { who: 'tech', item: 'R-2' })],
      onSameChange: [answer(1, { who: 'office', why: 'it is slow', patch: own })],
    });
    assert.deepEqual(joined, {
      who: { values: ['tech'], source: 'answer' },
      why: { values: ['it is slow'], source: 'same-change' },
      item: { values: ['R-1'], source: 'message' },
    });
  });

  it('do not depend on the order of the lines', () => {
    const answers = [1, 2, 3, 4, 5].map((at) =>
      answer(at, { who: `w${at % 3}`, why: `because ${at}`, patch: at % 2 === 0 ? one : two }),
    );
    const joined = joinedOf({ message: silent, onCommit: answers });
    assert.deepEqual(joinedOf({ message: silent, onCommit: answers.toReversed() }), joined);
  });
});
