import type { DatabaseSync } from 'node:sqlite';
import { noted } from './meta.ts';
import { allBetween } from './revisions.ts';
import type { Session } from './session.ts';

/**
 * The commits that some of `tips` hold and none of `known` does. Git's own walk may stop too early, and
 * then name too many, where a commit is dated before its parent (`SLOP` in `revision.c`): what is older
 * than such a parent is looked for among all that `known` hold.
 */
export async function onlyHeldBy(
  { database, source, signal }: Pick<Session, 'database' | 'source' | 'signal'>,
  tips: readonly string[],
  known: readonly string[],
): Promise<readonly string[]> {
  const found = await allBetween(source.git, tips, known, signal);
  const skewed = noted(database, 'skewed');
  if (skewed === undefined || known.length === 0) return found;
  const committedOf = committedFinder(database);
  if (found.every((sha) => (committedOf(sha) ?? 0) > skewed)) return found;
  const held = new Set(await allBetween(source.git, known, [], signal));
  return found.filter((sha) => !held.has(sha));
}

/** Finds when commits were committed, in seconds. */
export function committedFinder(database: DatabaseSync): (sha: string) => number | undefined {
  const find = database.prepare('SELECT committed FROM commits WHERE sha = ?');
  return (sha) => find.get(Buffer.from(sha, 'hex'))?.['committed'] as number | undefined;
}
