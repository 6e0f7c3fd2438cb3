import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Workshop } from '../support/repository.ts';
import { workshop } from '../support/repository.ts';
import type { Member } from '../support/team.ts';
import { answers, bareWithOneCommit, clone, memberAt } from '../support/team.ts';
import type { Voter } from '../support/voters.ts';
import { ledger, voterAt, votingClone } from '../support/voters.ts';
import { mobile, platform, votedOn } from './votesMade.ts';

const refspec = '+refs/notes/product-mindset/*:refs/product-mindset/remotes/origin/*';
const fetches = { key: 'remote.origin.fetch', value: refspec };
const shares = { key: 'product-mindset.votes.share', value: 'origin' };

describe('the sharing of votes beside that of answers', () => {
  let shop: Workshop;
  let member: Member;
  let voter: Voter;
  beforeEach(async () => {
    shop = workshop();
    member = await clone(shop, bareWithOneCommit(shop), 'ana');
    voter = await voterAt(shop, member.repository.directory, votedOn);
  });
  afterEach(() => shop.dispose());

  const configuration = (): string =>
    readFileSync(join(member.repository.directory, '.git', 'config'), 'utf8');
  const vote = (): Promise<void> =>
    voter.votes.vote({ to: mobile, from: platform, kind: 'docs', verdict: 'signal' });

  it('proposes what is fetched and with whom, and nothing that is about commits', async () => {
    assert.deepEqual(await voter.votes.sharing.proposal(), {
      remotes: ['origin'],
      writes: [fetches, shares],
      remarks: [],
    });
  });

  it('proposes only whom to share with where answers are shared', async () => {
    await member.turnOn();
    const { writes } = await voter.votes.sharing.proposal();
    assert.deepEqual(writes, [shares]);
  });

  it('is a consent of its own: neither is on because the other one is', async () => {
    await member.turnOn();
    const votesToo = (await voter.votes.sharing.status()).isOn;
    await member.sharing.turnOff();
    await voter.turnOn();
    assert.deepEqual([votesToo, (await member.sharing.status()).isOn], [false, false]);
  });

  it('sends no vote when answers are synced', async () => {
    await member.turnOn();
    await vote();
    await member.answer('x');
    await member.sync();
    const sent = member.repository.git('ls-remote', 'origin', 'refs/notes/*');
    assert.deepEqual([sent.includes(answers), sent.includes(ledger)], [true, false]);
  });

  for (const first of ['answers', 'votes'] as const) {
    for (const off of ['answers', 'votes'] as const) {
      it(`goes on without the other: ${first} first, ${off} off`, async () => {
        const before = configuration();
        const both = { answers: member.sharing, votes: voter.votes.sharing };
        const second = first === 'answers' ? 'votes' : 'answers';
        for (const one of [first, second] as const) {
          await both[one].turnOn(await both[one].proposal());
        }
        await vote();
        await member.answer('x');
        await both.answers.sync();
        await both.votes.sync();
        await both[off].turnOff();
        const left = off === 'answers' ? 'votes' : 'answers';
        const kept = member.repository.git('config', '--get-all', 'remote.origin.fetch');
        const tracking = member.repository.git(
          'for-each-ref',
          '--format=%(refname)',
          'refs/product-mindset',
        );
        assert.deepEqual(
          [(await both[left].status()).isOn, kept.includes(refspec), tracking],
          [true, true, `refs/product-mindset/remotes/origin/${left}`],
        );
        // Who is turned off last takes along what the first one left.
        await both[left].turnOff();
        assert.equal(configuration(), before);
        assert.equal(member.repository.git('for-each-ref', 'refs/product-mindset'), '');
      });
    }
  }

  it('keeps what the other needs, though it has forgotten what it wrote', async () => {
    await voter.turnOn();
    await member.turnOn();
    member.repository.write('.git/product-mindset/sharing-written.json', '[]');
    await member.sharing.turnOff();
    const kept = member.repository.git('config', '--get-all', 'remote.origin.fetch');
    assert.ok(kept.includes(refspec));
  });

  it('takes in what somebody has fetched by themselves', async () => {
    await voter.turnOn();
    await vote();
    await voter.votes.sharing.sync();
    const address = member.repository.git('remote', 'get-url', 'origin');
    const ben = await votingClone(shop, address, 'ben', votedOn);
    await ben.turnOn();
    ben.repository.git('fetch', '--quiet');
    assert.deepEqual(
      [await ben.votes.sharing.takeIn(), ben.lines()],
      [{ received: 1, unsent: 0 }, voter.lines()],
    );
  });

  it('tells what was not sent, and that it was', async () => {
    await voter.turnOn();
    await vote();
    const before = await voter.votes.sharing.status();
    await voter.votes.sharing.sync();
    const after = await voter.votes.sharing.status();
    assert.deepEqual(
      [before.unsent, after.unsent, after.last?.report],
      [1, 0, { remotes: [{ remote: 'origin', received: 0, sent: 1 }] }],
    );
  });

  it('opens what was turned on before by another window', async () => {
    await voter.turnOn();
    const again = await voterAt(shop, member.repository.directory, votedOn);
    assert.equal((await again.votes.sharing.status()).isOn, true);
    assert.equal(
      (await (await memberAt(shop, member.repository.directory)).sharing.status()).isOn,
      false,
    );
  });
});
