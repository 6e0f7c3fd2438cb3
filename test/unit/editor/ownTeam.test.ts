import assert from 'node:assert/strict';
import { ownTeamOf } from '../../../src/editor/ownTeam.ts';
import type { TeamId } from '../../../src/model/ids.ts';
import type { Plan } from '../../../src/model/plan.ts';
import { emptyPlan } from '../../../src/model/plan.ts';
import type { Standing } from '../../../src/model/standing.ts';

const plan: Plan = {
  ...emptyPlan,
  teams: [
    { id: 'mobile' as TeamId, name: 'Mobile', members: ['*@mobile.acme.test'], codeowners: [] },
    { id: 'platform' as TeamId, name: 'Platform', members: ['Ana@Acme.test'], codeowners: [] },
    { id: 'office' as TeamId, name: 'Office', members: [], codeowners: ['@acme/office'] },
  ],
};

const found = (userEmail: string | undefined, chosen?: string): string | undefined => {
  const standing = { ...(userEmail === undefined ? {} : { userEmail }) } as Standing;
  const own = ownTeamOf({ plan, standing }, chosen);
  return own && `${own.team} by ${own.by}`;
};

describe("a person's own team", () => {
  const rows: readonly (readonly [string, string | undefined, string | undefined, string?])[] = [
    ['the one that lists the address', 'ana@acme.test', undefined, 'platform by address'],
    ['the one that lists it in other letters', 'ANA@ACME.TEST', undefined, 'platform by address'],
    ['the one that lists its domain', 'bo@mobile.acme.test', undefined, 'mobile by address'],
    ['the listed one, whatever was chosen', 'ana@acme.test', 'office', 'platform by address'],
    ['the chosen one, of an address that none lists', 'cy@else.test', 'office', 'office by choice'],
    ['the chosen one, without an address', undefined, 'office', 'office by choice'],
    ['not known, of an address that none lists', 'cy@else.test', undefined],
    ['not known, without an address', undefined, undefined],
    ['not known once the chosen one is gone', undefined, 'design'],
  ];
  for (const [what, address, chosen, expected] of rows) {
    it(`is ${what}`, () => {
      assert.equal(found(address, chosen), expected);
    });
  }
});
