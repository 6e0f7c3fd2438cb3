import type { DatabaseSync } from 'node:sqlite';
import type { TicketKey } from '../model/ids.ts';
import type { ReferenceContext } from '../tickets/context.ts';
import { knowsNothing } from '../tickets/context.ts';
import { refOfKey } from '../tickets/keyOfRef.ts';
import { partsOfRef } from '../tickets/ticketRef.ts';
import type { UpdateOptions } from './history.ts';
import { note, noted } from './meta.ts';
import type { Session } from './session.ts';
import { write } from './session.ts';

/** What references mean to an index. */
export function referencesOf(database: DatabaseSync): ReferenceContext {
  const text = noted(database, 'references');
  return text === undefined ? knowsNothing : (JSON.parse(text) as ReferenceContext);
}

type Wish = Pick<UpdateOptions, 'references' | 'keepsReferences'>;

/** Whether an index has to be told what references mean now. */
export function areOtherReferences(database: DatabaseSync, wish: Wish): boolean {
  const { references, keepsReferences = false } = wish;
  if (references === undefined) return false;
  const before = noted(database, 'references');
  if (before === undefined) return true;
  return !keepsReferences && before !== textOf(withKeysOf(referencesOf(database), references));
}

/**
 * Prefixes that were known once stay known: one work tree has files with tickets and another does not,
 * and they would read all messages again in turns.
 */
function withKeysOf(before: ReferenceContext, now: ReferenceContext): ReferenceContext {
  const both = (one: readonly string[], other: readonly string[]): readonly string[] => [
    ...new Set([...one, ...other]),
  ];
  return {
    ...now,
    knownKeys: both(before.knownKeys, now.knownKeys),
    decimalKeys: both(before.decimalKeys, now.decimalKeys),
  };
}

/** Takes over what references mean from now on; what was read before is to be read again. */
export function takeReferences(session: Session): void {
  const { references: wished } = session;
  if (wished === undefined || !areOtherReferences(session.database, session)) return;
  write(session, (database) => {
    const references = withKeysOf(referencesOf(database), wished);
    note(database, 'references', textOf(references));
    const lowest = database.prepare('SELECT min(id) AS lowest FROM commits').get()?.['lowest'];
    note(database, 'reread', (lowest as number | null | undefined) ?? undefined);
    const update = database.prepare('UPDATE ticket SET doubt = ? WHERE id = ?');
    for (const { id, key } of database.prepare('SELECT id, key FROM ticket').all()) {
      update.run(doubtOf(key as TicketKey, references), id as number);
    }
  });
}

/** The prefix of a key that may be no ticket: nobody knows the prefix. */
export function doubtOf(key: TicketKey, references: ReferenceContext): string | null {
  const parts = partsOfRef(refOfKey(key, references));
  const isDoubtful = parts.kind === 'key' && !parts.isCertain;
  return isDoubtful ? key.slice(0, key.lastIndexOf('-')) : null;
}

/** Equal for contexts in which the same is meant. */
function textOf({ remote, numbers, ...rest }: ReferenceContext): string {
  const hosts = Object.entries(rest.hosts).sort(([one], [other]) => (one < other ? -1 : 1));
  const context: ReferenceContext = {
    remote: remote && { kind: remote.kind, host: remote.host, path: remote.path },
    hosts: Object.fromEntries(hosts),
    knownKeys: [...rest.knownKeys].sort(),
    decimalKeys: [...rest.decimalKeys].sort(),
    unknownKeys: true,
    ...(numbers ? { numbers: { kind: numbers.kind, host: numbers.host } } : {}),
  };
  return JSON.stringify(context);
}
