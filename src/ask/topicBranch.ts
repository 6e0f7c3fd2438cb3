/** Branches that outlive every task: what happened on them says nothing about the next commit. */
const lasting =
  /^(?:main|master|mainline|trunk|develop|development|dev|default|next|stable|staging|production|gh-pages|HEAD|(?:releases?|stable|maint|support)(?:\/.+|[-_]?v?\d[\w.-]*))$/;

/**
 * The branch if it stands for one task, else `undefined`: default and release branches must not be
 * silenced for ever by one answer. `defaultBranch` is what the remote's HEAD points to, if known.
 */
export function topicBranch(
  branch: string | undefined,
  defaultBranch?: string,
): string | undefined {
  if (branch === undefined || branch === '' || branch === defaultBranch) return undefined;
  return lasting.test(branch) ? undefined : branch;
}
