import type { Clock } from '../base/clock.ts';
import type { Git } from '../git/git.ts';
import { asNoOneEver, noOneEver } from '../notes/nobody.ts';
import type { Shared } from './shared.ts';

/** The repository that is shared, what of it, and the present as steps tell it. */
export interface Here {
  readonly git: Git;
  readonly shared: Shared;
  readonly clock: Clock;
}

/** What nothing may tell the time of is written as no one at one fixed time, whatever is done with it. */
export function hereOf({ git, shared, clock }: Here): Here {
  return shared.isTimeless
    ? { git: asNoOneEver(git), shared, clock: () => noOneEver.at }
    : { git, shared, clock };
}
