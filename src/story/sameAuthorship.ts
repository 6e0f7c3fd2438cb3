import type { Commit } from '../model/commit.ts';
import type { Sha } from '../model/ids.ts';
import { ancestryIn } from './ancestry.ts';
import type { Pairs } from './pairs.ts';

/**
 * Pairs commits that have the same author at the same second: an amend, a rebase, a cherry-pick,
 * `git am` and `git filter-branch` keep both (git-commit(1), `--reset-author`). Where a script made
 * several commits in one second, the subject has to be the same as well.
 */
export function sameAuthorship(pairs: Pairs, outside: readonly Commit[]): void {
  const ancestryOf = ancestryIn(outside);
  const bySignature = Map.groupBy(pairs.open, signature);
  const forms = new Map<Sha, { readonly to: Commit; readonly from: Commit[] }>();
  for (const former of pairs.saying) {
    const sameTime = bySignature.get(signature(former)) ?? [];
    const sameWords = sameTime.filter((commit) => subject(commit) === subject(former));
    const [to, another] = sameWords.length > 0 ? sameWords : sameTime;
    if (!to || another) continue;
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
