import type { DatabaseSync } from 'node:sqlite';
import type { TicketKey } from '../model/ids.ts';
import { numbered } from './numbered.ts';
import type { Numbered } from './numbered.ts';
import { storedPath } from './pathName.ts';
import type { StoredPath } from './pathName.ts';
import { doubtOf, referencesOf } from './references.ts';

/** The names of an index that stand for numbers in it. */
export interface Names {
  /** Bytes of a path, one character each. */
  readonly paths: Numbered;
  /** From `identityName`. */
  readonly identities: Numbered;
  readonly tickets: Numbered;
}

/** Name and address of an author as one text. Git has no NUL in either. */
export function identityName(name: string, email: string): string {
  return `${name}\0${email}`;
}

const separator = '\0';
const ascii = /^[^\u0080-\uffff]*$/;

export function namesIn(database: DatabaseSync): Names {
  const references = referencesOf(database);
  const last = (table: string): number =>
    (database.prepare(`SELECT max(id) AS last FROM ${table}`).get()?.['last'] as number | null) ??
    0;
  const findPath = database.prepare('SELECT id FROM path WHERE name = ?');
  const insertPath = database.prepare('INSERT INTO path(id, name) VALUES (?, ?)');
  const findIdentity = database.prepare('SELECT id FROM identity WHERE name = ? AND email = ?');
  const insertIdentity = database.prepare('INSERT INTO identity(id, name, email) VALUES (?, ?, ?)');
  const findTicket = database.prepare('SELECT id FROM ticket WHERE key = ?');
  const insertTicket = database.prepare('INSERT INTO ticket VALUES (?, ?, ?)');
  return {
    paths: numbered({
      last: last('path'),
      find: (name) => findPath.get(stored(name))?.['id'] as number | undefined,
      insert: (id, name) => insertPath.run(id, stored(name)),
    }),
    identities: numbered({
      last: last('identity'),
      find: (name) => findIdentity.get(...parts(name))?.['id'] as number | undefined,
      insert: (id, name) => insertIdentity.run(id, ...parts(name)),
    }),
    tickets: numbered({
      last: last('ticket'),
      find: (name) => findTicket.get(name)?.['id'] as number | undefined,
      insert: (id, name) => insertTicket.run(id, name, doubtOf(name as TicketKey, references)),
    }),
  };
}

/** Most paths are ASCII, and then they are their own text. */
function stored(latin1: string): StoredPath {
  return ascii.test(latin1) ? latin1 : storedPath(Buffer.from(latin1, 'latin1'));
}

function parts(identity: string): [name: string, email: string] {
  const at = identity.lastIndexOf(separator);
  return [identity.slice(0, at), identity.slice(at + 1)];
}
