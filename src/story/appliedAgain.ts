import type { Commit } from '../model/commit.ts';
import type { Sha } from '../model/ids.ts';
import { isSha } from '../model/ids.ts';
import type { Commits } from './commits.ts';
import type { Pairs } from './pairs.ts';

/** As git-revert(1) writes it. */
const reverting = /^This reverts commit ([0-9a-f]{40,64})\b/m;

/** Pairs a revert of a revert with the commit that it brings back, by the names in the messages. */
export async function appliedAgain(pairs: Pairs, commits: Commits): Promise<void> {
  const again = pairs.open.flatMap((to) => {
    const revert = revertedBy(to);
    return revert === undefined ? [] : [{ to, revert }];
  });
  const reverts = await named(
    commits,
    again.map(({ revert }) => revert),
  );
  const originals = await named(
    commits,
    [...reverts.values()].flatMap((commit) => revertedBy(commit) ?? []),
  );
  for (const { to, revert } of again) {
    const by = reverts.get(revert);
    const name = by && revertedBy(by);
    const original = name && originals.get(name);
    if (original) pairs.add(to, [original]);
  }
}

function revertedBy({ message }: Commit): Sha | undefined {
  const [, sha] = reverting.exec(message) ?? [];
  return sha !== undefined && isSha(sha) ? sha : undefined;
}

async function named(commits: Commits, shas: readonly Sha[]): Promise<ReadonlyMap<Sha, Commit>> {
  return new Map((await commits.of(shas)).map((commit) => [commit.sha, commit]));
}
