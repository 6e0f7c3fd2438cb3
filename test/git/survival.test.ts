import assert from 'node:assert/strict';
import { tableOf } from '../support/table.ts';
import { forgeRows } from '../support/survival/forgeRows.ts';
import { ownRows } from '../support/survival/ownRows.ts';
import { cloned, placeRows } from '../support/survival/placeRows.ts';
import type { Kept, Row } from '../support/survival/row.ts';
import type { Expected, World } from '../support/survival/world.ts';
import { manyCases, openQuietly, worldOf } from '../support/survival/world.ts';
import type { Sha } from '../../src/model/ids.ts';
import type { Found } from '../../src/model/joined.ts';
import type { Mind } from '../../src/story/mind.ts';

/**
 * What people do to history, and what of who and why is still found after it: each row is tried with
 * 20 random branches, and a case counts when every commit says all that it said, and nothing else.
 */
describe('who and why survive', () => {
  const printed: (readonly string[])[] = [];

  for (const [index, row] of [...ownRows, ...forgeRows, ...placeRows].entries()) {
    it(row.name, async () => {
      const world = await worldOf(index + 1);
      try {
        const kept = await keptBy(row, world);
        const cells = [kept.trailer, kept.note, kept.shared].map((n) => `${n} of ${manyCases}`);
        printed.push([row.name, ...cells, row.because ?? '']);
        assert.deepEqual(kept, row.kept);
      } finally {
        world.shop.dispose();
      }
    }).timeout(120_000);
  }

  after(() => {
    console.log(`\n${tableOf(['', 'trailer', 'note', 'note + sharing', ''], printed)}\n`);
  });
});

async function keptBy(row: Row, world: World): Promise<Kept> {
  const expected = row.act(world);
  const place = row.place?.(world) ?? world.author;
  const mind = await openQuietly(place.directory);
  await mind.trace();
  const trailer = await countOf(mind, expected, 'who');
  const note = await countOf(mind, expected, 'why');
  await shareAll(world);
  assert.deepEqual(await strays(expected, world), []);
  const clone = row.reader?.(world) ?? cloned(world, 'reader');
  const reader = await openQuietly(clone.directory);
  await reader.sharing.sync({ remotes: clone.git('remote').split('\n') });
  return { trailer, note, shared: await countOf(reader, expected, 'who', 'why') };
}

/** What the author's editor does after a commit, and the author's sharing after a push. */
async function shareAll({ author }: World): Promise<void> {
  author.git('push', '--quiet', '--force', 'origin', 'main');
  const mind = await openQuietly(author.directory);
  await mind.carry();
  const { remotes } = await mind.sharing.sync({ remotes: ['origin'] });
  assert.deepEqual(
    remotes.map(({ trouble }) => trouble),
    [undefined],
  );
}

/** Commits of main that nobody said anything about, and that say something all the same. */
async function strays(
  expected: readonly (readonly Expected[])[],
  { author, cases }: World,
): Promise<readonly string[]> {
  const known = [...expected.flat(), ...cases.flatMap(({ commits }) => commits)];
  const saying = new Set(known.map(({ sha }) => sha));
  const mind = await openQuietly(author.directory);
  await mind.trace();
  const all = author.git('rev-list', 'main').split('\n') as Sha[];
  const stories = await mind.storiesOf(all.filter((sha) => !saying.has(sha)));
  return stories
    .filter(({ joined }) => joined.who ?? joined.why)
    .map(({ message }) => message.subject);
}

/** The cases of which every commit says what it must in these fields, and nothing else. */
async function countOf(
  mind: Mind,
  cases: readonly (readonly Expected[])[],
  ...fields: readonly ('who' | 'why')[]
): Promise<number> {
  const stories = await mind.storiesOf(cases.flat().map(({ sha }) => sha));
  const joined = new Map(stories.map((story) => [story.commit.sha, story.joined]));
  const isKept = (one: Expected): boolean =>
    fields.every((field) =>
      isSame(field === 'who' ? one.whos : one.whys, joined.get(one.sha)?.[field]),
    );
  return cases.filter((commits) => commits.every(isKept)).length;
}

function isSame(values: readonly string[], found: Found | undefined): boolean {
  return values.toSorted().join('\n') === (found?.values ?? []).toSorted().join('\n');
}
