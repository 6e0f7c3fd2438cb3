import { setImmediate as turn } from 'node:timers/promises';
import type { Git } from '../git/git.ts';
import { referenceStamp } from '../git/referenceStamp.ts';
import type { Answer } from '../model/answer.ts';
import type { Sha, TicketKey } from '../model/ids.ts';
import { isSha } from '../model/ids.ts';
import { targetOf } from './changeNotes.ts';
import { linesIn } from './line.ts';
import type { Lines } from './line.ts';
import { answersReference, changedNotes, readNotes } from './notes.ts';
import type { ChangedNote } from './notes.ts';

/** All answers of a repository as they were last read, found without asking git. */
export interface Ledger {
  /** How many commits have a line that can be read. */
  readonly answered: number;
  /** Whether any answer can be found by what its commit changed. */
  readonly hasPatches: boolean;
  /** Lines that are broken or of another version; they are kept in git. */
  readonly skipped: number;
  /** In the notes of this commit, one for each line. */
  onCommit(sha: Sha): readonly Answer[];
  /** On all commits that changed the same. */
  onPatch(patch: string): readonly Answer[];
  forTicket(ticket: TicketKey): readonly Answer[];
}

/** So many notes are taken in before others have a turn. */
const atOnce = 2_000;

/**
 * Reads the answers: all of them the first time, later only the notes that changed. The ledger is the
 * same one each time and goes with what was read. Rejects with `git-failed`.
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
    if (next === undefined) pages.clear();
    else if (next !== tip) {
      const changes = await changedNotes(git, tip, next).catch(() => undefined);
      // What was read before may be gone from git by now: then all is read anew.
      if (!changes) pages.clear();
      await takeIn(git, pages, changes ?? (await changedNotes(git, undefined, next)));
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

async function takeIn(git: Git, pages: Pages, changes: readonly ChangedNote[]): Promise<void> {
  const texts = await readNotes(
    git,
    changes.flatMap(({ blob }) => blob ?? []),
  );
  for (let from = 0; from < changes.length; from += atOnce) {
    for (const { path, blob } of changes.slice(from, from + atOnce)) {
      pages.put(path, blob && texts.get(blob));
    }
    await turn();
  }
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
  skipped = 0;

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

  #of(shas: Shas = new Set()): readonly Answer[] {
    return typeof shas === 'string'
      ? this.onCommit(shas)
      : [...shas].flatMap((sha) => this.onCommit(sha));
  }

  put(path: string, text: string | undefined): void {
    const sha = path.replaceAll('/', '');
    if (!isSha(sha)) return;
    const pages = this.#byCommit.get(sha) ?? [];
    const others = pages.filter((page) => page.path !== path);
    for (const page of pages) if (page.path === path) this.skipped -= page.skipped;
    if (text === undefined) {
      if (others.length > 0) this.#byCommit.set(sha, others);
      else this.#byCommit.delete(sha);
      return;
    }
    const page = { path, ...linesIn(text) };
    this.#byCommit.set(sha, [...others, page]);
    this.skipped += page.skipped;
    for (const { patch, tickets } of page.answers) {
      if (patch !== undefined) add(this.#byPatch, patch, sha);
      for (const ticket of tickets) add(this.#byTicket, ticket, sha);
    }
  }

  clear(): void {
    this.#byCommit.clear();
    this.#byPatch.clear();
    this.#byTicket.clear();
    this.skipped = 0;
  }
}

function add<Key>(index: Map<Key, Shas>, key: Key, sha: Sha): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, sha);
  else if (typeof known !== 'string') known.add(sha);
  else if (known !== sha) index.set(key, new Set([known, sha]));
}
