import type { DatabaseSync } from 'node:sqlite';
import { cloneKind } from './cloneKind.ts';
import type { Grafts } from './cloneKind.ts';
import { note, noted } from './meta.ts';
import { mostWhole, readCommits, startBefore } from './readCommits.ts';
import { countBeyond, isGone, present } from './revisions.ts';
import type { Session } from './session.ts';
import { write } from './session.ts';
import { hiddenFrom } from './hiddenFrom.ts';
import { onlyHeldBy } from './onlyHeldBy.ts';
import { dropFormer, isFormer, moveTip, setBeyond, setShas, shasIn, tipsIn } from './tips.ts';

/**
 * Brings the index to a new HEAD of its work tree: reads what is new, and notes what this HEAD does
 * not hold. Answers how many commits were added.
 */
export async function advance(session: Session, head: string, grafts: Grafts): Promise<number> {
  const { database, source } = session;
  const tips = tipsIn(database);
  if (tips.size === 0) await noteKind(session);
  const own = tips.get(source.worktree);
  const { known, count } = await newIn(session, head);
  const earlier = count > mostWhole ? await goOn(session, grafts) : 0;

  let isForward = false;
  let beyond: readonly string[] = [];
  const lookBehind = async (): Promise<void> => {
    if (isForward && known.every((sha) => sha === own)) return;
    const others = known.filter((sha) => sha !== head);
    if (others.length > 0) beyond = await onlyHeldBy(session, others, [head]);
  };
  const move = (): void => {
    if (tipsIn(database).get(source.worktree) === head) return;
    moveTip(database, source.worktree, head);
    setBeyond(database, source.worktree, beyond);
    note(database, 'grafts', grafts.stamp);
    note(database, 'shallow', grafts.shallow.size > 0 ? 1 : undefined);
    // A tip that was only moved on leaves nothing behind.
    if (isForward && own !== undefined) dropFormer(database, own);
    if (tipsIn(database).size > 1) note(database, 'unsettled', 1);
  };

  if (count === 0) {
    await lookBehind();
    write(session, move);
    return earlier;
  }
  const others = [...tips.keys()].filter((name) => name !== source.worktree && !isFormer(name));
  const added = await readCommits(session, {
    tips: [head],
    known,
    start: startBefore(database, count),
    isWhole: tips.size > 0 && count <= mostWhole,
    grafts,
    onTaken: ({ parents }) => {
      if (own !== undefined && parents.includes(own)) isForward = true;
    },
    beforeStoring: lookBehind,
    onStored({ from, to }) {
      move();
      for (const name of others) hideFrom(database, name, from, to);
    },
  });
  return earlier + added;
}

/** Goes on where a pass over many commits was stopped. Answers how many were added. */
export async function goOn(session: Session, grafts: Grafts): Promise<number> {
  const { database, source, signal } = session;
  const frontier = shasIn(database, 'frontier');
  if (frontier.length === 0) return 0;
  const tips = tipsIn(database);
  const base = shasIn(database, 'base');
  const asked = [...frontier, ...base, ...tips.values()];
  const there = new Set(await present(source.git, asked, signal));
  const kept = new Map([...tips].filter(([, sha]) => there.has(sha)));
  // What only a tip held that is gone itself, after a rewrite, is not missed.
  const wanted = kept.size < tips.size ? frontier.filter((sha) => there.has(sha)) : frontier;
  if (wanted.length < frontier.length) {
    write(session, () => setShas(database, 'frontier', wanted));
  }
  const isShared = noted(database, 'unsettled') === 1;
  const hidden = isShared ? await hiddenFrom(session, kept) : new Map<string, never>();
  return readCommits(session, {
    tips: wanted,
    known: base.filter((sha) => there.has(sha)),
    start: noted(database, 'next') ?? startBefore(database, 0),
    isWhole: false,
    grafts,
    onStored() {
      for (const [name, shas] of hidden) setBeyond(database, name, shas);
    },
  });
}

/** Commits that only this work tree has are not in the HEAD of another one. */
function hideFrom(database: DatabaseSync, worktree: string, from: number, to: number): void {
  database
    .prepare('INSERT OR IGNORE INTO beyond SELECT ?, id FROM commits WHERE id >= ? AND id < ?')
    .run(worktree, from, to);
}

/** How many commits a HEAD has that no tip holds, and the tips that git still has. */
async function newIn(
  { database, source, signal }: Session,
  head: string,
): Promise<{ readonly known: readonly string[]; readonly count: number }> {
  const tips = [...new Set(tipsIn(database).values())];
  if (tips.length === 0) return { known: [], count: Number.MAX_SAFE_INTEGER };
  try {
    return { known: tips, count: await countBeyond(source.git, head, tips, signal) };
  } catch (error) {
    if (!isGone(error)) throw error;
    const known = await present(source.git, tips, signal);
    return { known, count: await countBeyond(source.git, head, known, signal) };
  }
}

async function noteKind(session: Session): Promise<void> {
  const { isPartial, isTreeless } = await cloneKind(session);
  write(session, (database) => {
    note(database, 'treeless', isTreeless ? 1 : undefined);
    note(database, 'moves', isPartial ? 'exact-only' : undefined);
  });
}
