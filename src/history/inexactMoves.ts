import type { StreamPlace } from '../git/streamGit.ts';
import { streamGit } from '../git/streamGit.ts';

/** What a commit moved, edited or not, by git's own judgement of what is alike. */
export interface MovesOf {
  readonly sha: string;
  readonly moves: readonly Move[];
}

interface Move {
  /** Bytes, as git has them. */
  readonly from: Buffer;
  readonly to: Buffer;
  /** How much of the file stayed as it was, 50 to 100 percent. */
  readonly score: number;
}

/**
 * As `git log -M` does it without any configuration. Beyond the limit of pairs git compares only files
 * that kept their name. `diff-tree` would say the same, but not where the index of git is broken.
 */
const args: readonly string[] = [
  'log',
  '--no-walk=unsorted',
  '--ignore-missing',
  '--format=%H',
  '--root',
  '-z',
  '--raw',
  '--no-abbrev',
  '--no-color',
  '--no-relative',
  '--no-ext-diff',
  '--no-textconv',
  '--no-show-signature',
  '--no-notes',
  '--no-decorate',
  '--diff-merges=off',
  '--ignore-submodules=none',
  '-O/dev/null',
  '-M',
  '-l1000',
  // Last: git reads the names where it finds this, and knows only what it was told before.
  '--stdin',
];

/** An entry: `:mode mode oid oid`, a letter, and for a move how much stayed. */
const entry = /^\n?:.* ([A-Z])(\d*)$/;

/**
 * Asks git for the moves of commits, which reads the files that they added and deleted; answers each
 * commit, in this order. Throws a `ProductError` where a file is not there, as in a partial clone:
 * nothing is ever fetched for it.
 */
export async function* inexactMoves(
  place: StreamPlace,
  shas: readonly string[],
  signal?: AbortSignal,
): AsyncGenerator<MovesOf, void, undefined> {
  if (shas.length === 0) return;
  /** The commit whose moves are being read. */
  let opened = 0;
  let next = 0;
  let moves: Move[] = [];
  /** Of the entry whose paths come next; how many, and those that came. */
  let score = 0;
  let wanted = 0;
  let paths: Buffer[] = [];
  const input = [shas.join('\n'), '\n'];
  for await (const token of tokensOf(streamGit(place, { args, input }, signal))) {
    if (wanted > 0) {
      paths.push(token);
      wanted -= 1;
      const [from, to] = paths;
      if (wanted > 0) continue;
      if (from && to) moves.push({ from, to, score });
      paths = [];
      continue;
    }
    const text = token.toString('latin1');
    const [, letter, percent] = entry.exec(text) ?? [];
    if (letter !== undefined) {
      wanted = letter === 'R' ? 2 : 1;
      score = Number(percent);
      continue;
    }
    // A commit that is not there is passed over by git.
    const found = shas.indexOf(text, next);
    for (; opened < found; moves = []) yield { sha: shas[opened++] ?? '', moves };
    next = found + 1;
  }
  for (; opened < shas.length; moves = []) yield { sha: shas[opened++] ?? '', moves };
}

/** What NULs end in a stream. */
async function* tokensOf(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, undefined> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of stream) {
    const whole = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let start = 0;
    for (let end = whole.indexOf(0); end >= 0; end = whole.indexOf(0, start)) {
      yield whole.subarray(start, end);
      start = end + 1;
    }
    rest = whole.subarray(start);
  }
}
