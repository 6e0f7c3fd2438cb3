import { randomUUID } from 'node:crypto';
import { mkdir, rename } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { brokenReference } from '../notes/brokenReference.ts';
import { targetOf, updates } from '../notes/changeNotes.ts';
import { freeLock } from '../notes/freeLock.ts';
import { allNotes, writingPrefixOf } from '../notes/notes.ts';
import { ProductError, reasonOf } from '../base/productError.ts';
import type { Git } from '../git/git.ts';
import { earlierStates, notHeldBy } from './earlierStates.ts';
import type { Here } from './here.ts';
import { mergeNotes, tipsOf } from './mergeNotes.ts';
import { trackedStates } from './trackingReference.ts';
import { writeFailure } from './writeFailure.ts';

/** Where notes are kept as they were before a repair. */
const backupPrefix = 'refs/product-mindset/backup/';

/** What a repair did. */
export interface Repair {
  /**
   * Where the notes are as they were before, a reference, or a file that was none any more; absent
   * when they were not changed or not readable.
   */
  readonly backup?: string;
  /** How many notes have lines again that were overwritten or never put in place. */
  readonly returned: number;
  /** The notes could not be read and were set to an earlier state. */
  readonly wasUnreadable: boolean;
  /** References of killed writers that were removed. */
  readonly removed: number;
}

/**
 * States of the notes that this clone had and that the notes do not hold any more: something set
 * the reference back, such as a fetch of `+refs/notes/*:refs/notes/*`. Rejects with
 * `notes-unreadable` when the reference is there and names nothing.
 */
export async function overwrittenStates(git: Git, reference: string): Promise<readonly string[]> {
  const tip = await git.run(targetOf(reference));
  if (tip !== undefined) return notHeldBy(git, tip, await earlierStates(git, reference));
  if ((await brokenReference(git, reference)) === undefined) return [];
  throw new ProductError('notes-unreadable', 'notes: the file of the reference is broken');
}

/**
 * Mends notes: brings back what was overwritten and what killed writers had prepared, sets an
 * unreadable reference to the newest state that can be read, removes the references that those left.
 * Lines that cannot be understood stay as they are. Rejects as `changeNotes` does, and with `git-failed`
 * when the notes cannot be read and no earlier state can.
 */
export async function repairNotes(here: Here, left: readonly string[]): Promise<Repair> {
  const { git, shared, clock } = here;
  const { reference } = shared;
  await freeLock(git, reference);
  const time = new Date(clock()).toISOString().replace(/\D/g, '');
  // Not even that there was a repair tells when.
  const name = shared.isTimeless ? randomUUID() : time;
  const aside = await setAside(git, reference, name);
  const found = await git.run(targetOf(reference));
  const wasUnreadable = aside !== undefined || !(await isReadable(git, found));
  if (wasUnreadable) await setBack(git, reference, found);
  const tip = await git.run(targetOf(reference));
  const prepared = [...(await git.run(tipsOf(writingPrefixOf(reference))))]
    .filter(([one]) => left.includes(one))
    .map(([, target]) => target.name);
  const states = [...(await earlierStates(git, reference)), ...prepared];
  const lost = tip === undefined ? prepared : await notHeldBy(git, tip, states);
  const kept = tip !== undefined && lost.length > 0 ? `${backupPrefix}${name}` : undefined;
  if (kept !== undefined) await git.run(updates(`create ${kept} ${tip ?? ''}`));
  let returned = 0;
  for (const state of lost) {
    const own = (await git.run(tipsOf(reference))).get(reference);
    returned += await mergeNotes(here, { name: state, kind: 'commit' }, own);
  }
  if (left.length > 0) await git.run(updates(...left.map((one) => `delete ${one}`)));
  const backup = aside ?? kept;
  return {
    returned,
    wasUnreadable,
    removed: left.length,
    ...(backup === undefined ? {} : { backup }),
  };
}

/** Moves the file of a broken reference away, and says where it is then. */
async function setAside(git: Git, reference: string, name: string): Promise<string | undefined> {
  const broken = await brokenReference(git, reference);
  if (broken === undefined) return undefined;
  const folder = join(git.commonDirectory, 'product-mindset');
  const aside = join(folder, `broken-${basename(reference)}-${name}`);
  try {
    await mkdir(folder, { recursive: true });
    await rename(broken, aside);
  } catch (cause) {
    throw writeFailure(cause);
  }
  return aside;
}

async function isReadable(git: Git, tip: string | undefined): Promise<boolean> {
  if (tip === undefined) return true;
  try {
    await allNotes(git, tip);
    return true;
  } catch (error) {
    // A git that was too slow or could not be started says nothing about the notes.
    if (reasonOf(error) !== 'git-failed') throw error;
    return false;
  }
}

/**
 * To the newest state that can be read: of this clone, else as git had packed it, else as a remote
 * last had it.
 */
async function setBack(git: Git, reference: string, packed: string | undefined): Promise<void> {
  const remotes = await git.run(trackedStates(reference));
  const own = [...(await earlierStates(git, reference)), ...(await historyOf(git, packed))];
  for (const state of [...own, packed, ...remotes]) {
    if (state === undefined || !(await isReadable(git, state))) continue;
    // Only if nobody has written since it was found to be unreadable.
    await git.run(updates(`update ${reference} ${state} ${packed ?? ''}`.trimEnd()));
    return;
  }
}

/** What the state was made from, newest first; a broken tree does not hide its past. */
function historyOf(git: Git, state: string | undefined): Promise<readonly string[]> {
  if (state === undefined) return Promise.resolve([]);
  return git.run({
    args: ['rev-list', '--first-parent', '--max-count=100', '--end-of-options', state, '--'],
    accepts: [128],
    parse: (output) => output.split('\n').filter((line) => line !== ''),
  });
}
