import assert from 'node:assert/strict';
import { Gitlab } from '@gitbeaker/rest';
import { gitlab } from '../../src/trackers/gitlab.ts';
import { askingPlans, planning } from '../support/servers/asking.ts';
import type { AskingPlans } from '../support/servers/asking.ts';
import { itSurvives } from '../support/servers/faultTests.ts';
import {
  gitlabEpic,
  gitlabMilestone,
  gitlabToken,
  startGitlab,
} from '../support/servers/gitlabServer.ts';
import type { GitlabOptions } from '../support/servers/gitlabServer.ts';
import type { FakeServer } from '../support/servers/startServer.ts';

const credential = { kind: 'header', header: 'PRIVATE-TOKEN', token: gitlabToken } as const;
const app = 'acme/tools/app';
const spring = gitlabMilestone(1, { title: 'Spring', due_date: '2026-12-01' });
const year = gitlabMilestone(7, {
  title: 'The year',
  web_url: 'https://gitlab.com/groups/acme/-/milestones/7',
});
const offline = gitlabEpic(4, {
  title: 'Offline',
  due_date: '2027-01-31',
  web_url: 'https://gitlab.com/groups/acme/tools/-/epics/4',
});
const planned: GitlabOptions = {
  milestones: {
    [app]: [spring, gitlabMilestone(2, { title: 'Over', state: 'closed' })],
    'acme/tools': [],
    acme: [year],
  },
  epics: {
    'acme/tools': [offline, gitlabEpic(5, { state: 'closed' })],
    'acme/tools/others': [gitlabEpic(6, { title: 'Of others' })],
    acme: [gitlabEpic(7, { title: 'Of all' })],
  },
};

describe('the plans of GitLab', () => {
  let server: FakeServer;
  afterEach(() => server.stop());
  const started = async (options: GitlabOptions): Promise<AskingPlans> => {
    server = await startGitlab(options);
    return askingPlans(gitlab, server.address, { credential });
  };

  it('are the active milestones of the project and its groups, and the open epics; two requests', async () => {
    const ask = await started(planned);
    const { host } = new URL(server.address);
    assert.deepEqual(await ask({ names: [app] }), [
      {
        kind: 'milestone',
        title: 'Spring',
        due: '2026-12-01',
        isDone: false,
        url: 'https://gitlab.com/acme/tools/app/-/milestones/1',
      },
      {
        kind: 'milestone',
        title: 'The year',
        isDone: false,
        url: 'https://gitlab.com/groups/acme/-/milestones/7',
      },
      {
        kind: 'epic',
        title: 'Offline',
        due: '2027-01-31',
        isDone: false,
        url: 'https://gitlab.com/groups/acme/tools/-/epics/4',
        ref: `gl:${host}/acme/tools&4`,
      },
      {
        kind: 'epic',
        title: 'Of all',
        isDone: false,
        url: 'https://gitlab.com/groups/acme/-/epics/7',
        ref: `gl:${host}/acme&7`,
      },
    ]);
    assert.equal(server.received.length, 2);
  });

  it('are the same by its own client, which asks as we do', async () => {
    const ask = await started(planned);
    const api = new Gitlab({ host: server.address, token: gitlabToken });
    const options = { state: 'active', includeParentMilestones: true, perPage: 100 };
    const milestones = await api.ProjectMilestones.all(app, options);
    const groups = { includeAncestorGroups: true, includeDescendantGroups: false };
    const epics = await api.Epics.all('acme/tools', { state: 'opened', ...groups, perPage: 100 });
    const plans = await ask({ names: [app] });
    assert.deepEqual(
      plans?.map(({ title }) => title),
      [...milestones, ...epics].map(({ title }) => title),
    );
    const asked = server.received.map(({ url }) => {
      const { pathname, searchParams } = new URL(url, 'http://localhost');
      return [pathname, [...searchParams].filter(([name]) => name !== 'pagination').sort()];
    });
    assert.deepEqual(asked.slice(2), asked.slice(0, 2));
  });

  const without: readonly (readonly [string, GitlabOptions, readonly string[]])[] = [
    ['that has no epics', { ...planned, epics: {} }, ['Spring', 'The year']],
    ['whose milestones may not be seen', { ...planned, forbidden: [app] }, ['Offline', 'Of all']],
    ['that is not there', {}, []],
  ];
  for (const [name, options, titles] of without) {
    it(`are those that there are of a project ${name}`, async () => {
      const ask = await started(options);
      const plans = await ask({ names: [app] });
      assert.deepEqual(
        plans?.map(({ title }) => title),
        titles,
      );
    });
  }

  it('have an epic that nothing can be a part of when its address says no group', async () => {
    const epic = gitlabEpic(4, { title: 'Offline', web_url: 'javascript:alert(1)' });
    const ask = await started({ epics: { 'acme/tools': [epic] } });
    assert.deepEqual(await ask({ names: [app] }), [
      { kind: 'epic', title: 'Offline', isDone: false },
    ]);
  });

  it('lose only what cannot be read', async () => {
    const wrong = gitlabMilestone(3, { title: 3 as unknown as string });
    const ask = await started({ milestones: { [app]: [wrong, spring] } });
    assert.equal((await ask({ names: [app] }))?.length, 1);
  });

  it('are not asked for where nothing says which project it is', async () => {
    const ask = await started(planned);
    assert.deepEqual([await ask({}), server.received.length], [undefined, 0]);
  });
});

itSurvives(planning(gitlab, { names: [app], refs: [] }), [], {
  about: 'plans',
  credential,
  // What may not be seen is not there.
  except: { 403: 'nothing' },
  wrong: { 'an object': { milestones: [] }, 'plans that are texts': ['one'] },
});
