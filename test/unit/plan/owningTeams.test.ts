import assert from 'node:assert/strict';
import type { TeamId } from '../../../src/model/ids.ts';
import type { Plan, Team } from '../../../src/model/plan.ts';
import { emptyPlan } from '../../../src/model/plan.ts';
import { codeownersIn } from '../../../src/plan/codeowners.ts';
import { owningTeams } from '../../../src/plan/owningTeams.ts';
import { withCodeowners } from '../../../src/plan/withCodeowners.ts';

const team = (id: string, ...codeowners: readonly string[]): Team => ({
  id: id as TeamId,
  name: id,
  members: [],
  codeowners,
});
const planOf = (text: string, teams: readonly Team[] = [], path = '.github/CODEOWNERS'): Plan => ({
  ...emptyPlan,
  teams,
  codeowners: codeownersIn((one) => (one === path ? text : undefined)),
});
const namesOf = (plan: Plan, ...paths: readonly string[]): string =>
  owningTeams(plan, paths)
    .map(({ handle, team: id }) => (id === undefined ? handle : `${handle}=${id}`))
    .join(' ');

/** Rule, path, whether the path is the rule's. */
type Match = readonly [pattern: string, path: string, matches: boolean];

describe('owningTeams', () => {
  it('has nobody where nothing is written down', () => {
    assert.deepEqual(owningTeams(emptyPlan, ['a']), []);
  });

  const github: readonly Match[] = [
    ['*', 'a/b/c', true],
    ['*.js', 'a/b.js', true],
    ['*.js', 'a/b.jsx', false],
    ['/build/logs/', 'build/logs/a/b', true],
    ['/build/logs/', 'x/build/logs/a', false],
    ['/build/logs/', 'build/logs', false],
    ['docs/*', 'docs/a.md', true],
    ['docs/*', 'docs/a/b.md', false],
    ['docs/*', 'x/docs/a.md', false],
    ['apps/', 'x/apps/y/z', true],
    ['/apps/github', 'apps/github/x', true],
    ['/apps/github', 'apps/githubs', false],
    ['**/logs', 'a/b/logs/c', true],
    ['/a/**/b', 'a/b', true],
    ['/a/**/b', 'a/x/y/b', true],
    ['/a/**', 'a/x/y', true],
    ['/a/**', 'a', false],
    ['README', 'x/README', true],
    ['/README', 'x/README', false],
    ['readme', 'README', false],
    ['a?c', 'abc', true],
    ['a?c', 'a/c', false],
    ['my\\ docs/', 'my docs/a', true],
    ['/src/C#/', 'src/C#/a', true],
    ['*é', 'x/caf😀é', true],
    ['a?b', 'a😀b', true],
  ];
  for (const [pattern, path, matches] of github) {
    it(`${matches ? 'gives' : 'does not give'} ${path} to ${pattern} of GitHub`, () => {
      assert.equal(namesOf(planOf(`${pattern} @o/t`), path), matches ? '@o/t' : '');
    });
  }

  const gitlab: readonly Match[] = [
    ['*', 'a/b', true],
    ['README.md', 'docs/README.md', true],
    ['internal/README.md', 'docs/internal/README.md', true],
    ['/README.md', 'docs/README.md', false],
    ['docs', 'docs/a.md', false],
    ['docs/', 'x/docs/a/b.md', true],
    ['/docs/', 'docs/a/b.md', true],
    ['/docs/*', 'docs/a/b.md', false],
    ['/docs/**/*.md', 'docs/a/b.md', true],
    ['/docs/**/*.md', 'docs/b.md', true],
    ['/docs/**', 'docs/a/b', false],
    ['/docs/index.*', 'docs/index.md', true],
    ['[ab]*.rb', 'x', false],
    ['/x[a-c].rb', 'xb.rb', true],
    ['/x[^a-c].rb', 'xb.rb', false],
    ['\\#a', '#a', true],
    ['path\\ with\\ spaces/', 'path with spaces/a', true],
  ];
  for (const [pattern, path, matches] of gitlab) {
    it(`${matches ? 'gives' : 'does not give'} ${path} to ${pattern} of GitLab`, () => {
      const plan = planOf(`${pattern} @o/t`, [], '.gitlab/CODEOWNERS');
      assert.equal(namesOf(plan, path), matches ? '@o/t' : '');
    });
  }

  it('lets the last rule that matches count, also when it has no owner', () => {
    const plan = planOf('* @o/all\n/a/ @o/a\n/a/b\n');
    assert.deepEqual(
      ['x', 'a/x', 'a/b/x'].map((path) => namesOf(plan, path)),
      ['@o/all', '@o/a', ''],
    );
  });

  it('lets one rule of each section of GitLab count', () => {
    const text = '* @o/all\n[Docs]\n*.md @o/docs\nREADME.md @o/readme\n[Go] @o/go\nsrc/\n';
    const plan = planOf(text, [], 'CODEOWNERS');
    assert.deepEqual(
      ['x', 'a.md', 'README.md', 'src/b.md'].map((path) => namesOf(plan, path)),
      ['@o/all', '@o/all @o/docs', '@o/all @o/readme', '@o/all @o/docs @o/go'],
    );
  });

  it('gives nothing back that a section of GitLab leaves out', () => {
    const text = '* @o/all\n!*.rb\n/special/*.rb @o/ruby\n[Config]\n/config/ @o/ops\n';
    const plan = planOf(text, [], 'CODEOWNERS');
    assert.deepEqual(
      ['a.rb', 'special/a.rb', 'config/a.rb'].map((path) => namesOf(plan, path)),
      ['', '', '@o/ops'],
    );
  });

  it('leaves persons, addresses and roles out', () => {
    const text = '* @ana ana@acme.test @@maintainers @o/t\n[x]\n* @bea\n';
    assert.equal(namesOf(planOf(text, [], 'CODEOWNERS'), 'a'), '@o/t');
  });

  it('knows the teams of the plan by what they are called there', () => {
    const teams = [
      team('mobile', '@acme/Mobile'),
      team('bot', 'acme-bot'),
      team('late', '@acme/mobile'),
    ];
    const plan = planOf('* @Acme/mobile @acme-bot @ana\n', teams);
    assert.equal(namesOf(plan, 'a'), '@Acme/mobile=mobile @acme-bot=bot');
  });

  it('names an address of nobody, not even one that the plan knows', () => {
    assert.equal(namesOf(planOf('* team@acme.test\n', [team('x', 'team@acme.test')]), 'a'), '');
  });

  it('names those of most paths first, each once', () => {
    const plan = planOf('/a/ @o/a\n/b/ @o/b @o/c @O/B\n');
    assert.equal(namesOf(plan, 'a/1', 'b/1', 'b/2', 'x'), '@o/b @o/c @o/a');
  });

  it('takes patterns that were made to take for ever', () => {
    const stars = `/${'*a'.repeat(100)}b @o/x\n/${'**/'.repeat(200)}b @o/y\n`;
    const path = `${'a'.repeat(200)}/${'a/'.repeat(200)}a`;
    assert.equal(namesOf(planOf(stars), path), '');
  });
});

describe('withCodeowners', () => {
  const rules = planOf(
    '* @acme/mobile @ana x@acme.test\n/b/ @acme/Mobile @beta/web @acme/web\n',
  ).codeowners;
  const teamsOf = (plan: Plan): readonly string[] =>
    plan.teams.map(({ id, name, codeowners }) => `${id} ${name} ${codeowners.join()}`);

  it('makes a team of each name that only teams have, where the team wrote down none', () => {
    assert.deepEqual(teamsOf(withCodeowners(emptyPlan, rules)), [
      'mobile mobile @acme/mobile',
      'beta.web web @beta/web',
      'acme.web web @acme/web',
    ]);
  });

  it('leaves the teams that are written down alone, also when there are none', () => {
    assert.deepEqual(teamsOf(withCodeowners({ ...emptyPlan, hasTeams: true }, rules)), []);
  });

  it('is the same plan without owners', () => {
    assert.equal(withCodeowners(emptyPlan, []), emptyPlan);
  });
});
