/** Set on every index, so that another program's file is never taken for one: `PMix`. */
export const applicationId = 0x50_4d_69_78;

/** Raised with every change to the tables or to what is stored in them: the index is built anew. */
export const schemaVersion = 2;

/**
 * Newest first is ascending: the first pass counts up from here, later commits count down, so that
 * no answer needs to be sorted and every tree grows at its edge.
 */
export const firstId = 2 ** 22;

/** Bits of `commits.flags`. */
export const commitFlags = {
  merge: 1,
  /** What it touched is not known: the clone is cut off here, or has no trees. */
  untold: 2,
} as const;

/** Values of `touch.change`. */
export const changeCodes = { added: 1, modified: 2, deleted: 3, typeChanged: 4 } as const;

/**
 * Times are in seconds, names of commits are bytes. `path.name` is text, or bytes where it is no
 * UTF-8.
 *
 * Everything that the `tip`s hold is in `commits`, or is held by the `frontier`: parents that were
 * seen and not read yet. What `base` holds was read whole. A tip is the HEAD of a work tree: `''`, or
 * `worktrees/<name>`; or one that was left and that a branch still holds: `former/<sha>`. Commits that
 * are in the index and not in the HEAD of a work tree are in `beyond`.
 *
 * `ticket.doubt` is the prefix of a key that may be no ticket, since nobody knows the prefix.
 */
export const tables = `
CREATE TABLE meta(key TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE tip(worktree TEXT PRIMARY KEY, sha BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE frontier(sha BLOB PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE base(sha BLOB PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE beyond(worktree TEXT, commit_ INTEGER, PRIMARY KEY(worktree, commit_)) WITHOUT ROWID;
CREATE TABLE commits(
  id INTEGER PRIMARY KEY, sha BLOB NOT NULL UNIQUE, authored INTEGER NOT NULL,
  committed INTEGER NOT NULL, author INTEGER NOT NULL, files INTEGER NOT NULL,
  flags INTEGER NOT NULL, subject TEXT NOT NULL);
CREATE TABLE path(id INTEGER PRIMARY KEY, name NOT NULL UNIQUE);
CREATE TABLE touch(
  path INTEGER, commit_ INTEGER, change INTEGER NOT NULL,
  PRIMARY KEY(path, commit_)) WITHOUT ROWID;
CREATE INDEX touch_by_commit ON touch(commit_, path);
CREATE TABLE rename(
  path INTEGER, commit_ INTEGER, old INTEGER NOT NULL, score INTEGER NOT NULL,
  PRIMARY KEY(path, commit_)) WITHOUT ROWID;
CREATE TABLE todo(commit_ INTEGER PRIMARY KEY);
CREATE TABLE identity(
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, email TEXT NOT NULL, person INTEGER,
  UNIQUE(name, email));
CREATE TABLE person(id INTEGER PRIMARY KEY, name TEXT NOT NULL, email TEXT NOT NULL,
  UNIQUE(name, email));
CREATE TABLE coauthor(
  commit_ INTEGER, identity INTEGER, PRIMARY KEY(commit_, identity)) WITHOUT ROWID;
CREATE TABLE ticket(id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, doubt TEXT);
CREATE INDEX ticket_by_doubt ON ticket(doubt) WHERE doubt IS NOT NULL;
CREATE TABLE commit_ticket(
  commit_ INTEGER, ticket INTEGER, PRIMARY KEY(commit_, ticket)) WITHOUT ROWID;
CREATE INDEX commit_by_ticket ON commit_ticket(ticket, commit_);
CREATE TABLE said(commit_ INTEGER PRIMARY KEY, who TEXT, why TEXT, item TEXT);
`;
