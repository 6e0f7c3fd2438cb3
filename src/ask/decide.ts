import { budgetReached } from './budget.ts';
import { circumstanceAgainst } from './circumstanceAgainst.ts';
import type { Moment } from './circumstanceAgainst.ts';
import type { Decision } from './decision.ts';
import { isTurnedOff } from './killSwitch.ts';
import { openQuestions, wanted } from './questions.ts';
import type { Said } from './said.ts';
import type { Change } from './trivial.ts';

/** A commit, what is said about it, and everything around it. */
export interface Situation extends Moment {
  readonly change: Change;
  readonly said: Said;
}

/**
 * What to ask about a commit now, or the first reason not to: the message's, then the moment's. When
 * the first open question has turned itself off, the next one is asked.
 */
export function decide(situation: Situation): Decision {
  const { change, said, events, settings, now, dayStart } = situation;
  const wish = wanted(change, said);
  if (wish.ask === null) return wish;
  const against = circumstanceAgainst(situation);
  if (against !== null) return { ask: null, because: against };
  const question = openQuestions(change.message, said).find(
    (open) => !isTurnedOff(open.question, events),
  );
  if (!question) return { ask: null, because: 'turned-off' };
  const reached = budgetReached(settings, events, now, dayStart);
  return reached === null ? { ask: question } : { ask: null, because: reached };
}
