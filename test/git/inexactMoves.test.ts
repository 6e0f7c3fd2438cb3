import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { reasonOf } from '../../src/base/productError.ts';
import { inexactMoves } from '../../src/history/inexactMoves.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';

const lines = (count: number, word = 'line'): string =>
  Array.from({ length: count }, (_, index) => `${word} ${index}\n`).join('');

describe('files that commits moved and edited', () => {
  let shop: Workshop;
  let repository: TestRepository;
  beforeEach(() => {
    shop = workshop();
    repository = shop.repository();
  });
  afterEach(() => shop.dispose());

  /** Answers `from > to score` for each commit that was asked. */
  const movesOf = async (
    shas: readonly string[],
    { signal, directory }: { signal?: AbortSignal; directory?: string } = {},
  ): Promise<readonly (readonly [string, readonly string[]])[]> => {
    const { environment } = shop;
    const place = { binary: 'git', directory: directory ?? repository.directory, environment };
    const found: (readonly [string, readonly string[]])[] = [];
    for await (const { sha, moves } of inexactMoves(place, shas, signal)) {
      const words = moves.map(
        ({ from, to, score }) => `${from.toString('latin1')} > ${to.toString('latin1')} ${score}`,
      );
      found.push([sha, words]);
    }
    return found;
  };

  /** Writes a file and commits everything there is. */
  const commitAll = (message: string): string => {
    repository.git('add', '--all');
    return repository.commit(message);
  };

  /** A file, and a commit that moves and edits it. */
  const moved = (): string => {
    repository.write('old/photo.ts', lines(50));
    commitAll('One');
    repository.git('mv', 'old/photo.ts', 'picture.ts');
    repository.write('picture.ts', `${lines(50)}more\n`);
    return commitAll('Two');
  };

  it('are told with how much of them stayed', async () => {
    const sha = moved();
    const [found] = await movesOf([sha]);
    assert.match(found?.[1].join() ?? '', /^old\/photo\.ts > picture\.ts 9\d$/);
  });

  it('are told of every commit in the order asked, also of those that moved nothing', async () => {
    const two = moved();
    const one = repository.git('rev-parse', 'HEAD~1');
    const three = repository.commit('Three', 'other.txt');
    const found = await movesOf([one, three, two]);
    assert.deepEqual(
      found.map(([sha, moves]) => [sha, moves.length]),
      [
        [one, 0],
        [three, 0],
        [two, 1],
      ],
    );
  });

  it('are told beside commits that are not there', async () => {
    const two = moved();
    const gone = ['1', '2', '3'].map((digit) => digit.repeat(40));
    const found = await movesOf([gone[0] ?? '', two, gone[1] ?? '', gone[2] ?? '']);
    assert.deepEqual(
      found.map(([, moves]) => moves.length),
      [0, 1, 0, 0],
    );
  });

  it('have names of any bytes', async () => {
    const from = Buffer.from('a\n:1 "\t\\', 'latin1');
    const to = Buffer.from('b\xff\xfe R100', 'latin1');
    const commit = (mark: number, entries: readonly (string | Buffer)[]): Buffer =>
      Buffer.concat([
        Buffer.from(
          `commit refs/heads/main\nmark :${mark}\ncommitter A <a@acme.test> ${1_700_000_000 + mark} +0000\ndata 1\nx\n`,
        ),
        ...entries.map((entry) => Buffer.from(entry)),
      ]);
    const quoted = (path: Buffer): Buffer =>
      Buffer.from(
        `"${[...path].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')}"`,
      );
    const data = (text: string): string => `\ndata ${text.length}\n${text}\n`;
    const stream = Buffer.concat([
      commit(1, ['M 644 inline ', quoted(from), data(lines(50))]),
      commit(2, ['D ', quoted(from), '\nM 644 inline ', quoted(to), data(lines(51))]),
    ]);
    repository.feed(stream, 'fast-import', '--quiet');
    const [found] = await movesOf([repository.git('rev-parse', 'main')]);
    assert.match(found?.[1].join() ?? '', /^a\n:1 "\t\\ > b\xff\xfe R100 9\d$/);
  });

  const settings = [
    ['diff.renames', 'copies'],
    ['diff.renameLimit', '1'],
    ['diff.orderFile', '/nonexistent'],
    ['diff.relative', 'true'],
    ['diff.ignoreSubmodules', 'all'],
    ['log.showRoot', 'false'],
    ['core.quotePath', 'true'],
    ['color.ui', 'always'],
  ] as const;
  for (const [key, value] of settings) {
    it(`are the same with ${key} = ${value}`, async () => {
      const sha = moved();
      const root = repository.git('rev-parse', 'HEAD~1');
      const before = await movesOf([root, sha]);
      repository.git('config', key, value);
      assert.deepEqual(await movesOf([root, sha]), before);
    });
  }

  it('are found among hundreds, where the limit of an older git would have ended it', async () => {
    for (let index = 0; index < 410; index += 1) {
      repository.write(`old/${index}`, lines(8, `file ${index}`));
    }
    commitAll('One');
    repository.git('mv', 'old', 'new');
    for (let index = 0; index < 410; index += 1) {
      repository.write(`new/${index}`, `${lines(8, `file ${index}`)}more\n`);
    }
    const [found] = await movesOf([commitAll('Two')]);
    assert.equal(found?.[1].length, 410);
  });

  it('are told where the index of git is broken', async () => {
    const sha = moved();
    repository.write('.git/index', 'broken'.repeat(20));
    const [found] = await movesOf([sha]);
    assert.equal(found?.[1].length, 1);
  });

  it('are told among everything else that a commit did', async () => {
    repository.write('old', lines(50));
    repository.write('deleted', lines(9, 'deleted'));
    repository.write('kept', 'kept');
    commitAll('One');
    repository.git('mv', 'old', 'new');
    repository.git('rm', '--quiet', 'deleted');
    repository.write('new', `${lines(50)}more\n`);
    repository.write('kept', 'changed');
    repository.write('added', lines(9, 'added'));
    const [found] = await movesOf([commitAll('Two')]);
    assert.match(found?.[1].join() ?? '', /^old > new 9\d$/);
  });

  it('fail where what is in the files would have to be fetched', async () => {
    const sha = moved();
    repository.git('config', 'uploadpack.allowFilter', 'true');
    const clone = join(shop.directory, 'clone');
    const from = `file://${repository.directory}`;
    repository.git('clone', '--quiet', '--bare', '--filter=blob:none', from, clone);
    await assert.rejects(
      movesOf([sha], { directory: clone }),
      (error) => reasonOf(error) !== undefined,
    );
  });

  it('are not looked for when nothing is asked', async () => {
    const nowhere = join(shop.directory, 'nowhere');
    mkdirSync(nowhere);
    assert.deepEqual(await movesOf([], { directory: nowhere }), []);
  });

  it('are no longer looked for when nobody waits', async () => {
    const sha = moved();
    const reason = new Error('enough');
    await assert.rejects(movesOf([sha], { signal: AbortSignal.abort(reason) }), reason);
  });
});
