import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openHistory } from '../../src/history/openHistory.ts';
import { openMind } from '../../src/mind.ts';
import type { Mind } from '../../src/story/mind.ts';
import { repositoryRoot } from '../support/places.ts';
import { scratchFolder } from '../support/scratchFolder.ts';
import { silent } from '../support/silent.ts';
import { randomFrom } from '../support/survival/random.ts';
import type { Bench, Series } from './bench.ts';
import { countedGit } from './countedGit.ts';
import type { Measured } from './indexedRepositories.ts';
import { measuredRepositories } from './indexedRepositories.ts';

const followed = 'git log --follow -- file';
const gathered = 'gathering a file';

/** Everything is warm: the file is in the memory of the system, the statements are prepared. */
export const bench: Bench = {
  name: 'context: what is gathered around random files, folders and items',
  unit: 'ms',
  baseline: followed,
  needsHost: false,
  async measure(isSmoke, named) {
    const rows: Series[] = [];
    for (const one of await measuredRepositories(isSmoke, named)) {
      rows.push(...(await rowsOf(one, isSmoke)));
    }
    return rows.map((row) => ({ against: rows[0]?.name ?? '', ...row }));
  },
};

async function rowsOf(repository: Measured, isSmoke: boolean): Promise<readonly Series[]> {
  const { label, directory, commits } = repository;
  const files = someFiles(repository, isSmoke ? 20 : 500);
  const items = isSmoke ? 20 : 1000;
  writePlan(directory, files, items);
  const counted = countedGit(scratchFolder());
  const gitBinary = join(counted.path.split(':')[0] ?? '', 'git');
  const newest = Number(repository.git('log', '-1', '--format=%ct')) * 1000;
  const worker = join(repositoryRoot, 'src', 'historyWorker.ts');
  const mind = await openMind(
    { directory, gitBinary, openHistory: (place) => openHistory(place, worker) },
    silent,
    () => newest,
  );
  try {
    await mind.refresh();
    await mind.history.update();
    const surveyed = await timesFor([0], () => mind.survey());
    const folders = [...new Set(files.map(folderOf))];
    const kinds = {
      [gathered]: files.map((path) => () => mind.gather({ kind: 'file', path })),
      'gathering a folder': folders.map((path) => () => mind.gather({ kind: 'folder', path })),
      'gathering an item': itemsOf(mind)
        .slice(0, 100)
        .map((item) => () => mind.gather({ kind: 'item', item })),
    };
    for (const each of Object.values(kinds)) await timesFor(each, (gather) => gather());
    const before = counted.started();
    const times = new Map<string, readonly number[]>();
    for (const [name, each] of Object.entries(kinds)) {
      times.set(name, await timesFor(each, (gather) => gather()));
    }
    const started = counted.started() - before;
    const live = await timesFor(files.slice(0, isSmoke ? 2 : 20), (path) => log(directory, path));
    const row = (name: string, values: readonly number[], rest: Partial<Series> = {}): Series => ({
      name: `${label}: ${name}`,
      values,
      ...rest,
      against: `${label}: ${rest.against ?? name}`,
    });
    const each = (name: string): readonly number[] => times.get(name) ?? [];
    return [
      row(followed, live),
      row(gathered, each(gathered), { budget: 10 }),
      row(`${gathered}, beside git`, each(gathered), {
        against: followed,
        // What git takes grows with the history; what a look-up takes does not.
        ...(commits >= 10_000 ? { atMost: 1 / 50, judgedBy: 'p50' as const } : {}),
      }),
      row('gathering a folder', each('gathering a folder')),
      row('gathering an item', each('gathering an item')),
      row(`surveying ${items} items of 5 patterns, the first time`, surveyed, { budget: 2000 }),
      row('processes of git that gathering started', [started], { unit: 'processes', budget: 0 }),
    ];
  } finally {
    mind.dispose();
  }
}

function itemsOf(mind: Mind) {
  return (mind.facts()?.plan.items ?? []).map(({ id }) => id);
}

/** Two in five of the patterns are not bound to a folder. */
function writePlan(directory: string, files: readonly string[], count: number): void {
  const fileAt = (at: number): string => files[at % files.length] ?? '';
  const nameOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1);
  const items = Array.from({ length: count }, (_, number) => {
    const own = Array.from({ length: 5 }, (_file, at) => fileAt(number * 5 + at));
    const [file = '', inside = '', named = '', within = '', like = ''] = own;
    const paths = [
      `/${file}`,
      `/${folderOf(inside)}/**`,
      `**/${nameOf(named)}`,
      `/${folderOf(within)}/*.${number}`,
      `${nameOf(like).slice(0, 4)}*.${number}`,
    ];
    return `  - ${JSON.stringify({ id: `R-${number}`, title: 'x', status: 'now', paths })}\n`;
  });
  mkdirSync(join(directory, '.product'));
  const roadmap = `version: 1\nitems:\n${items.join('')}`;
  writeFileSync(join(directory, '.product', 'roadmap.yaml'), roadmap);
  const teams = '- { id: one, name: One, members: ["*@gmail.com"] }\n';
  writeFileSync(join(directory, '.product', 'teams.yaml'), teams);
}

function folderOf(file: string): string {
  return file.slice(0, Math.max(0, file.lastIndexOf('/')));
}

function someFiles(repository: Measured, count: number): readonly string[] {
  const all = repository.git('ls-tree', '-r', '-z', '--name-only', 'HEAD').split('\0');
  const random = randomFrom(1);
  return Array.from({ length: count }, () => all[random.between(0, all.length - 2)] ?? '');
}

async function timesFor<T>(
  values: readonly T[],
  work: (value: T) => Promise<unknown>,
): Promise<readonly number[]> {
  const times: number[] = [];
  for (const value of values) {
    const started = performance.now();
    await work(value);
    times.push(performance.now() - started);
  }
  return times;
}

async function log(directory: string, path: string): Promise<void> {
  const args = ['log', '--follow', '--format=%H %s', '--', path];
  const child = spawn('git', args, { cwd: directory, stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`git ${args.join(' ')} ended with ${code}.`);
}
