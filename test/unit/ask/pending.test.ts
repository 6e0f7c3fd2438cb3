import assert from 'node:assert/strict';
import { askedIn, pendingIn } from '../../../src/ask/pending.ts';
import type { AskingEvent } from '../../../src/model/asking.ts';
import type { Sha } from '../../../src/model/ids.ts';
import type { QuestionId } from '../../../src/model/question.ts';
import { about, hour, minute, now } from './events.ts';

const day = 24 * hour;
const asked = (commit: string, at = now - hour, branch?: string): AskingEvent => ({
  kind: 'asked',
  at,
  question: 'Q1',
  subject: about(commit, branch === undefined ? {} : { branch }),
});
const dealtWith = (
  kind: 'answered' | 'skipped' | 'notUseful' | 'alreadySaid',
  commit: string,
  question: QuestionId = 'Q1',
): AskingEvent => ({ kind, at: now - minute, question, subject: about(commit) });
const moved = (from: string, to: string): AskingEvent => ({
  kind: 'moved',
  at: now - minute,
  from: from as Sha,
  to: to as Sha,
});
const snoozed = (until: number, branch?: string): AskingEvent => ({
  kind: 'snoozed',
  at: now - minute,
  until,
  ...(branch === undefined ? {} : { branch }),
});
const reset: AskingEvent = { kind: 'reset', at: now - minute };
const read: AskingEvent = { kind: 'read', at: now - minute };

describe('the questions that wait', () => {
  const rows: readonly (readonly [string, readonly AskingEvent[], readonly string[]])[] = [
    ['are none at first', [], []],
    ['are those that were put', [asked('a'), asked('b')], ['a', 'b']],
    [
      'are in the order in which they were put',
      [asked('b'), asked('a', now - 2 * hour)],
      ['a', 'b'],
    ],
    [
      'stay in their order through an amend',
      [asked('a', now - day), asked('b'), moved('a', 'c')],
      ['c', 'b'],
    ],
    ['are not those that were answered', [asked('a'), dealtWith('answered', 'a')], []],
    ['are not those that were skipped', [asked('a'), dealtWith('skipped', 'a')], []],
    ['are not those that were not useful', [asked('a'), dealtWith('notUseful', 'a')], []],
    ['are not those that had been said', [asked('a'), dealtWith('alreadySaid', 'a')], []],
    [
      'end by an answer to another question about the commit',
      [asked('a'), dealtWith('answered', 'a', 'Q3')],
      [],
    ],
    [
      'do not end by an answer about another commit',
      [asked('a'), dealtWith('answered', 'b')],
      ['a'],
    ],
    [
      'wait again when they are put again',
      [asked('a'), dealtWith('answered', 'a'), asked('a')],
      ['a'],
    ],
    ['are each there once', [asked('a', now - day), asked('a')], ['a']],
    ['move with an amend', [asked('a'), moved('a', 'b')], ['b']],
    ['move with every amend', [asked('a'), moved('a', 'b'), moved('b', 'c')], ['c']],
    [
      'end by an answer after an amend',
      [asked('a'), moved('a', 'b'), dealtWith('answered', 'b')],
      [],
    ],
    ['are not made by an amend', [moved('a', 'b')], []],
    ['last for nearly a week', [asked('a', now - 7 * day + 1)], ['a']],
    ['expire after a week', [asked('a', now - 7 * day)], []],
    [
      'expire after a week from when they were put, not amended',
      [asked('a', now - 7 * day), moved('a', 'b')],
      [],
    ],
    ['are hidden by a snooze', [asked('a'), snoozed(now + hour)], []],
    ['come back after a snooze', [asked('a'), snoozed(now)], ['a']],
    [
      'are hidden on a branch that is snoozed',
      [asked('a', now - hour, 'x'), asked('b', now - hour, 'y'), snoozed(now + hour, 'x')],
      ['b'],
    ],
    ['come back by a reset', [asked('a'), snoozed(now + hour), reset], ['a']],
    ['do not mind that an answer was read', [asked('a'), read], ['a']],
  ];
  for (const [title, events, commits] of rows) {
    it(title, () => {
      assert.deepEqual(
        pendingIn(events, now).map(({ subject }) => subject.sha),
        commits,
      );
    });
  }

  it('keep what they are about through an amend', () => {
    const [first] = pendingIn([asked('a', now - hour, 'topic'), moved('a', 'b')], now);
    assert.deepEqual(first?.subject, about('b', { branch: 'topic' }));
  });
});

describe('a question that a snooze hides', () => {
  it('is still there, so that it can follow an amend and come back', () => {
    const events = [asked('a'), snoozed(now + hour), moved('a', 'b')];
    const later = pendingIn(events, now + 2 * hour).map(({ subject }) => subject.sha);
    const asking = askedIn(events).map(({ subject }) => subject.sha);
    assert.deepEqual([pendingIn(events, now), asking, later], [[], ['b'], ['b']]);
  });
});
