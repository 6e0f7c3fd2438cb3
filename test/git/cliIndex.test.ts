import assert from 'node:assert/strict';
import { truncateSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { Report } from '../../src/history/history.ts';
import type { Finding } from '../../src/terminal/finding.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import { jsonIn, productMindset } from './commandLine.ts';
import type { HistoryCommandLine } from './historyCommandLine.ts';
import {
  historyCommandLine,
  indexOf,
  interruptedGit,
  manyCommits,
  whileWritten,
} from './historyCommandLine.ts';

describe('product-mindset index', () => {
  let shop: Workshop;
  let repository: TestRepository;
  let line: HistoryCommandLine;
  beforeEach(() => {
    shop = workshop();
    repository = shop.repository();
    line = historyCommandLine(shop, repository);
  });
  afterEach(() => shop.dispose());

  const indexed = async (...args: readonly string[]): Promise<Report> =>
    (await line.told('index', ...args))[0] as Report;
  const counts = ({ commits, added, removed, reused }: Report): readonly number[] => [
    commits,
    added,
    removed,
    reused,
  ];

  it('says in words what it has read, and where that is', async () => {
    repository.commit('One', 'a');
    repository.commit('Two', 'a', 'b');
    const { code, out, error } = await line.run('index');
    const lines = out.replace(/ in \d+\.\d\d s/, '').replace(/\d+ kB/, 'N kB');
    assert.deepEqual(
      [code, error, lines],
      [
        0,
        '',
        `2 commits and 2 paths in the index\n  2 read, 0 there before\n  N kB in ${indexOf(repository)}\n`,
      ],
    );
  });

  it('reads only what is new', async () => {
    repository.commit('One', 'a');
    await indexed();
    repository.commit('Two', 'a');
    assert.deepEqual(counts(await indexed()), [2, 1, 0, 1]);
  });

  it('says how much was taken away since history was rewritten', async () => {
    repository.commit('One', 'a');
    repository.commit('Two', 'a');
    await indexed();
    repository.git('reset', '--quiet', '--hard', 'HEAD~1');
    repository.git('reflog', 'expire', '--expire=now', '--all');
    repository.commit('Three', 'b');
    assert.deepEqual(counts(await indexed()), [2, 1, 1, 1]);
  });

  it('reads all again when that is wished, and says so', async () => {
    repository.commit('One', 'a');
    await indexed();
    const { rebuilt, ...report } = await indexed('--rebuild');
    assert.deepEqual([rebuilt, ...counts(report)], ['wished', 1, 1, 0, 0]);
  });

  it('says in words why it has read all again', async () => {
    repository.commit('One', 'a');
    await indexed();
    const { out } = await line.run('index', '--rebuild');
    assert.match(out, /thrown away and built anew, as you wished/);
  });

  it('builds a damaged index anew by itself, and says so', async () => {
    repository.commit('One', 'a');
    await indexed();
    truncateSync(indexOf(repository), 5000);
    assert.equal((await indexed()).rebuilt, 'damaged');
  });

  it('builds one of another version anew, and says so', async () => {
    repository.commit('One', 'a');
    await indexed();
    const database = new DatabaseSync(indexOf(repository));
    database.exec('PRAGMA user_version = 77');
    database.close();
    assert.equal((await indexed()).rebuilt, 'other-version');
  });

  it('has nothing to do before the first commit', async () => {
    const { code, out } = await line.run('index');
    assert.deepEqual([code, out], [0, 'There is no commit yet.\n']);
  });

  it('says that another one is at it, and ends with 1', async () => {
    repository.commit('One', 'a');
    await indexed();
    repository.commit('Two', 'a');
    const { code, out, error } = await whileWritten(repository, () => line.run('index', '--json'));
    const [{ reason } = { reason: '' }] = jsonIn(error) as readonly { readonly reason: string }[];
    assert.deepEqual([code, out, reason], [1, '', 'elsewhere']);
  });

  it('stops politely at Ctrl-C, and ends with 1', async function () {
    if (process.platform === 'win32') this.skip();
    repository.feed(manyCommits(1500), 'fast-import', '--quiet');
    const PATH = `${interruptedGit(shop, 200_000)}:${shop.environment['PATH'] ?? ''}`;
    const { code, out } = await productMindset(repository.directory, ['index', '--json'], {
      env: { ...shop.environment, PATH },
    });
    assert.deepEqual(
      [code, jsonIn(out).map((report) => (report as Report).outcome)],
      [1, ['stopped']],
    );
  });

  it('goes on from where it was stopped', async function () {
    if (process.platform === 'win32') this.skip();
    repository.feed(manyCommits(1500), 'fast-import', '--quiet');
    const PATH = `${interruptedGit(shop, 200_000)}:${shop.environment['PATH'] ?? ''}`;
    const { out } = await productMindset(repository.directory, ['index', '--json'], {
      env: { ...shop.environment, PATH },
    });
    const [{ commits } = { commits: 0 }] = jsonIn(out) as readonly Report[];
    const { reused, added } = await indexed();
    assert.deepEqual([commits > 0, reused, added], [true, commits, 1500 - commits]);
  });

  it('says that this Node.js has no SQLite, and ends with 3', async () => {
    repository.commit('One', 'a');
    const { code, out, error } = await productMindset(repository.directory, ['index'], {
      env: { ...shop.environment, NODE_OPTIONS: '--no-experimental-sqlite' },
    });
    assert.match(
      error,
      /^product-mindset: the index of the history needs SQLite.*22\.13 or newer\n$/,
    );
    assert.deepEqual([code, out], [3, '']);
  });

  it('leaves nothing for git to see', async () => {
    repository.commit('One', 'a');
    await indexed();
    assert.equal(repository.git('status', '--porcelain', '--ignored'), '');
  });

  describe('in the words of doctor', () => {
    const found = async (words: RegExp, env = shop.environment): Promise<Finding | undefined> => {
      const { out } = await productMindset(repository.directory, ['doctor', '--json'], { env });
      const [{ findings } = { findings: [] }] = jsonIn(out) as readonly {
        readonly findings: readonly Finding[];
      }[];
      return findings.find(({ what }) => words.test(what));
    };

    it('is to be built', async () => {
      repository.commit('One', 'a');
      const { state, mend } = (await found(/the history was not read yet/)) ?? {};
      assert.deepEqual([state, mend], ['note', 'product-mindset index']);
    });

    it('has so many commits and paths, in a file that is named', async () => {
      repository.commit('One', 'a', 'b');
      await indexed();
      const { state, what } = (await found(/^the index/)) ?? {};
      assert.equal(state, 'good');
      assert.match(what ?? '', /1 commit and 2 paths \(\/.*\/history\.sqlite, \d+ kB\)$/);
    });

    it('goes back only so far', async function () {
      if (process.platform === 'win32') this.skip();
      repository.feed(manyCommits(1500), 'fast-import', '--quiet');
      const PATH = `${interruptedGit(shop, 200_000)}:${shop.environment['PATH'] ?? ''}`;
      await productMindset(repository.directory, ['index'], { env: { ...shop.environment, PATH } });
      const { state, what, mend } = (await found(/^the index/)) ?? {};
      assert.match(what ?? '', /is not whole yet: .* and goes back to 2023-11-1\d /);
      assert.deepEqual([state, mend], ['note', 'product-mindset index']);
    });

    it('is damaged, and mended as is said there', async () => {
      repository.commit('One', 'a');
      await indexed();
      truncateSync(indexOf(repository), 5000);
      const { state, mend = '' } = (await found(/the index .* is damaged/)) ?? {};
      await line.run(...mend.split(' ').slice(1));
      const after = await found(/^the index/);
      assert.deepEqual([state, after?.state], ['wrong', 'good']);
    });

    it('is of another version', async () => {
      repository.commit('One', 'a');
      await indexed();
      const database = new DatabaseSync(indexOf(repository));
      database.exec('PRAGMA user_version = 77');
      database.close();
      assert.equal((await found(/is of another version/))?.state, 'note');
    });

    it('is being written by another one', async () => {
      repository.commit('One', 'a');
      await indexed();
      const finding = await whileWritten(repository, () => found(/just now/));
      assert.equal(finding?.state, 'note');
    });

    it('needs another Node.js', async () => {
      repository.commit('One', 'a');
      const env = { ...shop.environment, NODE_OPTIONS: '--no-experimental-sqlite' };
      assert.equal((await found(/needs SQLite/, env))?.state, 'note');
    });

    it('knows no moved and edited files where git would have to fetch them', async () => {
      repository.write('old', 'line\n'.repeat(50));
      repository.git('add', '.');
      repository.commit('One');
      repository.git('mv', 'old', 'new');
      repository.write('new', `${'line\n'.repeat(50)}more\n`);
      repository.git('add', '.');
      repository.commit('Two');
      repository.git('config', 'uploadpack.allowFilter', 'true');
      const url = `file://${repository.directory}`;
      repository.git('clone', '--quiet', '--bare', '--filter=blob:none', url, '../partial');
      repository = shop.at(`${shop.directory}/partial`);
      line = historyCommandLine(shop, repository);
      await indexed();
      assert.equal((await found(/moved and edited/))?.state, 'note');
    });
  });
});
