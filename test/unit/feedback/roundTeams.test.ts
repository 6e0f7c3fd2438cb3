import assert from 'node:assert/strict';
import type { TeamId } from '../../../src/model/ids.ts';
import type { CodeownersRule, RoadmapItem, Team } from '../../../src/model/plan.ts';
import type { Direction } from '../../../src/model/vote.ts';
import { mostTeams, roundTeams } from '../../../src/feedback/roundTeams.ts';
import { item } from '../roadmap/gathered.ts';

const own = 'mobile' as TeamId;
const team = (id: string, codeowners: readonly string[] = []): Team => ({
  id: id as TeamId,
  name: id,
  members: [],
  codeowners,
});
const rule = (...owners: string[]): CodeownersRule => ({ pattern: '*', owners });
const vote = (from: string, to = 'mobile'): Direction => ({
  to: to as TeamId,
  from: from as TeamId,
});

interface Case {
  readonly teams: readonly Team[];
  readonly items?: readonly RoadmapItem[];
  readonly codeowners?: readonly CodeownersRule[];
  readonly votes?: readonly Direction[];
  readonly asked: readonly string[];
}

const cases: Readonly<Record<string, Case>> = {
  'nobody where there is no other team': { teams: [team('mobile')], asked: [] },
  'nobody where no team is known': { teams: [], asked: [] },
  'all others by their ids where nothing else is known': {
    teams: [team('web'), team('mobile'), team('data')],
    asked: ['data', 'web'],
  },
  'those first that most items are shared with': {
    teams: [team('data'), team('mobile'), team('office'), team('web')],
    items: [
      item('R-1', { teams: ['mobile', 'web'] }),
      item('R-2', { teams: ['web', 'mobile'], status: 'later' }),
      item('R-3', { teams: ['office', 'mobile'] }),
      item('R-4', { teams: ['data'] }),
    ],
    asked: ['web', 'office', 'data'],
  },
  'nobody earlier for an item that was dropped': {
    teams: [team('data'), team('mobile'), team('web')],
    items: [item('R-1', { teams: ['mobile', 'web'], status: 'dropped' })],
    asked: ['data', 'web'],
  },
  'those first that own paths together with the own team': {
    teams: [team('data'), team('mobile', ['acme/Mobile']), team('web', ['@acme/web'])],
    codeowners: [rule('@acme/mobile', '@acme/WEB'), rule('@acme/mobile')],
    asked: ['web', 'data'],
  },
  'those that were voted on where as much work is shared': {
    teams: [team('data'), team('mobile'), team('office'), team('web')],
    items: [item('R-1', { teams: ['mobile', 'office'] })],
    votes: [vote('web'), vote('data', 'office'), vote('data', 'office')],
    asked: ['office', 'web', 'data'],
  },
  'a team once, however often it is written down': {
    teams: [team('mobile'), team('web'), team('web')],
    asked: ['web'],
  },
};

describe('roundTeams', () => {
  for (const [name, { teams, items = [], codeowners = [], votes = [], asked }] of Object.entries(
    cases,
  )) {
    it(`asks about ${name}`, () => {
      assert.deepEqual(roundTeams({ teams, items, codeowners }, own, votes), asked);
    });
  }

  it('asks about so many teams that three minutes are enough', () => {
    const teams = [team('mobile'), ...Array.from('abcdefgh', (id) => team(id))];
    const items = [item('R-1', { teams: ['mobile', 'h'] })];
    const asked = roundTeams({ teams, items, codeowners: [] }, own, []);
    assert.deepEqual([asked.length, asked], [mostTeams, ['h', 'a', 'b', 'c', 'd', 'e']]);
  });
});
