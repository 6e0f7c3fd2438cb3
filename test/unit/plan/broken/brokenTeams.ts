import type { BrokenRow } from './row.ts';
import { entry } from './row.ts';

/** Teams with one thing that is not as it must be. */
export const brokenTeams: readonly BrokenRow[] = [
  {
    name: 'members that are text',
    file: 'teams',
    text: entry('members: "*@acme.test"'),
    told: ['4:12 members must be a list'],
    left: 'a x z',
  },
  {
    name: 'members without quotes',
    file: 'teams',
    text: entry('members: [*@acme.test]'),
    told: ['4:13 what begins with * must be in quotes'],
    left: 'a x z',
  },
  {
    name: 'members that are left empty',
    file: 'teams',
    text: entry('members:'),
    told: ['4:3 members is empty (what begins with # must be in quotes)'],
    left: 'a x z',
  },
  {
    name: 'a member that is a number',
    file: 'teams',
    text: entry('members: ["*@acme.test", 5]'),
    told: ['4:28 an entry of members must be text: put it in quotes'],
    left: 'a x z',
  },
  {
    name: 'members that are a map',
    file: 'teams',
    text: entry('members: { ana: "ana@acme.test" }'),
    told: ['4:12 members must be a list'],
    left: 'a x z',
  },
  {
    name: 'codeowners that are text',
    file: 'teams',
    text: entry('codeowners: "@acme/x"'),
    told: ['4:15 codeowners must be a list'],
    left: 'a x z',
  },
  {
    name: 'codeowners without quotes',
    file: 'teams',
    text: entry('codeowners: [@acme/x]'),
    told: ['4:16 what begins with @ must be in quotes'],
    left: 'a x z',
  },
  {
    name: 'codeowners without quotes, in lines',
    file: 'teams',
    text: entry('codeowners:', '  - @acme/x'),
    told: ['5:7 what begins with @ must be in quotes'],
    left: 'a x z',
  },
  {
    name: 'a codeowner that is a list',
    file: 'teams',
    text: entry('codeowners: [["@acme/x"]]'),
    told: ['4:16 an entry of codeowners must be text'],
    left: 'a x z',
  },
  {
    name: 'a team without a name',
    file: 'teams',
    text: '- id: x\n- { id: z, name: Last }\n',
    told: ['1:3 name is missing'],
    left: 'z',
  },
  {
    name: 'a team without an id',
    file: 'teams',
    text: '- { name: X, members: [] }\n- { id: z, name: Last }\n',
    told: ['1:5 id is missing'],
    left: 'z',
  },
  {
    name: 'a team whose id has a slash',
    file: 'teams',
    text: '- { id: acme/x, name: X }\n- { id: z, name: Last }\n',
    told: [
      '1:9 id must be letters, digits, ".", "_" or "-", at most 64, the first a letter or digit',
    ],
    left: 'z',
  },
  {
    name: 'a team whose id is true',
    file: 'teams',
    text: '- { id: true, name: X }\n- { id: z, name: Last }\n',
    told: ['1:9 id must be text: put it in quotes'],
    left: 'z',
  },
  {
    name: 'teams below a key',
    file: 'teams',
    text: 'teams:\n- { id: x, name: X }\n',
    told: ['1:1 the file must be a list of teams without "teams:" around it, each behind a "- "'],
    left: 'x',
  },
  {
    name: 'two teams of one id',
    file: 'teams',
    text: '- { id: x, name: One }\n- { id: x, name: Two }\n',
    told: ['2:9 id x is there twice; the first one counts'],
    left: 'x',
  },
];
