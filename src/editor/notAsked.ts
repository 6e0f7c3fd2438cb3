import type { NotAskedBecause } from '../ask/decision.ts';
import type { Commit } from '../model/commit.ts';
import type { Sha } from '../model/ids.ts';
import type { Story } from '../model/story.ts';
import type { OpenRepository } from './openRepository.ts';

/** A recent commit that was not asked about, and why not. */
export interface NotAsked {
  readonly entry: OpenRepository;
  readonly story: Story;
  readonly because: NotAskedBecause;
}

interface Told {
  readonly story: { readonly commit: Pick<Commit, 'sha' | 'committedAt'> };
  readonly because: NotAskedBecause;
}

/** So many recent commits are explained in the panel. */
const explained = 5;
const day = 24 * 60 * 60 * 1000;

/** The few of the last day before `now` that somebody may wonder about, newest first. */
export function explainable<T extends Told>(notAsked: readonly T[], now: number): readonly T[] {
  return notAsked
    .filter(({ story, because }) => story.commit.committedAt > now - day && isWorthSaying(because))
    .sort((one, other) => other.story.commit.committedAt - one.story.commit.committedAt)
    .slice(0, explained);
}

/** Those that were neither rewritten nor thrown away; looks at no more than can be explained. */
export async function stillThere<T extends Told>(
  notAsked: readonly T[],
  now: number,
  isKept: (sha: Sha) => Promise<boolean>,
): Promise<readonly T[]> {
  const few = explainable(notAsked, now);
  const kept = await Promise.all(few.map(({ story }) => isKept(story.commit.sha)));
  return few.filter((_told, index) => kept[index]);
}

/** Nobody wonders why somebody else's commit was not asked about, or one that was. */
function isWorthSaying(because: NotAskedBecause): boolean {
  return because !== 'not-own' && because !== 'same-commit' && because !== 'replay';
}
