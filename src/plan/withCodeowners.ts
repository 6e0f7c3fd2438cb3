import type { TeamId } from '../model/ids.ts';
import type { CodeownersRule, Plan, Team } from '../model/plan.ts';
import { isTeamName } from './owningTeams.ts';

/** More names are no list of teams. */
const mostTeams = 500;

/** The plan with who owns code; its teams are those of CODEOWNERS where the team wrote down none. */
export function withCodeowners(plan: Plan, codeowners: readonly CodeownersRule[]): Plan {
  if (codeowners.length === 0) return plan;
  return { ...plan, codeowners, teams: plan.hasTeams ? plan.teams : teamsIn(codeowners) };
}

/**
 * A team for each `@org/team`, with nobody in it, in the order in which they are named first: its id is
 * the last name, with those before it where two would have the same.
 */
function teamsIn(codeowners: readonly CodeownersRule[]): readonly Team[] {
  const handles = new Map<string, string>();
  for (const handle of codeowners.flatMap(({ owners }) => owners)) {
    const key = handle.toLowerCase();
    if (isTeamName(handle) && !handles.has(key) && handles.size < mostTeams)
      handles.set(key, handle);
  }
  const alike = Map.groupBy(handles.values(), (handle) => lastName(handle).toLowerCase());
  return [...handles.values()].map((handle) => {
    const name = lastName(handle);
    const isAlone = alike.get(name.toLowerCase())?.length === 1;
    const id = isAlone ? name : handle.slice(1).replaceAll('/', '.');
    return { id: id as TeamId, name, members: [], codeowners: [handle] };
  });
}

function lastName(handle: string): string {
  return handle.slice(handle.lastIndexOf('/') + 1);
}
