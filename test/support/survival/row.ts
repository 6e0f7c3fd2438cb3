import type { Sha } from '../../../src/model/ids.ts';
import type { TestRepository } from '../repository.ts';
import type { Expected, World } from './world.ts';

/** In how many of all cases everything that was said is still found. */
export interface Kept {
  readonly trailer: number;
  readonly note: number;
  /** In a clone of somebody else, with sharing. */
  readonly shared: number;
}

/** One way of changing or moving history. */
export interface Row {
  readonly name: string;
  /** Does it to every case; answers what each must still say. The result is on main of the author. */
  act(world: World): readonly (readonly Expected[])[];
  /** Where it is looked for; the author's clone unless told. */
  place?(world: World): TestRepository;
  /** Who gets it by sharing; a fresh clone of the remote unless told. */
  reader?(world: World): TestRepository;
  readonly kept: Kept;
  /** Why it is not all of them. */
  readonly because?: string;
}

export const all: Kept = { trailer: 20, note: 20, shared: 20 };

/** The newest commit. */
export function head(repository: TestRepository): Sha {
  return repository.git('rev-parse', 'HEAD') as Sha;
}

/** What becomes of several commits in one. */
export function together(commits: readonly Expected[], sha: Sha): Expected {
  return {
    sha,
    whos: commits.flatMap(({ whos }) => whos),
    whys: commits.flatMap(({ whys }) => whys),
  };
}

/** The same commits under the names that the newest ones have now. */
export function renamed(
  repository: TestRepository,
  commits: readonly Expected[],
  tip = 'HEAD',
): readonly Expected[] {
  const names = repository.git('rev-list', '--reverse', `-n${commits.length}`, tip).split('\n');
  return commits.map((one, index) => ({ ...one, sha: (names[index] ?? '') as Sha }));
}
