import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';

/** Names a commit by what git calls it, and leaves out what the work tree does not hold. */
const seen = `
FROM commits c %join%
WHERE c.id NOT IN (SELECT commit_ FROM beyond WHERE worktree = :worktree)`;

/**
 * What an index knows, without the numbers it uses inside. Rows are told apart by the first columns,
 * so that their order is that of the content.
 */
const content: Readonly<Record<string, readonly [columns: string, join: string]>> = {
  commits: [
    `hex(c.sha), authored, committed, i.name, i.email, p.name, p.email, flags, files, subject`,
    `JOIN identity i ON i.id = c.author LEFT JOIN person p ON p.id = i.person`,
  ],
  people: [
    'hex(c.sha), p.id > 0',
    'JOIN identity i ON i.id = c.author JOIN person p ON p.id = i.person',
  ],
  touches: [
    'hex(c.sha), typeof(p.name), hex(p.name), t.change',
    'JOIN touch t ON t.commit_ = c.id JOIN path p ON p.id = t.path',
  ],
  renames: [
    'hex(c.sha), typeof(p.name), hex(p.name), typeof(o.name), hex(o.name), r.score',
    `JOIN rename r ON r.commit_ = c.id
     JOIN path p ON p.id = r.path JOIN path o ON o.id = r.old`,
  ],
  coauthors: [
    'hex(c.sha), i.name, i.email, p.name, p.email',
    `JOIN coauthor a ON a.commit_ = c.id JOIN identity i ON i.id = a.identity
     LEFT JOIN person p ON p.id = i.person`,
  ],
  tickets: [
    'hex(c.sha), t.key',
    'JOIN commit_ticket k ON k.commit_ = c.id JOIN ticket t ON t.id = k.ticket',
  ],
  said: ['hex(c.sha), s.who, s.why, s.item', 'JOIN said s ON s.commit_ = c.id'],
};

/** How much of each kind an index knows. */
export type Counts = Readonly<Record<string, number>>;

/** The content of an index, in one line. */
export interface Digest {
  /** SHA-256, hexadecimal. */
  readonly sum: string;
  readonly counts: Counts;
}

/**
 * The sum of everything that an index says about the commits of a work tree (`''` is the main one):
 * equal for a fresh index and for one that lived through anything that led to the same repository.
 */
export function digestOf(file: string, worktree = ''): Digest {
  const database = new DatabaseSync(file, { readOnly: true, timeout: 5000 });
  try {
    const hash = createHash('sha256');
    const counts: Record<string, number> = {};
    for (const [name, [columns, join]] of Object.entries(content)) {
      const named = columns.split(/,(?![^(]*\))/).map((column, index) => `${column} AS c${index}`);
      const order = named.map((_, index) => index + 1).join();
      const sql = `SELECT ${named.join()} ${seen.replace('%join%', join)} ORDER BY ${order}`;
      counts[name] = 0;
      hash.update(`${name}\n`);
      for (const row of database.prepare(sql).iterate({ worktree })) {
        counts[name] += 1;
        hash.update(`${JSON.stringify(Object.values(row))}\n`);
      }
    }
    return { sum: hash.digest('hex'), counts };
  } finally {
    database.close();
  }
}
