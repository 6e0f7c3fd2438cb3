import assert from 'node:assert/strict';
import { Signal } from '../../../src/base/signal.ts';
import type { CredentialSources } from '../../../src/editor/credentials.ts';
import { EditorCredentials } from '../../../src/editor/credentials.ts';
import { shownText } from '../../../src/editor/shownText.ts';
import type { Secrets } from '../../../src/editor/tokens.ts';
import { Tokens } from '../../../src/editor/tokens.ts';
import { tokenPageOf } from '../../../src/editor/tokenPage.ts';
import { trackerSites } from '../../../src/editor/trackerSites.ts';
import type { TrackerPlace } from '../../../src/tickets/tickets.ts';
import type { SignedIn } from '../../../src/trackers/credentials.ts';

const github = { kind: 'github', host: 'github.com' } as const;
const jira = { kind: 'jira', host: 'acme.atlassian.net' } as const;

/** A store of secrets; `broken` is a keyring that fails, `forgetful` one that keeps nothing. */
function secretsOf(how: 'sound' | 'broken' | 'forgetful' = 'sound'): Secrets {
  const kept = new Map<string, string>();
  const changed = new Signal<{ readonly key: string }>();
  const act = async <T>(work: () => T): Promise<T> => {
    await Promise.resolve();
    if (how === 'broken') throw new Error('no keyring for tickets.token:secret');
    return work();
  };
  return {
    keys: () => act(() => [...kept.keys()]),
    get: (key) => act(() => kept.get(key)),
    store: (key, value) =>
      act(() => {
        if (how === 'sound') kept.set(key, value);
        changed.fire({ key });
      }),
    delete: (key) =>
      act(() => {
        kept.delete(key);
        changed.fire({ key });
      }),
    onDidChange: changed.event,
  };
}

function logOf(): {
  readonly lines: string[];
  readonly log: ConstructorParameters<typeof Tokens>[1];
} {
  const lines: string[] = [];
  const add = (text: string): void => void lines.push(text);
  return { lines, log: { debug: add, warn: add, error: add } };
}

describe('the tokens that a person pasted', () => {
  it('are each for the tracker they were pasted for', async () => {
    const tokens = new Tokens(secretsOf(), logOf().log);
    assert.equal(await tokens.store(github, 'abc'), 'stored');
    assert.deepEqual([await tokens.get(github), await tokens.get(jira)], ['abc', undefined]);
    assert.deepEqual(await tokens.places(), [github]);
  });

  it('are of Azure DevOps each for one organization', async () => {
    const tokens = new Tokens(secretsOf(), logOf().log);
    const azure = { kind: 'azure', host: 'dev.azure.com', organization: 'acme' } as const;
    await tokens.store(azure, 'abc');
    assert.equal(await tokens.get({ ...azure, organization: 'evil' }), undefined);
    assert.deepEqual(await tokens.places(), [azure]);
  });

  for (const how of ['broken', 'forgetful'] as const) {
    it(`are kept for the window where the keyring is ${how}`, async () => {
      const { lines, log } = logOf();
      const tokens = new Tokens(secretsOf(how), log);
      assert.equal(await tokens.store(github, 'abc'), 'for-window');
      assert.equal(await tokens.get(github), 'abc');
      await tokens.delete(github);
      assert.equal(await tokens.get(github), undefined);
      assert.doesNotMatch(lines.join('\n'), /secret|abc/);
    });
  }

  it('say when one of another window changed, with its port', async () => {
    const secrets = secretsOf();
    const heard: TrackerPlace[] = [];
    new Tokens(secrets, logOf().log).onDidChange((place) => heard.push(place));
    await secrets.store('tickets.token:gitlab:git.acme.test:8443', 'abc');
    await secrets.store('something else', 'abc');
    assert.deepEqual(heard, [{ kind: 'gitlab', host: 'git.acme.test:8443' }]);
  });
});

