import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { buffer } from 'node:stream/consumers';
import { pathText, storedPath } from '../../../src/history/pathName.ts';
import type { StoredPath } from '../../../src/history/pathName.ts';
import type { FileCommit } from '../../../src/model/past.ts';
import { scratchFolder } from '../scratchFolder.ts';
import type { Random } from '../survival/random.ts';
import { indexed } from './indexed.ts';

/** How the answers of an index compare with what git itself says. */
export interface Exactness {
  /** Commits in the index, and of HEAD. */
  readonly commits: readonly [ours: number, gits: number];
  /** So many paths were compared, each under all its names. */
  readonly paths: number;
  /** Those of which the index says something else. */
  readonly wrong: readonly string[];
  /** Moves that git sees; those that only one of the two sees, as `commit old new`. */
  readonly moves: number;
  readonly missing: readonly string[];
  readonly surplus: readonly string[];
}

export interface ExactnessOptions {
  /** So many random paths of HEAD; all, when there are fewer. */
  readonly paths: number;
  readonly random: Random;
}

const everyCommit = 10_000;
/** So many of git's answers are waited for together. */
const atOnce = 2;

/**
 * Indexes a repository into a folder of its own, and asks git the same: which commits touched a path
 * (`git log --full-history --no-merges`), and what was moved (`git log -M`). Nothing is written into
 * the repository.
 */
