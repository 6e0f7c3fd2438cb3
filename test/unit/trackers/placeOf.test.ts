import assert from 'node:assert/strict';
import type { TicketRef } from '../../../src/model/ids.ts';
import type { Remote, TrackerSetting } from '../../../src/tickets/context.ts';
import { knownPlaces, placeOf, plannedPlaces } from '../../../src/trackers/placeOf.ts';

interface Given {
  readonly remote?: Remote;
  readonly settings?: readonly TrackerSetting[];
  readonly local?: string;
  readonly keys?: readonly string[];
}

const around = ({ remote, settings = [], local, keys = [] }: Given) => ({
  context: { remote: remote ?? null, knownKeys: keys },
  settings,
  isLocal: (prefix: string) => prefix === local,
});

const ghes: Remote = { kind: 'github', host: 'ghe.acme.test', path: 'acme/app' };
const azure: Remote = { kind: 'azure', host: 'dev.azure.com', path: 'Acme/shop/app' };
const jira: TrackerSetting = { kind: 'jira', url: 'https://acme.atlassian.net/' };
const server: TrackerSetting = {
  kind: 'jira-dc',
  url: 'https://acme.test/jira/',
  keys: ['web', 'OPS'],
};
const local = 'local local ';

describe('the place of a ticket', () => {
  const rows: readonly (readonly [
    name: string,
    ref: string,
    given: Given,
    place: string | undefined,
  ])[] = [
    [
      'is GitHub, which everybody knows',
      'gh:acme/app#1',
      {},
      'github github.com https://api.github.com',
    ],
    [
      'is GitLab, which everybody knows',
      'gl:acme/app!1',
      {},
      'gitlab gitlab.com https://gitlab.com',
    ],
    [
      'is Codeberg, which everybody knows',
      'gt:acme/app#1',
      {},
      'gitea codeberg.org https://codeberg.org',
    ],
    ['is not Bitbucket, which is only linked to', 'bb:acme/app#1', {}, undefined],
    ['is no host that only a text names', 'gh:ghe.acme.test/acme/app#1', {}, undefined],
    [
      'is the host of the remote',
      'gh:ghe.acme.test/other/app#1',
      { remote: ghes },
      'github ghe.acme.test https://ghe.acme.test/api',
    ],
    [
      'is no host of a remote of another kind',
      'gl:ghe.acme.test/acme/app#1',
      { remote: ghes },
      undefined,
    ],
    [
      'is where the person has set it',
      'gl:git.acme.test/acme/app#1',
      {
        settings: [
          { kind: 'gitlab', url: 'https://git.acme.test/lab/', api: 'https://api.acme.test/x/' },
        ],
      },
      'gitlab git.acme.test https://api.acme.test/x',
    ],
    [
      'is nowhere when what the person has set is no web address',
      'gl:git.acme.test/acme/app#1',
      {
        settings: [
          { kind: 'gitlab', url: 'git.acme.test' },
          { kind: 'gitlab', url: 'ftp://git.acme.test' },
        ],
      },
      undefined,
    ],
    [
      'is the organization of the remote',
      'az:55',
      { remote: azure },
      'azure dev.azure.com https://dev.azure.com/Acme',
    ],
    [
      'is the organization in any case of letters',
      'az:acme#55',
      { remote: azure },
      'azure dev.azure.com https://dev.azure.com/Acme',
    ],
    ['is no organization that only a text names', 'az:evil#55', { remote: azure }, undefined],
    ['is no organization that nobody named', 'az:55', {}, undefined],
    [
      'is the organization that the person has set',
      'az:acme#55',
      { settings: [{ kind: 'azure', url: 'https://dev.azure.com/acme' }] },
      'azure dev.azure.com https://dev.azure.com/acme',
    ],
    [
      'is the Redmine that the person has set',
      'rm:rm.acme.test#5',
      { settings: [{ kind: 'redmine', url: 'https://rm.acme.test' }] },
      'redmine rm.acme.test https://rm.acme.test',
    ],
    [
      'is no other Redmine',
      'rm:evil.test#5',
      { settings: [{ kind: 'redmine', url: 'https://rm.acme.test' }] },
      undefined,
    ],
    [
      'is the tracker that has the prefix of a key',
      'key:WEB-1',
      { settings: [jira, server] },
      'jira-dc acme.test https://acme.test/jira',
    ],
    [
      'is the tracker without prefixes for other keys',
      'key:ENG-1',
      { settings: [server, jira] },
      'jira acme.atlassian.net https://acme.atlassian.net',
    ],
    ['is no tracker that has other prefixes', 'key:ENG-1', { settings: [server] }, undefined],
    [
      'is the repository for keys of its files',
      'key:TASK-4.1',
      { settings: [jira], local: 'TASK' },
      local,
    ],
    [
      'is the tracker that has the prefix, also when files have it',
      'key:OPS-4',
      { settings: [server], local: 'OPS' },
      'jira-dc acme.test https://acme.test/jira',
    ],
    [
      'is perhaps Linear for keys when nothing is set',
      'key?:ENG-1',
      {},
      'linear linear.app https://api.linear.app perhaps',
    ],
    ['is nowhere without a repository', '?:#5', { settings: [jira] }, undefined],
  ];
  for (const [name, ref, given, expected] of rows) {
    it(name, () => {
      const place = placeOf(ref as TicketRef, around(given));
      const found =
        place && `${place.kind} ${place.host} ${place.api}${place.isGuess ? ' perhaps' : ''}`;
      assert.equal(found, expected);
    });
  }
});

