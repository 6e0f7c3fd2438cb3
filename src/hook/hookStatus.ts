import { realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Git } from '../git/git.ts';
import type { Plan } from '../model/plan.ts';
import type { HookManner, HookNeighbour, HookStatus } from './hook.ts';
import { callsUs, heldIn } from './hookBlock.ts';
import { hookFileAt, hookName, neighbourIn } from './hookFile.ts';
import { hooksFolder } from './hooksFolder.ts';
import { hookFolder, isPrepared, placesIn } from './prepared.ts';

/** How the hook of a work tree stands. */
export async function hookStatus(git: Git, plan: Plan): Promise<HookStatus> {
  const folder = await hooksFolder(git);
  const file = join(folder.path, hookName);
  const prepared = hookFolder(git.commonDirectory);
  const { manner, beside, isOther } = await whatRuns(file);
  const places = await placesIn(prepared);
  const isReady = places.length > 0 && manner !== undefined;
  const obstacle = folder.obstacle ?? (isOther ? 'not-a-file' : undefined);
  // What is in another work tree is not lost, and a line that was to come by hand was never there.
  const wasHere = places.some((place) =>
    place.file === file ? obstacle !== 'in-work-tree' : isOwn(git, place.file),
  );
  return {
    state: isReady && obstacle !== 'hooks-off' ? 'installed' : wasHere ? 'lost' : 'absent',
    file,
    isShared: folder.isShared,
    isOutdated: places.length > 0 && !(await isPrepared(prepared, plan)),
    ...(manner === undefined ? {} : { manner }),
    ...(beside === undefined ? {} : { beside }),
    ...(obstacle === undefined || manner === 'by-hand' ? {} : { obstacle }),
  };
}

function isOwn(git: Git, file: string): boolean {
  return [git.commonDirectory, git.root].some((folder) => file.startsWith(folder + sep));
}

async function whatRuns(file: string): Promise<{
  readonly manner?: HookManner;
  readonly beside?: HookNeighbour;
  readonly isOther?: true;
}> {
  const found = await hookFileAt(file);
  switch (found.kind) {
    case 'none':
      return {};
    case 'other':
      return { isOther: true };
    case 'program':
      return { beside: 'program' };
    case 'link': {
      const target = await realpath(file).catch(() => undefined);
      const linked = target === undefined ? undefined : await hookFileAt(target);
      if (target === undefined || linked?.kind !== 'script') return { beside: 'program' };
      const beside = neighbourIn(target, linked.text);
      return linked.runs && callsUs(linked.text) ? { manner: 'by-hand', beside } : { beside };
    }
    case 'script': {
      const { text, runs } = found;
      const held = heldIn(text);
      if (held && runs) return { manner: held.manner, ...besideOurs(file, held.rest, held.kept) };
      const beside = neighbourIn(file, text);
      if (callsUs(text) && runs) return { manner: 'by-hand', beside };
      return (await isCalledAside(file, beside)) ? { manner: 'called', beside } : { beside };
    }
  }
}

function besideOurs(
  file: string,
  rest: string,
  kept: string | undefined,
): { readonly beside?: HookNeighbour } {
  if (kept !== undefined) return { beside: 'program' };
  return rest === '' ? {} : { beside: neighbourIn(file, rest) };
}

/** The tool pre-commit goes on calling the hook that it found. */
async function isCalledAside(file: string, beside: HookNeighbour): Promise<boolean> {
  if (beside !== 'pre-commit') return false;
  const aside = await hookFileAt(`${file}.legacy`);
  return aside.kind === 'script' && aside.runs && callsUs(aside.text);
}
