import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readPlanOf } from '../../src/mind.ts';
import { emptyPlan } from '../../src/model/plan.ts';
import { codeowners, personas, roadmap, teams } from '../support/sample/plan.ts';
import { scratchFolder } from '../support/scratchFolder.ts';

const folderWith = (files: Readonly<Record<string, string>>): string => {
  const folder = scratchFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
};

describe('the plan of a folder', () => {
  it('is empty where nothing is written down', async () => {
    assert.equal(await readPlanOf(folderWith({ README: '' })), emptyPlan);
  });

  it('has who owns code beside what is planned', async () => {
    const plan = await readPlanOf(
      folderWith({
        '.product/personas.yaml': personas,
        '.product/roadmap.yaml': roadmap,
        '.product/teams.yaml': teams,
        CODEOWNERS: codeowners,
      }),
    );
    assert.deepEqual(
      [plan.items.length, plan.codeowners.length, plan.teams.map(({ id }) => id).join()],
      [8, 4, 'mobile,platform,office'],
    );
  });

  it('has the teams of CODEOWNERS where that is all there is', async () => {
    const plan = await readPlanOf(folderWith({ '.github/CODEOWNERS': codeowners }));
    assert.deepEqual(
      [plan.hasRoadmap, plan.teams.map(({ id, members }) => [id, members.length].join())],
      [false, ['platform,0', 'mobile,0', 'office,0']],
    );
  });
});
