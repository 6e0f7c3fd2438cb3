/** What the team wrote down in `.product/`: read and validated; errors are explained, never thrown. */

import { emptyPlan } from '../model/plan.ts';
import type { Plan, RoadmapItem } from '../model/plan.ts';
import { meantOf } from './meant.ts';
import { planFile } from './planFile.ts';
import type { Entries, Entry, PlanFile } from './planFile.ts';
import { planNames as names } from './planPaths.ts';
import { itemSchema, outcomeSchema, personaSchema, roadmapSchema, teamSchema } from './schemas.ts';

/**
 * Reads the plan. Every file is optional; what cannot be used is among the problems with its place, and
 * the rest still works: an entry without a field that is wrong, a list without the value. Owners of code
 * are not in it yet. `read` answers the text of a path from the top of the repository, `undefined` when
 * there is none.
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
  const personas = personaFile.entries(personaSchema, 'personas', true);
  const teams = teamFile.entries(teamSchema, 'teams', true);
  const outcomes = roadmapFile.entries(outcomeSchema, 'outcomes', false);
  const items = roadmapFile.entries(itemSchema, 'items', false);
  roadmapFile.checkTop(roadmapSchema);
  const known: Known = {
    personas: knownIn(personaFile, personas),
    teams: knownIn(teamFile, teams),
    outcomes: knownIn(roadmapFile, outcomes),
  };
  for (const entry of items.usable) complainOfStrangers(entry, known);
  return {
    personas: valuesOf(personas),
    teams: valuesOf(teams),
    outcomes: valuesOf(outcomes),
    items: valuesOf(items),
    codeowners: [],
    hasRoadmap: roadmapText !== undefined,
    hasTeams: teamText !== undefined,
    problems: [personaFile, roadmapFile, teamFile].flatMap(({ problems }) => problems),
  };
}

/** The ids that there are; `undefined` where that is not known. */
type Known = Readonly<Record<'personas' | 'teams' | 'outcomes', ReadonlySet<string> | undefined>>;

/** Without any there is no list to look in, and in a part that could not be read there may be more. */
function knownIn(
  { isWhole }: PlanFile,
  { ids }: Entries<unknown>,
): ReadonlySet<string> | undefined {
  return isWhole && ids.size > 0 ? ids : undefined;
}

function valuesOf<T>({ usable }: Entries<T>): readonly T[] {
  return usable.map(({ value }) => value);
}

/** An item keeps names that are not in the plan; where there is a list to look in, it is told. */
function complainOfStrangers(entry: Entry<RoadmapItem>, known: Known): void {
  const { personas, teams, outcome } = entry.value;
  const named = { personas, teams, outcomes: outcome === undefined ? [] : [outcome] };
  for (const kind of ['personas', 'teams', 'outcomes'] as const) {
    const ids = known[kind];
    if (!ids) continue;
    for (const id of named[kind]) {
      if (ids.has(id)) continue;
      const field = kind === 'outcomes' ? 'outcome' : kind;
      entry.complainOf(field, id, `${id} is not among the ${kind}${meantOf(id, ids)}`);
    }
  }
}
