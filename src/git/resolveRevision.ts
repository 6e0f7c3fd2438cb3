import { ProductError } from '../base/productError.ts';
import type { Git, ObjectName } from './git.ts';

/** The commit that a person means by `HEAD~2`, a branch, a tag or a name. Rejects with `unknown-revision`. */
export async function resolveRevision(git: Git, revision: string): Promise<ObjectName> {
  const sha = isPlain(revision)
    ? await git.run({
        args: ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`],
        accepts: [1, 128],
        parse: (output, exitCode) => (exitCode === 0 ? (output.trim() as ObjectName) : undefined),
      })
    : undefined;
  if (sha !== undefined) return sha;
  throw new ProductError('unknown-revision', 'no commit has this name');
}

/** No name begins with a dash in git, and none holds a control character. */
function isPlain(revision: string): boolean {
  return revision !== '' && !revision.startsWith('-') && !/\p{Cc}/u.test(revision);
}
