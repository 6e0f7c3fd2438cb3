import { setImmediate as turn } from 'node:timers/promises';
import { ProductError, reasonOf } from '../base/productError.ts';
import type { Git } from '../git/git.ts';
import { referenceStamp } from '../git/referenceStamp.ts';
import type { Answer } from '../model/answer.ts';
import type { Sha, TicketKey } from '../model/ids.ts';
import { isSha } from '../model/ids.ts';
import { brokenReference } from '../notes/brokenReference.ts';
import { targetOf } from '../notes/changeNotes.ts';
import { linesIn } from './line.ts';
import type { Lines } from './line.ts';
import { allNotes, answersReference, changedNotes, readNotes, sizesOf } from '../notes/notes.ts';
import type { ChangedNote } from '../notes/notes.ts';

/** All answers of a repository as they were last read, found without asking git. */
export interface Ledger {
  /** How many commits have a line that can be read. */
  readonly answered: number;
  /** Whether any answer can be found by what its commit changed. */
  readonly hasPatches: boolean;
  /** Lines that are broken or of another version; they are kept in git. */
  readonly skipped: number;
  /** Notes that are missing, or far too large to be ours. */
  readonly unread: number;
  /** In the notes of this commit, one for each line. */
  onCommit(sha: Sha): readonly Answer[];
  /** On all commits that changed the same. */
  onPatch(patch: string): readonly Answer[];
  forTicket(ticket: TicketKey): readonly Answer[];
  /** The commits with an answer that says this of their item, in whichever case; at most 1,000. */
  onItem(item: string): readonly Sha[];
}

export const emptyLedger: Ledger = {
  answered: 0,
  hasPatches: false,
  skipped: 0,
  unread: 0,
  onCommit: () => [],
  onPatch: () => [],
  forTicket: () => [],
  onItem: () => [],
};

/** So many notes, or so many bytes, are read by one process, while those before are taken in. */
const readAtOnce = 12_500;
const readersAtOnce = 2;
const bytesAtOnce = 32_000_000;
/** So many commits of one item are named. */
const mostOfItem = 1_000;
/** So many are taken in before others have a turn. */
const takenAtOnce = 1_000;
/** Bytes of a note that can be one of ours: thousands of answers to one commit. */
const largestNote = 1_000_000;

/**
 * Reads the answers: all of them the first time, later only the notes that changed. The ledger is the
 * same one each time and goes with what was read. Rejects with `notes-unreadable` or `git-failed`.
 */
export function ledgerReader(git: Git): () => Promise<Ledger> {
  const pages = new Pages();
  let tip: string | undefined;
  let stamp: string | undefined;
  let reading: Promise<unknown> = Promise.resolve();

  const read = async (): Promise<void> => {
    const now = await referenceStamp(git, answersReference);
    if (now === stamp) return;
    const next = await git.run(targetOf(answersReference));
    if (next === undefined && (await brokenReference(git, answersReference)) !== undefined) {
      throw new ProductError('notes-unreadable', 'notes: the file of the reference is broken');
    }
    if (next === undefined) pages.clear();
    else if (next !== tip) {
      const changes =
        tip === undefined ? undefined : await changedNotes(git, tip, next).catch(() => undefined);
      // What was read before may be gone from git by now: then all is read anew.
      if (!changes) pages.clear();
      await takeIn(git, pages, changes ?? (await wholeState(git, next)));
    }
    tip = next;
    stamp = now;
  };
  return async () => {
    reading = reading.then(read, read);
    await reading;
    return pages;
  };
}

async function wholeState(git: Git, tip: string): Promise<readonly ChangedNote[]> {
  try {
    return await allNotes(git, tip);
  } catch (cause) {
    if (reasonOf(cause) !== 'git-failed') throw cause;
    throw new ProductError('notes-unreadable', 'notes: the newest state cannot be read', { cause });
  }
}

async function takeIn(git: Git, pages: Pages, changes: readonly ChangedNote[]): Promise<void> {
  const there: readonly Note[] = changes.filter(isThere);
  for (const { path, blob } of changes) if (blob === undefined) pages.remove(path);
  const sizes = there.every(({ size }) => size !== undefined)
    ? there.map(({ size }) => size)
    : await sizesOf(
        git,
        there.map(({ blob }) => blob),
      );
  const batches = batchesOf(there, sizes);
  for (const [index, note] of there.entries()) {
    if (!isReadable(sizes[index])) pages.put(note.path, undefined);
  }
  const read = (batch: readonly Note[] = []): Promise<readonly Text[]> =>
    readNotes(
      git,
      batch.map(({ blob }) => blob),
    );
  const reading = batches.slice(0, readersAtOnce).map(read);
  // Each is awaited in its round, and rejects there.
  for (const early of reading) early.catch(() => undefined);
  for (const [at, batch] of batches.entries()) {
    const texts = (await reading[at]) ?? [];
    const next = read(batches[at + readersAtOnce]);
    next.catch(() => undefined);
    reading.push(next);
    for (const [index, { path }] of batch.entries()) {
      pages.put(path, texts[index]);
      if (index % takenAtOnce === 0) await turn();
    }
  }
}

