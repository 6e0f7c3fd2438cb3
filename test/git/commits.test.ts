import assert from 'node:assert/strict';
import { join } from 'node:path';
import { reasonOf } from '../../src/base/productError.ts';
import { commitsOf, recentCommits } from '../../src/git/commits.ts';
import type { Commit } from '../../src/model/commit.ts';
import type { Sha } from '../../src/model/ids.ts';
import { firstDate, workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';

describe('commits', () => {
  let shop: Workshop;
  beforeEach(() => (shop = workshop()));
  afterEach(() => shop.dispose());

  const recent = async (repository: TestRepository, count = 10): Promise<readonly Commit[]> =>
    (await repository.open()).run(recentCommits(count));
  const newest = async (repository: TestRepository): Promise<Commit> => {
    const [commit] = await recent(repository, 1);
    assert.ok(commit);
    return commit;
  };

  it('reads everything of a commit', async () => {
    const repository = shop.repository();
    const one = repository.commit('One', 'a');
    const two = repository.commit('Two\n\nBody\n', 'b', 'c/d');
    assert.deepEqual(await newest(repository), {
      sha: two,
      parents: [one],
      authorEmail: 'ana@acme.test',
      authoredAt: firstDate + 2 * 60_000,
      committedAt: firstDate + 2 * 60_000,
      message: 'Two\n\nBody\n',
      paths: ['b', 'c/d'],
    });
  });

  it('reads the newest first and no more than asked for', async () => {
    const repository = shop.repository();
    const shas = ['One', 'Two', 'Three'].map((message) => repository.commit(message, message));
    const commits = await recent(repository, 2);
    assert.deepEqual(
      commits.map(({ sha }) => sha),
      [shas[2], shas[1]],
    );
  });

  it('reads commits in the order asked for and leaves out what is not there', async () => {
    const repository = shop.repository();
    const one = repository.commit('One', 'a');
    const two = repository.commit('Two');
    const three = repository.commit('Three', 'c');
    const gone = 'f'.repeat(40) as Sha;
    const commits = await commitsOf(await repository.open(), [two, three, gone, one]);
    assert.deepEqual(
      commits.map(({ sha }) => sha),
      [two, three, one],
    );
  });

  it('reads nothing when asked for nothing', async () => {
    const repository = shop.repository();
    repository.commit('One');
    assert.deepEqual(await commitsOf(await repository.open(), []), []);
  });

  it('has no paths for a merge', async () => {
    const repository = shop.repository();
    repository.commit('One', 'a');
    repository.git('switch', '--quiet', '--create', 'side');
    const side = repository.commit('Side', 'b');
    repository.git('switch', '--quiet', 'main');
    const main = repository.commit('Main', 'c');
    repository.git('merge', '--quiet', '--no-ff', '-m', 'Merge', 'side');
    const { parents, paths } = await newest(repository);
    assert.deepEqual({ parents, paths }, { parents: [main, side], paths: [] });
  });

  it('names both paths of a rename', async () => {
    const repository = shop.repository();
    repository.commit('One', 'a');
    repository.git('mv', 'a', 'b');
    repository.commit('Two');
    assert.deepEqual((await newest(repository)).paths, ['a', 'b']);
  });

  const names = [
    'two\nlines',
    'quote"d',
    "it's",
    'tab\there',
    ' blank ',
    '-n',
    '--upload-pack=x',
    ':(top)magic',
    '*',
    'back\\slash',
    'emoji 😀.ts',
    'e\u0301 and é',
    ':100644 100644 0000 1111 M',
    'f'.repeat(40),
    '~/$(touch marker)`touch marker`',
  ];
  for (const name of names) {
    it(`reads the path ${JSON.stringify(name)} as it is`, async () => {
      const repository = shop.repository();
      repository.commit('One', name, 'z');
      assert.deepEqual((await newest(repository)).paths.toSorted(), [name, 'z'].toSorted());
    });
  }

  it('reads a path that is no text and the commit after it', async () => {
    const repository = shop.repository();
    const blob = repository.feed('x', 'hash-object', '-w', '--stdin');
    const entry = Buffer.from(`100644 blob ${blob}\tcaf\xe9\0`, 'latin1');
    const tree = repository.feed(entry, 'mktree', '-z');
    const commit = repository.git('commit-tree', '-m', 'Latin', tree);
    repository.git('update-ref', 'refs/heads/main', commit);
    const [, latin] = (repository.commit('Next'), await recent(repository));
    assert.deepEqual(latin?.paths, ['caf\ufffd']);
  });

  const messages = [
    'Größe – 😀\n',
    'Subject\n\n\n\nspread body\n\n\n',
    '',
    '\n\nno title\n',
    'crlf\r\n\r\nbody\r\n',
    '\u001b[31mred\u0007',
    ':100644 100644 0000 1111 M',
  ];
  for (const message of messages) {
    it(`reads the message ${JSON.stringify(message)} as it is`, async () => {
      const repository = shop.repository();
      repository.feed(
        message,
        ...['commit', '--allow-empty', '--allow-empty-message', '--cleanup=verbatim', '-F-'],
      );
      assert.equal((await newest(repository)).message, message);
    });
  }

  it('turns a message in another encoding into text', async () => {
    const repository = shop.repository();
    repository.git('config', 'i18n.commitEncoding', 'ISO-8859-1');
    repository.feed(Buffer.from('Größe', 'latin1'), 'commit', '--allow-empty', '-F-');
    assert.equal((await newest(repository)).message, 'Größe\n');
  });

  /** A commit with these bytes for its message, whatever git thinks of them. */
  const rawCommit = (repository: TestRepository, message: Buffer, header = ''): void => {
    const tree = repository.feed('', 'mktree');
    const who = 'Ana <ana@acme.test> 1767603600 +0000';
    const head = `tree ${tree}\nauthor ${who}\ncommitter ${who}\n${header}\n`;
    const commit = repository.feed(
      Buffer.concat([Buffer.from(head), message]),
      ...['hash-object', '-t', 'commit', '-w', '--stdin', '--literally'],
    );
    repository.git('update-ref', 'refs/heads/main', commit);
  };

  it('replaces bytes that are no text', async () => {
    const repository = shop.repository();
    rawCommit(repository, Buffer.from('bad \xff byte', 'latin1'));
    assert.equal((await newest(repository)).message, 'bad \ufffd byte');
  });

  it('survives a message whose encoding is a lie', async () => {
    const repository = shop.repository();
    rawCommit(repository, Buffer.from('plain'), 'encoding x-nobody-knows\n');
    assert.equal((await newest(repository)).message, 'plain');
  });

  it('reads a repository with SHA-256 names', async () => {
    const repository = shop.repository('long', '--object-format=sha256');
    const sha = repository.commit('One', 'a');
    const commit = await newest(repository);
    assert.deepEqual([sha.length, commit.sha, commit.paths], [64, sha, ['a']]);
  });

  it('reads a bare repository', async () => {
    const repository = shop.repository();
    const sha = repository.commit('One', 'a');
    repository.git('clone', '--quiet', '--bare', '.', '../bare');
    assert.equal((await newest(shop.at(join(shop.directory, 'bare')))).sha, sha);
  });

  it('reads paths that a sparse checkout leaves out', async () => {
    const repository = shop.repository();
    repository.commit('One', 'in/a', 'out/b');
    repository.git('sparse-checkout', 'set', 'in');
    assert.deepEqual((await newest(repository)).paths, ['in/a', 'out/b']);
  });

  it('reads what a shallow clone has', async () => {
    const origin = shop.repository('origin');
    origin.commit('One', 'a');
    const two = origin.commit('Two', 'b');
    origin.git('clone', '--quiet', '--depth=1', `file://${origin.directory}`, '../clone');
    const commits = await recent(shop.at(join(shop.directory, 'clone')));
    assert.deepEqual(
      commits.map(({ sha, parents }) => ({ sha, parents })),
      [{ sha: two, parents: [] }],
    );
  });

  it('reads the commit that a name stands for, not its replacement', async () => {
    const repository = shop.repository();
    const one = repository.commit('One');
    const two = repository.commit('Two');
    repository.git('replace', two, one);
    assert.equal((await newest(repository)).message, 'Two');
  });

  it('says when nothing is committed yet', async () => {
    await assert.rejects(recent(shop.repository()), (error) => reasonOf(error) === 'no-commit');
  });
});
