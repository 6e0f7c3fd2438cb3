import { createHash } from 'node:crypto';
import type { GitTask } from '../git/git.ts';
import type { Month } from '../model/vote.ts';

/** How the objects of a repository are named. */
export type ObjectFormat = 'sha1' | 'sha256';

/** How a repository names its objects; that never changes. */
export const objectFormat: GitTask<ObjectFormat> = {
  args: ['rev-parse', '--show-object-format'],
  parse: (output) => (output.trim() === 'sha256' ? 'sha256' : 'sha1'),
};

/**
 * What the votes of a month are attached to: the name that git gives to a file with a certain text, in
 * every clone the same. Nobody has such an object, which notes do not mind.
 */
export function monthObject(month: Month, format: ObjectFormat): string {
  const text = `product-mindset votes ${month}\n`;
  return createHash(format).update(`blob ${text.length}\0${text}`).digest('hex');
}
