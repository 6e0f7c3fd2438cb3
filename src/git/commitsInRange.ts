import { ProductError } from '../base/productError.ts';
import type { Git, ObjectName } from './git.ts';

/**
 * The commits that a range as git writes it holds (`main..HEAD`, `v1...v2`), newest first, at most
 * `limit`. Rejects with `unknown-revision`.
 */
export async function commitsInRange(
  git: Git,
  range: string,
  limit: number,
): Promise<readonly ObjectName[]> {
  if (!isRange(range)) throw new ProductError('unknown-revision', 'this is no range of commits');
  return git.run({
    args: ['rev-list', `--max-count=${limit}`, '--end-of-options', range, '--'],
    parse: (output) => output.split('\n').filter((line) => line !== '') as ObjectName[],
  });
}

/** Nothing that git could take for an option, and no control character. */
function isRange(text: string): boolean {
  return text.includes('..') && !text.startsWith('-') && !/\p{Cc}/u.test(text);
}
