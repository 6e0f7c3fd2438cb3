import assert from 'node:assert/strict';
import { join } from 'node:path';
import { thresholds } from '../../src/history/coupling.ts';
import type { History } from '../../src/history/history.ts';
import { historyHere } from '../../src/history/historyHere.ts';
import type { Sha, TicketKey } from '../../src/model/ids.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import { firstDate, workshop } from '../support/repository.ts';
import { silent } from '../support/silent.ts';
import { mailmap, makeRandomHistory } from './randomHistory.ts';

/** A non-merge commit as `git log` tells it. */
interface Logged {
  readonly sha: string;
  /** Names that git has it touched, and for a file that was moved there the old one. */
  readonly touched: ReadonlyMap<string, string | undefined>;
  readonly deleted: ReadonlySet<string>;
}

/** Each of these is checked against git itself, on histories with branches, merges and moves. */
for (const seed of [1, 2, 3]) {
  describe(`the index of a random history (${seed})`, () => {
    let shop: Workshop;
    let repository: TestRepository;
    let history: History;
    let log: readonly Logged[];
    let paths: readonly string[];

    before(async () => {
      shop = workshop();
      repository = shop.repository();
      makeRandomHistory(repository, { seed, commits: 300, moves: 12 });
      repository.write('.mailmap', mailmap);
      history = await indexed(repository);
      log = logOf(repository, '-M');
      paths = [...new Set(log.flatMap(({ touched }) => [...touched.keys()]))];
    });
    after(() => {
      history.dispose();
      shop.dispose();
    });

    it('has the commits of every path that nothing was moved to', async () => {
      const moved = new Set(log.flatMap(({ touched }) => [...touched].filter(isMove).map(first)));
      const plain = paths.filter((path) => !moved.has(path));
      assert.ok(plain.length > 50);
      for (const path of plain) {
        const told = await history.ask('commitsOf', { path, limit: 1000 });
        const logged = git(
          repository,
          'log',
          '--full-history',
          '--no-merges',
          '--format=%H',
          '--',
          path,
        );
        assert.deepEqual(told.map(shaOf), logged, path);
      }
    });

    it('has the commits of every path under all its names', async () => {
      for (const path of paths) {
        const told = await history.ask('commitsOf', { path, limit: 1000 });
        assert.deepEqual(
          told.map((commit) => [commit.sha, commit.path, commit.movedFrom]),
          lineageIn(log, path),
          path,
        );
      }
    });

    it('has the moves that git sees', async () => {
      const told = await Promise.all(
        log.map(async ({ sha }) => {
          const commit = await history.ask('commit', { sha: sha as Sha });
          const moves = (commit?.touched ?? []).filter(({ movedFrom }) => movedFrom !== undefined);
          return moves.map(({ path, movedFrom }) => `${sha} ${movedFrom} ${path}`);
        }),
      );
      const logged = log.map(({ sha, touched }) =>
        [...touched].filter(isMove).map(([path, old]) => `${sha} ${old} ${path}`),
      );
      assert.ok(logged.flat().length > 20);
      assert.deepEqual(told.map(sorted), logged.map(sorted));
    });

    it('has the commits of every ticket', async () => {
      const keys = [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((number) => [
        `#${number}`,
        `PROJ-${number}`,
      ]);
      for (const key of keys) {
        const told = await history.ask('commitsOfTicket', {
          ticket: key as TicketKey,
          limit: 1000,
        });
        assert.deepEqual(
          told.map(shaOf),
          git(repository, 'log', '--format=%H', '-F', '--grep', key),
          key,
        );
      }
    });

    it('has who changed everything, each folder and each file', async () => {
      for (const path of ['', 'src/', 'src/deep/', 'ä/', ...paths.slice(0, 20)]) {
        const own = lineageIn(log, path).map(([sha]) => sha);
        const isFile = path !== '' && !path.endsWith('/');
        const chosen = isFile ? ['--no-walk', ...own] : ['--full-history', 'HEAD'];
        const within = isFile || path === '' ? [] : ['--', path];
        const told = await history.ask('sharesOf', { path });
        assert.deepEqual(
          new Map(told.map(({ email, commits }) => [email, commits])),
          sharesBy(repository, [...chosen, ...within]),
          path,
        );
      }
    });

    it('has what is newer than every tenth commit', async () => {
      const all = git(repository, 'log', '--format=%H');
      for (const [index, sha] of all.entries()) {
        if (index % 10 > 0) continue;
        const told = await history.ask('since', { sha: sha as Sha, limit: 1000 });
        assert.deepEqual(told?.map(shaOf), all.slice(0, index), sha);
      }
    });

    for (const [globs, pathspecs] of [
      [['src/**'], [':(glob)src/**']],
      [
        ['lib/*.ts', 'src/deep/'],
        [':(glob)lib/*.ts', 'src/deep'],
      ],
      [['**/1*.ts'], [':(glob)**/1*.ts']],
    ] as const) {
      it(`has the commits that touched ${globs.join(' and ')} since a moment`, async () => {
        const since = firstDate + 100 * 60_000;
        const told = await history.ask('touching', { globs, since, limit: 1000 });
        const logged = git(
          repository,
          'log',
          '--full-history',
          '--no-merges',
          '--format=%H',
          `--since=${new Date(since).toISOString()}`,
          '--',
          ...pathspecs,
        );
        assert.ok(logged.length > 0);
        assert.deepEqual(told.map(shaOf), logged);
      });
    }
  });
}

describe('the index of a random history without moves', () => {
  it('has the files that change together, as counted one by one', async () => {
    const shop = workshop();
    try {
      const repository = shop.repository();
      makeRandomHistory(repository, { seed: 4, commits: 600, moves: 0 });
      const history = await indexed(repository);
      const log = logOf(repository, '--no-renames');
      const paths = [...new Set(log.flatMap(({ touched }) => [...touched.keys()]))];
      // A merge may keep what one side deleted, which nothing but the tree of HEAD could say.
      const present = paths.filter(
        (path) => log.find(({ touched }) => touched.has(path))?.deleted.has(path) === false,
      );
      const found = await Promise.all(
        present.map(async (path) => {
          const told = await history.ask('together', { path, limit: 100 });
          return told.map((one) => [path, one.path, one.together, one.commits]);
        }),
      );
      history.dispose();
      assert.ok(found.flat().length > 10);
      assert.deepEqual(sorted(found.flat().map(String)), sorted(coupledIn(log, present)));
    } finally {
      shop.dispose();
    }
  });
});

async function indexed(repository: TestRepository): Promise<History> {
  const opened = await repository.open();
  const folder = join(opened.commonDirectory, 'product-mindset');
  const history = historyHere({ git: opened, gitBinary: 'git', folder, log: silent });
  await history.update();
  return history;
}

/** The lines that git prints. */
function git(repository: TestRepository, ...args: readonly string[]): readonly string[] {
  return repository
    .git('-c', 'core.quotePath=false', ...args)
    .split('\n')
    .filter(Boolean);
}

/** The non-merge commits that HEAD holds, newest first. */
function logOf(repository: TestRepository, moves: '-M' | '--no-renames'): readonly Logged[] {
  const output = repository.git('log', '-z', moves, '--no-merges', '--name-status', '--format=:%H');
  const log: { sha: string; touched: Map<string, string | undefined>; deleted: Set<string> }[] = [];
  const tokens = output.split('\0').map((token) => token.replace(/^\n/, ''));
  for (let next = tokens.shift(); next !== undefined; next = tokens.shift()) {
    if (next.startsWith(':'))
      log.push({ sha: next.slice(1), touched: new Map(), deleted: new Set() });
    const commit = log.at(-1);
    if (!commit || !/^[AMDR]\d*$/.test(next)) continue;
    const { touched, deleted } = commit;
    const path = tokens.shift() ?? '';
    const to = next.startsWith('R') ? tokens.shift() : undefined;
    if (to !== undefined) touched.set(to, path);
    if (next === 'D') deleted.add(path);
    if (!touched.has(path)) touched.set(path, undefined);
  }
  return log;
}

/** Commits of a path, each with the name that it had and what it was moved from. */
function lineageIn(
  log: readonly Logged[],
  path: string,
): readonly (readonly [string, string, string | undefined])[] {
  let name = path;
  return log.flatMap(({ sha, touched }) => {
    if (!touched.has(name)) return [];
    const here = name;
    const old = touched.get(here);
    name = old ?? here;
    return [[sha, here, old] as const];
  });
}

/** Commits by address in lower case, as git counts authors and co-authors. */
function sharesBy(repository: TestRepository, revisions: readonly string[]): Map<string, number> {
  const groups = ['--group=author', '--group=trailer:co-authored-by'];
  const lines = git(repository, 'shortlog', '-sne', '--no-merges', ...groups, ...revisions);
  return new Map(
    lines.map((line) => {
      const [, count, email = ''] = /^\s*(\d+)\t.*<(.*)>$/.exec(line) ?? [];
      return [email.toLowerCase(), Number(count)];
    }),
  );
}

/** Every two files that are there and change together: both, shared commits, those of the second. */
function coupledIn(log: readonly Logged[], present: readonly string[]): readonly string[] {
  const sets = new Map(
    present.map((path) => [path, log.filter(({ touched }) => touched.has(path))]),
  );
  return present.flatMap((one) =>
    present.flatMap((other) => {
      const [own = [], others = []] = [sets.get(one), sets.get(other)];
      const shared = own.filter(({ touched }) => touched.has(other)).length;
      const degree = shared / ((own.length + others.length) / 2);
      const isCoupled = shared >= thresholds.shared && degree >= thresholds.percent / 100;
      return one !== other && isCoupled ? [`${one},${other},${shared},${others.length}`] : [];
    }),
  );
}

function isMove(touched: readonly [string, string | undefined]): boolean {
  return touched[1] !== undefined;
}

function first([path]: readonly [string, string | undefined]): string {
  return path;
}

function shaOf({ sha }: { readonly sha: string }): string {
  return sha;
}

function sorted(texts: readonly string[]): readonly string[] {
  return [...texts].sort();
}
