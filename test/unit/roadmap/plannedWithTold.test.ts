import assert from 'node:assert/strict';
import type { Gathered } from '../../../src/model/context.ts';
import type { Because } from '../../../src/roadmap/context.ts';
import { contextOf } from '../../../src/roadmap/contextOf.ts';
import { commit, gathered, milestone, now, planned, refOf, ticket } from './gathered.ts';

const served = (of: Gathered): readonly (readonly [title: string, because: Because['kind']])[] =>
  contextOf(of, now).items.map(({ item: { title }, because }) => [title, because.kind]);

describe('The items that trackers plan', () => {
  const commits = [commit(1, { tickets: ['#1'] }), commit(2, { tickets: ['#1'] })];

  it('are the milestones that hold the tickets', () => {
    const of = gathered({
      planned: [milestone('Spring'), milestone('Summer', { tickets: [refOf('#1')] })],
      commits,
    });

    assert.deepEqual(
      contextOf(of, now).items.map(({ because }) => because),
      [{ kind: 'planned', tickets: ['#1'], commits: 2, of: 2 }],
    );
    assert.deepEqual(served(of), [['Summer', 'planned']]);
  });

  it('are the milestones that the tickets say they are planned for', () => {
    const told = [ticket('#1', { planned: [{ kind: 'milestone', title: 'Summer' }] })];

    assert.deepEqual(
      served(gathered({ planned: [milestone('Spring'), milestone('Summer')], commits, told })),
      [['Summer', 'planned']],
    );
  });

  it('are also milestones and epics that only tickets speak of', () => {
    const told = [
      ticket('#1', {
        url: 'https://jira.acme.test/browse/1',
        planned: [{ kind: 'sprint', title: 'Sprint 4', due: '2026-12-01' }],
        parents: [
          { key: '#7', title: 'A story', type: 'Story', ref: refOf('#7') },
          { key: '#8', title: 'An epic', type: 'Epic' },
        ],
      }),
    ];

    const { items } = contextOf(gathered({ commits, told }), now);

    assert.deepEqual(
      items.map(({ item: { title, status, origin } }) => [title, status, origin?.place]),
      [
        ['Sprint 4', 'now', 'jira.acme.test'],
        ['An epic', 'next', 'jira.acme.test'],
      ],
    );
  });

  it('are not milestones of the same title in another tracker', () => {
    const told = [
      ticket('#1', {
        planned: [{ kind: 'milestone', title: 'Summer', url: 'https://a.test/1' }],
      }),
    ];
    const elsewhere = milestone('Summer', { url: 'https://b.test/1' });

    const { items } = contextOf(gathered({ planned: [elsewhere], commits, told }), now);

    assert.deepEqual(
      items.map(({ item: { origin } }) => origin?.url),
      ['https://a.test/1'],
    );
  });

  it('are an epic that commits mention themselves', () => {
    const told = [ticket('#1', { kind: 'epic', title: 'The epic' })];

    assert.deepEqual(served(gathered({ commits, told })), [['The epic', 'planned']]);
  });

  it('are none where there is a roadmap file', () => {
    const told = [ticket('#1', { planned: [{ kind: 'milestone', title: 'Summer' }] })];
    const summer = milestone('Summer', { tickets: [refOf('#1')] });

    assert.deepEqual(served(gathered({ plan: planned({}), planned: [summer], commits, told })), []);
  });
});
