import { rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { brokenReference } from '../notes/brokenReference.ts';
import { freeLock } from '../notes/freeLock.ts';
import { updates } from '../notes/changeNotes.ts';
import { ProductError, reasonOf } from '../base/productError.ts';
import type { Git } from '../git/git.ts';
import type { NetworkTrouble } from '../git/networkFailure.ts';
import { troubleOf } from '../git/networkFailure.ts';
import type { Here } from './here.ts';
import { mergeNotes, tipsOf } from './mergeNotes.ts';
import { changedCommits } from './changedCommits.ts';
import { fetchNotes, fetchObjects, missingObjects, pushNotes } from './remoteTasks.ts';
import { withoutNames } from './withoutNames.ts';
import { trackingReference } from './trackingReference.ts';

/** With the pauses between them, these tries last up to ten seconds. */
const tries = 8;
const longestPause = 3_200;

/** A remote to exchange notes with. */
export interface Exchange extends Here {
  readonly remote: string;
  /** This clone does not have all contents of what it fetched. */
  readonly isPartial: boolean;
}

/** What one exchange did. */
export interface Exchanged {
  readonly received: number;
  readonly sent: number;
  readonly trouble?: NetworkTrouble;
}

/** Fetches and merges. Rejects only when the repository itself cannot be used. */
export async function receive(exchange: Exchange): Promise<Exchanged> {
  return insistently(() => received(exchange));
}

/**
 * Sends what the remote does not have, and fetches and merges again when others sent meanwhile.
 * Follows a `receive`. Rejects only when the repository itself cannot be used.
 */
export async function send(exchange: Exchange): Promise<Exchanged> {
  let isFirst = true;
  return insistently(async () => {
    const came = isFirst ? none : await received(exchange);
    isFirst = false;
    if (came.trouble) return came;
    const gone = await sent(exchange);
    return { ...gone, received: came.received };
  });
}

const none: Exchanged = { received: 0, sent: 0 };

/** Tries again while others are at it. */
async function insistently(attempt: () => Promise<Exchanged>): Promise<Exchanged> {
  let all = none;
  for (let made = 0; made < tries; made += 1) {
    if (made > 0) await pause(Math.random() * Math.min(longestPause, 100 * 2 ** made));
    const { trouble, ...one } = await attempt();
    all = { received: all.received + one.received, sent: one.sent };
    if (trouble !== 'contended') return trouble === undefined ? all : { ...all, trouble };
  }
  return { ...all, trouble: 'contended' };
}

async function received({ remote, isPartial, ...here }: Exchange): Promise<Exchanged> {
  const { git } = here;
  const { reference } = here.shared;
  const tracking = trackingReference(remote, reference);
  return withoutTrouble(async () => {
    try {
      const known = await git.run(tipsOf(reference, tracking));
      await git.run(
        fetchNotes(
          remote,
          reference,
          [...known.values()].map(({ name }) => name),
        ),
      );
    } catch (error) {
      if (troubleOf(error) === 'contended') await freeLock(git, tracking);
      throw (await dropBroken(git, tracking)) ?? error;
    }
    const tips = await git.run(tipsOf(reference, tracking));
    const tip = tips.get(tracking);
    if (tip === undefined) return none;
    if (isPartial) await complete(here, remote, tip.name);
    return { received: await mergeNotes(here, tip, tips.get(reference)), sent: 0 };
  });
}

async function sent(exchange: Exchange): Promise<Exchanged> {
  const { git, remote } = exchange;
  const { reference } = exchange.shared;
  const tracking = trackingReference(remote, reference);
  return withoutTrouble(async () => {
    await withoutNames(exchange);
    const tips = await git.run(tipsOf(reference, tracking));
    const own = tips.get(reference)?.name;
    const theirs = tips.get(tracking)?.name;
    if (own === undefined || own === theirs) return none;
    const count = await changedCommits(git, theirs, own);
    const trouble = await git.run(pushNotes(remote, reference, own));
    if (trouble !== undefined) return { ...none, trouble };
    // Whoever is at it just now knows it better, and so does the next fetch.
    await git.run(updates(`update ${tracking} ${own}`)).catch(() => undefined);
    return { received: 0, sent: count };
  });
}

/** What a power cut left of a tracking reference: without it, it works, since the remote has it all. */
async function dropBroken(git: Git, tracking: string): Promise<ProductError | undefined> {
  const broken = await brokenReference(git, tracking);
  if (broken === undefined) return undefined;
  await rm(broken, { force: true }).catch(() => undefined);
  return new ProductError('contended', 'sync: a broken reference was dropped');
}

/** The person's own fetch leaves out contents in a partial clone. */
async function complete({ git }: Here, remote: string, tip: string): Promise<void> {
  const missing = await git.run(missingObjects(tip));
  if (missing.length > 0) await git.run(fetchObjects(remote, missing));
}

/** What a remote did is told; a repository that cannot be used is a failure. */
async function withoutTrouble(work: () => Promise<Exchanged>): Promise<Exchanged> {
  try {
    return await work();
  } catch (error) {
    const trouble = troubleOf(error) ?? localTrouble(error);
    if (trouble === undefined) throw error;
    return { ...none, trouble };
  }
}

/** Other windows that write, or what the remote has are no notes. */
function localTrouble(error: unknown): NetworkTrouble | undefined {
  const reason = reasonOf(error);
  if (reason === 'contended') return reason;
  return reason === 'git-failed' || reason === 'git-timeout' ? 'failed' : undefined;
}
