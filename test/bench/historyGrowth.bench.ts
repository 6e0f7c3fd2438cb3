import { statSync } from 'node:fs';
import { join } from 'node:path';
import { indexingScript } from '../support/history/indexingProcess.ts';
import { barePass } from './barePass.ts';
import type { Bench, Series } from './bench.ts';
import { invented, measured } from './indexedRepositories.ts';
import type { Measured } from './indexedRepositories.ts';
import { percentile } from './measure.ts';
import { inTurns, wholeProcess } from './wholeProcess.ts';
import type { Taken } from './wholeProcess.ts';

const baseline = 'time of git alone';

interface Size {
  readonly commits: number;
  readonly git: Taken;
  readonly index: Taken;
  readonly bytes: number;
  readonly touches: number;
}

/**
 * From 100 000 to 1 000 000 invented commits, or from the first to the second repository that was
 * named. An exponent of 1 is ten times as much for ten times as many.
 */
export const bench: Bench = {
  name: 'history: growth of the index with the number of commits',
  unit: 'exponent',
  baseline,
  needsHost: false,
  onlyFor: 'growth',
  async measure(isSmoke, named) {
    const counts = isSmoke ? [600, 1200] : [100_000, 1_000_000];
    const folders = named.length >= 2 ? named : await Promise.all(counts.map(invented));
    const sizes: Size[] = [];
    for (const folder of folders.slice(0, 2)) {
      sizes.push(await sizeOf(measured('', folder), isSmoke ? 1 : 3));
    }
    const [small, large] = sizes;
    if (!small || !large) throw new Error('Two repositories are needed.');
    const exponent = (figure: (size: Size) => number): number =>
      Math.log(figure(large) / figure(small)) / Math.log(large.commits / small.commits);
    const git = exponent((size) => size.git.milliseconds);
    const both = { unit: 'ms', against: `git alone, ${large.commits} commits` } as const;
    const memory = { unit: 'MB', against: 'memory, git alone' } as const;
    return [
      { name: baseline, values: [git] },
      { name: 'time of the index', values: [exponent((size) => size.index.milliseconds)] },
      {
        name: 'how much more than git',
        values: [exponent((size) => size.index.milliseconds) - git],
        budget: 0.03,
      },
      { name: 'size', values: [exponent((size) => size.bytes)], budget: 1 },
      { name: both.against, values: [large.git.milliseconds], ...both },
      { name: 'index', values: [large.index.milliseconds], ...both, atMost: 1.35 },
      { name: memory.against, values: [large.git.megabytes], ...memory },
      { name: 'memory, index', values: [large.index.megabytes], ...memory, atMost: 0.5 },
      {
        name: 'size for each commit and touch',
        values: [large.bytes / (large.commits + large.touches)],
        unit: 'bytes',
        budget: 80,
      },
    ] satisfies readonly Series[];
  },
};

async function sizeOf(repository: Measured, repeats: number): Promise<Size> {
  const { directory, commits, touches } = repository;
  const script = await indexingScript();
  let bytes = 0;
  const taken = await inTurns(
    {
      git: () => wholeProcess(barePass('HEAD'), { directory }),
      index: async () => {
        const folder = repository.newFolder();
        const command = [process.execPath, script, directory, folder];
        const whole = await wholeProcess(command, { directory });
        bytes = statSync(join(folder, 'history.sqlite')).size;
        return whole;
      },
    },
    repeats,
  );
  return { commits, touches, bytes, git: middle(taken.git), index: middle(taken.index) };
}

function middle(taken: readonly Taken[]): Taken {
  const of = (figure: keyof Taken): number =>
    percentile(
      taken.map((one) => one[figure]),
      0.5,
    );
  return { milliseconds: of('milliseconds'), cpu: of('cpu'), megabytes: of('megabytes') };
}
