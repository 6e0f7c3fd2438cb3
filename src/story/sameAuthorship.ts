import type { Commit } from '../model/commit.ts';
import type { Sha } from '../model/ids.ts';
import { ancestryIn } from './ancestry.ts';
import type { Commits } from './commits.ts';
import type { Pairs } from './pairs.ts';

/**
 * Pairs commits that have the same author at the same second: an amend, a rebase, a cherry-pick,
 * `git am` and `git filter-branch` keep both (git-commit(1), `--reset-author`). A script makes several
 * commits in one second, so that they also have to be in the same place, and to have the same subject
 * or a changed line in common.
 */
export async function sameAuthorship(
  pairs: Pairs,
  outside: readonly Commit[],
  held: readonly Commit[],
  commits: Commits,
): Promise<void> {
  const ancestryOf = ancestryIn([...outside, ...held]);
  const atOnce = Map.groupBy(outside, signature);
  const bySignature = Map.groupBy(pairs.open, signature);
  const forms = new Map<Sha, { readonly to: Commit; readonly from: Commit[] }>();
  for (const former of pairs.saying) {
    const sameTime = (bySignature.get(signature(former)) ?? []).filter(
      (commit) => !ancestryOf(former).has(commit) && isSamePlace(commit, former),
    );
    const sameWords = sameTime.filter((commit) => subject(commit) === subject(former));
    const [to, another] = sameWords.length > 0 ? sameWords : sameTime;
    if (!to || another) continue;
    if (sameWords.length === 0) {
      // It may be the new form of another commit of that second, which kept its subject.
      const neighbours = atOnce.get(signature(former)) ?? [];
      if (neighbours.some((old) => isRelated(old, former) && subject(old) === subject(to)))
        continue;
      if (!(await haveLineInCommon(commits, to, former))) continue;
    }
    const known = forms.get(to.sha) ?? { to, from: [] };
    forms.set(to.sha, known);
    known.from.push(former);
  }
  for (const { to, from } of forms.values()) {
    // One that was built on the other is no form of it.
    const isForm = (commit: Commit): boolean =>
      from.every((other) => other === commit || !isRelated(commit, other));
    const real = from.filter((commit) => isForm(commit) || subject(commit) === subject(to));
    if (real.length > 0) pairs.add(to, real);
  }

  function isRelated(one: Commit, other: Commit): boolean {
    return ancestryOf(one).has(other) || ancestryOf(other).has(one);
  }
}

/** Who wrote a commit, and when: what stays the same when it gets a new form. */
export function signature({ authorEmail, authoredAt }: Commit): string {
  return `${authoredAt} ${authorEmail}`;
}

function subject({ message }: Commit): string {
  return message.trimStart().split('\n', 1)[0] ?? '';
}

/** Both change a file, which may have moved into a folder or out of one. */
function isSamePlace({ paths }: Commit, { paths: others }: Commit): boolean {
  if (paths.length === 0 || others.length === 0) return paths.length === others.length;
  const known = new Set(others);
  return paths.some((path) => known.has(path)) || paths.some((path) => others.some(isMoved(path)));
}

function isMoved(path: string): (other: string) => boolean {
  return (other) => other.endsWith(`/${path}`) || path.endsWith(`/${other}`);
}

async function haveLineInCommon(commits: Commits, one: Commit, other: Commit): Promise<boolean> {
  const lines = await commits.changedLinesOf([one, other]);
  const [own, others] = [lines.get(one.sha), lines.get(other.sha)];
  return own !== undefined && [...own.keys()].some((line) => others?.has(line) === true);
}
