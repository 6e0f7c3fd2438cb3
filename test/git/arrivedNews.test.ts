import assert from 'node:assert/strict';
import type { TestRepository } from '../support/repository.ts';
import type { Clones } from './clones.ts';
import { clones, commitRoadmap, item, later, next, outcomes, roadmap } from './clones.ts';

describe('what came into the roadmap from others', () => {
  let all: Clones;
  let ours: TestRepository;
  let theirs: TestRepository;
  beforeEach(async () => {
    all = await clones();
    ({ ours, theirs } = all);
  });
  afterEach(() => all.dispose());

  /** Each with whether the person has a commit of their own that the pull has to deal with. */
  const pulls: readonly (readonly [string, boolean, () => void])[] = [
    ['pull --ff-only', false, () => ours.git('pull', '--quiet', '--ff-only')],
    ['pull', false, () => ours.git('pull', '--quiet')],
    ['pull that merges', true, () => ours.git('pull', '--quiet', '--no-rebase', '--no-edit')],
    ['pull --rebase', true, () => ours.git('pull', '--quiet', '--rebase')],
    ['pull --rebase without own commits', false, () => ours.git('pull', '--quiet', '--rebase')],
    [
      'pull that is set to rebase, by names',
      true,
      () => {
        ours.git('config', 'pull.rebase', 'true');
        ours.git('pull', '--quiet', 'origin', 'main');
      },
    ],
    [
      'fetch and a merge',
      true,
      () => {
        ours.git('fetch', '--quiet');
        ours.git('merge', '--quiet', '--no-edit', 'origin/main');
      },
    ],
    [
      'fetch and a rebase',
      true,
      () => {
        ours.git('fetch', '--quiet');
        ours.git('rebase', '--quiet', 'origin/main');
      },
    ],
    [
      'pull on another branch that is left again',
      false,
      () => {
        ours.git('switch', '--quiet', '--create', 'topic');
        ours.git('switch', '--quiet', 'main');
        ours.git('pull', '--quiet');
        ours.git('switch', '--quiet', 'topic');
      },
    ],
    [
      'pull among commits of one’s own',
      true,
      () => {
        ours.git('pull', '--quiet', '--rebase');
        ours.commit('Three', 'own');
      },
    ],
    [
      'pull with changes that are put aside meanwhile',
      true,
      () => {
        ours.write('own', 'changed');
        ours.git('pull', '--quiet', '--rebase', '--autostash');
      },
    ],
  ];
  for (const [how, hasOwn, pull] of pulls) {
    it(`is seen after a ${how}, once`, async () => {
      if (hasOwn) ours.commit('Own', 'own');
      all.push(later);
      pull();
      assert.deepEqual(await all.arrived(), ['R-1 moved later']);
      assert.deepEqual(await all.arrived(), []);
    });
  }

  it('is seen when a merge is ended after a conflict, and only what others changed', async () => {
    commitRoadmap(ours, next);
    all.push(later);
    assert.throws(() => ours.git('pull', '--quiet', '--no-rebase'));
    assert.deepEqual(await all.arrived(), []);
    commitRoadmap(ours, later);
    assert.deepEqual(await all.arrived(), ['R-1 moved later']);
  });

  it('is seen when a rebase is ended that had stopped', async () => {
    ours.commit('Own', 'file');
    theirs.commit('Theirs', 'file');
    all.push(later);
    ours.write('file', 'mine');
    ours.git('commit', '--quiet', '--all', '--amend', '--no-edit');
    assert.throws(() => ours.git('pull', '--quiet', '--rebase'));
    assert.deepEqual(await all.arrived(), []);
    ours.git('add', '--all');
    ours.git('-c', 'core.editor=true', 'rebase', '--continue');
    assert.deepEqual(await all.arrived(), ['R-1 moved later']);
  });

  it('tells all that became of the items, one thing of each', async () => {
    all.push(`version: 1\nitems:\n${item('R-1', 'dropped')}${item('R-3', 'next')}${outcomes}`);
    ours.git('pull', '--quiet');
    assert.deepEqual(await all.arrived(), ['R-1 dropped', 'R-3 added next', 'R-2 dropped']);
  });

  it('tells of another outcome', async () => {
    all.push(roadmap(item('R-1', 'now', 'O2')));
    ours.git('pull', '--quiet');
    assert.deepEqual(await all.arrived(), ['R-1 outcome']);
  });

  it('does not take for news what the person did to the same file', async () => {
    commitRoadmap(ours, roadmap(item('R-1', 'now'), item('R-2', 'launched')));
    all.push(later);
    ours.git('pull', '--quiet', '--rebase');
    assert.deepEqual(await all.arrived(), ['R-1 moved later']);
  });
});
