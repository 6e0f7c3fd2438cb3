import assert from 'node:assert/strict';
import type { TeamId } from '../../../src/model/ids.ts';
import type { Team } from '../../../src/model/plan.ts';
import { teamsOf } from '../../../src/model/teamsOf.ts';

const team = (id: string, ...members: readonly string[]): Team => ({
  id: id as TeamId,
  name: id,
  members,
  codeowners: [],
});

/** One commit each. */
const by = (...emails: readonly string[]) => emails.map((email) => ({ email, commits: 1 }));

const three = (domain: string) => by(`a@${domain}`, `b@${domain}`, `c@${domain}`);

/** What a member looks like, and three addresses: whether they are told as that team. */
const patterns: readonly (readonly [string, string, readonly string[], boolean])[] = [
  ['a domain', '*@acme.test', ['a@acme.test', 'b@acme.test', 'c@acme.test'], true],
  ['another domain', '*@acme.test', ['a@b.test', 'b@b.test', 'c@b.test'], false],
  ['a longer domain', '*@acme.test', ['a@x.acme.test', 'b@x.acme.test', 'c@x.acme.test'], false],
  ['part of a domain', '*@*.acme.test', ['a@x.acme.test', 'b@y.acme.test', 'c@z.acme.test'], true],
  ['capital letters', '*@ACME.test', ['A@acme.TEST', 'b@acme.test', 'c@acme.test'], true],
  ['anything', '*', ['a@x.test', 'b@y.test', 'c'], true],
  ['a beginning', 'mobile-*', ['mobile-a@x.test', 'mobile-b@y.test', 'mobile-c@z.test'], true],
  ['wildcards side by side', 'a**@x', ['a@x', 'aa@x', 'ab@x'], true],
  ['a part that is there only once', 'a*ab*b', ['ab', 'aab', 'abb'], false],
  [
    'a dot, which is only a dot',
    '*@acme.test',
    ['a@acmextest', 'b@acmextest', 'c@acmextest'],
    false,
  ],
  ['what is special elsewhere', '[ab]?@x', ['a1@x', 'b1@x', 'b2@x'], false],
  ['an address', 'a@x', ['a@x', 'b@x', 'c@x'], false],
];

describe('teamsOf', () => {
  for (const [name, member, emails, isTold] of patterns) {
    it(`${isTold ? 'takes' : 'does not take'} addresses for a team by ${name}`, () => {
      const told = teamsOf(by(...emails), [team('mobile', member)]);
      assert.deepEqual(told, [{ ...(isTold ? { team: 'mobile' } : {}), commits: 3, share: 1 }]);
    });
  }

  it('adds up the commits of a team, and what part of all they are', () => {
    const shares = [
      { email: 'a@x', commits: 1 },
      { email: 'b@x', commits: 2 },
      { email: 'c@x', commits: 3 },
      { email: 'd@y', commits: 8 },
      { email: 'e@y', commits: 6 },
      { email: 'f@y', commits: 4 },
    ];
    assert.deepEqual(teamsOf(shares, [team('one', '*@x')]), [
      { team: 'one', commits: 6, share: 0.25 },
      { commits: 18, share: 0.75 },
    ]);
  });

  it('tells the team with most commits first, and everybody else last', () => {
    const shares = [
      ...three('one'),
      ...three('two'),
      ...by('d@two'),
      ...by('1', '2', '3', '4', '5'),
    ];
    const told = teamsOf(shares, [team('one', '*@one'), team('two', '*@two')]);
    assert.deepEqual(
      told.map((one) => one.team),
      ['two', 'one', undefined],
    );
  });

  it('tells nothing of a team that is only two addresses', () => {
    const told = teamsOf(
      [...three('one'), ...by('a@two', 'b@two', 'a@else')],
      [team('one', '*@one'), team('two', '*@two')],
    );
    assert.deepEqual(told[1], { commits: 3, share: 0.5 });
  });

  it('leaves no person alone with what no team has: the smallest team is told with them', () => {
    const told = teamsOf(
      [...three('one'), ...by('d@one'), ...three('two'), ...by('a@else')],
      [team('one', '*@one'), team('two', '*@two')],
    );
    assert.deepEqual(told, [
      { team: 'one', commits: 4, share: 0.5 },
      { commits: 4, share: 0.5 },
    ]);
  });

  it('counts an address once, however it is written', () => {
    const told = teamsOf(by('a@x', 'A@x', 'a@X'), [team('one', '*@x')]);
    assert.deepEqual(told, [{ commits: 3, share: 1 }]);
  });

  it('puts small teams and strangers together', () => {
    const told = teamsOf(by('a@one', 'a@two', 'a@else'), [
      team('one', '*@one'),
      team('two', '*@two'),
    ]);
    assert.deepEqual(told, [{ commits: 3, share: 1 }]);
  });

  it('lets an address that is written out come before a pattern of an earlier team', () => {
    const emails = by('a@x', 'b@x', 'c@x');
    const told = teamsOf(emails, [team('all', '*@x'), team('few', 'a@x', 'b@x', 'c@x')]);
    assert.equal(told[0]?.team, 'few');
  });

  it('lets the first team have what two have the same pattern for', () => {
    const told = teamsOf(three('x'), [team('first', '*@x'), team('second', '*@x')]);
    assert.equal(told[0]?.team, 'first');
  });

  it('has everybody as one team where the plan has none', () => {
    assert.deepEqual(teamsOf(by('a@x', 'b@y'), []), [{ commits: 2, share: 1 }]);
  });

  it('has no team where nobody did anything', () => {
    assert.deepEqual(teamsOf([], [team('one', '*@x')]), []);
  });

  it('lets no address out', () => {
    const told = teamsOf([...three('x'), ...by('d@y')], [team('one', '*@x')]);
    assert.doesNotMatch(JSON.stringify(told), /@/);
  });

  it('is through with a pattern that would take others for ever', () => {
    const email = `${'a'.repeat(300)}@x`;
    const told = teamsOf(by(email), [team('one', `${'*a'.repeat(200)}*b`)]);
    assert.deepEqual(told, [{ commits: 1, share: 1 }]);
  });
});
