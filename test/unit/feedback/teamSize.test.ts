import assert from 'node:assert/strict';
import { isCertainlySmall, teamSize } from '../../../src/feedback/teamSize.ts';

describe('The size of a team', () => {
  const rows: readonly (readonly [
    what: string,
    members: readonly string[],
    size: number | undefined,
    isSmall: boolean,
  ])[] = [
    ['nobody is listed, as where CODEOWNERS names the team', [], undefined, false],
    ['two people', ['ana@acme.test', 'ben@acme.test'], 2, true],
    ['one person who is listed twice', ['ana@acme.test', 'Ana@ACME.test'], 1, true],
    ['three people', ['a@acme.test', 'b@acme.test', 'c@acme.test'], 3, false],
    ['a domain', ['*@acme.test'], undefined, false],
    ['one person and a pattern', ['ana@acme.test', 'mobile-*@acme.test'], undefined, false],
  ];
  for (const [what, members, size, isSmall] of rows) {
    it(`of ${what} is ${size ?? 'not known'}`, () => assert.equal(teamSize({ members }), size));

    it(`of ${what} is ${isSmall ? 'certainly' : 'not certainly'} below three`, () =>
      assert.equal(isCertainlySmall({ members }, 3), isSmall));
  }
});
