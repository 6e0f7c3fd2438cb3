import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { openGit } from '../../src/git/openGit.ts';
import { historyHere } from '../../src/history/historyHere.ts';
import { openHistory } from '../../src/history/openHistory.ts';
import { indexingProcess } from '../support/history/indexingProcess.ts';
import { repositoryRoot } from '../support/places.ts';
import { silent } from '../support/silent.ts';
import type { Bench, Series } from './bench.ts';
import type { Measured } from './indexedRepositories.ts';
import { measuredRepositories } from './indexedRepositories.ts';

const baseline = 'a file is asked for, when nobody indexes';
const tick = 5;

/** Who reads or types while a whole index is built must not notice it. */
export const bench: Bench = {
  name: 'history: while a whole index is built',
  unit: 'ms',
  baseline,
  needsHost: false,
  async measure(isSmoke, named) {
    const rows: Series[] = [];
    for (const one of await measuredRepositories(isSmoke, named)) {
      rows.push(...(await rowsOf(one, isSmoke ? 1 : 3)));
    }
    return rows;
  },
};

async function rowsOf(repository: Measured, repeats: number): Promise<readonly Series[]> {
  const all = repository.git('ls-tree', '-r', '-z', '--name-only', 'HEAD').split('\0');
  const step = Math.max(1, Math.floor(all.length / 200));
  const paths = all.filter((path, index) => path !== '' && index % step === 0);
  const meanwhile: number[] = [];
  const afterwards: number[] = [];
  const stalls: number[] = [];
  const idle: number[] = [];
  for (let round = 0; round < repeats; round += 1) {
    const read = await readWhileIndexing(repository, paths);
    meanwhile.push(...read.meanwhile);
    afterwards.push(...read.afterwards);
    stalls.push(await longestStall(() => builtInThread(repository)));
    idle.push(await longestStall(() => setTimeout(500)));
  }
  const named = (name: string): string => `${repository.label}: ${name}`;
  const quiet = named('longest wait of a timer, when nothing happens');
  return [
    { name: named(baseline), values: afterwards, against: named(baseline) },
    {
      name: named('the same while another process indexes'),
      values: meanwhile,
      against: named(baseline),
      budget: 1,
    },
    { name: quiet, values: idle, against: quiet },
    {
      name: named('the same while a thread of this process indexes'),
      values: stalls,
      against: quiet,
      budget: 20,
    },
  ];
}

/** Milliseconds of each answer, none of which may fail. */
async function readWhileIndexing(
  repository: Measured,
  paths: readonly string[],
): Promise<Readonly<Record<'meanwhile' | 'afterwards', readonly number[]>>> {
  const { directory } = repository;
  const folder = repository.newFolder();
  const git = await openGit({ binary: 'git', directory });
  const history = historyHere({ git, gitBinary: 'git', folder, log: silent });
  const child = await indexingProcess(directory, folder);
  const life = { isOver: false };
  void child.ended.then(() => (life.isOver = true));
  await child.first('progress');
  const timed = async (path: string): Promise<number> => {
    const started = performance.now();
    await history.ask('around', { about: { kind: 'file', path }, since: 0 });
    return performance.now() - started;
  };
  // The first one opens the file.
  await timed('');
  const meanwhile: number[] = [];
  for (let count = 0; !life.isOver || meanwhile.length === 0; count += 1) {
    meanwhile.push(await timed(paths[count % paths.length] ?? ''));
    // A person opens a file now and then; the processors are for git meanwhile.
    await setTimeout(tick);
  }
  const afterwards: number[] = [];
  for (const path of paths) afterwards.push(await timed(path));
  history.dispose();
  return { meanwhile, afterwards };
}

async function builtInThread(repository: Measured): Promise<void> {
  const git = await openGit({ binary: 'git', directory: repository.directory });
  const worker = join(repositoryRoot, 'src', 'historyWorker.ts');
  const place = { git, gitBinary: 'git', folder: repository.newFolder(), log: silent };
  const history = openHistory(place, worker);
  await history.update({ onProgress: () => undefined });
  history.dispose();
}

/** How much too late a timer came at worst. */
async function longestStall(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - tick);
    last = now;
  }, tick);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  return longest;
}
