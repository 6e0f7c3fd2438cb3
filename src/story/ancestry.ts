import type { Commit } from '../model/commit.ts';
import type { Sha } from '../model/ids.ts';

/** Answers, for commits of a set, which others of the set they were built on, themselves included. */
export function ancestryIn(commits: readonly Commit[]): (of: Commit) => ReadonlySet<Commit> {
  const bySha = new Map<Sha, Commit>(commits.map((commit) => [commit.sha, commit]));
  const known = new Map<Sha, ReadonlySet<Commit>>();
  return (of) => {
    const ready = known.get(of.sha);
    if (ready) return ready;
    const found = new Set<Commit>();
    const ahead = [of];
    for (let next = ahead.pop(); next; next = ahead.pop()) {
      if (found.has(next)) continue;
      found.add(next);
      ahead.push(...next.parents.flatMap((sha) => bySha.get(sha) ?? []));
    }
    known.set(of.sha, found);
    return found;
  };
}
