import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import type { StreamPlace } from '../git/streamGit.ts';
import { readGit } from '../git/streamGit.ts';

interface Identity {
  readonly name: string;
  readonly email: string;
}

/** Git would take these for the end of a name, an address or a line. */
const unreadable = /[<>\n\0]/;

/**
 * The identities as `.mailmap` has them, in this order, by one `git check-mailmap`. What git could not
 * read maps to itself. A file named in the configuration counts nowhere: the answer is for everybody,
 * and the file could be one that never ends.
 */
export async function mailmapped(
  place: StreamPlace,
  identities: readonly Identity[],
  signal?: AbortSignal,
): Promise<readonly Identity[]> {
  const plain = ({ name, email }: Identity): Identity => ({ name, email });
  const asked = identities.filter(({ name, email }) => !unreadable.test(name + email));
  if (asked.length === 0 || !(await isReadable(join(place.directory, '.mailmap')))) {
    return identities.map(plain);
  }
  const args = ['check-mailmap', '--stdin'];
  const input = [asked.map(({ name, email }) => `${name} <${email}>\n`).join('')];
  const lines = (await readGit(place, { args, input, settings: ['mailmap.file='] }, signal))
    .toString('utf8')
    .split('\n');
  const mapped = new Map(asked.map((one, index) => [one, identityIn(lines[index] ?? '')]));
  return identities.map((one) => mapped.get(one) ?? plain(one));
}

/** More is no list of people. */
const largestMailmap = 4_000_000;

/**
 * Whether a `.mailmap` may be read, or is not there: one that is a link or a pipe in a hostile
 * repository would never end.
 */
export async function isReadable(path: string): Promise<boolean> {
  const found = await lstat(path).catch(() => undefined);
  return found === undefined || (found.isFile() && found.size <= largestMailmap);
}

/** `Name <address>`, or `<address>`; no name has a `<` in it. */
function identityIn(line: string): Identity | undefined {
  const start = line.indexOf('<');
  if (start < 0 || !line.endsWith('>')) return undefined;
  return { name: line.slice(0, start).trimEnd(), email: line.slice(start + 1, -1) };
}
