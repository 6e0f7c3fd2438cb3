import type { Command } from 'commander';
import { Option } from 'commander';
import { personaNamesOf } from '../ask/personaNames.ts';
import type { PersonaId, TeamId } from '../model/ids.ts';
import type { Plan, RoadmapItem } from '../model/plan.ts';
import { emptyPlan } from '../model/plan.ts';
import { horizonsOf } from '../roadmap/horizonsOf.ts';
import { roadmapData } from '../roadmap/roadmapData.ts';
import { roadmapItems } from '../roadmap/roadmapItems.ts';
import { roadmapText } from '../roadmap/roadmapText.ts';
import { isPlanBroken } from './brokenPlan.ts';
import type { WithMind } from './commandLine.ts';
import { exitCodes } from './exitCodes.ts';
import { roadmapHelp } from './help.ts';
import { horizonsText, roadmapWords } from './horizonsText.ts';
import { lookedAround } from './lookedAround.ts';
import { jsonLine } from './plainLine.ts';
import { noSuch, teamNamed } from './teamNamed.ts';

interface Given {
  readonly format: 'text' | 'json' | 'markdown';
  readonly persona?: string;
  readonly team?: string;
  readonly update: boolean;
}

/** Adds `roadmap`. */
export function addRoadmap(
  program: Command,
  withMind: WithMind,
  valued: (value: string) => string,
): void {
  program
    .command('roadmap')
    .description('say what is planned now, next and later, for whom and to what outcome')
    .addOption(
      new Option('--format <format>', 'what it is printed as')
        .choices(['text', 'json', 'markdown'])
        .default('text'),
    )
    .option('--persona <persona>', 'only what is for this persona', valued)
    .option('--team <team>', 'only what this team works on', valued)
    .option('--no-update', 'look only at what the index has, and do not read on first')
    .addHelpText('after', roadmapHelp)
    .action((given: Given) =>
      withMind(async (mind, output, { json }) => {
        const code = await lookedAround(mind, output, given.update);
        if (code === undefined) return exitCodes.somethingWrong;
        const now = Date.now();
        const plan = mind.facts()?.plan ?? emptyPlan;
        const progress = mind.progress();
        const items = roadmapItems({ plan, planned: mind.planned(), progress }, now);
        const horizons = horizonsOf(items, {
          ...(given.persona === undefined
            ? {}
            : { persona: personaOf(given.persona, plan, items) }),
          ...(given.team === undefined ? {} : { team: teamOf(given.team, plan, items) }),
        });
        const data = roadmapData({ plan, progress }, horizons, now);
        const format = json ? 'json' : given.format;
        const text = {
          json: () => jsonLine(data),
          markdown: () => roadmapText(plan, horizons, roadmapWords).trimEnd(),
          text: () => horizonsText({ plan, horizons, progress, hasItems: items.length > 0 }, now),
        }[format];
        output.print(data, text());
        return isPlanBroken(mind, output) ? exitCodes.somethingWrong : code;
      }),
    );
}

/** By id, name or alias; an item may name somebody whom the plan does not know. */
function personaOf(typed: string, plan: Plan, items: readonly RoadmapItem[]): PersonaId {
  const named = items.flatMap(({ personas }) => personas);
  const found = personaNamesOf(plan).named(typed) ?? named.find((id) => isSame(id, typed));
  return found ?? noSuch(`the plan has no persona ${typed}`, plan.personas);
}

/** An item may name a team that the plan does not know. */
function teamOf(typed: string, plan: Plan, items: readonly RoadmapItem[]): TeamId {
  const named = items.flatMap(({ teams }) => teams);
  const found = teamNamed(typed, plan.teams)?.id ?? named.find((id) => isSame(id, typed));
  return found ?? noSuch(`the plan has no team ${typed}`, plan.teams);
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.trim().toLowerCase();
}
