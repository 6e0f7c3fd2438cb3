import type { Commit } from '../model/commit.ts';
import type { Sha } from '../model/ids.ts';
import { ancestryIn } from './ancestry.ts';
import type { ChangedLines, Commits } from './commits.ts';
import type { Pairs } from './pairs.ts';
import { signature } from './sameAuthorship.ts';

/** All ways to choose some of so many commits are tried: 2 to this power. */
const mostFolded = 8;
/**
 * Pairs a commit whose beginning is there with all that was folded into it: those commits of the old
 * branch that, line by line, add up to exactly what it changes. `git rebase --interactive` keeps the
 * authorship of the first of them and forgets the others, in whatever order they were.
 */
export async function foldedTogether(
  pairs: Pairs,
  outside: readonly Commit[],
  held: readonly Commit[],
  commits: Commits,
): Promise<void> {
  const ancestryOf = ancestryIn(outside);
  const stillThere = new Set(held.map(signature));
  const gone = outside.filter(
    (commit) => commit.parents.length < 2 && !stillThere.has(signature(commit)),
  );
  const left = new Set(pairs.left);
  // The oldest form is the one from before the rebase, which leaves its steps behind as well.
  const oldest = new Map(outside.toSorted(byNewest).map((commit) => [signature(commit), commit]));
  const grown = pairs.open.flatMap((to) => {
    const begin = oldest.get(signature(to));
    if (!begin) return [];
    const folded = gone.filter(
      (commit) =>
        (ancestryOf(commit).has(begin) || ancestryOf(begin).has(commit)) &&
        commit.paths.every((path) => to.paths.includes(path)),
    );
    const isWorthIt = folded.some((commit) => left.has(commit));
    return isWorthIt ? [{ to, begin, folded: folded.slice(-mostFolded) }] : [];
  });
  const read = new Set(grown.flatMap(({ to, begin, folded }) => [to, begin, ...folded]));
  if (read.size === 0) return;
  const lines = await commits.changedLinesOf([...read]);
  for (const { to, begin, folded } of grown) {
    const whole = netOf([to], lines);
    // Its beginning is all that it changes: what else is gone was dropped.
    if (isSame(netOf([begin], lines), whole)) continue;
    const together = choices(folded).find((some) => isSame(netOf([begin, ...some], lines), whole));
    const told = together?.filter((one) => left.has(one)) ?? [];
    for (const one of told) pairs.add(to, [one]);
  }
}

/** Newest first. */
function byNewest(one: Commit, other: Commit): number {
  return other.committedAt - one.committedAt;
}

/** Most first: a fold takes all of a branch more often than some of it. */
function choices(all: readonly Commit[]): readonly (readonly Commit[])[] {
  const some = Array.from({ length: 2 ** all.length - 1 }, (_, mask) =>
    all.filter((_commit, index) => ((mask + 1) >> index) % 2 === 1),
  );
  return some.sort((one, other) => other.length - one.length);
}

/** How much more often each line is added than taken away; what is added and taken away again is not. */
function netOf(
  all: readonly Commit[],
  lines: ReadonlyMap<Sha, ChangedLines>,
): ReadonlyMap<string, number> | undefined {
  const net = new Map<string, number>();
  for (const { sha } of all) {
    const own = lines.get(sha);
    if (!own) return undefined;
    for (const [line, count] of own) {
      const at = line.indexOf('\n');
      const text = line.slice(0, at) + line.slice(at + 2);
      const sum = (net.get(text) ?? 0) + (line[at + 1] === '+' ? count : -count);
      if (sum === 0) net.delete(text);
      else net.set(text, sum);
    }
  }
  return net;
}

function isSame(one: ChangedLines | undefined, other: ChangedLines | undefined): boolean {
  if (!one || one.size === 0 || one.size !== other?.size) return false;
  return [...one].every(([line, count]) => other.get(line) === count);
}
