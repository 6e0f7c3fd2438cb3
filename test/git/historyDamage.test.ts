import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Report } from '../../src/history/history.ts';
import type { Digest } from '../support/history/digestOf.ts';
import { generate } from '../support/history/generated.ts';
import { indexed } from '../support/history/indexed.ts';
import type { Indexed } from '../support/history/indexed.ts';
import { scratchFolder } from '../support/scratchFolder.ts';
import { randomFrom } from '../support/survival/random.ts';

const page = 4096;

interface Damage {
  /** Does it to an index that nobody has open. */
  readonly act: (file: string) => void;
  readonly rebuilt: Report['rebuilt'];
  /** Nothing tells of it before everything is read. */
  readonly isHidden?: boolean;
  /** Texts and numbers have no checksum: until a page turns out to be broken, they may be others. */
  readonly mayMislead?: boolean;
}

/** Changes bytes of the file and puts it back. */
const edited = (edit: (bytes: Buffer) => void) => (file: string) => {
  const bytes = readFileSync(file);
  edit(bytes);
  writeFileSync(file, bytes);
};
const sql = (text: string) => (file: string) => {
  const database = new DatabaseSync(file);
  database.exec(text);
  database.close();
};

/** Ten pages of random bytes. */
const scrambled = (seed: number): Damage => ({
  act: edited((bytes) => {
    const random = randomFrom(seed);
    for (let count = 0; count < 10; count += 1) {
      const start = random.between(1, Math.floor(bytes.length / page) - 1) * page;
      for (let at = start; at < start + page; at += 1) bytes[at] = random.between(0, 255);
    }
  }),
  rebuilt: 'damaged',
  isHidden: true,
});

const damages: Readonly<Record<string, Damage>> = {
  'cut in half': {
    act: (file) => truncateSync(file, Math.floor(readFileSync(file).length / 2 / page) * page),
    rebuilt: 'damaged',
  },
  'cut in the middle of a page': {
    act: (file) => truncateSync(file, Math.floor(readFileSync(file).length / 2) + 100),
    rebuilt: 'damaged',
  },
  'one page shorter': {
    act: (file) => truncateSync(file, readFileSync(file).length - page),
    rebuilt: 'damaged',
  },
  'of one page': { act: (file) => truncateSync(file, page), rebuilt: 'damaged' },
  'of ten bytes': { act: (file) => truncateSync(file, 10), rebuilt: 'damaged' },
  empty: { act: (file) => truncateSync(file, 0), rebuilt: undefined },
  'without its header': { act: edited((bytes) => bytes.fill(0, 0, 100)), rebuilt: 'damaged' },
  'full of zeros': { act: edited((bytes) => bytes.fill(0)), rebuilt: 'damaged' },
  'zero from its second page on': {
    act: edited((bytes) => bytes.fill(0, page)),
    rebuilt: 'damaged',
  },
  'a text': {
    act: (file) => writeFileSync(file, 'Not an index.\n'.repeat(1000)),
    rebuilt: 'damaged',
  },
  'of another program': {
    act(file) {
      rmSync(file);
      sql('CREATE TABLE notes(text); INSERT INTO notes VALUES (1)')(file);
    },
    rebuilt: 'other-version',
  },
  'of an older version': { act: sql('PRAGMA user_version = 0'), rebuilt: 'other-version' },
  'of a newer version': {
    act: sql('PRAGMA user_version = 99; DROP TABLE touch; CREATE TABLE touch(other)'),
    rebuilt: 'other-version',
  },
  'without one of its tables': { act: sql('DROP TABLE touch'), rebuilt: 'other-version' },
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => [`scrambled (${seed})`, scrambled(seed)]),
  ),
  'with fifty other bytes': {
    act: edited((bytes) => {
      const random = randomFrom(9);
      for (let count = 0; count < 50; count += 1) {
        bytes[random.between(page, bytes.length - 1)] = random.between(0, 255);
      }
    }),
    rebuilt: 'damaged',
    isHidden: true,
    mayMislead: true,
  },
  'beside a write-ahead log of garbage': {
    act: (file) => writeFileSync(`${file}-wal`, Buffer.alloc(100_000, 'garbage')),
    rebuilt: undefined,
  },
  'beside a rollback journal of garbage': {
    act: (file) => writeFileSync(`${file}-journal`, Buffer.alloc(100_000, 'garbage')),
    rebuilt: undefined,
  },
};

