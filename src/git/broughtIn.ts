import type { ObjectName } from './git.ts';
import type { HeadMove } from './headMoves.ts';

/** A way of HEAD that may have brought commits of others. */
export interface Brought {
  readonly before: ObjectName;
  readonly after: ObjectName;
}

/** What moves brought, oldest first, and what a rebase that is still going on began with. */
export interface BroughtSoFar {
  readonly brought: readonly Brought[];
  readonly rebasing?: HeadMove;
}

/** `rebase (start): checkout main`, `pull --rebase origin main (finish): returning to …`. */
const step = /^(?:rebase|pull)\b[^:]*\((\w+)\): /;
const merged =
  /^(?:(?:pull|merge)\b.*: (?:Fast-forward|Merge made by |In-index merge)|commit \(merge\): )/;

/**
 * Which moves of HEAD, oldest first, are pulls, merges and rebases that came to their end, by the words
 * of git, which are the same in every language. Commits, checkouts, resets, picks and reverts bring
 * nothing. `before` is what the moves before these ended with.
 */
export function broughtIn(
  moves: readonly HeadMove[],
  { rebasing: begun }: Pick<BroughtSoFar, 'rebasing'> = {},
): BroughtSoFar {
  const brought: Brought[] = [];
  let rebasing = begun;
  const add = (before: ObjectName | undefined, after: ObjectName): void => {
    if (before !== undefined && before !== after) brought.push({ before, after });
  };
  for (const move of moves) {
    const { before, after, words } = move;
    const [, what] = step.exec(words) ?? [];
    if (what === 'start') rebasing = move;
    else if (what === 'finish') add(rebasing?.before, after);
    if (what === 'finish' || what === 'abort') rebasing = undefined;
    if (what !== undefined || !merged.test(words)) continue;
    add(before, after);
  }
  return { brought, ...(rebasing ? { rebasing } : {}) };
}
