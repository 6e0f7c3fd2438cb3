import assert from 'node:assert/strict';
import { join } from 'node:path';
import { reasonOf } from '../../src/base/productError.ts';
import type { Sha } from '../../src/model/ids.ts';
import type { Story } from '../../src/model/story.ts';
import { openMind } from '../../src/mind.ts';
import type { Mind } from '../../src/story/mind.ts';
import { firstDate, workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import { silent } from '../support/silent.ts';
import { buildSample } from '../support/sample.ts';

const now = firstDate + 3_600_000;
const question = 'Q1';

describe('a mind', () => {
  let shop: Workshop;
  let repository: TestRepository;
  beforeEach(() => {
    shop = workshop();
    repository = shop.repository();
  });
  afterEach(() => shop.dispose());

  const open = (directory = repository.directory, clock = (): number => now): Promise<Mind> =>
    openMind({ directory, gitBinary: 'git' }, silent, clock);
  const storyOf = async (mind: Mind, sha: Sha): Promise<Story> => {
    const [story] = await mind.storiesOf([sha]);
    assert.ok(story);
    return story;
  };

  describe('with fresh commits', () => {
    it('has them newest first, joined with branch, tickets, owners and scope', async () => {
      repository.write(
        '.product/roadmap.yaml',
        "items: [{ id: R-17, title: Uploads, status: now, paths: ['mobile/**'] }]",
      );
      const one = repository.commit('One', 'mobile/a/b');
      repository.git('switch', '--quiet', '--create', 'feature/PROJ-7-retry');
      const two = repository.commit('Two (#12)', 'mobile/a/b', 'mobile/c');
      const [first, second] = await (await open()).fresh();
      const { branch, tickets, owners, scope } = first?.story ?? {};
      assert.deepEqual(
        [first?.sha, second?.sha, branch, tickets, owners?.map(({ id }) => id), scope],
        [two, one, 'feature/PROJ-7-retry', ['#12', 'PROJ-7'], ['R-17'], 'mobile'],
      );
    });

    it('has an amended commit once, with all its older forms', async () => {
      const one = repository.commit('One', 'a');
      repository.git('commit', '--quiet', '--amend', '--message=One again');
      const two = repository.git('rev-parse', 'HEAD');
      repository.git('commit', '--quiet', '--amend', '--message=One at last');
      const fresh = await (await open()).fresh();
      assert.deepEqual(
        fresh.map(({ story, replaces }) => [story.message.subject, ...replaces]),
        [['One at last', two, one]],
      );
    });

    it('gives a commit the branch that it was made on, and the default branch to none', async () => {
      repository.commit('One', 'a');
      repository.git('switch', '--quiet', '--create', 'topic');
      repository.commit('Two', 'a');
      repository.git('switch', '--quiet', 'main');
      repository.commit('Three', 'a');
      const fresh = await (await open()).fresh();
      assert.deepEqual(
        fresh.map(({ story }) => story.branch),
        [undefined, 'topic', undefined],
      );
    });

    it('remembers at once what their messages say', async () => {
      repository.commit('One', 'a');
      const mind = await open();
      await mind.fresh();
      repository.git('switch', '--quiet', '--create', 'topic');
      repository.commit('Two\n\nWho: tech', 'a');
      await mind.fresh();
      await mind.fresh();
      await mind.remember();
      const known = mind.facts()?.remembered.map(({ who, branch }) => [who, branch]);
      assert.deepEqual(known, [['tech', 'topic']]);
    });

    it('has another stamp when HEAD moved or a question was put, and else the same', async () => {
      repository.commit('One', 'a');
      const mind = await open();
      const first = await mind.stamp();
      repository.git('status');
      assert.equal(await mind.stamp(), first);
      repository.commit('Two', 'a');
      const second = await mind.stamp();
      await mind.asking.record({ kind: 'reset', at: now });
      assert.equal(new Set([first, second, await mind.stamp()]).size, 3);
    });

    it('has none before the first commit', async () => {
      const mind = await open();
      assert.deepEqual([await mind.fresh(), mind.facts()?.standing.head], [[], undefined]);
    });

    it('sees a commit that was made after it was opened', async () => {
      repository.commit('One');
      const mind = await open();
      await mind.fresh();
      const two = repository.commit('Two');
      const [first] = await mind.fresh();
      assert.deepEqual([first?.sha, mind.facts()?.standing.head], [two, two]);
    });
  });

  describe('that remembers', () => {
    it('has the answers of messages and notes, newest first', async () => {
      repository.commit('Said\n\nWho: tech\nWhy: photos are lost', 'mobile/a');
      const sha = repository.commit('Silent (#12)', 'api/b');
      repository.commit('Nothing');
      const mind = await open();
      await mind.record(await storyOf(mind, sha), { who: 'office', question });
      const again = await open();
      await again.remember();
      assert.deepEqual(
        [...(again.facts()?.remembered ?? [])],
        [
          { at: now, tickets: ['#12'], scope: 'api', who: 'office' },
          {
            at: firstDate + 60_000,
            tickets: [],
            scope: 'mobile',
            who: 'tech',
            why: 'photos are lost',
          },
        ],
      );
    });

    it('keeps what it remembers when it looks again where the repository stands', async () => {
      repository.commit('Said\n\nWho: tech');
      const mind = await open();
      await mind.remember();
      await mind.refresh();
      assert.equal(mind.facts()?.remembered.length, 1);
    });

    it('does not forget an answer that is given while it reads the past', async () => {
      const sha = repository.commit('One', 'a');
      const mind = await open();
      const story = await storyOf(mind, sha);
      await Promise.all([mind.remember(), mind.record(story, { who: 'tech', question })]);
      await mind.remember();
      assert.deepEqual(
        mind.facts()?.remembered.map(({ who }) => who),
        ['tech'],
      );
    });

    it('has much of the past of a whole product', async function () {
      this.timeout(60_000);
      const { root } = buildSample(join(shop.directory, 'sample'));
      const mind = await open(root);
      await mind.remember();
      const { remembered = [], plan } = mind.facts() ?? {};
      const times = remembered.map(({ at }) => at);
      assert.deepEqual(
        [remembered.length > 1, times, plan?.problems],
        [true, times.toSorted((one, other) => other - one), []],
      );
    });
  });

  describe('that records', () => {
    it('stores patch id, tickets and branch with the answer', async () => {
      repository.commit('One');
      repository.git('switch', '--quiet', '--create', 'topic');
      const sha = repository.commit('Two (PROJ-7)', 'a');
      const mind = await open();
      const [fresh] = await mind.fresh();
      assert.ok(fresh);
      await mind.record(fresh.story, { who: 'tech', why: 'dark', question });
      const diff = repository.git('diff-tree', '-p', sha);
      const patch = repository.feed(diff, 'patch-id', '--stable').split(' ')[0];
      assert.deepEqual((await storyOf(await open(), sha)).answer, {
        who: 'tech',
        why: 'dark',
        question,
        at: now,
        tickets: ['PROJ-7'],
        branch: 'topic',
        patch,
      });
    });

    it('stores no patch id for a commit that changes nothing', async () => {
      const sha = repository.commit('Empty');
      const mind = await open();
      await mind.record(await storyOf(mind, sha), { who: 'tech', question });
      assert.equal((await storyOf(mind, sha)).answer?.patch, undefined);
    });

    it('remembers the answer at once and says that something changed', async () => {
      const sha = repository.commit('One', 'a');
      const mind = await open();
      const story = await storyOf(mind, sha);
      let changes = 0;
      mind.onDidChange(() => (changes += 1));
      await mind.record(story, { who: 'tech', question });
      assert.deepEqual([changes, mind.facts()?.remembered[0]?.who], [1, 'tech']);
    });
  });

  describe('beside another one', () => {
    const subjectOf = (sha: Sha): { sha: Sha; tickets: []; scope: string } => ({
      sha,
      tickets: [],
      scope: '',
    });

    it('sees what the other one asked, in another worktree too, after it looked again', async () => {
      const sha = repository.commit('One');
      repository.git('worktree', 'add', '--quiet', '../tree');
      const [one, other] = [await open(), await open(join(shop.directory, 'tree'))];
      const event = { kind: 'asked', at: now, question, subject: subjectOf(sha) } as const;
      await one.asking.record(event);
      const before = other.asking.events();
      await other.asking.refresh();
      assert.deepEqual([before, other.asking.events()], [[], [event]]);
    });

    it('sees what the other one answered', async () => {
      const sha = repository.commit('One');
      const [one, other] = [await open(), await open()];
      await one.record(await storyOf(one, sha), { who: 'tech', question });
      assert.equal((await storyOf(other, sha)).answer?.who, 'tech');
    });
  });

  describe('that was disposed', () => {
    it('reads nothing any more', async () => {
      repository.commit('One');
      const mind = await open();
      mind.dispose();
      await assert.rejects(mind.refresh(), { name: 'AbortError' });
    });

    it('ends what it was reading, and says of no change', async () => {
      repository.commit('One');
      const mind = await open();
      let changes = 0;
      mind.onDidChange(() => (changes += 1));
      const reading = mind.fresh();
      mind.dispose();
      await assert.rejects(reading, { name: 'AbortError' });
      assert.equal(changes, 0);
    });
  });

  it('leaves out commits that are not there', async () => {
    const sha = repository.commit('One');
    const stories = await (await open()).storiesOf(['f'.repeat(40) as Sha, sha]);
    assert.deepEqual(
      stories.map(({ commit }) => commit.sha),
      [sha],
    );
  });

  it('reads a changed plan when it looks again', async () => {
    const mind = await open();
    await mind.refresh();
    repository.write('.product/personas.yaml', '- { id: tech, name: Technician, kind: external }');
    await mind.refresh();
    assert.deepEqual(
      mind.facts()?.plan.personas.map(({ id }) => id),
      ['tech'],
    );
  });

  it('is not opened where there is no repository', async () => {
    await assert.rejects(open(shop.directory), (error) => reasonOf(error) === 'not-a-repository');
  });
});
