import type { TestRepository } from '../support/repository.ts';
import { firstDate } from '../support/repository.ts';

/** How a history is made; the same options make the same one. */
export interface RandomHistory {
  readonly seed: number;
  readonly commits: number;
  /** How many commits of a hundred move a file. */
  readonly moves: number;
}

type Tree = ReadonlyMap<string, readonly string[]>;

interface Commit {
  readonly mark: number;
  readonly tree: Tree;
}

const folders = ['', 'src/', 'src/deep/', 'lib/', 'sr\tc/', 'ä/'];
const people = [
  'Ana <ana@acme.test>',
  'ana <Ana@Home.test>',
  'Bo <bo@acme.test>',
  'Cy <cy@else.test>',
];

/** Two of the people are one. */
export const mailmap = 'Ana <ana@acme.test> <ana@home.test>\n';

/**
 * Fills a repository with commits on branches that part and join: files that are made, changed,
 * deleted, made anew and moved, changed on the way or not; tickets and co-authors in the messages.
 */
export function makeRandomHistory(repository: TestRepository, options: RandomHistory): void {
  const random = randomNumbers(options.seed);
  const below = (end: number): number => Math.floor(random() * end);
  const pick = <T>(values: readonly T[]): T => values[below(values.length)] as T;
  const start: Commit = { mark: 0, tree: new Map() };
  const branches = [start];
  const pieces: string[] = [];
  let files = 0;
  const newName = (): string => `${pick(folders)}${(files += 1)}.ts`;

  const nextTree = (tree: Tree): Tree => {
    const next = new Map(tree);
    let at = below(next.size);
    for (let changes = 1 + below(4); changes > 0; changes -= 1) {
      const names = [...next.keys()];
      // Half of the time the neighbour, so that some change together.
      at = below(2) === 0 ? at + 1 : below(names.length);
      const path = names[at % names.length] ?? '';
      const lines = next.get(path);
      if (lines === undefined || below(100) < 12) {
        const name =
          below(3) === 0 && files > 0 ? `${pick(folders)}${1 + below(files)}.ts` : newName();
        next.set(
          name,
          Array.from({ length: 20 }, () => `${random()}`),
        );
      } else if (below(100) < 5) {
        next.delete(path);
      } else if (below(100) < options.moves) {
        next.delete(path);
        next.set(newName(), below(2) === 0 ? lines : lines.with(below(20), `${random()}`));
      } else {
        next.set(path, lines.with(below(20), `${random()}`));
      }
    }
    return next;
  };

  const write = (mark: number, tree: Tree, parents: readonly Commit[]): void => {
    const [first, second] = parents;
    const author = pick(people);
    const message = [
      `${pick(['Change', 'Fix', 'Keep'])} things ${pick(['', '', `(#${1 + below(9)})`, `PROJ-${1 + below(9)}`])}`,
      ...(below(5) === 0 ? ['', `Co-authored-by: ${pick(people)}`] : []),
    ].join('\n');
    const time = `${firstDate / 1000 + 60 * mark} +0000`;
    pieces.push(
      `commit refs/heads/main\nmark :${mark}\nauthor ${author} ${time}\ncommitter ${author} ${time}\n`,
      data(message),
      first && first.mark > 0 ? `from :${first.mark}\n` : '',
      second ? `merge :${second.mark}\n` : '',
    );
    const before: Tree = first?.tree ?? new Map();
    for (const path of before.keys()) if (!tree.has(path)) pieces.push(`D ${quoted(path)}\n`);
    for (const [path, lines] of tree) {
      if (before.get(path) === lines) continue;
      pieces.push(`M 100644 inline ${quoted(path)}\n`, data(`${lines.join('\n')}\n`));
    }
  };

  for (let mark = 1; mark <= options.commits; mark += 1) {
    const isLast = mark === options.commits;
    const onto = isLast ? 0 : below(branches.length);
    const base = branches[onto] ?? start;
    const isMerge = branches.length > 1 && (isLast || below(8) === 0);
    const [other] = isMerge ? branches.splice(onto === 0 ? 1 : 0, 1) : [];
    const tree = other ? new Map([...base.tree, ...other.tree]) : nextTree(base.tree);
    write(mark, tree, other ? [base, other] : [base]);
    const made = { mark, tree };
    const place = branches.indexOf(base);
    // A branch goes on, and now and then another one begins where it was.
    if (base.mark > 0 && !isMerge && branches.length < 4 && below(8) === 0) branches.push(made);
    else branches[place] = made;
  }
  repository.feed(pieces.join(''), 'fast-import', '--quiet');
  repository.git('reset', '--hard', '--quiet');
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

function quoted(path: string): string {
  return `"${path.replaceAll('\t', '\\t')}"`;
}

/** A linear congruential generator (Numerical Recipes, 2nd edition, chapter 7.1): 0 to 1. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
