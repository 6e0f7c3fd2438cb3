import assert from 'node:assert/strict';
import { chmodSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asNoOneEver } from '../../src/notes/nobody.ts';
import { handedOver } from '../../src/votes/handedOver.ts';
import { ownVotes } from '../../src/votes/ownVotes.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import { workshop } from '../support/repository.ts';
import { bareWithOneCommit } from '../support/team.ts';
import type { Voter } from '../support/voters.ts';
import { ledger, votingClone } from '../support/voters.ts';
import { mobile, platform } from './votesMade.ts';

const october = Date.UTC(2026, 9, 30, 9);
const told = Date.UTC(2026, 10, 6, 9);
const vote = { to: mobile, from: platform, kind: 'docs', verdict: 'noise' } as const;

describe('votes that could not be sent in time', () => {
  let shop: Workshop;
  let bare: TestRepository;
  let ana: Voter;
  beforeEach(async () => {
    shop = workshop();
    bare = shop.at(bareWithOneCommit(shop));
    ana = await votingClone(shop, `file://${bare.directory}`, 'ana', october);
    await ana.turnOn();
    await ana.votes.vote(vote);
  });
  afterEach(() => shop.dispose());

  const refuse = (): void => {
    const hook = join(bare.directory, 'hooks', 'pre-receive');
    writeFileSync(hook, '#!/bin/sh\nexit 1\n');
    chmodSync(hook, 0o755);
  };
  const accept = (): void =>
    renameSync(join(bare.directory, 'hooks', 'pre-receive'), join(bare.directory, 'hooks', 'off'));
  const sent = (): string => bare.git('for-each-ref', '--format=%(refname)', ledger);
  const synced = async (): Promise<string> => {
    const { remotes } = await ana.votes.sharing.sync();
    return remotes.map(({ trouble }) => trouble ?? 'fine').join();
  };

  const ways: readonly (readonly [
    what: string,
    close: () => void,
    open: () => void,
    trouble: string,
  ])[] = [
    ['refuses them', refuse, accept, 'refused'],
    [
      'cannot be reached',
      () => renameSync(bare.directory, `${bare.directory}.away`),
      () => renameSync(`${bare.directory}.away`, bare.directory),
      'unreachable',
    ],
  ];
  for (const [what, close, open, trouble] of ways) {
    it(`are in no ledger while the remote ${what}, and arrive when it takes them in time`, async () => {
      close();
      assert.equal(await synced(), trouble);
      assert.equal(ana.repository.git('for-each-ref', ledger), '');
      assert.equal((await ana.votes.unsent()).length, 1);
      open();
      assert.equal(await synced(), 'fine');
      assert.equal(sent(), ledger);
      assert.deepEqual(await ana.votes.unsent(), []);
    });

    it(`are never sent when the remote ${what} until their month is told`, async () => {
      close();
      assert.equal(await synced(), trouble);
      open();
      ana.now = told;
      assert.equal(await synced(), 'fine');
      assert.equal(sent(), '');
      assert.equal(ana.repository.git('for-each-ref', ledger), '');
    });
  }

  it('leave what others said where it was', async () => {
    const ben = await votingClone(shop, `file://${bare.directory}`, 'ben', october);
    await ben.turnOn();
    await ben.votes.vote({ ...vote, kind: 'incident' });
    await ben.votes.sharing.sync();
    refuse();
    assert.equal(await synced(), 'refused');
    assert.deepEqual(ana.lines(), ben.lines());
  });
  describe('because somebody was killed', () => {
    const killed = async (): Promise<void> => {
      const folder = join(ana.repository.directory, '.git', 'product-mindset', 'votes');
      const git = asNoOneEver(await ana.repository.open());
      await handedOver(
        git,
        ownVotes(folder, () => ana.now),
      );
      assert.equal(ana.lines().length, 1);
    };
    const linesSent = (): string => bare.git('log', '--format=', '-p', '--all', '--', ':(glob)**');

    it('before they were sent are never sent when their month is told', async () => {
      await killed();
      ana.now = told;
      assert.equal(await synced(), 'fine');
      assert.doesNotMatch(linesSent(), /platform/);
      assert.deepEqual(ana.repository.git('ls-tree', '-r', ledger), '');
    });

    it('stay away from what others sent', async () => {
      const ben = await votingClone(shop, `file://${bare.directory}`, 'ben', october);
      await ben.turnOn();
      await ben.votes.vote({ ...vote, kind: 'incident' });
      await ben.votes.sharing.sync();
      await killed();
      ana.now = told;
      assert.equal(await synced(), 'fine');
      assert.deepEqual(ana.lines(), ben.lines());
      assert.doesNotMatch(linesSent(), /docs/);
    });

    it('after they arrived stay where they are', async () => {
      await killed();
      ana.repository.git('push', '--quiet', 'origin', ledger);
      const [line] = ana.lines();
      ana.now = told;
      assert.equal(await synced(), 'fine');
      assert.deepEqual(ana.lines(), [line]);
      assert.equal(sent(), ledger);
    });

    it('go along with the next exchange in time', async () => {
      await killed();
      assert.equal(await synced(), 'fine');
      assert.match(linesSent(), /platform/);
    });
  });
});
