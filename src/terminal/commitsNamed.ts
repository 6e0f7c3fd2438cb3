import { ProductError, reasonOf } from '../base/productError.ts';
import type { Sha } from '../model/ids.ts';
import type { Mind } from '../story/mind.ts';

/** So many commits of one range are looked at, the newest. */
export const mostOfRange = 1_000;

/** What revisions name: the commits in their order, each once, and the ranges that hold more. */
interface Named {
  readonly shas: readonly Sha[];
  readonly cut: readonly string[];
}

/** Names commits from revisions and ranges. Rejects with `unknown-revision` or `no-commit`. */
export async function commitsNamed(mind: Mind, revisions: readonly string[]): Promise<Named> {
  const shas = new Set<Sha>();
  const cut: string[] = [];
  // One after the other: there may be as many as a command line holds.
  for (const revision of revisions) {
    const found = await namedBy(mind, revision);
    if (found.length > mostOfRange) cut.push(revision);
    found.slice(0, mostOfRange).forEach((sha) => shas.add(sha));
  }
  return { shas: [...shas], cut };
}

/** The one commit that a revision names. Rejects as `commitsNamed`. */
export async function commitNamed(mind: Mind, revision: string): Promise<Sha> {
  return mind.commits.resolve(revision).catch((error: unknown) => {
    if (reasonOf(error) !== 'unknown-revision') throw error;
    const isUnborn = mind.facts()?.standing.head === undefined;
    if (isUnborn && /^(?:HEAD|@)/.test(revision)) {
      throw new ProductError('no-commit', 'HEAD has no commit', { cause: error });
    }
    throw new ProductError('unknown-revision', revision, { cause: error });
  });
}

async function namedBy(mind: Mind, revision: string): Promise<readonly Sha[]> {
  try {
    return [await commitNamed(mind, revision)];
  } catch (error) {
    // A message that is searched for may hold two dots, so a single commit is tried first.
    if (!revision.includes('..') || reasonOf(error) === 'git-missing') throw error;
    return mind.commits.within(revision, mostOfRange + 1).catch((cause: unknown) => {
      if (reasonOf(cause) !== 'unknown-revision') throw cause;
      throw error;
    });
  }
}
