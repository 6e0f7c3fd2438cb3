import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestRepository } from '../support/repository.ts';
import type { Clones } from './clones.ts';
import {
  clones,
  commitRoadmap,
  inShort,
  item,
  later,
  lookedOnce,
  now,
  roadmap,
  roadmapPath,
} from './clones.ts';

describe('what came into the roadmap from others, at the edges,', () => {
  let all: Clones;
  let ours: TestRepository;
  let theirs: TestRepository;
  beforeEach(async () => {
    all = await clones();
    ({ ours, theirs } = all);
  });
  afterEach(() => all.dispose());

  const nothing: Readonly<Record<string, () => void>> = {
    'an edit that is not committed': () => ours.write(roadmapPath, later),
    'an own commit': () => commitRoadmap(ours, later),
    'an own amended commit': () => {
      commitRoadmap(ours, later);
      ours.git('commit', '--quiet', '--amend', '--message=Again');
    },
    'an own merge of an own branch': () => {
      ours.git('switch', '--quiet', '--create', 'topic');
      commitRoadmap(ours, later);
      ours.git('switch', '--quiet', 'main');
      ours.git('merge', '--quiet', '--no-ff', '--no-edit', 'topic');
    },
    'a switch to a branch of others': () => {
      all.push(later);
      ours.git('fetch', '--quiet');
      ours.git('switch', '--quiet', '--detach', 'origin/main');
    },
    'a reset to what others did': () => {
      all.push(later);
      ours.git('fetch', '--quiet');
      ours.git('reset', '--quiet', '--hard', 'origin/main');
    },
    'an own revert': () => {
      commitRoadmap(ours, later);
      ours.git('revert', '--no-edit', 'HEAD');
    },
    'a fetch alone': () => {
      all.push(later);
      ours.git('fetch', '--quiet');
    },
    'a pull of the person’s own work from another machine': () => {
      theirs.git('config', 'user.email', 'Ana@acme.test');
      all.push(later);
      ours.git('pull', '--quiet');
    },
    'a pull that changed other files': () => {
      theirs.commit('Other', 'other');
      theirs.git('push', '--quiet');
      ours.git('pull', '--quiet');
    },
    'a pull of something and its revert': () => {
      commitRoadmap(theirs, later);
      all.push(now);
      ours.git('pull', '--quiet');
    },
    'a rebase that was given up': () => {
      ours.commit('Own', 'file');
      theirs.commit('Theirs', 'file');
      all.push(later);
      ours.write('file', 'mine');
      ours.git('commit', '--quiet', '--all', '--amend', '--no-edit');
      assert.throws(() => ours.git('pull', '--quiet', '--rebase'));
      ours.git('rebase', '--abort');
    },
    'a roadmap that is gone': () => {
      rmSync(join(theirs.directory, roadmapPath));
      theirs.git('add', '--all');
      theirs.commit('No plan');
      theirs.git('push', '--quiet');
      ours.git('pull', '--quiet');
    },
    'a roadmap that cannot be read any more': () => {
      all.push('version: 1\nitems: [ {{{');
      ours.git('pull', '--quiet');
    },
  };
  for (const [what, happens] of Object.entries(nothing)) {
    it(`is nothing after ${what}`, async () => {
      happens();
      assert.deepEqual(await all.arrived(), []);
    });
  }

  it('is nothing that is missing only because a part cannot be read', async () => {
    all.push(roadmap(item('R-1', 'later'), '  - { id: R-2, title: Two, status: someday }\n'));
    ours.git('pull', '--quiet');
    assert.deepEqual(await all.arrived(), ['R-1 moved later']);
  });

  it('is nothing when the first roadmap comes', async () => {
    const empty = all.shop.repository('empty');
    empty.git('config', 'receive.denyCurrentBranch', 'ignore');
    empty.commit('One', 'a');
    all.server.git('clone', '--quiet', '../empty', '../cleo');
    const cleo = all.shop.at(join(all.shop.directory, 'cleo'));
    const other = await lookedOnce(cleo);
    commitRoadmap(empty, now);
    cleo.git('pull', '--quiet');
    assert.deepEqual(await other.arrivedNews(), []);
    other.dispose();
  });

  it('is nothing of what came before the repository was opened, or with its first clone', async () => {
    all.push(later);
    ours.git('pull', '--quiet');
    const again = await lookedOnce(ours);
    again.dispose();
    const fresh = await lookedOnce(all.cloneOf('cleo'));
    fresh.dispose();
  });

  it('is nothing where git keeps no log of HEAD', async () => {
    rmSync(join(ours.directory, '.git', 'logs'), { recursive: true });
    ours.git('config', 'core.logAllRefUpdates', 'false');
    const other = await lookedOnce(ours);
    all.push(later);
    ours.git('pull', '--quiet');
    assert.deepEqual(await other.arrivedNews(), []);
    other.dispose();
  });

  it('is seen in a work tree of its own, and not in the others', async () => {
    ours.git('worktree', 'add', '--quiet', '-b', 'topic', '../tree', 'origin/main');
    const tree = all.shop.at(join(all.shop.directory, 'tree'));
    const other = await lookedOnce(tree);
    all.push(later);
    tree.git('pull', '--quiet', 'origin', 'main');
    assert.deepEqual(inShort(await other.arrivedNews()), ['R-1 moved later']);
    assert.deepEqual(await all.arrived(), []);
    other.dispose();
  });

  it('is seen from the first pull into an empty clone on', async () => {
    all.shop.repository('bare.git', '--bare');
    all.server.git('clone', '--quiet', '../bare.git', '../dora');
    const dora = all.shop.at(join(all.shop.directory, 'dora'));
    dora.git('config', 'user.email', 'dora@acme.test');
    const other = await lookedOnce(dora);
    all.server.git('push', '--quiet', '../bare.git', 'main');
    dora.git('pull', '--quiet', 'origin', 'main');
    assert.deepEqual(await other.arrivedNews(), []);
    all.push(later);
    theirs.git('push', '--quiet', '../bare.git', 'main');
    dora.git('pull', '--quiet', 'origin', 'main');
    assert.deepEqual(inShort(await other.arrivedNews()), ['R-1 moved later']);
    other.dispose();
  });
});
