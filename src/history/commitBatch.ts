import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { ReferenceContext } from '../tickets/context.ts';
import { exactMoves } from './exactMoves.ts';
import type { LogEntry, LogHead, LogVisitor } from './logRecords.ts';
import { messageFacts } from './messageFacts.ts';
import type { Names } from './names.ts';
import { identityName } from './names.ts';
import { changeCodes, commitFlags } from './schema.ts';
import { TouchKeys } from './touchKeys.ts';

/** Commits that were read and wait to be stored. */
export interface CommitBatch {
  /** Takes the commits of a log in. */
  readonly visitor: LogVisitor;
  /** How much waits: commits, or hundreds of touches. */
  readonly weight: number;
  /** Stores what waits, in pieces; inside a transaction. Answers how many commits that were. */
  store(): Generator<undefined, number>;
}

export interface BatchOptions {
  readonly names: Names;
  /** What references in messages mean. */
  readonly references: ReferenceContext;
  /** The number of the next commit. */
  nextId(): number;
  /** It was stored before, or is not wanted: nothing of it is taken. */
  isKnown(head: LogHead): boolean;
  /** What it touched cannot be known: the clone is cut off here, or has no trees. */
  isUntold(head: LogHead): boolean;
  /** Is told of every commit that is taken and whole: the next `store` stores it. */
  onTaken(head: Omit<LogHead, 'message'>): void;
}

/** Nothing in it is a part of a message: that would keep all that git has said in memory. */
interface Waiting extends Pick<LogHead, 'sha' | 'authored' | 'committed'> {
  readonly id: number;
  readonly author: number;
  readonly facts: ReturnType<typeof messageFacts>;
  readonly flags: number;
  files: number;
}

interface Move {
  readonly commit: number;
  readonly path: number;
  readonly old: number;
}

const codes = {
  A: changeCodes.added,
  M: changeCodes.modified,
  D: changeCodes.deleted,
  T: changeCodes.typeChanged,
} as const;

/** So many commits are stored in a few milliseconds. */
const atOnce = 500;

/** Gathers the commits of one pass over git's log; `store` writes them in the order of the tables. */
export function commitBatch(database: DatabaseSync, options: BatchOptions): CommitBatch {
  const { names, references } = options;
  const statements = statementsOf(database);
  const touches = new TouchKeys();
  let waiting: Waiting[] = [];
  let moves: Move[] = [];
  let todo: number[] = [];
  let open: Waiting | undefined;
  let openHead: LogHead | undefined;
  /** Of commits that are whole. */
  let wholeTouches = 0;
  let added: LogEntry[] = [];
  let deleted: LogEntry[] = [];

  const visitor: LogVisitor = {
    head(head) {
      if (options.isKnown(head)) return;
      const { sha, authored, committed, message } = head;
      const isUntold = options.isUntold(head);
      open = {
        id: options.nextId(),
        sha,
        authored,
        committed,
        author: names.identities.of(identityName(head.authorName, head.authorEmail)),
        facts: messageFacts(message.toString('utf8'), references),
        flags:
          (head.parents.length > 1 ? commitFlags.merge : 0) | (isUntold ? commitFlags.untold : 0),
        files: 0,
      };
      openHead = head;
    },
    entry(entry) {
      if (!open || (open.flags & commitFlags.untold) !== 0) return;
      open.files += 1;
      touches.add(names.paths.of(entry.path), open.id, codes[entry.status]);
      if (entry.status === 'A') added.push(entry);
      else if (entry.status === 'D') deleted.push(entry);
    },
    end() {
      if (!open || !openHead) return;
      if (added.length > 0 && deleted.length > 0) {
        const found = exactMoves(added, deleted);
        for (const { from, to } of found.moves) {
          const [path, old] = [names.paths.of(to.path), names.paths.of(from.path)];
          moves.push({ commit: open.id, path, old });
        }
        if (found.leftAdded.length > 0 && found.leftDeleted.length > 0) todo.push(open.id);
      }
      if (added.length > 0) added = [];
      if (deleted.length > 0) deleted = [];
      waiting.push(open);
      options.onTaken(openHead);
      wholeTouches = touches.length;
      [open, openHead] = [undefined, undefined];
    },
  };

  return {
    visitor,
    get weight() {
      return Math.max(waiting.length, wholeTouches / 100);
    },
    *store() {
      names.paths.store();
      for (const [index, one] of waiting.entries()) {
        if (index % atOnce === 0) yield;
        storeCommit(statements, names, one);
      }
      names.identities.store();
      names.tickets.store();
      // The commit that is being read keeps its touches for the next time.
      const opened = open?.id;
      yield* touches.drain(opened, (path, commit, change) => {
        statements.touch.run(path, commit, change);
      });
      for (const { path, commit, old } of moves) statements.rename.run(path, commit, old, 100);
      for (const commit of todo) statements.todo.run(commit);
      const { length } = waiting;
      [waiting, moves, todo] = [[], [], []];
      wholeTouches = 0;
      return length;
    },
  };
}

type Statements = Readonly<Record<keyof typeof inserts, StatementSync>>;

const inserts = {
  commit: 'INSERT INTO commits VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  touch: 'INSERT OR IGNORE INTO touch VALUES (?, ?, ?)',
  rename: 'INSERT OR IGNORE INTO rename VALUES (?, ?, ?, ?)',
  todo: 'INSERT INTO todo VALUES (?)',
  coauthor: 'INSERT OR IGNORE INTO coauthor VALUES (?, ?)',
  ticket: 'INSERT OR IGNORE INTO commit_ticket VALUES (?, ?)',
  said: 'INSERT INTO said VALUES (?, ?, ?, ?)',
} as const;

function statementsOf(database: DatabaseSync): Statements {
  const entries = Object.entries(inserts).map(([name, sql]) => [name, database.prepare(sql)]);
  return Object.fromEntries(entries) as Statements;
}

function storeCommit(statements: Statements, names: Names, one: Waiting): void {
  const { id, author, facts, flags, files } = one;
  statements.commit.run(
    id,
    Buffer.from(one.sha, 'hex'),
    one.authored,
    one.committed,
    author,
    files,
    flags,
    facts.subject,
  );
  for (const ticket of facts.tickets) statements.ticket.run(id, names.tickets.of(ticket));
  for (const { name, email } of facts.coauthors) {
    statements.coauthor.run(id, names.identities.of(identityName(name, email)));
  }
  const said = [facts.who, facts.why, facts.item];
  if (said.every((values) => values.length === 0)) return;
  const [who, why, item] = said.map((values) => (values.length > 0 ? values.join('\n') : null));
  statements.said.run(id, who ?? null, why ?? null, item ?? null);
}
