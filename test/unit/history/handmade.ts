import { DatabaseSync } from 'node:sqlite';
import type { StatementSync } from 'node:sqlite';
import type { Answering } from '../../../src/history/answering.ts';
import { answeringOn } from '../../../src/history/answering.ts';
import { changeCodes, commitFlags, firstId, tables } from '../../../src/history/schema.ts';
import { doubtOf, referencesOf } from '../../../src/history/references.ts';
import type { StoredPath } from '../../../src/history/pathName.ts';
import { storedFromText } from '../../../src/history/pathName.ts';
import type { Sha, TicketKey } from '../../../src/model/ids.ts';

/** A commit of an index that is made by hand. */
export interface Told {
  /** Paths that it touched, each with a letter as git has it: `A`, `M`, `D` or `T`. */
  readonly touched?: Readonly<Record<string, 'A' | 'M' | 'D' | 'T'>>;
  /** New names, each with the old one; both are touched. */
  readonly moved?: Readonly<Record<string, string>>;
  /** How many paths it says it touched, when that is more. */
  readonly files?: number;
  /** An address. */
  readonly author?: string;
  readonly coauthors?: readonly string[];
  readonly tickets?: readonly string[];
  readonly said?: { readonly who?: string; readonly why?: string; readonly item?: string };
  readonly isMerge?: boolean;
  /** HEAD does not hold it. */
  readonly isBeyond?: boolean;
  /** Seconds; else commit `n`, the oldest being 1, is of the second `n`. */
  readonly authored?: number;
  readonly committed?: number;
}

interface Handmade {
  readonly database: DatabaseSync;
  readonly ask: Answering;
  /** The name of the nth commit, the oldest being the first. */
  readonly sha: (nth: number) => Sha;
}

const letters = {
  A: changeCodes.added,
  M: changeCodes.modified,
  D: changeCodes.deleted,
  T: changeCodes.typeChanged,
} as const;

/** The name of the nth commit of an index that is made by hand. */
function shaOf(nth: number): Sha {
  return nth.toString(16).padStart(40, '0') as Sha;
}

/** An index with these commits, the newest first as in a log, for the work tree `''`. */
export function handmade(commits: readonly Told[]): Handmade {
  const database = new DatabaseSync(':memory:');
  database.exec(tables);
  const statements = new Map<string, StatementSync>();
  const insert = (table: string, ...values: readonly (StoredPath | number | null)[]): void => {
    const places = values.map(() => '?').join(', ');
    const statement =
      statements.get(table) ?? database.prepare(`INSERT INTO ${table} VALUES (${places})`);
    statements.set(table, statement);
    statement.run(...values);
  };
  const numbers = new Map<string, number>();
  const numberOf = (kind: 'path' | 'identity' | 'ticket', name: string): number => {
    const key = `${kind} ${name}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const id = numbers.size + 1;
    numbers.set(key, id);
    if (kind === 'path') insert('path', id, storedFromText(name));
    else if (kind === 'ticket')
      insert('ticket', id, name, doubtOf(name as TicketKey, referencesOf(database)));
    else insert('identity', id, name, name, null);
    return id;
  };
  database.exec('BEGIN');
  insert('tip', '', Buffer.from(shaOf(commits.length), 'hex'));
  for (const [index, told] of commits.entries()) {
    const id = firstId + index;
    const nth = commits.length - index;
    const { moved = {}, author = 'ana@acme.test' } = told;
    const moves = Object.entries(moved);
    const touches = Object.entries({
      ...Object.fromEntries(moves.map(([, old]) => [old, 'D' as const])),
      ...Object.fromEntries(moves.map(([path]) => [path, 'A' as const])),
      ...told.touched,
    });
    insert(
      'commits',
      id,
      Buffer.from(shaOf(nth), 'hex'),
      told.authored ?? nth,
      told.committed ?? nth,
      numberOf('identity', author),
      told.files ?? touches.length,
      told.isMerge === true ? commitFlags.merge : 0,
      `commit ${nth}`,
    );
    for (const [path, letter] of touches)
      insert('touch', numberOf('path', path), id, letters[letter]);
    for (const [path, old] of moves) {
      insert('rename', numberOf('path', path), id, numberOf('path', old), 100);
    }
    for (const email of told.coauthors ?? []) insert('coauthor', id, numberOf('identity', email));
    for (const key of told.tickets ?? []) insert('commit_ticket', id, numberOf('ticket', key));
    const { who = null, why = null, item = null } = told.said ?? {};
    if (told.said) insert('said', id, who, why, item);
    if (told.isBeyond === true) insert('beyond', '', id);
  }
  database.exec('COMMIT');
  return { database, ask: answeringOn(database, ''), sha: shaOf };
}

/** Which commits those are, the oldest being 1. */
export function nths(commits: readonly { readonly sha: Sha }[] | undefined): readonly number[] {
  return (commits ?? []).map(({ sha }) => Number.parseInt(sha, 16));
}
