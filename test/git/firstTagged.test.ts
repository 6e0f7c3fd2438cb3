import assert from 'node:assert/strict';
import { firstTagged } from '../../src/git/firstTagged.ts';
import type { ObjectName } from '../../src/git/git.ts';
import { tagsStamp } from '../../src/git/tagsStamp.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import { firstDate, workshop } from '../support/repository.ts';
import { randomFrom } from '../support/survival/random.ts';
import { makeRandomHistory } from './randomHistory.ts';

let shop: Workshop;
let repository: TestRepository;
beforeEach(() => {
  shop = workshop();
  repository = shop.repository();
});
afterEach(() => shop.dispose());

async function found(...commits: readonly string[]): Promise<readonly (number | undefined)[]> {
  const { directory } = repository;
  const place = { binary: 'git', directory, environment: shop.environment };
  const git = await repository.open();
  const told = await firstTagged(git, place, commits as readonly ObjectName[]);
  return commits.map((sha) => told.get(sha as ObjectName));
}

/** Tags an object with a tag of its own, of a date in seconds. */
function tag(name: string, object: string, seconds: number, type = 'commit'): string {
  const made = repository.feed(
    `object ${object}\ntype ${type}\ntag ${name}\ntagger Ana <ana@acme.test> ${seconds} +0000\n\nx\n`,
    'mktag',
  );
  repository.git('update-ref', `refs/tags/${name}`, made);
  return made;
}

describe('when a commit was first in a tag', function () {
  this.timeout(60_000);

  it('is the earliest date of all tags that contain it, as git says for one after the other', async () => {
    makeRandomHistory(repository, { seed: 5, commits: 200, moves: 0 });
    const commits = repository.git('rev-list', 'HEAD').split('\n');
    const random = randomFrom(5);
    for (let number = 0; number < 25; number += 1) {
      const commit = commits[random.between(10, commits.length - 1)] ?? '';
      // Not in the order of their commits.
      const seconds = firstDate / 1000 + random.between(0, 20_000);
      if (number % 2 === 0) tag(`v/${number}`, commit, seconds);
      else repository.git('tag', `v${number}`, commit);
    }
    const form = '--format=%(creatordate:unix)';
    const wanted = commits.map((sha) => {
      const [first = ''] = repository
        .git('tag', '--contains', sha, '--sort=creatordate', form)
        .split('\n');
      return first === '' ? undefined : Number(first) * 1000;
    });
    assert.ok(wanted.some((at) => at === undefined));
    assert.ok(new Set(wanted).size > 5);
    assert.deepEqual(await found(...commits), wanted);
  });

  it('is nothing without tags, and without commits to ask about', async () => {
    const sha = repository.commit('one');
    assert.deepEqual(await found(sha), [undefined]);
    repository.git('tag', 'v1');
    assert.deepEqual(await found(), []);
  });

  it('passes over tags of what is no commit, and what was never there', async () => {
    const sha = repository.commit('one', 'a');
    tag('tree', repository.git('rev-parse', 'HEAD^{tree}'), 5, 'tree');
    repository.git('tag', 'blob', 'HEAD:a');
    tag('v1', sha, 77);
    assert.deepEqual(await found(sha, '1'.repeat(40)), [77_000, undefined]);
  });

  it('is there where the clone is cut off', async () => {
    repository.commit('one');
    repository.commit('two');
    tag('v1', repository.git('rev-parse', 'HEAD'), 88);
    const clone = shop.at(`${shop.directory}/shallow`);
    repository.git('clone', '-q', '--depth=1', `file://${repository.directory}`, clone.directory);
    repository = clone;
    assert.deepEqual(await found(clone.git('rev-parse', 'HEAD')), [88_000]);
  });
});

describe('the stamp of the tags', () => {
  /** Each changes the tags. */
  const changes: readonly (readonly [string, () => void])[] = [
    ['made', () => repository.git('tag', 'v2')],
    ['made in a folder', () => repository.git('tag', 'app/v1')],
    ['made in a folder that is there', () => repository.git('tag', 'lib/v2')],
    ['moved', () => repository.git('tag', '--force', 'v1', 'HEAD~1')],
    ['moved in a folder', () => repository.git('tag', '--force', 'lib/v1', 'HEAD~1')],
    ['deleted', () => repository.git('tag', '--delete', 'v1')],
    ['deleted where tags are packed', () => repository.git('tag', '--delete', 'packed')],
  ];
  for (const [what, change] of changes) {
    it(`changes when a tag is ${what}`, async () => {
      repository.commit('one');
      repository.commit('two');
      repository.git('tag', 'packed');
      repository.git('pack-refs', '--all');
      repository.git('tag', 'v1');
      repository.git('tag', 'lib/v1');
      const git = await repository.open();
      const before = await tagsStamp(git);
      assert.equal(await tagsStamp(git), before);
      change();
      assert.notEqual(await tagsStamp(git), before);
    });
  }

  it('stays when commits are made and files are changed', async () => {
    repository.commit('one');
    repository.git('tag', 'v1');
    const git = await repository.open();
    const before = await tagsStamp(git);
    repository.commit('two', 'a');
    assert.equal(await tagsStamp(git), before);
  });
});
