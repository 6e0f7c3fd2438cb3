import type { Share } from '../model/past.ts';
import type { LookUps, Query } from './lookUps.ts';
import { atMost } from './lookUps.ts';

const most = 10_000;

/** Who an identity is: as `.mailmap` has it, or as it is written while nobody has looked there. */
const people = `
identity AS i LEFT JOIN person AS p ON p.id = i.person`;
const address = 'coalesce(p.email, i.email)';

const authors: Query<readonly [email: string, commits: number]> = {
  sql: `
SELECT ${address}, g.n
FROM (SELECT c.author AS author, count(*) AS n
  FROM json_each(?1) AS h CROSS JOIN commits AS c ON c.id = h.value GROUP BY c.author) AS g
CROSS JOIN ${people} WHERE i.id = g.author`,
};

const companions: Query<readonly [commit: number, email: string, author: string | null]> = {
  sql: `
SELECT a.commit_, ${address},
  (SELECT ${address} FROM commits AS c CROSS JOIN ${people} WHERE c.id = a.commit_ AND i.id = c.author)
FROM json_each(?1) AS h CROSS JOIN coauthor AS a ON a.commit_ = h.value
CROSS JOIN ${people} WHERE i.id = a.identity`,
};

/**
 * Who made commits, as author or co-author: each commit counts once for everybody who made it. Most
 * commits first; at most 10,000 people.
 */
export function sharesOf(
  index: LookUps,
  commits: readonly number[],
  limit?: number,
): readonly Share[] {
  const ids = JSON.stringify(commits);
  const counts = new Map<string, number>();
  const add = (email: string, count: number): void =>
    void counts.set(email, (counts.get(email) ?? 0) + count);
  for (const [email, count] of index.rows(authors, ids)) {
    add(email.toLowerCase(), count);
  }
  const counted = new Set<string>();
  for (const [commit, written, author] of index.rows(companions, ids)) {
    const email = written.toLowerCase();
    const pair = `${commit} ${email}`;
    if (email === author?.toLowerCase() || counted.has(pair)) continue;
    counted.add(pair);
    add(email, 1);
  }
  return [...counts]
    .map(([email, count]) => ({ email, commits: count }))
    .sort((one, other) => other.commits - one.commits || (one.email < other.email ? -1 : 1))
    .slice(0, atMost(limit, most));
}
