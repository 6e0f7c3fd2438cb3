import type { NotAskedBecause, Question } from '../ask/decision.ts';
import { wanted } from '../ask/questions.ts';
import type { Said } from '../ask/said.ts';
import { said } from '../ask/said.ts';
import { partsOf } from '../model/message.ts';
import type { Plan } from '../model/plan.ts';
import { owningItems } from '../plan/owningItems.ts';
import { mentionsIn } from '../tickets/mentionsIn.ts';

/** A line of input of `read`. */
export interface ReadInput {
  readonly message: string;
  readonly kind: 'message' | 'branch';
  /** Relative to the top of the repository. */
  readonly paths: readonly string[];
}

/** A line of output of `read`. */
export interface Reading extends Said {
  readonly ask: Question | null;
  /** Present when nothing would be asked. */
  readonly notAskedBecause?: NotAskedBecause | 'branch-name';
  /** References to tickets, in the notation of the trackers; empty until trackers are known. */
  readonly references: readonly never[];
}

/** What a message says, and what would be asked about it, whatever the circumstances. */
export function readingOf(input: ReadInput, plan: Plan): Reading {
  if (input.kind === 'branch') {
    return { who: null, why: null, ask: null, notAskedBecause: 'branch-name', references: [] };
  }
  const message = partsOf(input.message);
  const { paths } = input;
  const known = said({
    message,
    tickets: mentionsIn(input.message),
    plan,
    owners: owningItems(plan, paths),
  });
  const decision = wanted({ message, paths, parents: 1 }, known);
  return {
    who: known.who,
    why: known.why,
    ask: decision.ask,
    ...(decision.ask ? {} : { notAskedBecause: decision.because }),
    references: [],
  };
}
