import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { voteLineOf } from '../../src/feedback/line.ts';
import { monthBefore, monthOf } from '../../src/feedback/months.ts';
import type { TeamId } from '../../src/model/ids.ts';
import type { Month } from '../../src/model/vote.ts';
import { voteKinds } from '../../src/model/vote.ts';
import { votesReference } from '../../src/notes/notes.ts';
import { asNoOneEver } from '../../src/notes/nobody.ts';
import { monthObject } from '../../src/votes/monthObject.ts';
import { openVotes } from '../../src/votes.ts';
import { putIntoLedger } from '../../src/votes/putIntoLedger.ts';
import { silent } from '../support/silent.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository } from '../support/repository.ts';
import type { Bench, Series } from './bench.ts';
import { timesOf } from './measure.ts';

const baseline = 'git notes list, one process';
const now = Date.UTC(2026, 10, 20);
const teams = Array.from({ length: 20 }, (_, index) => `team-${index}` as TeamId);
const [to, from] = ['team-0', 'team-1'] as [TeamId, TeamId];

/** 24 months of 20 teams, and one more vote. */
export const bench: Bench = {
  name: 'votes: a ledger of 100 000 lines',
  unit: 'ms',
  baseline,
  needsHost: false,
  async measure(isSmoke) {
    const shop = workshop();
    try {
      const repository = shop.repository();
      repository.commit('One', 'a');
      // Of fewer nothing would be told.
      repository.feed(ledgerOf(isSmoke ? 72_000 : 100_000), 'fast-import', '--quiet');
      repository.git('repack', '-a', '-d', '-f', '-q');
      return await figures(repository, isSmoke);
    } finally {
      shop.dispose();
    }
  },
};

async function figures(repository: TestRepository, isSmoke: boolean): Promise<readonly Series[]> {
  const git = await repository.open();
  const asked = { teams, own: to };
  const place = {
    git,
    gitBinary: 'git',
    folder: join(git.commonDirectory, 'product-mindset'),
    log: silent,
    clock: () => now,
  };
  const votes = await openVotes(place);
  let subject = 0;
  const oneMore = async (): Promise<void> => {
    await votes.vote({ to, from, kind: 'docs', verdict: 'signal', subject: `R-${(subject += 1)}` });
    const [newest = ''] = (await votes.unsent()).slice(-1);
    await putIntoLedger(asNoOneEver(git), monthOf(now), [newest]);
    await votes.report(asked);
  };
  const first = async (): Promise<void> => {
    const fresh = await openVotes(place);
    const { months } = await fresh.report(asked);
    fresh.dispose();
    if (!months.some(({ cells }) => cells.some((cell) => cell.votes !== 'too-few'))) {
      throw new Error('nothing was told');
    }
  };
  await oneMore();
  const rows = [
    { name: baseline, run: () => git.run(list) },
    { name: 'the report of a window, for the first time', run: first, budget: 500 },
    { name: 'one more vote: keep, put into the ledger, report', run: oneMore, budget: 150 },
    { name: 'the report again', run: () => votes.report(asked), budget: 20 },
  ];
  const times = await timesOf(
    rows.map(({ name, run }) => ({
      name,
      operations: 1,
      run: async () => {
        await run();
      },
    })),
    isSmoke ? 1 : 30,
  );
  votes.dispose();
  return rows.map(({ name, budget }, index) => ({
    name,
    values: times[index] ?? [],
    ...(budget === undefined ? {} : { budget }),
  }));
}

const list = {
  args: ['notes', `--ref=${votesReference}`, 'list'],
  parse: (output: string) => output.length,
};

function ledgerOf(count: number): string {
  const months = [monthOf(now)];
  while (months.length < 24) months.push(monthBefore(months.at(-1) ?? monthOf(now)));
  const lines = new Map<Month, string[]>(months.map((month) => [month, []]));
  for (let index = 0; index < count; index += 1) {
    const month = months[index % months.length] ?? monthOf(now);
    const person = Math.floor(index / (months.length * 25)) % 200;
    const line = voteLineOf({
      is: 'vote',
      month,
      token: createHash('md5').update(`${month} ${person}`).digest('hex'),
      rev: 1,
      vote: {
        to: teams[person % 20] ?? to,
        from: teams[(person + 1 + (index % 3)) % 20] ?? from,
        kind: voteKinds[index % voteKinds.length] ?? 'other',
        verdict: index % 3 === 0 ? 'noise' : 'signal',
        subject: `R-${index}`,
      },
    });
    lines.get(month)?.push(line);
  }
  const notes = [...lines].map(([month, some]) => {
    const text = `${some.toSorted().join('\n')}\n`;
    return `M 100644 inline ${monthObject(month, 'sha1')}\ndata ${text.length}\n${text}\n`;
  });
  const head = `commit ${votesReference}\ncommitter Product Mindset <product-mindset@localhost> 946684800 +0000\ndata 6\nVotes\n\n`;
  return `${head}${notes.join('')}\n`;
}
