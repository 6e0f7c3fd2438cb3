import assert from 'node:assert/strict';
import type { TicketKey } from '../../../src/model/ids.ts';
import { linkOf } from '../../../src/tickets/linkOf.ts';

const key = (text: string): TicketKey => text as TicketKey;
const issue = 'https://github.com/acme/mobile/issues/12';

describe('the link of a ticket', () => {
  const remotes: readonly string[] = [
    'https://github.com/acme/mobile.git',
    'https://github.com/acme/mobile',
    'https://github.com/acme/mobile/',
    'http://github.com/acme/mobile.git',
    'https://GitHub.com/acme/mobile.git',
    'https://ana:s3cret@github.com/acme/mobile.git',
    'https://x-access-token:a%40b@github.com:443/acme/mobile.git',
    'https://ana:p@ss@github.com/acme/mobile.git',
    'ssh://git@github.com/acme/mobile.git',
    'ssh://git@github.com:22/acme/mobile.git',
    'git+ssh://git@github.com/acme/mobile.git',
    'git://github.com/acme/mobile.git',
    'git@github.com:acme/mobile.git',
    'github.com:acme/mobile.git',
    'org-42@github.com:acme/mobile',
    'git@github.com:/acme/mobile.git',
  ];
  for (const remote of remotes) {
    it(`is the same for everybody with the remote ${remote}`, () => {
      assert.equal(linkOf(key('#12'), remote), issue);
    });
  }

  const places: readonly (readonly [string, string, string])[] = [
    ['!12', 'git@github.com:acme/mobile.git', 'https://github.com/acme/mobile/pull/12'],
    ['#12', 'git@gitlab.com:a/b/c.git', 'https://gitlab.com/a/b/c/-/issues/12'],
    ['!12', 'https://gitlab.com/a/b', 'https://gitlab.com/a/b/-/merge_requests/12'],
    ['#12', 'ssh://git@codeberg.org/a/b.git', 'https://codeberg.org/a/b/issues/12'],
    ['!12', 'https://codeberg.org/a/b', 'https://codeberg.org/a/b/pulls/12'],
    ['#12', 'git@bitbucket.org:a/b.git', 'https://bitbucket.org/a/b/issues/12'],
    ['!12', 'git@bitbucket.org:a/b.git', 'https://bitbucket.org/a/b/pull-requests/12'],
  ];
  for (const [ticket, remote, link] of places) {
    it(`is that of its forge: ${ticket} of ${remote}`, () => {
      assert.equal(linkOf(key(ticket), remote), link);
    });
  }

  const none: readonly (readonly [string, string])[] = [
    ['PROJ-7', 'https://github.com/acme/mobile.git'],
    ['12', 'https://github.com/acme/mobile.git'],
    ['#0', 'https://github.com/acme/mobile.git'],
    ['#12/../../..', 'https://github.com/acme/mobile.git'],
    ['#12', 'https://git.acme.test/acme/mobile.git'],
    ['#12', 'https://github.com.acme.test/acme/mobile.git'],
    ['#12', 'https://acme.test/github.com/acme/mobile.git'],
    ['#12', 'https://acme.test@github.com.evil.test/acme/mobile'],
    ['#12', 'https://github.com/acme'],
    ['#12', 'https://github.com/acme/mobile/more'],
    ['#12', 'https://github.com/../mobile'],
    ['#12', 'https://github.com/acme/%2e%2e'],
    ['#12', 'https://github.com/acme/mo bile'],
    ['#12', 'https://github.com/acme/mobile?x=1'],
    ['#12', 'https://github.com/acme/mobile#x'],
    ['#12', 'https://gitlab.com/a//b'],
    ['#12', 'file:///srv/github.com/acme/mobile.git'],
    ['#12', '/srv/acme/mobile.git'],
    ['#12', 'C:/acme/mobile.git'],
    ['#12', 'javascript://github.com/acme/mobile'],
    ['#12', ''],
  ];
  for (const [ticket, remote] of none) {
    it(`is none: ${ticket} of ${remote === '' ? 'no remote' : remote}`, () => {
      assert.equal(linkOf(key(ticket), remote), undefined);
    });
  }
});
