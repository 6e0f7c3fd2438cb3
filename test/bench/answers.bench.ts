import { createHash } from 'node:crypto';
import { answersReference } from '../../src/notes/notes.ts';
import { lineOf } from '../../src/answers/line.ts';
import { notedAnswers } from '../../src/answers/notedAnswers.ts';
import type { Git } from '../../src/git/git.ts';
import type { Sha } from '../../src/model/ids.ts';
import { firstDate, workshop } from '../support/repository.ts';
import type { Bench, Series } from './bench.ts';
import { timesOf } from './measure.ts';

const baseline = 'git notes list, one process';

/** Two lines on each of 50 000 commits: what a large team leaves behind in years. */
export const bench: Bench = {
  name: 'answers: 100 000 lines of notes',
  unit: 'ms',
  baseline,
  needsHost: false,
  async measure(isSmoke) {
    const shop = workshop();
    try {
      const repository = shop.repository();
      const shas = [...annotated(isSmoke ? 500 : 50_000)];
      repository.feed(notesOf(shas), 'fast-import', '--quiet');
      // As a fetch or git's own maintenance leaves them: an import packs in long chains.
      repository.git('repack', '-a', '-d', '-f', '-q');
      const sha = repository.commit('One', 'a');
      return await figures(await repository.open(), sha, isSmoke);
    } finally {
      shop.dispose();
    }
  },
};

async function figures(git: Git, sha: Sha, isSmoke: boolean): Promise<readonly Series[]> {
  const answers = notedAnswers(git);
  let at = firstDate;
  const append = (): Promise<void> =>
    answers.record(sha, { at: (at += 1000), who: `who-${at}`, tickets: [] });
  const read = async (): Promise<void> => {
    if ((await answers.ledger()).onCommit(sha).length === 0) throw new Error('nothing was read');
  };
  // Git puts the tree of a foreign import into its own order once.
  await append();
  await read();
  const rows = [
    { name: baseline, run: () => git.run(list) },
    {
      name: 'load everything',
      run: () => notedAnswers(git).ledger(),
      budget: 1000,
    },
    { name: 'append one answer', run: append, budget: 150 },
    { name: 'read one commit, after that append', run: read },
    { name: 'read one commit', run: read, budget: 5 },
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
  return rows.map(({ name, budget }, index) => ({
    name,
    values: times[index] ?? [],
    ...(budget === undefined ? {} : { budget }),
  }));
}

const list = {
  args: ['notes', `--ref=${answersReference}`, 'list'],
  parse: (output: string) => output.length,
};

/** Names of commits that are not here: most answers of a team are about such ones in a shallow clone. */
function* annotated(count: number): Generator<string> {
  for (let index = 0; index < count; index += 1) {
    yield createHash('sha1').update(String(index)).digest('hex');
  }
}

function notesOf(shas: readonly string[]): string {
  const notes = shas.map((sha, index) => {
    const at = firstDate + index * 1000;
    const patch = createHash('sha1').update(sha).digest('hex');
    const tickets = [`#${index % 5000}`] as never[];
    const who = lineOf({ at, who: `persona-${index % 50}`, tickets, patch });
    const why = lineOf({ at: at + 500, why: `because of reason ${index}`, tickets, patch });
    const text = `${who}\n\n${why}\n`;
    const path = `${sha.slice(0, 2)}/${sha.slice(2, 4)}/${sha.slice(4)}`;
    return `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`;
  });
  const head = `commit ${answersReference}\ncommitter Product Mindset <product-mindset@localhost> 1767603600 +0000\ndata 5\nNotes\n`;
  return `${head}${notes.join('')}\n`;
}
