import assert from 'node:assert/strict';
import type { TrackerKind } from '../../../src/tickets/context.ts';
import {
  credentialOf,
  environmentCredentials,
} from '../../../src/trackers/environmentCredentials.ts';

const token = async (
  environment: Readonly<Record<string, string>>,
  kind: TrackerKind,
  host: string,
): Promise<string | undefined> =>
  (await environmentCredentials(environment).of({ kind, host }))?.credential.token;

describe('a token of the environment', () => {
  const rows: readonly (readonly [
    name: string,
    environment: Readonly<Record<string, string>>,
    place: readonly [TrackerKind, string],
    expected: string | undefined,
  ])[] = [
    [
      'is for the host in its name',
      { PRODUCT_MINDSET_TOKEN_JIRA_ACME_TEST: 'ana@acme.test:x' },
      ['jira', 'jira.acme.test'],
      'x',
    ],
    [
      'is for the port in its name',
      { PRODUCT_MINDSET_TOKEN_127_0_0_1_8080: 'x' },
      ['redmine', '127.0.0.1:8080'],
      'x',
    ],
    [
      'is for no other host',
      { PRODUCT_MINDSET_TOKEN_JIRA_ACME_TEST: 'x' },
      ['jira', 'jira.acme.com'],
      undefined,
    ],
    [
      'is for no host that only looks like it',
      { PRODUCT_MINDSET_TOKEN_GITLAB_MY_COMPANY_COM: 'x' },
      ['gitlab', 'gitlab.my-company.com'],
      undefined,
    ],
    [
      'counts before those of other tools',
      { PRODUCT_MINDSET_TOKEN_GITHUB_COM: 'own', GH_TOKEN: 'x' },
      ['github', 'github.com'],
      'own',
    ],
    [
      'for GitHub is that of its own tool',
      { GH_TOKEN: 'x', GITHUB_TOKEN: 'y' },
      ['github', 'github.com'],
      'x',
    ],
    [
      'for GitHub is that of its actions',
      { GH_TOKEN: ' ', GITHUB_TOKEN: 'y\n' },
      ['github', 'github.com'],
      'y',
    ],
    [
      'for GitHub is for no other host',
      { GH_TOKEN: 'x', GITHUB_TOKEN: 'y' },
      ['github', 'ghe.acme.test'],
      undefined,
    ],
    ['for GitHub is for no other kind', { GH_TOKEN: 'x' }, ['gitea', 'github.com'], undefined],
    [
      'for an enterprise is for its host',
      { GH_ENTERPRISE_TOKEN: 'x', GH_HOST: 'GHE.acme.test' },
      ['github', 'ghe.acme.test'],
      'x',
    ],
    [
      'for an enterprise is for no other host',
      { GH_ENTERPRISE_TOKEN: 'x', GH_HOST: 'ghe.acme.test' },
      ['github', 'ghe.evil.test'],
      undefined,
    ],
    [
      'for an enterprise is for nobody without a host',
      { GH_ENTERPRISE_TOKEN: 'x' },
      ['github', 'ghe.acme.test'],
      undefined,
    ],
    [
      'for an enterprise is not for GitHub itself',
      { GH_ENTERPRISE_TOKEN: 'x', GH_HOST: 'github.com' },
      ['github', 'github.com'],
      undefined,
    ],
    ['for GitLab is for gitlab.com', { GITLAB_TOKEN: 'x' }, ['gitlab', 'gitlab.com'], 'x'],
    [
      'for GitLab is for no other host',
      { GITLAB_TOKEN: 'x' },
      ['gitlab', 'gitlab.acme.test'],
      undefined,
    ],
    ['for Linear is for Linear', { LINEAR_API_KEY: 'x' }, ['linear', 'linear.app'], 'x'],
  ];
  for (const [name, environment, place, expected] of rows) {
    it(name, async () => assert.equal(await token(environment, ...place), expected));
  }

  it('that was not taken is not offered again', async () => {
    const credentials = environmentCredentials({ GH_TOKEN: 'x' });
    const place = { kind: 'github', host: 'github.com' } as const;
    const signedIn = await credentials.of(place);
    assert.ok(signedIn);
    credentials.refused(place, signedIn);
    assert.equal(await credentials.of(place), undefined);
  });

  it('is an account of its own, that does not say the token', async () => {
    const place = { kind: 'github', host: 'github.com' } as const;
    const accounts = await Promise.all(
      ['secret-1', 'secret-2'].map(async (GH_TOKEN) =>
        environmentCredentials({ GH_TOKEN }).of(place),
      ),
    );
    const [one, other] = accounts.map((signedIn) => signedIn?.account ?? '');
    assert.notEqual(one, other);
    assert.doesNotMatch(`${one} ${other}`, /secret/);
  });
});

describe('how a token is shown', () => {
  const hex = 'ab'.repeat(32);
  const rows: readonly (readonly [kind: TrackerKind, token: string, expected: object])[] = [
    ['github', 'x', { kind: 'bearer', token: 'x' }],
    ['gitlab', 'glpat-x', { kind: 'header', header: 'PRIVATE-TOKEN', token: 'glpat-x' }],
    ['gitlab', hex, { kind: 'bearer', token: hex }],
    ['jira', 'ana@acme.test:a:b', { kind: 'basic', name: 'ana@acme.test', token: 'a:b' }],
    ['jira', 'x', { kind: 'bearer', token: 'x' }],
    ['jira-dc', 'x', { kind: 'bearer', token: 'x' }],
    ['linear', 'lin_api_x', { kind: 'header', header: 'Authorization', token: 'lin_api_x' }],
    ['linear', 'lin_oauth_x', { kind: 'bearer', token: 'lin_oauth_x' }],
    ['azure', 'x', { kind: 'basic', name: '', token: 'x' }],
    ['azure', 'eyJ0.eyJ1.z', { kind: 'bearer', token: 'eyJ0.eyJ1.z' }],
    ['gitea', 'x', { kind: 'header', header: 'Authorization', token: 'token x' }],
    ['redmine', 'x', { kind: 'header', header: 'X-Redmine-API-Key', token: 'x' }],
  ];
  for (const [kind, given, expected] of rows) {
    it(`to ${kind}: ${given.slice(0, 12)}`, () =>
      assert.deepEqual(credentialOf(kind, given), expected));
  }
});
