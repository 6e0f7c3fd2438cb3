import type { AskingEvent, Subject } from '../model/asking.ts';
import type { Operation } from '../model/commit.ts';
import type { Budget } from './budget.ts';
import type { Circumstance } from './decision.ts';
import { knownBefore } from './novelty.ts';
import { snoozedBy } from './snooze.ts';

interface AskSettings extends Budget {
  readonly mode: 'ambient' | 'quiet' | 'off';
  /** The person never wants to be asked in this repository. */
  readonly neverHere: boolean;
}

/** Everything around a commit that the decision to ask depends on. */
export interface Moment {
  readonly subject: Subject;
  /** The commit was made by the person who would be asked. */
  readonly isOwn: boolean;
  /** The commit repeats an older one: amend, rebase, cherry-pick. */
  readonly isReplay: boolean;
  readonly operation: Operation;
  readonly isFocused: boolean;
  /** Times in milliseconds since the epoch; `dayStart` is the local midnight before `now`. */
  readonly committedAt: number;
  readonly now: number;
  readonly dayStart: number;
  readonly settings: AskSettings;
  /** In the order of time. */
  readonly events: readonly AskingEvent[];
}

const freshFor = 10 * 60_000;

/** The first thing that speaks against asking: of the moment, then of what was asked before. */
export function circumstanceAgainst(moment: Moment): Circumstance | null {
  const { subject, events, now } = moment;
  return (
    momentAgainst(moment) ?? snoozedBy(events, now, subject.branch) ?? knownBefore(subject, events)
  );
}

function momentAgainst(moment: Moment): Circumstance | null {
  const { settings, now, committedAt } = moment;
  if (settings.neverHere) return 'never-here';
  if (settings.mode !== 'ambient') return settings.mode === 'off' ? 'mode-off' : 'mode-quiet';
  if (!moment.isOwn) return 'not-own';
  if (moment.isReplay) return 'replay';
  if (moment.operation !== 'none') return 'operation';
  // A clock that runs a little ahead elsewhere makes no commit stale.
  if (Math.abs(now - committedAt) > freshFor) return 'not-fresh';
  return moment.isFocused ? null : 'unfocused';
}
