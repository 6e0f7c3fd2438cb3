import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Said } from '../support/history/indexingProcess.ts';
import { indexingScript } from '../support/history/indexingProcess.ts';
import { barePass } from './barePass.ts';
import type { Bench, Series } from './bench.ts';
import type { Measured } from './indexedRepositories.ts';
import { measured, measuredRepositories } from './indexedRepositories.ts';
import type { Taken } from './wholeProcess.ts';
import { inTurns, wholeProcess } from './wholeProcess.ts';

const floor = 'git log, thrown away';

/** Whole processes that take turns: git alone, the index without and with files moved and edited. */
export const bench: Bench = {
  name: 'history: a whole index, beside the one pass over git that it comes from',
  unit: 'ms',
  baseline: floor,
  needsHost: false,
  async measure(isSmoke, named) {
    const rows: Series[] = [];
    for (const one of await measuredRepositories(isSmoke, named)) {
      rows.push(...(await rowsOf(one, isSmoke ? 1 : 5)));
    }
    return rows;
  },
};

async function rowsOf(repository: Measured, repeats: number): Promise<readonly Series[]> {
  const { label, directory, commits, touches } = repository;
  const exact = measured(label, directory);
  // Where git would have to fetch, what was moved and edited is not looked for.
  exact.git('config', 'remote.origin.promisor', 'true');
  const script = await indexingScript();
  const bytes: number[] = [];
  const firsts: number[] = [];
  const taken = await inTurns(
    {
      git: () => wholeProcess(barePass('HEAD'), { directory }),
      exact: () => built(script, exact),
      all: async () => {
        const folder = repository.newFolder();
        const whole = await built(script, repository, folder);
        bytes.push(statSync(join(folder, 'history.sqlite')).size / (commits + touches));
        return whole;
      },
      someOfGit: () => wholeProcess(barePass('-n', '500', 'HEAD'), { directory }),
      some: async () => {
        const { milliseconds, ...rest } = await firstAnswers(script, repository);
        firsts.push(milliseconds);
        return { milliseconds, ...rest };
      },
    },
    repeats,
  );
  const of = (name: keyof typeof taken, figure: keyof Taken): readonly number[] =>
    taken[name].map((one) => one[figure]);
  const row = (name: string, values: readonly number[], rest: Partial<Series> = {}): Series => ({
    name: `${label}: ${name}`,
    values,
    judgedBy: 'p50',
    ...rest,
    against: `${label}: ${rest.against ?? floor}`,
  });
  const limit = limitsOf(repository);
  return [
    row(floor, of('git', 'milliseconds')),
    row('index, files moved unchanged', of('exact', 'milliseconds'), limit.wall),
    row('index, files moved and edited too', of('all', 'milliseconds'), limit.twice),
    row('processors, git alone', of('git', 'cpu'), { against: 'processors, git alone' }),
    row('processors, index', of('exact', 'cpu'), {
      against: 'processors, git alone',
      ...limit.twice,
    }),
    row('git log of 500 commits', of('someOfGit', 'milliseconds'), {
      against: 'git log of 500 commits',
    }),
    row('until 500 commits can be asked for', firsts, {
      against: 'git log of 500 commits',
      ...limit.soon,
    }),
    row('memory, git alone', of('git', 'megabytes'), {
      unit: 'MB',
      against: 'memory, git alone',
    }),
    row('memory, index', of('all', 'megabytes'), {
      unit: 'MB',
      against: 'memory, git alone',
      ...limit.half,
    }),
    row('size for each commit and touch', bytes, { unit: 'bytes', ...limit.size }),
  ];
}

/** A short history says more about the start of programs than about the index. */
function limitsOf({
  commits,
  touches,
  isInvented,
}: Measured): Readonly<Record<'wall' | 'twice' | 'half' | 'soon' | 'size', Partial<Series>>> {
  if (commits + touches < 100_000) return { wall: {}, twice: {}, half: {}, soon: {}, size: {} };
  const real = touches / commits > 4 ? 1.4 : 1.2;
  return {
    wall: { atMost: isInvented ? 1.35 : real },
    twice: { atMost: 2 },
    // Git's own grows with the pack, which is small when nobody ever wrote a text.
    half: isInvented && commits < 500_000 ? {} : { atMost: 0.5 },
    soon: { atMost: 1.6 },
    size: { budget: 80 },
  };
}

function built(
  script: string,
  repository: Measured,
  folder = repository.newFolder(),
): Promise<Taken> {
  const command = [process.execPath, script, repository.directory, folder];
  return wholeProcess(command, { directory: folder });
}

/** Until the first commits are there, without the start of the program, which an editor has behind it. */
async function firstAnswers(script: string, repository: Measured): Promise<Taken> {
  const folder = repository.newFolder();
  const output = join(folder, 'said');
  const flags = [repository.directory, folder, '--until=500'];
  const taken = await wholeProcess([process.execPath, script, ...flags], {
    directory: folder,
    output,
  });
  const said = readFileSync(output, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Said);
  const first = said.find((one) => one.at === 'progress' && one.commits >= 500);
  const end = first ?? said.find(({ at }) => at === 'end');
  if (!end || !('milliseconds' in end)) throw new Error('No commit came.');
  return { ...taken, milliseconds: end.milliseconds };
}
