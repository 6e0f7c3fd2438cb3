import type { NotAskedBecause, Question } from '../ask/decision.ts';
import { wanted } from '../ask/questions.ts';
import type { Said } from '../ask/saidWhoAndWhy.ts';
import { said } from '../ask/said.ts';
import { partsOf } from '../model/message.ts';
import type { Plan } from '../model/plan.ts';
import { owningItems } from '../plan/owningItems.ts';
import type { Reference } from '../model/ticket.ts';
import type { ReferenceContext } from '../tickets/context.ts';
import { referencesBy } from '../tickets/references.ts';
import { referencesInBranch } from '../tickets/referencesInBranch.ts';

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
  /** In the notation of `tickets/ticketRef.ts`. */
  readonly references: readonly Reference[];
}

/** What a message says and refers to, and what would be asked about it, whatever the circumstances. */
export function readingOf(input: ReadInput, plan: Plan, context: ReferenceContext): Reading {
  if (input.kind === 'branch') {
    const references = referencesInBranch(input.message, context);
    return { who: null, why: null, ask: null, notAskedBecause: 'branch-name', references };
  }
  const references = referencesBy(() => context);
  const message = partsOf(input.message);
  const { paths } = input;
  const known = said({
    message,
    tickets: references.ticketsIn(input.message),
    heard: [],
    plan,
    owners: owningItems(plan, paths),
  });
  const decision = wanted({ message, paths, parents: 1 }, known);
  return {
    who: known.who,
    why: known.why,
    ask: decision.ask,
    ...(decision.ask ? {} : { notAskedBecause: decision.because }),
    references: references.of(input.message),
  };
}
