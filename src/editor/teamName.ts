import type { Plan } from '../model/plan.ts';
import { shownText } from './shownText.ts';

/** A team by the name that the plan gives it, else as it is written. */
export function teamName(team: string, plan: Pick<Plan, 'teams'> | undefined): string {
  return shownText(plan?.teams.find(({ id }) => id === team)?.name ?? team, 60);
}
