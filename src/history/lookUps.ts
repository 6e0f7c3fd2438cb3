import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';

/** A statement, and the columns of its rows in their order. */
export interface Query<Row extends readonly unknown[]> {
  readonly sql: string;
  /** Never there: it ties the type of the rows to the statement. */
  readonly row?: Row;
}

/** What is looked up in an index, for one work tree. */
export interface LookUps {
  /** As in `tip` and `beyond`. */
  readonly worktree: string;
  rows<Row extends readonly unknown[]>(
    query: Query<Row>,
    ...values: readonly SQLInputValue[]
  ): readonly Row[];
  /** The first row. */
  row<Row extends readonly unknown[]>(
    query: Query<Row>,
    ...values: readonly SQLInputValue[]
  ): Row | undefined;
  /** Answers from one state of the index, whatever is written meanwhile. */
  inOneState<T>(answer: () => T): T;
}

/** Looks up in a database; a statement is prepared when it is first needed, and kept. */
export function lookUpsIn(database: DatabaseSync, worktree: string): LookUps {
  const kept = new Map<Query<readonly unknown[]>, StatementSync>();
  const statement = (query: Query<readonly unknown[]>): StatementSync => {
    const known = kept.get(query);
    if (known) return known;
    const made = database.prepare(query.sql);
    made.setReturnArrays(true);
    kept.set(query, made);
    return made;
  };
  const end = (): void => {
    // A damaged file may have ended it already.
    if (database.isTransaction) database.exec('ROLLBACK');
  };
  return {
    worktree,
    rows<Row extends readonly unknown[]>(query: Query<Row>, ...values: readonly SQLInputValue[]) {
      return statement(query).all(...values) as unknown as readonly Row[];
    },
    row<Row extends readonly unknown[]>(query: Query<Row>, ...values: readonly SQLInputValue[]) {
      return statement(query).get(...values) as unknown as Row | undefined;
    },
    inOneState(answer) {
      if (database.isTransaction) return answer();
      database.exec('BEGIN');
      try {
        return answer();
      } finally {
        end();
      }
    },
  };
}

/**
 * Condition that HEAD of the work tree, which is `?1`, holds the commit with the id in `column`. What
 * was never read for this work tree holds nothing.
 */
export function heldByHead(column: string): string {
  return `EXISTS (SELECT 1 FROM tip WHERE worktree = ?1)
    AND NOT EXISTS (SELECT 1 FROM beyond AS b WHERE b.worktree = ?1 AND b.commit_ = ${column})`;
}

/**
 * Condition that a ticket, a row of the table under this name, is one: of a prefix that nobody knows
 * there are three distinct numbers.
 */
export function isTicket(row: string): string {
  return `(${row}.doubt IS NULL OR (
    SELECT 1 FROM ticket AS like_it WHERE like_it.doubt = ${row}.doubt
      AND EXISTS (SELECT 1 FROM commit_ticket AS n WHERE n.ticket = like_it.id)
    LIMIT 1 OFFSET 2) IS NOT NULL)`;
}

/** Larger than every id of a commit. */
export const behindAll = 2 ** 52;

/** How many are wished for, as far as that many are given. */
export function atMost(wished: number | undefined, most: number, usually = most): number {
  if (wished === undefined || Number.isNaN(wished)) return usually;
  return Math.max(0, Math.min(Math.floor(wished), most));
}
