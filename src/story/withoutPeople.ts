import type { Plan } from '../model/plan.ts';

const known = new WeakMap<Plan, Plan>();

/** The plan without who is in a team and without CODEOWNERS, which name persons; the same one each time. */
export function withoutPeople(plan: Plan): Plan {
  const before = known.get(plan);
  if (before) return before;
  const teams = plan.teams.map((team) => ({ ...team, members: [] }));
  const made: Plan = { ...plan, teams, codeowners: [] };
  known.set(plan, made);
  return made;
}
