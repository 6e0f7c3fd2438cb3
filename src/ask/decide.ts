import { budgetReached } from './budget.ts';
import { circumstanceAgainst } from './circumstanceAgainst.ts';
import type { Moment } from './circumstanceAgainst.ts';
import type { Decision } from './decision.ts';
import { isTurnedOff } from './killSwitch.ts';
import { openQuestions, wanted } from './questions.ts';
import type { Said } from './saidWhoAndWhy.ts';
import type { Change } from './trivial.ts';

/** A commit, what is said about it, and everything around it. */
export interface Situation extends Moment {
  readonly change: Change;
  readonly said: Said;
  /** Nobody can tell which outcome it serves (see `isItemMissing`). */
  readonly isItemMissing: boolean;
}

/** So long apart people are asked which outcome something serves, in milliseconds. */
const fortnight = 14 * 24 * 60 * 60 * 1000;

/**
 * What to ask about a commit now, or the first reason not to: the message's, then the moment's. When
 * the first open question has turned itself off, the next one is asked. A commit that says all is asked
 * which outcome it serves, when nobody can tell, at most once a fortnight.
 */
export function decide(situation: Situation): Decision {
  const { change, said, events, settings, now, dayStart } = situation;
  const wish = wanted(change, said);
  if (wish.ask === null) {
    return wish.because === 'nothing-missing' ? (aboutItem(situation) ?? wish) : wish;
  }
  const against = circumstanceAgainst(situation);
  if (against !== null) return { ask: null, because: against };
  const question = openQuestions(change.message, said).find(
    (open) => !isTurnedOff(open.question, events),
  );
  if (!question) return { ask: null, because: 'turned-off' };
  const reached = budgetReached(settings, events, now, dayStart);
  return reached === null ? { ask: question } : { ask: null, because: reached };
}

/** The question about the outcome, if it may be put: what speaks against it is not worth a word. */
function aboutItem(situation: Situation): Decision | undefined {
  const { isItemMissing, events, settings, now, dayStart } = situation;
  if (!isItemMissing || circumstanceAgainst(situation) !== null) return undefined;
  const isRecent = events.some(
    (event) => event.kind === 'asked' && event.question === 'Q5' && event.at > now - fortnight,
  );
  if (isRecent || isTurnedOff('Q5', events)) return undefined;
  const reached = budgetReached(settings, events, now, dayStart);
  return reached === null ? { ask: { question: 'Q5', rule: 'item-missing' } } : undefined;
}
