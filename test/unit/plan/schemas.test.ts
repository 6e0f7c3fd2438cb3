import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { readPlan } from '../../../src/plan/readPlan.ts';
import { jsonSchemas } from '../../support/jsonSchemas.ts';
import { personas, roadmap, roadmapInMarch, teams } from '../../support/sample/plan.ts';
import { brokenItems } from './broken/brokenItems.ts';
import { brokenLists } from './broken/brokenLists.ts';
import { brokenOutcomes } from './broken/brokenOutcomes.ts';
import { brokenPeople } from './broken/brokenPeople.ts';
import { brokenTeams } from './broken/brokenTeams.ts';
import type { BrokenRow } from './broken/row.ts';

const root = new URL('../../../', import.meta.url);
const textOf = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, strict: true });

interface Manifest {
  readonly contributes: {
    readonly yamlValidation: readonly { readonly fileMatch: string; readonly url: string }[];
  };
}

describe('the JSON schemas for YAML editors', () => {
  it('are what the definition gives: npm run schemas', async () => {
    for (const [path, text] of await jsonSchemas()) assert.equal(textOf(path), text, path);
  });

  it('are contributed for the files that they describe', async () => {
    const { yamlValidation } = (JSON.parse(textOf('package.json')) as Manifest).contributes;
    assert.deepEqual(
      yamlValidation.map(({ fileMatch, url }) => [fileMatch, url]),
      [...(await jsonSchemas()).keys()].map((path) => [
        `.product/${/(\w+)\.schema/.exec(path)?.[1] ?? ''}.yaml`,
        `./${path}`,
      ]),
    );
  });
});

describe('the JSON schemas and our own reader', () => {
  const accepts = (name: string): ((text: string) => boolean) => {
    const validate = ajv.compile(
      JSON.parse(textOf(`media/schemas/${name}.schema.json`)) as Record<string, unknown>,
    );
    return (text) => validate(parse(text, { logLevel: 'silent' }));
  };
  const accepted = {
    roadmap: accepts('roadmap'),
    personas: accepts('personas'),
    teams: accepts('teams'),
  };
  const problemsOf = async (name: string, text: string): Promise<readonly unknown[]> => {
    const path = `.product/${name}.yaml`;
    return (await readPlan((one) => Promise.resolve(one === path ? text : undefined))).problems;
  };

  const good: readonly (readonly [keyof typeof accepted, string])[] = [
    ['roadmap', roadmap],
    ['roadmap', roadmapInMarch],
    ['roadmap', 'version: 1\nitems:\noutcomes:\n'],
    ['roadmap', 'note: ours\nitems:\n  - { id: A, title: "é 😀", status: now, link: x }\n'],
    ['personas', personas],
    ['teams', teams],
    ['teams', '[]'],
  ];
  for (const [index, [name, text]] of good.entries()) {
    it(`find nothing wrong with good files: ${name} ${index + 1}`, async () => {
      assert.deepEqual([await problemsOf(name, text), accepted[name](text)], [[], true]);
    });
  }

  /** What only our reader sees: what is no matter of form, and what no parser lets through. */
  const onlyOurs =
    /no calendar|fewer wildcards|is there twice|quotes$|missing here|need |belong|is not YAML/;
  const rows: readonly BrokenRow[] = [
    ...[...brokenItems, ...brokenLists, ...brokenOutcomes, ...brokenPeople, ...brokenTeams],
  ].filter(({ told }) =>
    told.every((problem) => !onlyOurs.test(problem) || problem.includes('be text: ')),
  );

  it('refuse the same broken files', () => {
    const different = rows.filter((row) => accepted[row.file ?? 'roadmap'](row.text));
    assert.ok(rows.length > 100, String(rows.length));
    assert.deepEqual(
      different.map(({ name }) => name),
      [],
    );
  });
});
