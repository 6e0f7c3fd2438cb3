import assert from 'node:assert/strict';
import { join } from 'node:path';
import { ledgerLinesIn } from '../../src/feedback/line.ts';
import { reportOf } from '../../src/feedback/reportOf.ts';
import { standingLinesOf } from '../../src/feedback/standingLines.ts';
import { tallyOf } from '../../src/feedback/tally.ts';
import type { Month } from '../../src/model/vote.ts';
import type { RunningServer } from '../support/gitServers.ts';
import { gitDaemon } from '../support/gitServers.ts';
import type { Workshop } from '../support/repository.ts';
import { workshop } from '../support/repository.ts';
import { randomFrom } from '../support/survival/random.ts';
import { bareWithOneCommit } from '../support/team.ts';
import type { Voter } from '../support/voters.ts';
import { votingClone } from '../support/voters.ts';
import { bundled, letTimePass, lived } from './lives.ts';
import { mobile, office, platform, saidBy, toldOn, votedOn } from './votesMade.ts';

const clones = 12;
const steps = 16;
const killsEach = 3;
const teams = [mobile, platform, office];

describe('twelve clones that vote and sync at random', function () {
  this.timeout(180_000);
  let shop: Workshop;
  let server: RunningServer;
  let script: string;
  before(async function () {
    // A group of processes can be killed at once only there.
    if (process.platform === 'win32') this.skip();
    shop = workshop();
    server = await gitDaemon(shop.directory);
    script = join(shop.directory, 'voter.cjs');
    await bundled(join(import.meta.dirname, 'votingProcess.ts'), script);
  });
  after(async () => {
    await server.stop();
    shop.dispose();
  });

  it('tell the same in the end, without a vote that is lost or there twice, though they are killed', async () => {
    const seed = Number(process.env['PRODUCT_MINDSET_SEED'] ?? 1);
    const bare = bareWithOneCommit(shop);
    const voters: Voter[] = [];
    for (let index = 0; index < clones; index += 1) {
      const voter = await votingClone(shop, `${server.address}/bare.git`, `v${index}`, votedOn);
      await voter.turnOn();
      voters.push(voter);
    }
    const memberOf = (index: number): number => seed * clones + index;

    let killed = 0;
    await Promise.all(
      voters.map(async ({ repository: { directory } }, index) => {
        const chance = randomFrom(memberOf(index));
        let step = 0;
        const life = (from: number, kill?: { readonly steps: number; readonly delay: number }) =>
          lived(script, [String(memberOf(index)), String(from), String(steps)], {
            directory,
            ...kill,
            onOutput(text) {
              step = Number(/step (\d+)\n(?:done\n)?$/.exec(text)?.[1] ?? step);
            },
          });
        for (let lives = 0; lives < killsEach; lives += 1) {
          // Within a vote, or within the sync after it.
          if (await life(step, { steps: chance.between(1, 5), delay: chance.between(0, 400) }))
            return;
          killed += 1;
          letTimePass(directory);
        }
        assert.equal(await life(step), true);
      }),
    );
    console.log(`      ${killed} times killed`);
    assert.ok(killed > clones, 'too few were killed to say anything');

    for (const voter of [...voters, ...voters]) {
      const { remotes } = await voter.votes.sharing.sync();
      assert.equal(remotes[0]?.trouble, undefined);
    }
    const expected = await Promise.all(
      voters.map((_, index) =>
        saidBy(memberOf(index), steps, index.toString(16).padStart(32, '0')),
      ),
    );
    const tallies = new Map([['2026-11' as Month, tallyOf(expected.flat())]]);
    const asked = { teams, own: mobile, fewest: 3 };
    const told = reportOf(tallies, { ...asked, now: toldOn });
    assert.ok(told.months[1]?.cells.some(({ votes }) => votes !== 'too-few'));
    const standing = (lines: readonly string[]): number =>
      standingLinesOf(ledgerLinesIn(lines.join('\n')).lines).length;
    for (const voter of voters) {
      voter.now = toldOn;
      await voter.votes.sharing.sync();
      assert.deepEqual(await voter.votes.report(asked), told);
      assert.equal(standing(voter.lines()), expected.flat().length);
      assert.deepEqual(voter.lines(), voters[0]?.lines());
      assert.equal(voter.votes.skipped(), 0);
    }
    assert.equal(shop.at(bare).git('fsck', '--strict', '--no-dangling', '--no-progress'), '');
  });
});
