import assert from 'node:assert/strict';
import { giteaApi } from 'gitea-js';
import { gitea } from '../../src/trackers/gitea.ts';
import { askingPlans, planning } from '../support/servers/asking.ts';
import type { AskingPlans } from '../support/servers/asking.ts';
import { itSurvives } from '../support/servers/faultTests.ts';
import { giteaMilestone, giteaToken, startGitea } from '../support/servers/giteaServer.ts';
import type { GiteaServer } from '../support/servers/giteaServer.ts';

const credential = {
  kind: 'header',
  header: 'Authorization',
  token: `token ${giteaToken}`,
} as const;
const autumn = giteaMilestone(1, { title: 'Autumn', due_on: '2026-12-20T23:59:59Z' });
const closed = (id: number, title: string, day: string) =>
  giteaMilestone(id, { title, state: 'closed', closed_at: `${day}T08:00:00Z` });

describe('the milestones of Gitea and Forgejo', () => {
  let server: GiteaServer;
  afterEach(() => server.stop());
  const started = async (...milestones: readonly object[]): Promise<AskingPlans> => {
    server = await startGitea({ issues: {}, milestones: { 'acme/app': milestones } });
    return askingPlans(gitea, server.address, { credential });
  };

  it('are planned with their day, those of the last year too; two requests', async () => {
    const ask = await started(
      autumn,
      closed(2, 'Spring', '2026-04-01'),
      closed(3, 'Old', '2020-01-01'),
    );
    assert.deepEqual(await ask({ names: ['acme/app'] }), [
      { kind: 'milestone', title: 'Autumn', due: '2026-12-20', isDone: false },
      { kind: 'milestone', title: 'Spring', isDone: true },
    ]);
    assert.equal(server.received.length, 2);
  });

  it('are the same by its own client', async () => {
    const ask = await started(autumn, closed(2, 'Spring', '2026-04-01'));
    const api = giteaApi(server.address, { token: giteaToken });
    const query = { limit: 50 } as const;
    const open = await api.repos.issueGetMilestonesList('acme', 'app', { ...query, state: 'open' });
    const over = await api.repos.issueGetMilestonesList('acme', 'app', {
      ...query,
      state: 'closed',
    });
    await ask({ names: ['acme/app'] });
    assert.deepEqual(
      [...open.data, ...over.data].map(({ title }) => title),
      ['Autumn', 'Spring'],
    );
    const asked = server.received.map(({ url }) => {
      const { pathname, searchParams } = new URL(url, 'http://localhost');
      return [pathname, [...searchParams].sort()];
    });
    assert.deepEqual(asked.slice(2), asked.slice(0, 2));
  });

  it('are none of a repository that is not there', async () => {
    const ask = await started(autumn);
    assert.deepEqual(await ask({ names: ['acme/gone'] }), []);
  });

  it('are not asked for where nothing says which repository it is', async () => {
    const ask = await started(autumn);
    assert.deepEqual([await ask({}), server.received.length], [undefined, 0]);
  });
});

itSurvives(planning(gitea, { names: ['acme/app'], refs: [] }), [], {
  about: 'plans',
  credential,
  // What may not be seen is not there.
  except: { 403: 'nothing' },
  wrong: { 'an object': { milestones: [] }, 'milestones without a title': [{ id: 1 }] },
});