describe('the places that are known before any ticket is', () => {
  const rows: readonly (readonly [name: string, given: Given, hosts: readonly string[]])[] = [
    ['are none without remote and settings', {}, []],
    [
      'are the remote and what is set, each once',
      { remote: ghes, settings: [jira, server, jira] },
      ['ghe.acme.test', 'acme.atlassian.net', 'acme.test'],
    ],
    ['are the organization of the remote', { remote: azure }, ['dev.azure.com']],
    [
      'have no forge that is only linked to',
      { remote: { kind: 'bitbucket', host: 'bitbucket.org', path: 'a/b' } },
      [],
    ],
  ];
  for (const [name, given, hosts] of rows) {
    it(name, () =>
      assert.deepEqual(
        knownPlaces(around(given)).map(({ host }) => host),
        hosts,
      ),
    );
  }
});

describe('the places that plan for a repository', () => {
  const redmine: TrackerSetting = { kind: 'redmine', url: 'https://redmine.acme.test' };
  const rows: readonly (readonly [name: string, given: Given, asked: readonly string[]])[] = [
    ['are none without remote and settings', {}, []],
    [
      'are a tracker that is set, before its keys are known',
      { settings: [jira] },
      ['acme.atlassian.net: '],
    ],
    ['are its forge, for the repository', { remote: ghes }, ['ghe.acme.test: acme/app']],
    [
      'are the organization of the remote, for its project',
      { remote: azure },
      ['dev.azure.com: shop'],
    ],
    [
      'are the trackers that have the keys, besides the forge',
      { remote: ghes, settings: [server, jira], keys: ['WEB', 'OPS', 'ENG', 'MOB'] },
      ['ghe.acme.test: acme/app', 'acme.test: WEB OPS', 'acme.atlassian.net: ENG MOB'],
    ],
    [
      'are perhaps Linear for keys when nothing is set',
      { keys: ['ENG', 'OPS'] },
      ['linear.app: ENG OPS'],
    ],
    ['are not its own files', { keys: ['TASK', 'ENG'], local: 'TASK' }, ['linear.app: ENG']],
    ['are a Redmine, which has no names for it', { settings: [redmine] }, ['redmine.acme.test: ']],
    [
      'are no other forge of the same kind',
      {
        remote: { ...ghes, host: 'github.com' },
        settings: [{ kind: 'github', url: 'https://ghe.acme.test' }],
      },
      ['github.com: acme/app'],
    ],
    [
      'are no forge that is only linked to',
      { remote: { kind: 'bitbucket', host: 'bitbucket.org', path: 'a/b' } },
      [],
    ],
  ];
  for (const [name, given, asked] of rows) {
    it(name, () => {
      const found = [...plannedPlaces(around(given))];
      assert.deepEqual(
        found.map(([{ host }, names]) => `${host}: ${names.join(' ')}`),
        asked,
      );
    });
  }
});