type Text = string | undefined;
type Note = ChangedNote & { readonly blob: string };

function isThere(change: ChangedNote): change is Note {
  return change.blob !== undefined;
}

function isReadable(size: number | undefined): size is number {
  return size !== undefined && size <= largestNote;
}

/** Anybody who may push can write a note of any size: one that is no answer is not even read. */
function batchesOf(
  notes: readonly Note[],
  sizes: readonly (number | undefined)[],
): readonly (readonly Note[])[] {
  const batches: Note[][] = [];
  let bytes = 0;
  for (const [index, note] of notes.entries()) {
    const size = sizes[index];
    if (!isReadable(size)) continue;
    const last = batches.at(-1);
    if (last && last.length < readAtOnce && bytes + size <= bytesAtOnce) last.push(note);
    else batches.push([note]);
    bytes = last === batches.at(-1) ? bytes + size : size;
  }
  return batches;
}

/** What one path of the notes' tree holds. */
interface Page extends Lines {
  readonly path: string;
}

/** Nearly always one: a set for each would be most of the memory. */
type Shas = Sha | Set<Sha>;

/** The ledger by what its answers are looked for. */
class Pages implements Ledger {
  /** A note may lie at several paths of the tree after a strange merge; all of them count. */
  readonly #byCommit = new Map<Sha, readonly Page[]>();
  /** These only grow: what is found is held against the answers that are there now. */
  readonly #byPatch = new Map<string, Shas>();
  readonly #byTicket = new Map<TicketKey, Shas>();
  readonly #byItem = new Map<string, Shas>();
  readonly #unread = new Set<string>();
  skipped = 0;

  get unread(): number {
    return this.#unread.size;
  }

  get answered(): number {
    return [...this.#byCommit.keys()].filter((sha) => this.onCommit(sha).length > 0).length;
  }

  get hasPatches(): boolean {
    return this.#byPatch.size > 0;
  }

  onCommit(sha: Sha): readonly Answer[] {
    return (this.#byCommit.get(sha) ?? []).flatMap(({ answers }) => answers);
  }

  onPatch(patch: string): readonly Answer[] {
    return this.#of(this.#byPatch.get(patch)).filter((answer) => answer.patch === patch);
  }

  forTicket(ticket: TicketKey): readonly Answer[] {
    return this.#of(this.#byTicket.get(ticket)).filter(({ tickets }) => tickets.includes(ticket));
  }

  onItem(item: string): readonly Sha[] {
    const wanted = item.toLowerCase();
    const shas = this.#byItem.get(wanted) ?? new Set();
    return (typeof shas === 'string' ? [shas] : [...shas])
      .filter((sha) => this.onCommit(sha).some((answer) => isOfItem(answer, wanted)))
      .slice(0, mostOfItem);
  }

  #of(shas: Shas = new Set()): readonly Answer[] {
    return typeof shas === 'string'
      ? this.onCommit(shas)
      : [...shas].flatMap((sha) => this.onCommit(sha));
  }

  /** What a path holds now; no text: it cannot be read. */
  put(path: string, text: Text): void {
    const sha = path.replaceAll('/', '');
    if (!isSha(sha)) return;
    if (this.#byCommit.has(sha) || this.#unread.size > 0) this.remove(path);
    if (text === undefined) {
      this.#unread.add(path);
      return;
    }
    const { answers, skipped } = linesIn(text);
    const page = { path, answers, skipped };
    const others = this.#byCommit.get(sha);
    this.#byCommit.set(sha, others ? [...others, page] : [page]);
    this.skipped += skipped;
    for (const { patch, tickets, item } of answers) {
      if (item !== undefined) add(this.#byItem, item.toLowerCase(), sha);
      if (patch !== undefined) add(this.#byPatch, patch, sha);
      for (const ticket of tickets) add(this.#byTicket, ticket, sha);
    }
  }

  remove(path: string): void {
    this.#unread.delete(path);
    const sha = path.replaceAll('/', '') as Sha;
    const pages = this.#byCommit.get(sha);
    if (!pages) return;
    const others = pages.filter((page) => page.path !== path);
    for (const page of pages) if (page.path === path) this.skipped -= page.skipped;
    if (others.length > 0) this.#byCommit.set(sha, others);
    else this.#byCommit.delete(sha);
  }

  clear(): void {
    this.#byCommit.clear();
    this.#byPatch.clear();
    this.#byTicket.clear();
    this.#byItem.clear();
    this.#unread.clear();
    this.skipped = 0;
  }
}

function isOfItem({ item }: Answer, wanted: string): boolean {
  return item?.toLowerCase() === wanted;
}

function add<Key>(index: Map<Key, Shas>, key: Key, sha: Sha): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, sha);
  else if (typeof known !== 'string') known.add(sha);
  else if (known !== sha) index.set(key, new Set([known, sha]));
}