export async function exactnessOf(
  repository: string,
  { paths: wanted, random }: ExactnessOptions,
): Promise<Exactness> {
  const index = await indexed(repository, { folder: scratchFolder() });
  try {
    const { commits } = await index.update();
    const git = gitBeside(repository);
    const order = (await git('rev-list', 'HEAD')).toString().trim().split('\n');
    const places = new Map(order.map((sha, place) => [sha, place]));
    const paths = chosen(pathsIn(await git('ls-tree', '-r', '-z', '--name-only', 'HEAD')), {
      paths: wanted,
      random,
    });
    const wrong: string[] = [];
    const touching = remembered(async (path: string): Promise<readonly string[]> => {
      const call = ['log', '--full-history', '--no-merges', '--format=%H', 'HEAD'];
      const output = await git(...call, '--', `:(literal)${path}`);
      return output.toString().split('\n').filter(Boolean);
    });
    const compare = async (path: string): Promise<void> => {
      const past = await index.ask('commitsOf', { path, limit: everyCommit });
      const gits = await pastByGit(path, past, touching, (sha) => places.get(sha) ?? -1);
      const ours = past.map((one) => `${one.sha} ${one.path}`);
      if (ours.join('\n') !== gits.join('\n')) wrong.push(path);
    };
    const waiting = paths.values();
    const worker = async (): Promise<void> => {
      for (const path of waiting) await compare(path);
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    const [ourMoves, gitMoves] = [movesIn(index.file), await movesByGit(git)];
    return {
      commits: [commits, order.length],
      paths: paths.length,
      wrong,
      moves: gitMoves.size,
      missing: [...gitMoves].filter((move) => !ourMoves.has(move)),
      surplus: [...ourMoves].filter((move) => !gitMoves.has(move)),
    };
  } finally {
    index.history.dispose();
  }
}

type Git = (...args: readonly string[]) => Promise<Buffer>;

/**
 * Git in a bare repository that borrows all objects of the given one, with a commit-graph that makes
 * its answers about paths a hundred times faster.
 */
function gitBeside(repository: string): Git {
  const beside = join(scratchFolder(), 'beside.git');
  const options = { env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' } };
  const clone = ['clone', '--quiet', '--bare', '--shared', '--', repository, beside];
  execFileSync('git', clone, options);
  const write = ['commit-graph', 'write', '--reachable', '--changed-paths', '--no-progress'];
  execFileSync('git', ['-C', beside, ...write], options);
  return async (...args) => {
    const child = spawn('git', ['-C', beside, ...args], {
      ...options,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [output, [code]] = await Promise.all([
      buffer(child.stdout),
      once(child, 'close') as Promise<[number | null]>,
    ]);
    if (code !== 0) throw new Error(`git ${args.join(' ')} ended with ${code}.`);
    return output;
  };
}

/**
 * What git says of the names that the index gives a file: of each name, the commits between the move
 * that ended it and the move that began it. The moves themselves are compared by `movesByGit`.
 */
async function pastByGit(
  name: string,
  past: readonly FileCommit[],
  touching: (path: string) => Promise<readonly string[]>,
  placeOf: (sha: string) => number,
): Promise<readonly string[]> {
  const told: string[] = [];
  let path: string | undefined = name;
  let newest = -1;
  for (const move of [...past.filter((one) => one.movedFrom !== undefined), undefined]) {
    if (path === undefined) break;
    const oldest = move ? placeOf(move.sha) : Number.MAX_SAFE_INTEGER;
    for (const sha of await touching(path)) {
      const place = placeOf(sha);
      if (place > newest && place <= oldest) told.push(`${sha} ${path}`);
    }
    newest = oldest;
    path = move?.movedFrom;
  }
  return told;
}

function remembered<T>(look: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (key) => {
    const found = known.get(key) ?? look(key);
    known.set(key, found);
    return found;
  };
}

function chosen(
  paths: readonly string[],
  { paths: wanted, random }: ExactnessOptions,
): readonly string[] {
  const left = [...paths];
  const some: string[] = [];
  while (some.length < wanted && left.length > 0) {
    const at = random.between(0, left.length - 1);
    some.push(...left.splice(at, 1));
  }
  return some;
}

/** Names that are no UTF-8 cannot be given to a process from here. */
function pathsIn(output: Buffer): readonly string[] {
  return namesIn(output)
    .map(text)
    .filter((path) => path !== '' && path.isWellFormed());
}

function namesIn(output: Buffer): readonly Buffer[] {
  const names: Buffer[] = [];
  for (let start = 0; start < output.length;) {
    const end = output.indexOf(0, start);
    names.push(output.subarray(start, end < 0 ? output.length : end));
    start = end < 0 ? output.length : end + 1;
  }
  return names;
}

function text(name: Buffer): string {
  return pathText(storedPath(name));
}

/** All moves that an index knows. */
function movesIn(file: string): ReadonlySet<string> {
  const database = new DatabaseSync(file, { readOnly: true });
  const rows = database
    .prepare(
      `SELECT lower(hex(c.sha)) AS sha, o.name AS old, p.name AS new FROM rename r
       JOIN commits c ON c.id = r.commit_ JOIN path o ON o.id = r.old JOIN path p ON p.id = r.path`,
    )
    .all();
  database.close();
  const name = (stored: unknown): string => pathText(stored as StoredPath);
  return new Set(
    rows.map((row) => `${String(row['sha'])} ${name(row['old'])} ${name(row['new'])}`),
  );
}

/** All moves that git sees, with its own limits. */
async function movesByGit(git: Git): Promise<ReadonlySet<string>> {
  const form = ['-z', '--raw', '--no-abbrev', '--no-merges', '--diff-filter=R', '--format=%H'];
  const output = await git('-c', 'diff.renames=true', 'log', '-M', ...form, 'HEAD');
  const moves = new Set<string>();
  let sha = '';
  const names = namesIn(output);
  for (let at = 0; at < names.length; at += 1) {
    const name = (names[at] ?? Buffer.alloc(0)).toString('latin1').trimStart();
    if (name.startsWith(':')) {
      const [old, now] = [names[at + 1], names[at + 2]];
      if (old && now) moves.add(`${sha} ${text(old)} ${text(now)}`);
      at += 2;
    } else if (name !== '') sha = name.slice(0, name.search(/\s|$/));
  }
  return moves;
}
