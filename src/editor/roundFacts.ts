import type { RoundForm } from '../feedback/roundForm.ts';
import { roundFormOf } from '../feedback/roundForm.ts';
import { roundTeams } from '../feedback/roundTeams.ts';
import type { TeamId } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { RoundAnswer } from '../model/vote.ts';
import type { OwnMonth } from '../votes/votes.ts';

/** What is known of the round of somebody. */
export interface RoundFacts {
  readonly plan: Plan;
  /** The person's own team. */
  readonly own: TeamId;
  /** What they said this month. */
  readonly month: OwnMonth;
  /** The k that was set. */
  readonly fewest: number;
  /** The round that is open, and where in it one is. */
  readonly open?: OpenRound;
  readonly isPutOff: boolean;
  /** It is the last week of the month. */
  readonly isEnding: boolean;
}

export interface OpenRound {
  readonly form: RoundForm;
  /** Of a team in `form`, or behind the last. */
  readonly place: number;
  readonly isWished: boolean;
}

/** The round as it is when it is opened now. */
export function begunRound({
  plan,
  own,
  month,
}: Pick<RoundFacts, 'plan' | 'own' | 'month'>): RoundForm {
  const isKnown = ({ from }: Pick<RoundAnswer, 'from'>): boolean =>
    plan.teams.some(({ id }) => id === from);
  const { draft } = month;
  return roundFormOf(own, roundTeams(plan, own, month.votes), {
    answers: month.answers.filter(isKnown),
    ...(draft ? { draft: { ...draft, answers: draft.answers.filter(isKnown) } } : {}),
  });
}
