import assert from 'node:assert/strict';
import type { TrackerSetting } from '../../../src/tickets/context.ts';
import { contextOf } from '../../../src/tickets/contextOf.ts';

const noKeys = { known: [], decimal: [] };
const jira: TrackerSetting = { kind: 'jira', url: 'https://Acme.atlassian.net', keys: ['proj'] };

describe('what references mean in a repository', () => {
  it('is by the remote that the team shares', () => {
    const remotes = [
      { name: 'origin', url: 'git@github.com:ana/app.git' },
      { name: 'upstream', url: 'https://github.com/acme/app' },
    ];
    const { remote } = contextOf(remotes, [], noKeys);
    assert.deepEqual(remote, { kind: 'github', host: 'github.com', path: 'acme/app' });
  });

  it('knows a forge at a host that only the person knows', () => {
    const remotes = [{ name: 'origin', url: 'ssh://git@code.acme.corp/core/api.git' }];
    const forge: TrackerSetting = { kind: 'gitea', url: 'https://code.acme.corp' };
    const { remote } = contextOf(remotes, [forge], noKeys);
    assert.deepEqual(remote, { kind: 'gitea', host: 'code.acme.corp', path: 'core/api' });
  });

  it('knows the hosts and the prefixes of the trackers that are set', () => {
    const { hosts, knownKeys } = contextOf([], [jira], noKeys);
    assert.deepEqual([hosts, knownKeys], [{ 'acme.atlassian.net': 'jira' }, ['PROJ']]);
  });

  it('knows the prefixes of files, and those with parts', () => {
    const { knownKeys, decimalKeys } = contextOf([], [jira], {
      known: ['task'],
      decimal: ['task'],
    });
    assert.deepEqual([knownKeys, decimalKeys], [['PROJ', 'TASK'], ['TASK']]);
  });

  it('takes numbers for those of the tracker that says so', () => {
    const redmine: TrackerSetting = { kind: 'redmine', url: 'https://r.acme.corp', numbers: true };
    const { numbers } = contextOf([], [jira, redmine], noKeys);
    assert.deepEqual(numbers, { kind: 'redmine', host: 'r.acme.corp' });
  });
});
