import type { ToldCommit } from '../model/context.ts';
import type { PersonaShares } from './context.ts';
import type { WhosSaid } from './whosSaid.ts';

/** Whom the commits are for; those that do not say it are what `known` lacks of `of`. */
export function personaShares(commits: readonly ToldCommit[], whosOf: WhosSaid): PersonaShares {
  const counts = new Map<string, number>();
  let known = 0;
  for (const commit of commits) {
    const whos = whosOf(commit);
    if (whos.length > 0) known += 1;
    for (const who of whos) counts.set(who, (counts.get(who) ?? 0) + 1);
  }
  const shares = [...counts]
    .map(([who, count]) => ({ who, commits: count, share: count / known }))
    .sort((one, other) => other.commits - one.commits);
  return { shares, known, of: commits.length };
}
