import assert from 'node:assert/strict';
import { budgetReached, distanceOf } from '../../../src/ask/budget.ts';
import { isTurnedOff } from '../../../src/ask/killSwitch.ts';
import { snoozeEvent } from '../../../src/ask/snooze.ts';
import { topicBranch } from '../../../src/ask/topicBranch.ts';
import type { AskingEvent } from '../../../src/model/asking.ts';
import { about, dayStart, hour, minute, now, showings } from './events.ts';

const skip: AskingEvent = { kind: 'skipped', at: 0, question: 'Q1', subject: about('a') };
const read: AskingEvent = { kind: 'read', at: 0 };
const reset: AskingEvent = { kind: 'reset', at: 0 };

describe('the distance between questions', () => {
  const rows: readonly (readonly [string, readonly AskingEvent[], number])[] = [
    ['is the setting', [], 30],
    ['is doubled by a skip', [skip], 60],
    ['is doubled by each skip', [skip, skip, skip], 240],
    ['is never more than a day', Array.from({ length: 2_000 }, () => skip), 24 * 60],
    ['is halved by an answer that was read', [skip, skip, read], 60],
    ['is never less than the setting', [read, read], 30],
    ['does not save up halves', [read, read, skip], 60],
    ['is the setting again after a reset', [skip, skip, reset], 30],
    ['goes on after a reset', [skip, reset, skip], 60],
  ];
  for (const [title, events, minutes] of rows) {
    it(title, () => {
      assert.equal(distanceOf(30, events), minutes * minute);
    });
  }

  it('is the setting where that is more than a day', () => {
    assert.equal(distanceOf(3_000, [skip]), 3_000 * minute);
  });
});

describe('the budget', () => {
  const budget = { perDay: 3, minutesApart: 30 };
  const asked = (...times: readonly number[]): readonly AskingEvent[] =>
    times.map((at) => ({ kind: 'asked', at, question: 'Q1', subject: about(String(at)) }));

  it('has room at first', () => {
    assert.equal(budgetReached(budget, [], now, dayStart), null);
  });

  it('counts the day from local midnight', () => {
    const late = dayStart - 1;
    assert.equal(budgetReached(budget, asked(late, late, late), now, dayStart), null);
  });

  it('counts a question at midnight', () => {
    const events = asked(dayStart, dayStart, dayStart);
    assert.equal(budgetReached(budget, events, now, dayStart), 'day-full');
  });

  it('has no room in a day of none', () => {
    assert.equal(budgetReached({ ...budget, perDay: 0 }, [], now, dayStart), 'day-full');
  });

  it('has room again after the distance', () => {
    assert.equal(budgetReached(budget, asked(now - 30 * minute), now, dayStart), null);
  });

  it('waits longer after a skip', () => {
    const events = [...asked(now - 30 * minute), skip];
    assert.equal(budgetReached(budget, events, now, dayStart), 'too-soon');
  });
});

describe('the kill switch', () => {
  const turnedOff = (
    shown: number,
    complaints: number,
    more: readonly AskingEvent[] = [],
  ): boolean =>
    isTurnedOff('Q1', [...showings({ question: 'Q1', shown, complaints, until: now }), ...more]);

  it('bears three complaints of thirty', () => {
    assert.equal(turnedOff(30, 3), false);
  });

  it('turns a question off at four of thirty', () => {
    assert.equal(turnedOff(30, 4), true);
  });

  it('needs no thirty showings when four complaints are there', () => {
    assert.equal(turnedOff(4, 4), true);
  });

  it('bears that all of three were not useful', () => {
    assert.equal(turnedOff(3, 3), false);
  });

  it('forgets what is more than thirty showings ago', () => {
    assert.equal(turnedOff(34, 4), false);
  });

  it('is released by a reset', () => {
    assert.equal(turnedOff(30, 30, [reset]), false);
  });

  it('is of one question', () => {
    const events = showings({ question: 'Q2', shown: 30, complaints: 30, until: now });
    assert.equal(isTurnedOff('Q1', events), false);
  });

  it('counts two complaints about one showing once', () => {
    const events = showings({ question: 'Q1', shown: 3, complaints: 3, until: now });
    assert.equal(
      isTurnedOff('Q1', [...events, ...events.filter(({ kind }) => kind !== 'asked')]),
      false,
    );
  });

  it('does not count a complaint about a card that the person opened', () => {
    const own: AskingEvent = { kind: 'notUseful', at: now, question: 'Q1', subject: about('own') };
    assert.equal(turnedOff(30, 3, [own]), false);
  });

  it('counts a complaint that came after an amend', () => {
    const { sha } = about(`Q1-${String(now)}`);
    const amended = about('amended');
    const moved: AskingEvent = { kind: 'moved', at: now, from: sha, to: amended.sha };
    const late: AskingEvent = { kind: 'notUseful', at: now, question: 'Q1', subject: amended };
    assert.equal(turnedOff(30, 3, [moved, late]), true);
  });
});

describe('a snooze', () => {
  const nextDay = now + 9 * hour;

  it('of an hour ends after an hour', () => {
    const event = snoozeEvent('hour', { now, nextDay });
    assert.deepEqual(event, { kind: 'snoozed', at: now, until: now + hour });
  });

  it('of today ends at midnight', () => {
    const event = snoozeEvent('today', { now, nextDay, branch: 'offline' });
    assert.deepEqual(event, { kind: 'snoozed', at: now, until: nextDay });
  });

  it('of a branch ends with the branch', () => {
    const event = snoozeEvent('branch', { now, nextDay, branch: 'offline' });
    const until = Number.MAX_SAFE_INTEGER;
    assert.deepEqual(event, { kind: 'snoozed', at: now, until, branch: 'offline' });
  });

  it('of a default branch ends at midnight', () => {
    const event = snoozeEvent('branch', { now, nextDay, branch: 'main' });
    assert.deepEqual(event, { kind: 'snoozed', at: now, until: nextDay });
  });
});

describe('a topic branch', () => {
  for (const branch of ['main', 'master', 'trunk', 'develop', 'release/1.2', 'HEAD', '']) {
    it(`is not "${branch}"`, () => {
      assert.equal(topicBranch(branch), undefined);
    });
  }
  for (const branch of ['offline', 'feature/main', 'main-menu', 'release-notes-page', 'PROJ-7']) {
    it(`is "${branch}"`, () => {
      assert.equal(topicBranch(branch), branch);
    });
  }
});
