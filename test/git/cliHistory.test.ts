import assert from 'node:assert/strict';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import { jsonIn, productMindset } from './commandLine.ts';
import type { CommitLine, HistoryCommandLine } from './historyCommandLine.ts';
import {
  historyCommandLine,
  indexOf,
  interruptedGit,
  manyCommits,
  whileWritten,
} from './historyCommandLine.ts';

describe('the history on the command line', () => {
  let shop: Workshop;
  let repository: TestRepository;
  let line: HistoryCommandLine;
  beforeEach(() => {
    shop = workshop();
    repository = shop.repository();
    line = historyCommandLine(shop, repository);
  });
  afterEach(() => shop.dispose());

  describe('of a path', () => {
    it('is the commits that touched it, newest first', async () => {
      repository.commit('One', 'a');
      repository.commit('Two', 'b');
      repository.commit('Three', 'a');
      assert.deepEqual(await line.subjects('history', 'a'), ['Three', 'One']);
    });

    it('is told in words, with who and why, and the name it had then', async () => {
      repository.commit('One\n\nWho: field-technician\nWhy: photos stay', 'old');
      repository.git('mv', 'old', 'new');
      repository.commit('Two');
      const { code, out } = await line.run('history', 'new');
      const [age, two, from, one, ...rest] = out.trimEnd().split('\n');
      assert.match(age ?? '', /^new: 2 commits, 2026-01-05 to 2026-01-05$/);
      assert.match(two ?? '', /^2026-01-05 \w{10} Two$/);
      assert.match(one ?? '', /^2026-01-05 \w{10} One$/);
      assert.deepEqual(
        [code, ...[from, ...rest].map((text) => text?.trim().replace(/ +/, ' '))],
        [0, 'from old', 'who field-technician', 'why photos stay', 'as old'],
      );
    });

    it('has the answers of the notes', async () => {
      repository.commit('One', 'a');
      await line.run('answer', 'HEAD', '--who', 'field-technician');
      const [told] = (await line.told('history', 'a')) as readonly CommitLine[];
      assert.deepEqual(told?.who, { values: ['field-technician'], source: 'answer' });
    });

    it('says where a file came from in JSON', async () => {
      repository.commit('One', 'old');
      repository.git('mv', 'old', 'new');
      repository.commit('Two');
      const told = (await line.told('history', 'new')) as readonly CommitLine[];
      assert.deepEqual(
        told.map(({ path, movedFrom, who }) => [path, movedFrom, who]),
        [
          ['new', 'old', null],
          ['old', undefined, null],
        ],
      );
    });

    it('is as long as is wished', async () => {
      repository.commit('One', 'a');
      repository.commit('Two', 'a');
      assert.deepEqual(await line.subjects('history', 'a', '--limit', '1'), ['Two']);
    });

    for (const limit of ['0', '-1', '1e3', '10001']) {
      it(`is never "${limit}" long`, async () => {
        const { code, out, error } = await line.run('history', 'a', '--limit', limit);
        assert.deepEqual([code, out, error.includes('1 to 10000')], [2, '', true]);
      });
    }

    it('shows nothing that a terminal would obey', async () => {
      repository.commit('One \u001b]0;x\u0007\u202e\n\nWho: a\u009b2J', 'a\u001b[2J');
      const { out } = await line.run('history', 'a\u001b[2J');
      assert.doesNotMatch(out, /(?!\n)\p{Cc}|\u202e/u);
      assert.match(out, /One/);
    });

    it('is empty where no commit touched it, which is said', async () => {
      repository.commit('One', 'a');
      const { code, out } = await line.run('history', 'nope');
      assert.deepEqual([code, out], [0, 'No commit in the index touched nope.\n']);
    });

    it('says when the notes cannot be read, and ends with 1', async () => {
      repository.commit('One', 'a');
      const blob = repository.feed('x', 'hash-object', '-w', '--stdin');
      repository.git('update-ref', 'refs/notes/product-mindset/answers', blob);
      const { code, out, error } = await line.run('history', 'a');
      assert.deepEqual([code, out.includes(' One\n')], [1, true]);
      assert.match(error, /notes cannot be read/);
    });

    it('goes without what git cannot read', async () => {
      repository.commit('One\n\nWho: ana', 'a');
      await line.run('index');
      const tree = repository.git('rev-parse', 'HEAD^{tree}');
      rmSync(join(repository.directory, '.git/objects', tree.slice(0, 2), tree.slice(2)));
      const told = (await line.told('history', 'a', '--no-update')) as readonly CommitLine[];
      assert.deepEqual(
        told.map(({ subject, who }) => [subject, who?.values]),
        [['One', ['ana']]],
      );
    });
  });

  describe('that is not up to date', () => {
    it('is brought up to date first, without a word', async () => {
      repository.commit('One', 'a');
      await line.run('index');
      repository.commit('Two', 'a');
      const { error, code } = await line.run('history', 'a');
      const subjects = await line.subjects('history', 'a');
      assert.deepEqual([code, error, subjects], [0, '', ['Two', 'One']]);
    });

    it('is looked at as it is when that is wished', async () => {
      repository.commit('One', 'a');
      await line.run('index');
      repository.commit('Two', 'a');
      assert.deepEqual(await line.subjects('history', 'a', '--no-update'), ['One']);
    });

    it('is not there at all, which is said where nothing is to be read', async () => {
      repository.commit('One', 'a');
      const { code, error } = await line.run('history', 'a', '--no-update');
      assert.deepEqual(
        [code, error, existsSync(indexOf(repository))],
        [
          1,
          'product-mindset: there is no index of the history yet: product-mindset index\n',
          false,
        ],
      );
    });

    it('is told as far as it is there while another one reads it, and ends with 1', async () => {
      repository.commit('One', 'a');
      await line.run('index');
      repository.commit('Two', 'a');
      const { code, out, error } = await whileWritten(repository, () => line.run('history', 'a'));
      assert.deepEqual([code, out.includes(' One\n')], [1, true]);
      assert.match(error, /another window or terminal is reading/);
    });

    it('says how far back it goes so far, and ends with 1', async function () {
      if (process.platform === 'win32') this.skip();
      repository.feed(manyCommits(1500), 'fast-import', '--quiet');
      const PATH = `${interruptedGit(shop, 200_000)}:${shop.environment['PATH'] ?? ''}`;
      const env = { ...shop.environment, PATH };
      await productMindset(repository.directory, ['index'], { env });
      const { code, error } = await line.run('history', 'file1499', '--no-update');
      assert.equal(code, 1);
      assert.match(error, /the index goes back only to 2023-11-1\d so far: product-mindset index/);
    });

    it('is left when a person stops it', async function () {
      if (process.platform === 'win32') this.skip();
      repository.commit('One', 'a');
      const PATH = `${interruptedGit(shop, 100_000)}:${shop.environment['PATH'] ?? ''}`;
      const env = { ...shop.environment, PATH };
      const { code, out, error } = await productMindset(
        repository.directory,
        ['history', 'a', '--json'],
        { env },
      );
      const [{ reason } = { reason: '' }] = jsonIn(error) as readonly { readonly reason: string }[];
      assert.deepEqual([code, out, reason], [1, '', 'stopped']);
    });

    for (const args of [
      ['history', 'a'],
      ['tickets-of', 'a'],
      ['together', 'a'],
      ['commits-of', '12'],
    ]) {
      it(`says to ${args.join(' ')} that there is no commit yet`, async () => {
        const { code, error } = await line.run(...args);
        assert.deepEqual([code, error], [3, 'product-mindset: there is no commit yet\n']);
      });
    }
  });

  it('is not there with a Node.js without SQLite', async () => {
    repository.commit('One', 'a');
    const env = { ...shop.environment, NODE_OPTIONS: '--no-experimental-sqlite' };
    const { code, error } = await productMindset(repository.directory, ['history', 'a'], { env });
    assert.equal(code, 3);
    assert.match(error, /needs SQLite/);
  });

  it('is not there without a repository', async () => {
    const there = historyCommandLine(shop, shop);
    const { code, error } = await there.run('history', 'a');
    assert.deepEqual([code, error.includes('this is no git repository')], [3, true]);
  });

  it('is looked up in a bare repository', async () => {
    repository.commit('One', 'a');
    repository.git('clone', '--quiet', '--bare', '.', '../bare');
    const bare = historyCommandLine(shop, { directory: join(shop.directory, 'bare') });
    assert.deepEqual(await bare.subjects('history', 'a'), ['One']);
  });

  it('is looked up in a repository that can only be read', async function () {
    if (process.platform === 'win32') this.skip();
    const sha = repository.commit('One', 'a');
    const isRoot = process.geteuid?.() === 0;
    const all = ['', ...readdirSync(shop.directory, { recursive: true, encoding: 'utf8' })];
    const closed = all.filter((path) => path === '' || path.startsWith('repository'));
    for (const path of all) if (isRoot) chownSync(join(shop.directory, path), 65534, 65534);
    for (const path of closed) chmodSync(join(shop.directory, path), 0o555);
    try {
      const { out } = await productMindset(repository.directory, ['history', 'a', '--json'], {
        env: shop.environment,
        ...(isRoot ? { uid: 65534 } : {}),
      });
      assert.deepEqual(
        jsonIn(out).map((told) => (told as CommitLine).commit),
        [sha],
      );
    } finally {
      for (const path of closed) chmodSync(join(shop.directory, path), 0o755);
    }
  });

  it('is looked up where something else was in the place of its index', async () => {
    repository.commit('One', 'a');
    mkdirSync(join(repository.directory, '.git', 'product-mindset'), { recursive: true });
    writeFileSync(indexOf(repository), 'not ours');
    assert.deepEqual(await line.subjects('history', 'a'), ['One']);
  });
});