describe('who a person is to a tracker', () => {
  const inEnvironment: SignedIn = { credential: { kind: 'bearer', token: 'env' }, account: 'env' };

  const credentialsOf = (
    given: { readonly token?: string; readonly session?: string } = {},
  ): EditorCredentials => {
    const memory = new Map<string, unknown>();
    const sources = {
      tokens: { get: () => Promise.resolve(given.token), onDidChange: new Signal<never>().event },
      sessions: {
        silently: () =>
          Promise.resolve(
            given.session && { accessToken: given.session, account: { id: 'ana', label: 'Ana' } },
          ),
        onDidChange: new Signal<string>().event,
      },
      providerOf: () => ({ id: 'github' }),
      environment: {
        of: () => Promise.resolve(inEnvironment),
        refused: () => undefined,
        onDidChange: new Signal<never>().event,
      },
      memory: {
        get: (key: string) => memory.get(key),
        update: async (key: string, value: unknown) => {
          await Promise.resolve();
          memory.set(key, value);
        },
      },
    };
    return new EditorCredentials(sources as unknown as CredentialSources);
  };
  const tokenOf = async (credentials: EditorCredentials): Promise<string | undefined> =>
    (await credentials.of(github))?.credential.token;

  const rows = [
    [{ token: 'pasted', session: 'session' }, 'pasted'],
    [{ session: 'session' }, 'session'],
    [{}, 'env'],
  ] as const;
  for (const [given, token] of rows) {
    it(`is by ${token} where there is ${Object.keys(given).join(' and ') || 'nothing else'}`, async () => {
      assert.equal(await tokenOf(credentialsOf(given)), token);
    });
  }

  it('is nobody where nothing is ever asked', async () => {
    assert.equal(await credentialsOf().of({ kind: 'local', host: 'local' }), undefined);
  });

  it('is not by a token that was refused, until the person signs in again', async () => {
    const credentials = credentialsOf({ token: 'pasted' });
    const signedIn = await credentials.of(github);
    assert.ok(signedIn);
    credentials.refused(github, signedIn);
    assert.deepEqual([await tokenOf(credentials), credentials.wasRefused(github)], ['env', true]);
    await credentials.signedIn(github);
    assert.deepEqual(
      [await tokenOf(credentials), credentials.wasRefused(github)],
      ['pasted', false],
    );
  });

  it('is nobody after signing out, whatever else there is', async () => {
    const credentials = credentialsOf({ session: 'session' });
    await credentials.signedOut(github);
    assert.equal(await tokenOf(credentials), undefined);
    await credentials.signedIn(github);
    assert.equal(await tokenOf(credentials), 'session');
  });

  it('never names the token as the account', async () => {
    const signedIn = await credentialsOf({ token: 'pasted' }).of(github);
    assert.doesNotMatch(signedIn?.account ?? '', /pasted/);
  });
});

describe('the trackers that one can sign in to', () => {
  it('are the one of the repository, those of the settings and those of its tickets, each once', () => {
    const remote = { ...github, path: 'acme/app' };
    const set = [{ kind: 'redmine', url: 'https://acme.test/redmine' }] as const;
    const sites = trackerSites({ remote }, set, [github, { kind: 'linear', host: 'linear.app' }]);
    assert.deepEqual(
      sites.map(({ url }) => url),
      ['https://github.com', 'https://acme.test/redmine', 'https://linear.app'],
    );
  });

  it('are not those that are only linked to', () => {
    const remote = { kind: 'bitbucket', host: 'bitbucket.org', path: 'acme/app' } as const;
    assert.deepEqual(trackerSites({ remote }, [], [{ kind: 'local', host: 'local' }]), []);
  });

  const pages: readonly (readonly [Parameters<typeof tokenPageOf>[0], RegExp | undefined])[] = [
    [{ ...github, url: 'https://github.com' }, /^https:\/\/github\.com\/settings\/personal/],
    [{ kind: 'github', host: 'g.test', url: 'https://g.test' }, /scopes=repo$/],
    [
      { kind: 'gitlab', host: 'g.test', url: 'https://g.test/git' },
      /^https:\/\/g\.test\/git\/-\/.*read_api$/,
    ],
    [
      {
        kind: 'azure',
        host: 'dev.azure.com',
        url: 'https://dev.azure.com',
        organization: 'a/../b',
      },
      /^https:\/\/dev\.azure\.com\/a%2F\.\.%2Fb\//,
    ],
    [
      { kind: 'redmine', host: 'r.test', url: 'https://r.test' },
      /^https:\/\/r\.test\/my\/account$/,
    ],
    [{ kind: 'bitbucket', host: 'bitbucket.org', url: 'https://bitbucket.org' }, undefined],
  ];
  for (const [site, page] of pages) {
    it(`have a page that makes a token: ${site.kind} at ${site.url}`, () => {
      if (page) assert.match(tokenPageOf(site) ?? '', page);
      else assert.equal(tokenPageOf(site), undefined);
    });
  }
});

describe('a text of a tracker', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['plain', 'plain'],
    ['two\nlines\tof\u2028text ', 'two lines of text'],
    ['evil\u202etxt.exe', 'evil\ufffdtxt.exe'],
    ['a\u0000b\u001b[31m', 'a\ufffdb\ufffd[31m'],
    ['\u{1f468}\u200d\u{1f33e} stays', '\u{1f468}\u200d\u{1f33e} stays'],
    ['<b>&amp;', '<b>&amp;'],
    ['x'.repeat(300), `${'x'.repeat(199)}…`],
  ];
  for (const [text, shown] of rows) {
    it(`is one line in which nothing hides: ${JSON.stringify(shown.slice(0, 30))}`, () => {
      assert.equal(shownText(text), shown);
    });
  }

  it('is not cut in the middle of a character', () => {
    assert.equal(shownText('\u{1f468}'.repeat(300), 10), `${'\u{1f468}'.repeat(4)}…`);
  });
});
