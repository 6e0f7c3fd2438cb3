import assert from 'node:assert/strict';
import type { NotAskedBecause } from '../../../src/ask/decision.ts';
import { explainable, stillThere } from '../../../src/editor/notAsked.ts';
import type { Sha } from '../../../src/model/ids.ts';

const hour = 3_600_000;
const now = 100 * hour;

/** A commit that was made so many hours ago and is told apart by that. */
const told = (hours: number, because: NotAskedBecause = 'unfocused') => ({
  because,
  story: { commit: { sha: String(hours) as Sha, committedAt: now - hours * hour } },
});
const many = [7, 3, 1, 6, 2, 5, 4].map((hours) => told(hours));
const shasOf = (all: readonly ReturnType<typeof told>[]): readonly string[] =>
  all.map(({ story }) => story.commit.sha);

describe('commits that were not asked about', () => {
  it('are explained for a day', () => {
    assert.deepEqual(shasOf(explainable([told(1), told(25)], now)), ['1']);
  });

  it('are explained five at a time, newest first', () => {
    assert.deepEqual(shasOf(explainable(many, now)), ['1', '2', '3', '4', '5']);
  });

  const obvious: readonly NotAskedBecause[] = ['not-own', 'same-commit', 'replay'];
  for (const because of obvious) {
    it(`need no explanation when it is ${because}`, () => {
      assert.deepEqual(explainable([told(1, because)], now), []);
    });
  }

  it('are left out when they were squashed or thrown away', async () => {
    const there = await stillThere(many, now, (sha) => Promise.resolve(sha !== '2'));
    assert.deepEqual(shasOf(there), ['1', '3', '4', '5']);
  });

  it('are looked for only as many as can be shown', async () => {
    const looked: string[] = [];
    await stillThere(many, now, (sha) => {
      looked.push(sha);
      return Promise.resolve(false);
    });
    assert.deepEqual(looked, ['1', '2', '3', '4', '5']);
  });
});
