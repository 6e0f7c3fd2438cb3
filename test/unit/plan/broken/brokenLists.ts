import type { BrokenRow } from './row.ts';
import { item } from './row.ts';

/** Items whose lists of tickets and teams, or whose days, are not as they must be. */
export const brokenLists: readonly BrokenRow[] = [
  {
    name: 'tickets that are a number',
    text: item('tickets: 12'),
    told: ['9:14 tickets must be a list'],
    left: 'O A X Z',
  },
  {
    name: 'tickets that are text',
    text: item('tickets: PROJ-7'),
    told: ['9:14 tickets must be a list'],
    left: 'O A X Z',
  },
  {
    name: 'tickets behind a comment sign',
    text: item('tickets: #12'),
    told: ['9:5 tickets is empty (what begins with # must be in quotes)'],
    left: 'O A X Z',
  },
  {
    name: 'a ticket that is a number',
    text: item('tickets: ["#11", 12, PROJ-7]'),
    told: ['9:22 an entry of tickets must be text: put it in quotes'],
    left: 'O A X Z',
  },
  {
    name: 'a ticket behind a comment sign',
    text: item('tickets:', '  - #12', '  - PROJ-7'),
    told: ['10:9 an entry of tickets is empty (what begins with # must be in quotes)'],
    left: 'O A X Z',
  },
  {
    name: 'a ticket right behind the bracket',
    text: item('tickets: [#12]'),
    told: ['9:15 what begins with # must be in quotes'],
    left: 'O A X Z',
  },
  {
    name: 'a ticket behind a comment sign in a row',
    text: item('tickets: [PROJ-7, #12]'),
    told: ['9:26 a ] is missing here, or above'],
    left: 'O A X Z',
  },
  {
    name: 'a ticket that is a map',
    text: item('tickets: [{ key: PROJ-7 }, "#12"]'),
    told: ['9:15 an entry of tickets must be text'],
    left: 'O A X Z',
  },
  {
    name: 'teams that are text',
    text: item('teams: mobile'),
    told: ['9:12 teams must be a list'],
    left: 'O A X Z',
  },
  {
    name: 'a team that is a number',
    text: item('teams: [1]'),
    told: ['9:13 an entry of teams must be text: put it in quotes'],
    left: 'O A X Z',
  },
  {
    name: 'a team as in CODEOWNERS',
    text: item('teams: ["@acme/mobile"]'),
    told: [
      '9:13 an entry of teams must be letters, digits, ".", "_" or "-", at most 64, the first a letter or digit',
    ],
    left: 'O A X Z',
  },
  {
    name: 'a team as in CODEOWNERS without quotes',
    text: item('teams: [@acme/mobile]'),
    told: ['9:13 what begins with @ must be in quotes'],
    left: 'O A X Z',
  },
  {
    name: 'teams that are left empty',
    text: item('teams:'),
    told: ['9:5 teams is empty (what begins with # must be in quotes)'],
    left: 'O A X Z',
  },
  {
    name: 'a review that is no day',
    text: item('review: soon'),
    told: ['9:13 review must be a day such as 2026-12-01'],
    left: 'O A X Z',
  },
  {
    name: 'a review on a day that no calendar has',
    text: item('review: 2026-02-30'),
    told: ['9:13 review is a day that no calendar has'],
    left: 'O A X Z',
  },
  {
    name: 'a review in another order',
    text: item('review: 1.12.2026'),
    told: ['9:13 review must be a day such as 2026-12-01'],
    left: 'O A X Z',
  },
  {
    name: 'a review with a time',
    text: item('review: 2026-12-01T10:00:00Z'),
    told: ['9:13 review must be a day such as 2026-12-01'],
    left: 'O A X Z',
  },
  {
    name: 'a review in a month',
    text: item('review: 2026-12'),
    told: ['9:13 review must be a day such as 2026-12-01'],
    left: 'O A X Z',
  },
  {
    name: 'a review that is a number',
    text: item('review: 20261201'),
    told: ['9:13 review must be a day such as 2026-12-01'],
    left: 'O A X Z',
  },
  {
    name: 'a review that is left empty',
    text: item('review:'),
    told: ['9:5 review must be a day such as 2026-12-01'],
    left: 'O A X Z',
  },
  {
    name: 'a review that is a list',
    text: item('review: [2026-12-01]'),
    told: ['9:13 review must be a day such as 2026-12-01'],
    left: 'O A X Z',
  },
  {
    name: 'three wrong fields',
    text: item('stage: soon', 'outcome: [O]', 'review: never', 'paths: [src]'),
    told: [
      '9:12 stage must be one of discovery, build, launched, upkeep',
      '10:14 outcome must be text',
      '11:13 review must be a day such as 2026-12-01',
    ],
    left: 'O A X Z',
  },
];
