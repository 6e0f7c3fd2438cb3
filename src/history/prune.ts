import type { DatabaseSync } from 'node:sqlite';

/** Everything about a commit, each by its number; moves are found by what it touched. */
const deletions = [
  'DELETE FROM rename WHERE (path, commit_) IN (SELECT path, commit_ FROM touch WHERE commit_ = ?)',
  'DELETE FROM touch WHERE commit_ = ?',
  'DELETE FROM coauthor WHERE commit_ = ?',
  'DELETE FROM commit_ticket WHERE commit_ = ?',
  'DELETE FROM said WHERE commit_ = ?',
  'DELETE FROM todo WHERE commit_ = ?',
  'DELETE FROM commits WHERE id = ?',
];

/** Takes commits out of an index; names that only they had stay, and are found by nobody. */
export function prune(database: DatabaseSync, ids: Iterable<number>): void {
  const statements = deletions.map((sql) => database.prepare(sql));
  for (const id of ids) for (const statement of statements) statement.run(id);
}
