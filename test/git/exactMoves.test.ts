import assert from 'node:assert/strict';
import { exactMoves } from '../../src/history/exactMoves.ts';
import type { LogEntry } from '../../src/history/logRecords.ts';
import { logForm, logReader } from '../../src/history/logRecords.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import { randomFrom } from '../support/survival/random.ts';
import type { Random } from '../support/survival/random.ts';

/** Few contents, names and folders, so that many files are alike. Empty ones are among them. */
const contents = ['', 'a', 'b', 'c'];
const modes = ['100644', '100644', '100755', '120000'];
const names = ['x', 'y', 'xy', 'z'];
const folders = ['', 'one/', 'one/two/', 'three/'];

/** Commits for `git fast-import`, each with a random tree of its own. */
function randomCommits(random: Random, count: number): string {
  const pick = <T>(values: readonly T[]): T =>
    values[random.between(0, values.length - 1)] ?? assert.fail();
  return Array.from({ length: count }, (_, index) => {
    const files = Array.from({ length: random.between(1, 12) }, () => {
      const content = pick(contents);
      const path = `${pick(folders)}${pick(names)}${random.between(0, 2)}`;
      return `M ${pick(modes)} inline ${path}\ndata ${content.length}\n${content}\n`;
    });
    return `commit refs/heads/main\ncommitter A <a@acme.test> ${1_700_000_000 + index} +0000\ndata 1\nx\ndeleteall\n${files.join('')}\n`;
  }).join('');
}

/** Moves as `git log` tells them: `sha from to`. */
function movesByGit(repository: TestRepository): readonly string[] {
  const form = ['--raw', '--no-abbrev', '--root', '-M100%', '--format=%H', '-O/dev/null'];
  let sha = '';
  return repository
    .git('log', ...form)
    .split('\n')
    .flatMap((line) => {
      if (/^[0-9a-f]+$/.test(line)) sha = line;
      const [head = '', from = '', to = ''] = line.split('\t');
      return head.endsWith(' R100') ? [`${sha} ${from} ${to}`] : [];
    });
}

/** The same, found in what the log says without looking for moves. */
function movesByUs(repository: TestRepository): readonly string[] {
  const found: string[] = [];
  let sha = '';
  let entries: LogEntry[] = [];
  const reader = logReader({
    head: (head) => (sha = head.sha),
    entry: (entry) => entries.push(entry),
    end() {
      const [added, deleted] = (['A', 'D'] as const).map((status) =>
        entries.filter((entry) => entry.status === status),
      );
      const { moves } = exactMoves(added ?? [], deleted ?? []);
      found.push(...moves.map(({ from, to }) => `${sha} ${from.path} ${to.path}`));
      entries = [];
    },
  });
  reader.push(Buffer.from(repository.git('log', ...logForm)));
  reader.finish();
  return found;
}

describe('what commits moved unchanged, beside what git says', () => {
  let shop: Workshop;
  beforeEach(() => {
    shop = workshop();
  });
  afterEach(() => shop.dispose());

  for (const seed of [1, 2, 3]) {
    it(`is the same in a random history, ${seed}`, () => {
      const repository = shop.repository();
      repository.feed(randomCommits(randomFrom(seed), 400), 'fast-import', '--quiet');
      const theirs = movesByGit(repository);
      assert.ok(theirs.length > 200, `only ${theirs.length} moves`);
      assert.deepEqual([...movesByUs(repository)].sort(), [...theirs].sort());
    });
  }
});
