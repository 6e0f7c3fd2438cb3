import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ledgerReader } from '../../src/answers/ledger.ts';
import { reasonOf } from '../../src/base/productError.ts';
import { notedAnswers } from '../../src/answers/notedAnswers.ts';
import type { Sha, TicketKey } from '../../src/model/ids.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';

const reference = 'refs/notes/product-mindset/answers';
const ticket = '#12' as TicketKey;
const patch = 'a'.repeat(40);

describe('the ledger of answers', () => {
  let shop: Workshop;
  let repository: TestRepository;
  let sha: Sha;
  beforeEach(() => {
    shop = workshop();
    repository = shop.repository();
    sha = repository.commit('One');
  });
  afterEach(() => shop.dispose());

  const noted = (of: Sha, who: string, at: number): Promise<void> =>
    repository
      .open()
      .then((git) => notedAnswers(git).record(of, { who, at, tickets: [ticket], patch }));
  const whos = (answers: readonly { readonly who?: string }[]): readonly (string | undefined)[] =>
    answers.map(({ who }) => who);

  it('finds answers by commit, by patch and by ticket', async () => {
    const two = repository.commit('Two');
    await noted(sha, 'a', 1);
    await noted(two, 'b', 2);
    const ledger = await ledgerReader(await repository.open())();
    assert.deepEqual(
      [
        whos(ledger.onCommit(two)),
        whos(ledger.onPatch(patch)).toSorted(),
        whos(ledger.forTicket(ticket)).toSorted(),
      ],
      [['b'], ['a', 'b'], ['a', 'b']],
    );
  });

  it('has what was added, changed and taken away since', async () => {
    const read = ledgerReader(await repository.open());
    const [two, three] = [repository.commit('Two'), repository.commit('Three')];
    await noted(sha, 'a', 1);
    await noted(two, 'b', 2);
    await read();
    await noted(sha, 'a again', 3);
    await noted(three, 'c', 4);
    repository.git('notes', `--ref=${reference}`, 'remove', two);
    const ledger = await read();
    assert.deepEqual(
      [[sha, two, three].map((of) => whos(ledger.onCommit(of))), whos(ledger.onPatch(patch))],
      [
        [['a', 'a again'], [], ['c']],
        ['a', 'a again', 'c'],
      ],
    );
  });

  const elsewhere: readonly (readonly [string, () => unknown])[] = [
    ['packed', () => repository.git('pack-refs', '--all')],
    ['deleted and made anew', () => repository.git('update-ref', '-d', reference)],
    ['put into folders of another depth', () => rewritten((path) => path.replaceAll('/', ''))],
    [
      'moved to where what was read is gone',
      () => {
        rewritten((path) => path);
        repository.git('reflog', 'expire', '--expire=now', '--all');
        repository.git('gc', '--quiet', '--prune=now');
      },
    ],
  ];
  /** A commit without a past, whose tree has the notes at other paths. */
  const rewritten = (moved: (path: string) => string): void => {
    const [, of = '', path = ''] =
      /blob (\S+)\t(\S+)/.exec(repository.git('ls-tree', '-r', reference)) ?? [];
    const tree = repository.feed(`100644 blob ${of}\t${moved(path)}\n`, 'mktree');
    const commit = repository.git('commit-tree', '-m', 'x', tree);
    repository.git('update-ref', reference, commit);
  };
  for (const [title, change] of elsewhere) {
    it(`is right after the notes were ${title}`, async () => {
      const read = ledgerReader(await repository.open());
      await noted(sha, 'a', 1);
      await read();
      change();
      await noted(sha, 'b', 2);
      const fresh = await ledgerReader(await repository.open())();
      assert.deepEqual(whos((await read()).onCommit(sha)), whos(fresh.onCommit(sha)));
    });
  }

  it('counts one note that lies at two paths whole', async () => {
    const blob = (who: string): string => {
      const line = JSON.stringify({ v: 1, who, at: '2026-01-05T09:00:00.000Z' });
      return repository.feed(`${line}\n`, 'hash-object', '-w', '--stdin');
    };
    const inner = repository.feed(`100644 blob ${blob('a')}\t${sha.slice(2)}\n`, 'mktree');
    const entries = [
      `040000 tree ${inner}\t${sha.slice(0, 2)}`,
      `100644 blob ${blob('b')}\t${sha}`,
    ];
    const tree = repository.feed(`${entries.join('\n')}\n`, 'mktree');
    repository.git('update-ref', reference, repository.git('commit-tree', '-m', 'x', tree));
    const ledger = await ledgerReader(await repository.open())();
    assert.deepEqual([whos(ledger.onCommit(sha)).toSorted(), ledger.answered], [['a', 'b'], 1]);
  });

  it('passes over what is no note', async () => {
    await noted(sha, 'a', 1);
    const blob = repository.feed('x', 'hash-object', '-w', '--stdin');
    const before = repository.git('ls-tree', reference);
    const tree = repository.feed(`${before}\n100644 blob ${blob}\tREADME\n`, 'mktree');
    repository.git('update-ref', reference, repository.git('commit-tree', '-m', 'x', tree));
    const ledger = await ledgerReader(await repository.open())();
    assert.deepEqual([ledger.answered, ledger.skipped], [1, 0]);
  });

  it('is the same to all who ask at once', async () => {
    await noted(sha, 'a', 1);
    const read = ledgerReader(await repository.open());
    const ledgers = await Promise.all([read(), read(), read()]);
    assert.deepEqual(
      ledgers.map((ledger) => whos(ledger.onCommit(sha))),
      [['a'], ['a'], ['a']],
    );
  });

  it('counts a note that is missing or far too large, and reads the others', async () => {
    const [two, three] = [repository.commit('Two'), repository.commit('Three')];
    await noted(sha, 'a', 1);
    const huge = repository.feed('x'.repeat(1_500_000), 'hash-object', '-w', '--stdin');
    repository.git('notes', `--ref=${reference}`, 'add', '--reuse-message', huge, two);
    await noted(three, 'c', 2);
    const blob = repository.git('notes', `--ref=${reference}`, 'list', three);
    rmSync(join(repository.directory, '.git/objects', blob.slice(0, 2), blob.slice(2)));
    const ledger = await ledgerReader(await repository.open())();
    assert.deepEqual([whos(ledger.onCommit(sha)), ledger.answered, ledger.unread], [['a'], 1, 2]);
  });

  it('rejects where the file of the notes is broken', async () => {
    await noted(sha, 'a', 1);
    writeFileSync(join(repository.directory, '.git', reference), '');
    const read = ledgerReader(await repository.open());
    await assert.rejects(read(), (error) => reasonOf(error) === 'notes-unreadable');
  });

  it('rejects where the notes are no notes, and reads them when they are again', async () => {
    await noted(sha, 'a', 1);
    const good = repository.git('rev-parse', reference);
    const read = ledgerReader(await repository.open());
    const blob = repository.feed('x', 'hash-object', '-w', '--stdin');
    repository.git('update-ref', reference, blob);
    await assert.rejects(read());
    repository.git('update-ref', reference, good);
    assert.deepEqual(whos((await read()).onCommit(sha)), ['a']);
  });
});
