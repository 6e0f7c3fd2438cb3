import assert from 'node:assert/strict';
import { join } from 'node:path';
import { workshop } from '../support/repository.ts';
import type { Workshop } from '../support/repository.ts';
import { chipsAbove, completionsAt, openInWindow, openMessage, personas } from './opened.ts';

const question = 'Who will notice this change?';

describe('a commit message of', () => {
  let shop: Workshop;
  before(() => (shop = workshop()));
  after(() => shop.dispose());

  it('a worktree is its own, with the plan of that worktree', async () => {
    const main = shop.repository('main');
    main.commit('Start', 'file');
    main.git('worktree', 'add', '--quiet', '../beside');
    const beside = shop.at(join(shop.directory, 'beside'));
    beside.write('.product/personas.yaml', personas);
    await openInWindow(beside);
    const message = await openMessage(beside, 'COMMIT_EDITMSG', 'Let uploads resume\n\nWho: ');
    assert.ok((await completionsAt(message, 2)).includes('Dispatcher'));
  });

  it('a submodule is its own, though it stands in the git directory of another', async () => {
    const part = shop.repository('part');
    part.commit('Start', 'file');
    const whole = shop.repository('whole');
    whole.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', part.directory);
    const inside = shop.at(join(whole.directory, 'part'));
    await openInWindow(inside);
    const message = await openMessage(inside, 'COMMIT_EDITMSG', 'Let uploads resume\n');
    assert.equal((await chipsAbove(message))[0], question);
  });

  it('a repository without a commit is looked at like any other', async () => {
    const unborn = shop.repository('unborn');
    await openInWindow(unborn);
    const message = await openMessage(unborn, 'COMMIT_EDITMSG', 'Let uploads resume\n');
    assert.equal((await chipsAbove(message))[0], question);
  });

  it('a repository with a detached HEAD is looked at like any other', async () => {
    const detached = shop.repository('detached');
    detached.commit('Start', 'file');
    detached.git('checkout', '--quiet', '--detach');
    await openInWindow(detached);
    const message = await openMessage(detached, 'COMMIT_EDITMSG', 'Let uploads resume\n');
    assert.equal((await chipsAbove(message))[0], question);
  });
});