describe('an index that is', () => {
  let repository: string;
  let sound: string;
  let whole: Digest;
  let paths: readonly string[];
  /** What it answers to each question. */
  let right: ReadonlyMap<string, string>;
  const scratch = scratchFolder();

  before(async () => {
    repository = join(scratch, 'repository');
    await generate(repository, { commits: 600, editedMoves: 50 });
    const index = await indexed(repository, { folder: join(scratch, 'sound') });
    await index.update();
    whole = index.digest();
    sound = index.file;
    const list = execFileSync('git', ['ls-tree', '-r', '--name-only', 'HEAD'], { cwd: repository });
    paths = list.toString().trim().split('\n');
    right = new Map(await answersOf(index));
    index.history.dispose();
  });

  /** Each by itself: damage may be noticed between two questions. */
  const answersOf = async (index: Indexed): Promise<readonly (readonly [string, string])[]> => {
    const each = paths.map(async (path) => {
      const about = { kind: 'file', path } as const;
      const { commits, age, tickets } = await index.ask('around', { about, since: 0 });
      const coupled = await index.ask('together', { path });
      return [
        [`around ${path}`, JSON.stringify({ commits, age, tickets })],
        [`together with ${path}`, JSON.stringify(coupled)],
      ] as const;
    });
    return (await Promise.all(each)).flat();
  };
  const nothing = [JSON.stringify({ commits: [], tickets: [] }), JSON.stringify([])];
  const isWrong = ([asked, answer]: readonly [string, string]): boolean =>
    !nothing.includes(answer) && answer !== right.get(asked);
  const copied = (name: string): string => {
    const folder = join(scratch, name.replaceAll(/\W/g, '-'));
    mkdirSync(folder);
    writeFileSync(join(folder, 'history.sqlite'), readFileSync(sound));
    return folder;
  };

  for (const [name, { act, rebuilt, isHidden, mayMislead }] of Object.entries(damages)) {
    const says = mayMislead === true ? 'is noticed when it is read' : 'never says what is wrong';
    it(`${name} ${says}, and is whole after the next update`, async () => {
      const folder = copied(name);
      act(join(folder, 'history.sqlite'));
      const index = await indexed(repository, { folder });
      const wrong = (await answersOf(index)).filter(isWrong);
      const report = await index.update();
      const after = await answersOf(index);
      assert.deepEqual(
        [
          mayMislead === true ? [] : wrong,
          report.outcome,
          report.rebuilt,
          index.digest(),
          index.complaints.length,
        ],
        [[], 'complete', rebuilt, whole, rebuilt === 'damaged' ? 1 : 0],
      );
      assert.deepEqual(new Map(after), right);
      index.history.dispose();
    });

    if (isHidden !== true) {
      it(`${name} is whole after an update that nobody asked before, and one more is quiet`, async () => {
        const folder = copied(`${name} unasked`);
        act(join(folder, 'history.sqlite'));
        const index = await indexed(repository, { folder });
        const first = await index.update();
        const second = await index.update();
        assert.deepEqual(
          [first.rebuilt, index.complaints.length, second.rebuilt, second.added, index.digest()],
          [rebuilt, rebuilt === 'damaged' ? 1 : 0, undefined, 0, whole],
        );
        index.history.dispose();
      });
    }
  }

  it('damaged while it is open is noticed, and rebuilt once', async () => {
    const folder = copied('open');
    const file = join(folder, 'history.sqlite');
    const index = await indexed(repository, { folder });
    await index.ask('commitsOf', { path: paths[0] ?? '' });
    edited((bytes) => bytes.fill(0xaa, page))(file);
    const wrong = (await answersOf(index)).filter(isWrong);
    const first = await index.update();
    const second = await index.update();
    assert.deepEqual(
      [wrong, first.rebuilt, second.rebuilt, index.digest(), index.complaints.length],
      [[], 'damaged', undefined, whole, 1],
    );
    index.history.dispose();
  });

  it('deleted while it is open is empty, and then built again', async () => {
    const folder = copied('deleted');
    const index = await indexed(repository, { folder });
    await index.ask('commitsOf', { path: paths[0] ?? '' });
    rmSync(folder, { recursive: true });
    const { state } = await index.ask('condition', {});
    const { outcome } = await index.update();
    assert.deepEqual([state, outcome, index.digest()], ['absent', 'complete', whole]);
    index.history.dispose();
  });

  it('a folder of the same name cannot be replaced, and is a reason', async () => {
    const folder = join(scratch, 'folder');
    mkdirSync(join(folder, 'history.sqlite'), { recursive: true });
    const elsewhere = join(scratch, 'cache');
    const index = await indexed(repository, { folder, cacheFolder: elsewhere });
    const { outcome, file } = await index.update();
    index.history.dispose();
    assert.deepEqual([outcome, file.startsWith(elsewhere)], ['complete', true]);
  });

  it('asked for in a repository that has none makes no file', async () => {
    const folder = join(scratch, 'none');
    const index = await indexed(repository, { folder });
    const { state } = await index.ask('condition', {});
    index.history.dispose();
    assert.deepEqual([state, existsSync(folder)], ['absent', false]);
  });
});
