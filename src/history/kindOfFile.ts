import type { DatabaseSync } from 'node:sqlite';
import { applicationId, schemaVersion, tables } from './schema.ts';
import { sqlite } from './sqlite.ts';

/**
 * What a database is. One counts as ours only with exactly our tables: a file that somebody planted
 * may have views and triggers in their place.
 */
export function kindOfFile(database: DatabaseSync): 'ours' | 'empty' | 'other' {
  const read = (pragma: string): unknown =>
    Object.values(database.prepare(`PRAGMA ${pragma}`).get() ?? {})[0];
  database.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON');
  const isOurs = read('application_id') === applicationId && read('user_version') === schemaVersion;
  if (isOurs && declarationsIn(database) === ourDeclarations()) return 'ours';
  return read('schema_version') === 0 ? 'empty' : 'other';
}

let known: string | undefined;

function ourDeclarations(): string {
  if (known !== undefined) return known;
  const database = new (sqlite().DatabaseSync)(':memory:');
  database.exec(tables);
  known = declarationsIn(database);
  database.close();
  return known;
}

function declarationsIn(database: DatabaseSync): string {
  const rows = database.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY name').all();
  return JSON.stringify(rows);
}
