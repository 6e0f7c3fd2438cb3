import assert from 'node:assert/strict';
import { emptyPlan } from '../../../src/model/plan.ts';
import { draftTeams } from '../../../src/roadmap/draftTeams.ts';
import { evidence } from './evidence.ts';

const drafted = (
  owners: Readonly<Record<string, number>>,
  domains: Readonly<Record<string, number>> = {},
) =>
  draftTeams(
    evidence({
      owners: Object.entries(owners).map(([handle, rules]) => ({ handle, rules })),
      domains: Object.entries(domains).map(([domain, people]) => ({ domain, people })),
    }),
  );

describe('drafted teams', () => {
  it('come from handles of teams', () => {
    const teams = drafted({ '@acme/mobile': 2, '@acme/platform-core': 1 });
    assert.deepEqual(
      teams.map(({ team, rules }) => [team.id, team.name, team.codeowners, rules]),
      [
        ['mobile', 'Mobile', ['@acme/mobile'], 2],
        ['platform-core', 'Platform core', ['@acme/platform-core'], 1],
      ],
    );
  });

  it('have the domain that begins like them', () => {
    const [{ team, people } = {}] = drafted({ '@acme/mobile': 1 }, { 'mobile.acme.test': 4 });
    assert.deepEqual([team?.members, people], [['*@mobile.acme.test'], 4]);
  });

  it('come from domains that belong to none of them', () => {
    assert.deepEqual(
      drafted({ '@acme/mobile': 1 }, { 'acme.test': 9 }).map(({ team, people }) => [
        team.id,
        team.members,
        people,
      ]),
      [
        ['mobile', [], 0],
        ['acme', ['*@acme.test'], 9],
      ],
    );
  });

  it('of one name in two organisations are two', () => {
    const ids = drafted({ '@acme/mobile': 1, '@other/mobile': 1 }).map(({ team }) => team.id);
    assert.deepEqual(ids, ['mobile', 'mobile-2']);
  });

  it('are none where the team has a file of them', () => {
    const owners = [{ handle: '@acme/mobile', rules: 1 }];
    const plan = { ...emptyPlan, hasTeams: true };
    assert.deepEqual(draftTeams(evidence({ plan, owners })), []);
  });
});
