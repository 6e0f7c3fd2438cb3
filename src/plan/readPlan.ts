/** What the team wrote down in `.product/`: read and validated; errors are explained, never thrown. */

import { emptyPlan } from '../model/plan.ts';
import type { Plan, RoadmapItem } from '../model/plan.ts';
import { planFile } from './planFile.ts';
import type { PlanFile } from './planFile.ts';
import { planNames as names } from './planPaths.ts';
import { itemSchema, outcomeSchema, personaSchema, teamSchema } from './schemas.ts';

/**
 * Reads the plan. Every file is optional; an entry that cannot be used is among the problems with
 * its line, and the rest still works. `read` answers the text of a path from the top of the
 * repository, `undefined` when there is none.
 */
export async function readPlan(read: (path: string) => Promise<string | undefined>): Promise<Plan> {
  const [personaText, roadmapText, teamText] = await Promise.all(
    [names.personas, names.roadmap, names.teams].map((name) => read(name)),
  );
  if (personaText === undefined && roadmapText === undefined && teamText === undefined) {
    return emptyPlan;
  }
  const personaFile = planFile(names.personas, personaText ?? '');
  const roadmapFile = planFile(names.roadmap, roadmapText ?? '');
  const teamFile = planFile(names.teams, teamText ?? '');
  const personas = personaFile.entries(personaSchema).map(({ value }) => value);
  const teams = teamFile.entries(teamSchema).map(({ value }) => value);
  const outcomes = roadmapFile.entries(outcomeSchema, 'outcomes').map(({ value }) => value);
  const entries = roadmapFile.entries(itemSchema, 'items');
  const known = { personas: idsOf(personas), teams: idsOf(teams), outcomes: idsOf(outcomes) };
  for (const { value, line } of entries) complainOfStrangers(roadmapFile, value, line, known);
  return {
    personas,
    teams,
    outcomes,
    items: entries.map(({ value }) => value),
    codeowners: [],
    hasRoadmap: roadmapText !== undefined,
    problems: [personaFile, roadmapFile, teamFile].flatMap(({ problems }) => problems),
  };
}

function idsOf(entries: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(entries.map(({ id }) => id));
}

/** An item keeps names that are not in the plan; where there is a list to look in, it is told. */
function complainOfStrangers(
  file: PlanFile,
  { personas, teams, outcome }: RoadmapItem,
  line: number,
  known: Readonly<Record<'personas' | 'teams' | 'outcomes', ReadonlySet<string>>>,
): void {
  const named = { personas, teams, outcomes: outcome === undefined ? [] : [outcome] };
  for (const kind of ['personas', 'teams', 'outcomes'] as const) {
    if (known[kind].size === 0) continue;
    for (const id of named[kind]) {
      if (!known[kind].has(id)) file.complain(line, `${id} is not among the ${kind}`);
    }
  }
}
