/** Branches that outlive every task: what happened on them says nothing about the next commit. */
const lasting =
  /^(?:main|master|mainline|trunk|develop|development|dev|default|next|stable|staging|production|gh-pages|HEAD|(?:releases?|stable|maint|support)(?:\/.+|[-_]?v?\d[\w.-]*))$/;

/**
 * The branch if it stands for one task, else `undefined`: default and release branches must not be
 * silenced for ever by one answer. A default branch of another name has no story to begin with.
 */
export function topicBranch(branch: string | undefined): string | undefined {
  if (branch === undefined || branch === '') return undefined;
  return lasting.test(branch) ? undefined : branch;
}
