import assert from 'node:assert/strict';
import type { TrackerKind } from '../../../src/tickets/context.ts';
import { remoteOf, sharedRemote } from '../../../src/tickets/remoteOf.ts';

const hosts: Readonly<Record<string, TrackerKind>> = {
  'ghe.acme.corp': 'github',
  'code.acme.corp:8443': 'gitlab',
  'tfs.acme.corp': 'azure',
  'stash.acme.corp': 'bitbucket',
  'jira.acme.corp': 'jira',
  gitserver: 'gitea',
};

const inWords = (url: string): string => {
  const remote = remoteOf(url, hosts);
  return remote ? `${remote.kind} ${remote.host} ${remote.path}` : 'nothing';
};

describe('the repository behind an address', () => {
  const app = 'github github.com acme/app';
  const azure = 'azure dev.azure.com acme/P/app';
  const addresses: readonly (readonly [string, string])[] = [
    ['https://github.com/acme/app.git', app],
    ['https://github.com/acme/app', app],
    ['https://github.com/acme/app/', app],
    ['https://GitHub.com/acme/app.git', app],
    ['http://github.com/acme/app.git', app],
    ['https://www.github.com/acme/app', app],
    ['https://ana:s3cret@github.com/acme/app.git', app],
    ['https://x-access-token:a%40b@github.com:443/acme/app.git', app],
    ['https://ana:p@ss@github.com/acme/app.git', app],
    ['ssh://git@github.com/acme/app.git', app],
    ['ssh://git@github.com:22/acme/app.git', app],
    ['ssh://git@ssh.github.com:443/acme/app.git', app],
    ['git+ssh://git@github.com/acme/app.git', app],
    ['git://github.com/acme/app.git', app],
    ['git@github.com:acme/app.git', app],
    ['github.com:acme/app.git', app],
    ['org-42@github.com:acme/app', app],
    ['git@github.com:/acme/app.git', app],
    ['git@github.com-work:acme/app.git', app],
    ['git@gitlab.com:a/b/c.git', 'gitlab gitlab.com a/b/c'],
    ['git@altssh.gitlab.com:443/a/b.git', 'nothing'],
    ['ssh://git@altssh.gitlab.com:443/a/b.git', 'gitlab gitlab.com a/b'],
    ['https://codeberg.org/acme/app.git', 'gitea codeberg.org acme/app'],
    ['https://gitea.com/acme/app', 'gitea gitea.com acme/app'],
    ['git@bitbucket.org:acme/app.git', 'bitbucket bitbucket.org acme/app'],
    ['https://ana@bitbucket.org/acme/app.git', 'bitbucket bitbucket.org acme/app'],
    ['https://dev.azure.com/acme/P/_git/app', azure],
    ['https://acme@dev.azure.com/acme/P/_git/app', azure],
    ['git@ssh.dev.azure.com:v3/acme/P/app', azure],
    ['https://acme.visualstudio.com/P/_git/app', azure],
    ['https://acme.visualstudio.com/DefaultCollection/P/_git/app', azure],
    ['acme@vs-ssh.visualstudio.com:v3/acme/P/app', azure],
    ['https://dev.azure.com/acme/_git/app', 'azure dev.azure.com acme/app/app'],
    ['https://dev.azure.com/acme/My%20Project/_git/app', 'azure dev.azure.com acme/My Project/app'],
    ['https://tfs.acme.corp/tfs/Main/P/_git/app', 'azure tfs.acme.corp tfs/Main/P/app'],
    ['https://github.acme.corp/core/api.git', 'github github.acme.corp core/api'],
    ['git@gitlab.acme.corp:a/b/c.git', 'gitlab gitlab.acme.corp a/b/c'],
    ['https://gitea.acme.corp/acme/app', 'gitea gitea.acme.corp acme/app'],
    ['https://forgejo.acme.corp/acme/app', 'gitea forgejo.acme.corp acme/app'],
    ['git@ghe.acme.corp:core/api.git', 'github ghe.acme.corp core/api'],
    ['ssh://git@ghe.acme.corp:2222/core/api.git', 'github ghe.acme.corp core/api'],
    ['https://code.acme.corp:8443/a/b.git', 'gitlab code.acme.corp:8443 a/b'],
    ['https://stash.acme.corp/scm/P/app.git', 'bitbucket stash.acme.corp P/app'],
    ['ssh://git@stash.acme.corp:7999/~ana/app.git', 'bitbucket stash.acme.corp ~ana/app'],
    ['ssh://git@gitserver/acme/app.git', 'gitea gitserver:443 acme/app'],
  ];
  for (const [url, remote] of addresses) {
    it(`is ${remote} at ${url}`, () => assert.equal(inWords(url), remote));
  }

  const none = [
    ...[
      '',
      '/srv/git/app.git',
      './app.git',
      '../app',
      'C:\\git\\app',
      'C:/git/app',
      'file:///srv/app',
    ],
    ...['https://elsewhere.org/acme/app.git', 'git@elsewhere.org:acme/app.git', 'ext::sh -c x'],
    ...['https://github.com/acme', 'https://github.com/a/b/c', 'https://github.com/../app'],
    ...[
      'https://github.com/acme/..',
      'https://github.com/acme/a%0ab',
      'https://github.com/acme/app?x',
    ],
    ...['https://github.com.elsewhere.org/acme/app/x', 'https://xgithub.com/acme/app'],
    ...['https://jira.acme.corp/acme/app', 'ftp://github.com/acme/app', 'github.com/acme/app'],
    ...[
      'https://dev.azure.com/acme/P',
      'https://dev.azure.com/_git/app',
      'https://dev.azure.com/a/%/_git/b',
    ],
    `https://github.com/acme/${'a'.repeat(2000)}`,
  ];
  for (const url of none) {
    it(`is nothing at ${JSON.stringify(url.slice(0, 60))}`, () => {
      assert.equal(remoteOf(url, hosts), null);
    });
  }
});

describe('the repository that a clone shares', () => {
  const at = (name: string): { readonly name: string; readonly url: string } => ({
    name,
    url: `https://github.com/${name}/app`,
  });
  const shared: readonly (readonly [string, readonly string[], string | undefined, string])[] = [
    ['upstream, before origin', ['origin', 'upstream'], undefined, 'upstream/app'],
    ['origin, before others', ['ana', 'origin'], undefined, 'origin/app'],
    ['origin, before the one that the branch follows', ['ana', 'origin'], 'ana', 'origin/app'],
    ['the one that the branch follows, before others', ['ana', 'bob'], 'bob', 'bob/app'],
    ['the first of others', ['bob', 'ana'], undefined, 'bob/app'],
  ];
  for (const [title, names, tracked, path] of shared) {
    it(`is ${title}`, () => {
      assert.equal(sharedRemote(names.map(at), {}, tracked)?.path, path);
    });
  }

  it('is the first whose forge is known', () => {
    const mirror = { name: 'upstream', url: '/srv/git/app.git' };
    assert.equal(sharedRemote([mirror, at('origin')], {})?.path, 'origin/app');
  });

  it('is nothing where no forge is known', () => {
    assert.equal(sharedRemote([{ name: 'origin', url: '/srv/git/app.git' }], {}), null);
  });
});
