import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { openGit } from '../../src/git/openGit.ts';
import type { History } from '../../src/history/history.ts';
import { historyHere } from '../../src/history/historyHere.ts';
import { openHistory } from '../../src/history/openHistory.ts';
import { repositoryRoot } from '../support/places.ts';
import { silent } from '../support/silent.ts';
import { randomFrom } from '../support/survival/random.ts';
import type { Bench, Series } from './bench.ts';
import type { Measured } from './indexedRepositories.ts';
import { measuredRepositories } from './indexedRepositories.ts';

const baseline = 'git --version';
const followed = 'git log --follow -n50';
const graphed = 'git log -n50, with a changed-paths graph';

/** Everything is warm: the file is in the memory of the system, the statements are prepared. */
export const bench: Bench = {
  name: 'history: what is asked when a file is opened, for random files',
  unit: 'ms',
  baseline,
  needsHost: false,
  async measure(isSmoke, named) {
    const rows: Series[] = [];
    for (const one of await measuredRepositories(isSmoke, named)) {
      rows.push(...(await rowsOf(one, isSmoke)));
    }
    return rows;
  },
};

async function rowsOf(repository: Measured, isSmoke: boolean): Promise<readonly Series[]> {
  const { label, directory, commits } = repository;
  const paths = somePaths(repository, isSmoke ? 20 : 1000);
  const git = await openGit({ binary: 'git', directory });
  const place = { git, gitBinary: 'git', folder: repository.newFolder(), log: silent };
  const here = historyHere(place);
  const threads = openHistory(place, join(repositoryRoot, 'src', 'historyWorker.ts'));
  try {
    await here.update();
    const around = (path: string) => ({ about: { kind: 'file', path } as const, since: 0 });
    const ask = (history: History) => (path: string) => history.ask('around', around(path));
    const whole = async (path: string): Promise<void> => {
      await here.ask('around', around(path));
      await here.ask('sharesOf', { path });
      await here.ask('together', { path });
    };
    for (const warm of [ask(here), ask(threads), whole]) await timesFor(paths, warm);
    const file = await timesFor(paths, ask(here));
    const everything = await timesFor(paths, whole);
    const throughThread = await timesFor(paths, ask(threads));
    const spawned = await timesFor(paths.slice(0, 200), () => ran(directory, '--version'));
    const log = (...args: readonly string[]) =>
      timesFor(paths.slice(0, isSmoke ? 1 : 20), (path) =>
        ran(directory, 'log', ...args, '-n50', '--format=%H %s', '--', path),
      );
    const live = await log('--follow');
    const write = ['commit-graph', 'write', '--reachable', '--changed-paths', '--no-progress'];
    repository.git(...write);
    const withGraph = await log();
    const spawn: Partial<Series> = { against: baseline, atMost: commits >= 500_000 ? 1 : 0.4 };
    const beside = (against: string, atMost: number): Partial<Series> =>
      // What git takes grows with the history; what a look-up takes does not.
      commits >= 10_000 ? { against, atMost, judgedBy: 'p50' } : { against };
    const row = (name: string, values: readonly number[], rest: Partial<Series> = {}): Series => ({
      name: `${label}: ${name}`,
      values,
      ...rest,
      against: `${label}: ${rest.against ?? name}`,
    });
    return [
      row(baseline, spawned),
      row('a file', file, spawn),
      row('a file, who changed it, what changes with it', everything, spawn),
      row('a file, through the thread of the editor', throughThread, { against: baseline }),
      row(graphed, withGraph),
      row('a file, beside that', file, beside(graphed, 1 / 80)),
      row(followed, live),
      row('a file, beside this', file, beside(followed, 1 / 1000)),
    ];
  } finally {
    here.dispose();
    threads.dispose();
  }
}

function somePaths(repository: Measured, count: number): readonly string[] {
  const all = repository.git('ls-tree', '-r', '-z', '--name-only', 'HEAD').split('\0');
  const random = randomFrom(1);
  return Array.from({ length: count }, () => all[random.between(0, all.length - 2)] ?? '');
}

async function timesFor(
  paths: readonly string[],
  work: (path: string) => Promise<unknown>,
): Promise<readonly number[]> {
  const times: number[] = [];
  for (const path of paths) {
    const started = performance.now();
    await work(path);
    times.push(performance.now() - started);
  }
  return times;
}

async function ran(directory: string, ...args: readonly string[]): Promise<void> {
  const child = spawn('git', args, { cwd: directory, stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`git ${args.join(' ')} ended with ${code}.`);
}
