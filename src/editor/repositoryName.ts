/** What people call a repository: the last name of the path of its root. */
export function repositoryName(root: string): string {
  return root.split(/[\\/]/).findLast((name) => name !== '') ?? root;
}
