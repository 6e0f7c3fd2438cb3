import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Found } from '../../src/model/joined.ts';
import type { Sha } from '../../src/model/ids.ts';
import type { Mind } from '../../src/story/mind.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import { openQuietly } from '../support/survival/world.ts';

const reference = 'refs/notes/product-mindset/answers';

describe('what was said about earlier forms of a commit', () => {
  let shop: Workshop;
  let repository: TestRepository;
  let mind: Mind;
  beforeEach(async () => {
    shop = workshop();
    repository = shop.repository();
    repository.commit('Begin', 'a', 'b');
    mind = await openQuietly(repository.directory);
  });
  afterEach(() => {
    mind.dispose();
    shop.dispose();
  });

  const answer = async (sha: Sha, why: string): Promise<void> => {
    const [story] = await mind.storiesOf([sha]);
    assert.ok(story);
    await mind.record(story, { why, question: 'Q2' });
  };
  const whyOf = async (sha: Sha): Promise<Found | undefined> => {
    await mind.trace();
    return (await mind.storiesOf([sha]))[0]?.joined.why;
  };
  const head = (): Sha => repository.git('rev-parse', 'HEAD') as Sha;
  const tip = (): string => repository.git('rev-parse', reference);

  it('is told with where it comes from', async () => {
    repository.git('switch', '--quiet', '--create', 'task');
    await answer(repository.commit('One', 'a'), 'first');
    await answer(repository.commit('Two', 'b'), 'second');
    repository.git('switch', '--quiet', 'main');
    repository.git('merge', '--quiet', '--squash', 'task');
    const squash = repository.commit('Task');
    assert.deepEqual(await whyOf(squash), { values: ['first', 'second'], source: 'branch' });
  });

  it('is written down once, and then told by anybody', async () => {
    await answer(repository.commit('One', 'a'), 'first');
    repository.write('more', 'more\n');
    repository.git('add', '.');
    repository.git('commit', '--quiet', '--amend', '--message=Again');
    const counts = [await mind.carry(), await mind.carry()];
    const before = tip();
    const other = await openQuietly(repository.directory);
    const [story] = await other.storiesOf([head()]);
    assert.deepEqual([counts, story?.joined.why?.values, tip()], [[1, 0], ['first'], before]);
  });

  it('is not written where the patch tells it anyway', async () => {
    await answer(repository.commit('One', 'a'), 'first');
    repository.git('commit', '--quiet', '--amend', '--message=Other words');
    assert.equal(await mind.carry(), 0);
    assert.deepEqual(await whyOf(head()), { values: ['first'], source: 'same-change' });
  });

  it('is not told of a commit that was dropped', async () => {
    const one = repository.commit('One', 'a');
    await answer(repository.commit('Two', 'b'), 'dropped');
    repository.git('reset', '--quiet', '--hard', one);
    const three = repository.commit('Three', 'b', 'c');
    assert.equal(await whyOf(three), undefined);
  });

  it('is not told of a revert', async () => {
    const one = repository.commit('One', 'a');
    await answer(one, 'first');
    repository.git('revert', '--no-edit', one);
    assert.equal(await whyOf(head()), undefined);
  });

  it('is not told of a branch that is still open', async () => {
    repository.git('switch', '--quiet', '--create', 'task');
    repository.write('code', 'if (found === undefined) {\n  return null;\n}\n');
    repository.git('add', '.');
    await answer(repository.commit('One'), 'first');
    repository.git('switch', '--quiet', 'main');
    repository.write('code', 'begin();\nif (found === undefined) {\n  return null;\n}\nend();\n');
    repository.git('add', '.');
    assert.equal(await whyOf(repository.commit('Elsewhere')), undefined);
  });

  it('is not told of what the commit was built on', async () => {
    const one = repository.commit('One', 'a');
    repository.write('b', 'a line that says enough to be found again, wherever it is\n');
    repository.git('add', '.');
    await answer(repository.commit('Two', 'a'), 'second');
    repository.git('checkout', '--quiet', one);
    assert.equal(await whyOf(one), undefined);
  });

  it('is not written in the middle of a rebase', async () => {
    const base = head();
    await answer(repository.commit('One', 'a'), 'first');
    await answer(repository.commit('Two', 'b'), 'second');
    const editor = ['-c', 'sequence.editor=sed -i 1abreak', '-c', 'core.editor=:'];
    repository.git(...editor, 'rebase', '--quiet', '--interactive', '--force-rebase', base);
    assert.equal(await mind.carry(), 0);
  });

  it('is the same at the second look, also when it was written oddly', async () => {
    const odd = 'One\n\nWho: two   blanks\nWhy: \u202e turned';
    repository.commit(odd, 'a');
    repository.write('more', 'more\n');
    repository.git('add', '.');
    repository.git('commit', '--quiet', '--amend', '--message=Again');
    assert.deepEqual([await mind.carry(), await mind.carry()], [1, 0]);
  });

  it('is not written where the new message still says it', async () => {
    repository.commit('One\n\nWhy: it is slow', 'a');
    repository.write('more', 'more\n');
    repository.git('add', '.');
    repository.git('commit', '--quiet', '--amend', '--no-edit');
    assert.equal(await mind.carry(), 0);
  });

  it('gives way to what a person says, also after a date of the future', async () => {
    repository.write('a', 'future\n');
    repository.git('add', '.');
    repository.feed('One\n\nWhy: later', 'commit', '--quiet', '--file=-');
    const tree = repository.git('rev-parse', 'HEAD^{tree}');
    const future = repository
      .git('cat-file', 'commit', 'HEAD')
      .replace(/^(committer .*> )\d+/m, '$19999999999');
    const odd = repository.feed(`${future}\n`, 'hash-object', '-t', 'commit', '-w', '--stdin');
    repository.git('reset', '--quiet', '--hard', odd);
    assert.equal(repository.git('rev-parse', 'HEAD^{tree}'), tree);
    repository.write('more', 'more\n');
    repository.git('add', '.');
    repository.git('commit', '--quiet', '--amend', '--message=Again');
    await mind.carry();
    await answer(head(), 'now');
    assert.deepEqual((await whyOf(head()))?.values, ['now']);
  });

  it('stays corrected through an amend, also where git takes notes along', async () => {
    repository.git('config', 'notes.rewriteRef', reference);
    await answer(repository.commit('One', 'a'), 'first');
    const grow = (path: string): void => {
      repository.write(path, `${path}\n`);
      repository.git('add', '.');
      repository.git('commit', '--quiet', '--amend', '--no-edit');
    };
    grow('more');
    await answer(head(), 'corrected');
    grow('even-more');
    assert.deepEqual((await whyOf(head()))?.values, ['corrected']);
  });

  it('is not guessed where two commits hold the same lines', async () => {
    repository.git('switch', '--quiet', '--create', 'task');
    repository.write('a', 'the same\n');
    repository.git('add', '.');
    await answer(repository.commit('One'), 'first');
    repository.git('switch', '--quiet', 'main');
    for (const round of [1, 2]) {
      repository.write('a', 'the same\n');
      repository.write(`only-${round}`, `${round}\n`);
      repository.git('add', '.');
      repository.commit(`Round ${round}`);
      repository.write('a', '1\n');
      repository.git('add', '.');
      repository.commit(`Back ${round}`);
    }
    const whys = [await whyOf(repository.git('rev-parse', 'HEAD~1') as Sha)];
    whys.push(await whyOf(repository.git('rev-parse', 'HEAD~3') as Sha));
    assert.deepEqual(whys, [undefined, undefined]);
  });

  it('does not mix what a script commits in one second', async () => {
    const dated = (message: string, path: string): Sha => {
      repository.write(path, `${message}\n`);
      repository.git('add', '.');
      const date = ['-c', 'user.name=Bot', 'commit', '--quiet', '--date=@1767600000 +0000'];
      repository.git(...date, `--message=${message}`);
      return head();
    };
    await answer(dated('One', 'one'), 'first');
    await answer(dated('Two', 'two'), 'second');
    repository.git('rebase', '--quiet', '--force-rebase', '--root');
    repository.write('two', 'changed\n');
    repository.git('add', '.');
    repository.git('commit', '--quiet', '--amend', '--no-edit');
    const whys = [await whyOf(repository.git('rev-parse', 'HEAD~1') as Sha), await whyOf(head())];
    assert.deepEqual(
      whys.map((why) => why?.values),
      [['first'], ['second']],
    );
  });

  const inOneSecond = (message: string, ...paths: readonly string[]): Sha => {
    for (const path of paths) repository.write(path, `${message}\n`);
    repository.git('add', '.');
    repository.git('commit', '--quiet', '--date=@1767600000 +0000', `--message=${message}`);
    return head();
  };

  it('is not told to a commit of the same second that it was built on', async () => {
    const one = inOneSecond('One', 'a');
    await answer(inOneSecond('Two', 'a'), 'second');
    repository.git('reset', '--quiet', '--hard', one);
    assert.equal(await whyOf(one), undefined);
  });

  it('is not told to another commit of the same second', async () => {
    repository.git('switch', '--quiet', '--create', 'task');
    await answer(inOneSecond('One', 'x'), 'first');
    repository.git('switch', '--quiet', 'main');
    assert.equal(await whyOf(inOneSecond('Hotfix', 'y')), undefined);
  });

  it('is not told to the copy of a neighbour of the same second', async () => {
    repository.git('switch', '--quiet', '--create', 'task');
    const one = inOneSecond('One', 'a');
    await answer(inOneSecond('Two', 'a', 'c'), 'second');
    repository.git('switch', '--quiet', 'main');
    repository.commit('Meanwhile', 'other');
    repository.git('cherry-pick', one);
    assert.equal(await whyOf(head()), undefined);
  });

  it('does not take two changes of one picture for the same', async () => {
    const paint = (bytes: readonly number[]): Sha => {
      writeFileSync(join(repository.directory, 'picture'), Buffer.from(bytes));
      repository.git('add', '.');
      return repository.commit(`Paint ${bytes.join(' ')}`);
    };
    paint([0, 1]);
    await answer(paint([0, 2]), 'first');
    assert.equal(await whyOf(paint([0, 3])), undefined);
  });

  it('comes back with a commit that is brought back', async () => {
    const one = repository.commit('One\n\nWhy: it is slow', 'a');
    repository.git('revert', '--no-edit', one);
    const revert = head();
    repository.git('revert', '--no-edit', revert);
    const whys = [await whyOf(revert), await whyOf(head())];
    assert.deepEqual(
      whys.map((why) => why?.values),
      [undefined, ['it is slow']],
    );
  });

  it('is found before the first commit, with no branch, and in a bare repository', async () => {
    const empty = await openQuietly(shop.repository('empty').directory);
    const bare = join(shop.directory, 'bare');
    repository.git('clone', '--quiet', '--bare', '.', bare);
    repository.git('switch', '--quiet', '--detach');
    for (const each of [empty, await openQuietly(bare), mind]) await each.trace();
  });
});
