import { execFileSync } from 'node:child_process';
import { openGit } from '../../src/git/openGit.ts';
import { historyHere } from '../../src/history/historyHere.ts';
import { silent } from '../support/silent.ts';
import type { Bench, Series } from './bench.ts';
import type { Measured } from './indexedRepositories.ts';
import { measuredRepositories } from './indexedRepositories.ts';
import { timesOf } from './measure.ts';

const baseline = 'git --version';
const rounds = 30;

/** What an editor does after each move of HEAD, and each time that it looks whether there was one. */
export const bench: Bench = {
  name: 'history: one new commit, and none',
  unit: 'ms',
  baseline,
  needsHost: false,
  async measure(isSmoke, named) {
    const rows: Series[] = [];
    for (const one of await measuredRepositories(isSmoke, named)) {
      rows.push(...(await rowsOf(one, isSmoke ? 1 : rounds)));
    }
    return rows;
  },
};

async function rowsOf(repository: Measured, repeats: number): Promise<readonly Series[]> {
  const { label, directory } = repository;
  const git = await openGit({ binary: 'git', directory });
  const place = { git, gitBinary: 'git', folder: repository.newFolder(), log: silent };
  const history = historyHere(place);
  try {
    await history.update();
    const update = async (expected: number): Promise<void> => {
      const { added } = await history.update();
      if (added !== expected) throw new Error(`${added} commits were added.`);
    };
    let made = 0;
    const [spawned = [], , one = [], none = []] = await timesOf(
      [
        { name: baseline, run: () => Promise.resolve(void repository.git('--version')) },
        { name: 'make a commit', run: () => commit(repository, (made += 1)) },
        { name: 'one new commit', run: () => update(1) },
        { name: 'nothing new', run: () => update(0) },
      ].map((row) => ({ ...row, operations: 1 })),
      repeats,
    );
    const named = (name: string): string => `${label}: ${name}`;
    const limited = (atMost: number): Partial<Series> => ({
      against: named(baseline),
      judgedBy: 'p50',
      atMost,
    });
    return [
      { name: named(baseline), values: spawned, against: named(baseline) },
      { name: named('one new commit'), values: one, ...limited(16) },
      { name: named('nothing new'), values: none, ...limited(6) },
    ];
  } finally {
    history.dispose();
  }
}

/** One file is changed on top of HEAD. */
function commit(repository: Measured, count: number): Promise<void> {
  const branch = repository.git('symbolic-ref', 'HEAD');
  const who = `Ana <ana@acme.test> ${1_900_000_000 + count} +0000`;
  const text = [
    `commit ${branch}`,
    `committer ${who}`,
    'data 4',
    'One\n',
    `from ${branch}^0`,
    'M 100644 inline bench/file',
    `data ${String(count).length}`,
    `${count}\n`,
  ].join('\n');
  execFileSync('git', ['fast-import', '--quiet'], { cwd: repository.directory, input: text });
  return Promise.resolve();
}
