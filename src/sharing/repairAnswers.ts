import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { targetOf, updates } from '../answers/changeNotes.ts';
import { freeLock } from '../answers/freeLock.ts';
import { answersReference, changedNotes, writingPrefix } from '../answers/notes.ts';
import { reasonOf } from '../base/productError.ts';
import type { Git } from '../git/git.ts';
import { isSha } from '../model/ids.ts';
import type { Here } from './mergeAnswers.ts';
import { mergeAnswers, tipsOf } from './mergeAnswers.ts';
import { trackingPrefix } from './trackingReference.ts';

/** Where the answers are kept as they were before a repair. */
const backupPrefix = 'refs/product-mindset/backup/';
/** So many earlier states are looked at. */
const mostStates = 100;

/** What a repair did. */
export interface Repair {
  /** Where the answers are as they were before; absent when they were not changed or not readable. */
  readonly backup?: string;
  /** How many commits have answers again that were overwritten or never put in place. */
  readonly returned: number;
  /** The notes could not be read and were set to an earlier state. */
  readonly wasUnreadable: boolean;
  /** References of killed writers that were removed. */
  readonly removed: number;
}

/**
 * States of the answers that this clone had and that the notes do not hold any more: something set
 * the reference back, such as a fetch of `+refs/notes/*:refs/notes/*`.
 */
export async function overwrittenStates(git: Git): Promise<readonly string[]> {
  const tip = await git.run(targetOf(answersReference));
  return tip === undefined ? [] : notHeldBy(git, tip, await earlierStates(git));
}

/**
 * Mends the answers: brings back what was overwritten and what a killed writer had prepared, sets an
 * unreadable reference to the newest state that can be read, removes what killed writers left. Lines
 * that cannot be understood stay as they are. Rejects as `changeNotes` does, and with `git-failed`
 * when the notes cannot be read and no earlier state can.
 */
export async function repairAnswers(here: Here, left: readonly string[]): Promise<Repair> {
  const { git, clock } = here;
  await freeLock(git, answersReference);
  const wasUnreadable = !(await isReadable(git, await git.run(targetOf(answersReference))));
  if (wasUnreadable) await setBack(git);
  const tip = await git.run(targetOf(answersReference));
  const prepared = [...(await git.run(tipsOf(writingPrefix)))]
    .filter(([reference]) => left.includes(reference))
    .map(([, { name }]) => name);
  const states = [...(await earlierStates(git)), ...prepared];
  const lost = tip === undefined ? prepared : await notHeldBy(git, tip, states);
  const backup = `${backupPrefix}${new Date(clock()).toISOString().replace(/\D/g, '')}`;
  if (tip !== undefined && lost.length > 0) await git.run(updates(`create ${backup} ${tip}`));
  let returned = 0;
  for (const name of lost) {
    const own = (await git.run(tipsOf(answersReference))).get(answersReference);
    returned += await mergeAnswers(here, { name, kind: 'commit' }, own);
  }
  if (left.length > 0) await git.run(updates(...left.map((reference) => `delete ${reference}`)));
  return {
    returned,
    wasUnreadable,
    removed: left.length,
    ...(tip !== undefined && lost.length > 0 ? { backup } : {}),
  };
}

async function isReadable(git: Git, tip: string | undefined): Promise<boolean> {
  if (tip === undefined) return true;
  try {
    await changedNotes(git, undefined, tip);
    return true;
  } catch (error) {
    if (reasonOf(error) === undefined) throw error;
    return false;
  }
}

/** To the newest state that can be read: of this clone, else as a remote last had it. */
async function setBack(git: Git): Promise<void> {
  const remotes = [...(await git.run(tipsOf(trackingPrefix))).values()].map(({ name }) => name);
  for (const state of [...(await earlierStates(git)), ...remotes]) {
    if (!(await isReadable(git, state))) continue;
    await git.run(updates(`update ${answersReference} ${state}`));
    return;
  }
}

/** By the reflog of the reference, newest first; none where git keeps no such file. */
async function earlierStates(git: Git): Promise<readonly string[]> {
  // Git itself cannot show a reflog whose newest state is broken.
  const log = join(git.commonDirectory, 'logs', ...answersReference.split('/'));
  const lines = (await readFile(log, 'latin1').catch(() => '')).split('\n').slice(0, -1);
  const states = lines.reverse().flatMap((line) => {
    const [before = '', after = ''] = line.split(' ', 2);
    return [after, before].filter((name) => isSha(name) && !/^0+$/.test(name));
  });
  return [...new Set(states)].slice(0, mostStates);
}

/** Those of the states that nothing else holds: neither the tip nor another of them. */
async function notHeldBy(
  git: Git,
  tip: string,
  states: readonly string[],
): Promise<readonly string[]> {
  const there = await git.run({
    args: ['cat-file', '--batch-check=%(objectname) %(objecttype)'],
    input: states.map((name) => `${name}\n`).join(''),
    parse: (output) =>
      output
        .split('\n')
        .filter((line) => line.endsWith(' commit'))
        .map((line) => line.slice(0, line.indexOf(' '))),
  });
  if (there.length === 0) return [];
  return git.run({
    args: ['merge-base', '--independent', tip, ...there],
    parse: (output) => output.split('\n').filter((name) => name !== '' && name !== tip),
  });
}
