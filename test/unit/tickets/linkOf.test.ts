import assert from 'node:assert/strict';
import type { TicketRef } from '../../../src/model/ids.ts';
import type { KeySites } from '../../../src/tickets/linkOf.ts';
import { linkOf } from '../../../src/tickets/linkOf.ts';
import { contextOf } from './rows.ts';

const sites: KeySites = new Map([
  ['PROJ', { kind: 'jira', url: 'https://acme.atlassian.net' }],
  ['DC', { kind: 'jira-dc', url: 'https://jira.acme.corp/jira/' }],
  ['ENG', { kind: 'linear', url: 'https://linear.app/acme' }],
  ['TASK', { kind: 'local', url: 'https://acme.corp' }],
  ['PLAIN', { kind: 'jira', url: 'http://jira.acme.corp' }],
  ['BAD', { kind: 'jira', url: 'javascript:alert(1)' }],
]);

describe('the link of a ticket', () => {
  const links: readonly (readonly [context: string, ref: string, link: string])[] = [
    ['GH', 'gh:acme/app#12', 'https://github.com/acme/app/issues/12'],
    ['GH', 'gh:ghe.acme.corp/core/api#5', 'https://ghe.acme.corp/core/api/issues/5'],
    ['GL', 'gl:a/b/c#12', 'https://gitlab.com/a/b/c/-/issues/12'],
    ['GL', 'gl:a/b!3', 'https://gitlab.com/a/b/-/merge_requests/3'],
    ['GL', 'gl:a/b&3', 'https://gitlab.com/groups/a/b/-/epics/3'],
    ['GL', 'gl:a&3', 'https://gitlab.com/groups/a/-/epics/3'],
    ['GLS', 'gl:git.acme.corp/a/b#3', 'https://git.acme.corp/a/b/-/issues/3'],
    ['GH', 'gt:a/b#3', 'https://codeberg.org/a/b/issues/3'],
    ['GH', 'gt:gitea.com/a/b#3', 'https://gitea.com/a/b/issues/3'],
    ['GH', 'bb:a/b#3', 'https://bitbucket.org/a/b/issues/3'],
    ['GH', 'bb:a/b#pr3', 'https://bitbucket.org/a/b/pull-requests/3'],
    [
      'AZS',
      'bb:bitbucket.acme.corp/P/app#pr3',
      'https://bitbucket.acme.corp/projects/P/repos/app/pull-requests/3',
    ],
    [
      'AZS',
      'bb:bitbucket.acme.corp/~ana/app#pr3',
      'https://bitbucket.acme.corp/users/ana/repos/app/pull-requests/3',
    ],
    ['AZ', 'az:55', 'https://dev.azure.com/acme/_workitems/edit/55'],
    ['AZ', 'az:pr12', 'https://dev.azure.com/acme/P/_git/app/pullrequest/12'],
    ['AZ', 'az:other#55', 'https://dev.azure.com/other/_workitems/edit/55'],
    ['AZS', 'az:tfs.acme.corp/tfs/Main#5', 'https://tfs.acme.corp/tfs/Main/_workitems/edit/5'],
    ['GLS', 'rm:redmine.acme.corp#12', 'https://redmine.acme.corp/issues/12'],
    ['GH', 'key:PROJ-7', 'https://acme.atlassian.net/browse/PROJ-7'],
    ['GH', 'key:DC-7', 'https://jira.acme.corp/jira/browse/DC-7'],
    ['GH', 'key:ENG-7', 'https://linear.app/acme/issue/ENG-7'],
  ];
  for (const [name, ref, link] of links) {
    it(`is ${link} for ${ref} in ${name}`, () => {
      assert.equal(linkOf(ref as TicketRef, contextOf(name), sites), link);
    });
  }

  const none: readonly (readonly [why: string, context: string, ref: string])[] = [
    ['at a host that nobody here knows', 'GH', 'gh:elsewhere.org/a/b#1'],
    ['at a host that only has a good name', 'GH', 'gl:gitlab.elsewhere.org/a/b#1'],
    ['at a host of another kind', 'GH', 'gl:github.com/a/b#1'],
    ['at a known host of another kind', 'GH', 'gh:jira.acme.corp/a/b#1'],
    ['with too few names', 'GH', 'gh:acme#1'],
    ['with too many names', 'GH', 'gh:a/b/c#1'],
    ['whose repository is not known', 'NO', '?:#5'],
    ['whose organization is not known', 'GH', 'az:55'],
    ['that is a pull request elsewhere', 'AZ', 'az:other#pr5'],
    ['whose prefix has no site', 'GH', 'key:OTHER-1'],
    ['that is a file', 'GH', 'key:TASK-1'],
    ['whose site is not safe', 'GH', 'key:PLAIN-1'],
    ['whose site is no site', 'GH', 'key:BAD-1'],
    ['that is no key', 'GH', 'key?:<B>'],
    ['that is an issue of Bitbucket Data Center', 'AZS', 'bb:bitbucket.acme.corp/P/app#3'],
  ];
  for (const [why, name, ref] of none) {
    it(`is nothing for a ticket ${why}`, () => {
      assert.equal(linkOf(ref as TicketRef, contextOf(name), sites), undefined);
    });
  }

  it('is nothing for a key without sites', () => {
    assert.equal(linkOf('key:PROJ-7' as TicketRef, contextOf('GH')), undefined);
  });
});
