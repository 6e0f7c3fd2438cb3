import type { TicketPrefix } from '../model/past.ts';
import type { LookUps, Query } from './lookUps.ts';
import { heldByHead } from './lookUps.ts';

/** Fewer numbers are a word with a number behind it. */
const fewest = 3;
const most = 50;
/** A history with so many prefixes has none that mean something. */
const mostLookedAt = 5000;
const mostCounted = 10_000;

const nextKey: Query<readonly [key: string]> = {
  sql: 'SELECT key FROM ticket WHERE key > ?1 ORDER BY key LIMIT 1',
};
const numbersOf: Query<readonly [count: number]> = {
  sql: `
SELECT count(*) FROM (SELECT 1 FROM ticket AS k
  WHERE k.key > ?2 AND k.key < ?3 AND EXISTS (
    SELECT 1 FROM commit_ticket AS m WHERE m.ticket = k.id AND ${heldByHead('m.commit_')})
  LIMIT ${mostCounted})`,
};

const form = /^([A-Z][A-Z0-9]*)-\d/;

/** Prefixes of letters, with at least three numbers: at most 50, counted up to 10,000. */
export function ticketPrefixesOf(index: LookUps): readonly TicketPrefix[] {
  const found: TicketPrefix[] = [];
  let last = 'A';
  for (let looked = 0; looked < mostLookedAt; looked += 1) {
    const [key] = index.row(nextKey, last) ?? [];
    if (key === undefined || key > '[') break;
    const prefix = form.exec(key)?.[1];
    last = prefix === undefined ? key : `${prefix}.`;
    if (prefix === undefined) continue;
    // All that begins with the prefix and `-`: `.` is the character behind it.
    const values = [index.worktree, `${prefix}-`, last] as const;
    const [numbers = 0] = index.row(numbersOf, ...values) ?? [];
    if (numbers >= fewest) found.push({ prefix, numbers });
  }
  return found.sort((one, other) => other.numbers - one.numbers).slice(0, most);
}
