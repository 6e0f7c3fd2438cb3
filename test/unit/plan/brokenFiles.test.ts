import assert from 'node:assert/strict';
import type { Plan, PlanProblem } from '../../../src/model/plan.ts';
import { readPlan } from '../../../src/plan/readPlan.ts';
import { brokenConflicts } from './broken/brokenConflicts.ts';
import { brokenItems } from './broken/brokenItems.ts';
import { brokenLists } from './broken/brokenLists.ts';
import { brokenOutcomes } from './broken/brokenOutcomes.ts';
import { brokenPeople } from './broken/brokenPeople.ts';
import { brokenPlaces } from './broken/brokenPlaces.ts';
import { brokenShapes } from './broken/brokenShapes.ts';
import { brokenSyntax } from './broken/brokenSyntax.ts';
import { brokenTeams } from './broken/brokenTeams.ts';
import { brokenTexts } from './broken/brokenTexts.ts';
import type { BrokenRow } from './broken/row.ts';

const groups: Readonly<Record<string, readonly BrokenRow[]>> = {
  'in an item': [...brokenItems, ...brokenPlaces, ...brokenLists],
  'in a persona or a team': [...brokenPeople, ...brokenTeams],
  'in an outcome': brokenOutcomes,
  'in the shape and the names of a file': brokenShapes,
  'that is not YAML': [...brokenSyntax, ...brokenTexts],
  'that repeats, nests or contradicts itself': brokenConflicts,
};

const pathOf = ({ file }: BrokenRow): string => `.product/${file ?? 'roadmap'}.yaml`;
const planOf = ({ file, text, others = {} }: BrokenRow): Promise<Plan> => {
  const texts: Readonly<Record<string, string>> = { ...others, [file ?? 'roadmap']: text };
  return readPlan((path) => Promise.resolve(texts[/\/(\w+)\.yaml$/.exec(path)?.[1] ?? '']));
};

/** It ends behind where it begins, and both are places of the text. */
const isInside = (problem: PlanProblem, text: string): boolean => {
  const { line, column, endLine, endColumn } = problem;
  const lines = text.split('\n');
  const isForward = endLine > line || (endLine === line && endColumn > column);
  return isForward && endLine <= lines.length && column <= (lines[line - 1]?.length ?? 0) + 1;
};

describe('something broken', () => {
  for (const [where, rows] of Object.entries(groups)) {
    describe(where, () => {
      for (const row of rows) {
        it(`is told at its place and hides nothing else: ${row.name}`, async () => {
          const plan = await planOf(row);
          const own = pathOf(row);
          const told = plan.problems.map(({ file, line, column, detail }) =>
            [...(file === own ? [] : [file]), `${line}:${column} ${detail}`].join(' '),
          );
          const { personas, teams, outcomes, items } = plan;
          const left = [...personas, ...teams, ...outcomes, ...items].map(({ id }) => id).join(' ');
          assert.deepEqual({ told, left }, { told: row.told, left: row.left });
          const marked = plan.problems.filter(({ file }) => file === own);
          assert.deepEqual(
            marked.filter((problem) => !isInside(problem, row.text)),
            [],
          );
        });
      }
    });
  }

  const all = Object.values(groups).flat();

  it('comes in two hundred ways and more, each with something to tell', () => {
    assert.ok(all.length >= 200, String(all.length));
    assert.deepEqual(
      all.filter(({ told }) => told.length === 0).map(({ name }) => name),
      [],
    );
  });
});
