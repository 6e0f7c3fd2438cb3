import assert from 'node:assert/strict';
import { join } from 'node:path';
import { gitDaemon } from '../support/gitServers.ts';
import type { RunningServer } from '../support/gitServers.ts';
import { workshop } from '../support/repository.ts';
import type { Workshop } from '../support/repository.ts';
import { answers, bareWithOneCommit, clone } from '../support/team.ts';
import type { Member } from '../support/team.ts';
import { randomFrom } from '../support/survival/random.ts';
import { bundled, letTimePass, lived } from './lives.ts';

const clones = 8;
const each = 100;
const kills = 50;
const commits = 40;

describe('eight clones that answer and sync at random', function () {
  this.timeout(180_000);
  let shop: Workshop;
  let server: RunningServer;
  let script: string;
  before(async function () {
    // A group of processes can be killed at once only there.
    if (process.platform === 'win32') this.skip();
    shop = workshop();
    server = await gitDaemon(shop.directory);
    script = join(shop.directory, 'member.cjs');
    await bundled(join(import.meta.dirname, 'sharingProcess.ts'), script);
  });
  after(async () => {
    await server.stop();
    shop.dispose();
  });

  it('have every answer once in the end, though they are killed fifty times', async () => {
    const chance = randomFrom(Number(process.env['PRODUCT_MINDSET_SEED'] ?? 1)).share;
    const bare = bareWithOneCommit(shop);
    const members: Member[] = [];
    for (let index = 0; index < clones; index += 1) {
      const member = await clone(shop, `${server.address}/bare.git`, `m${index}`);
      await member.turnOn();
      members.push(member);
    }
    const [first] = members;
    for (let index = 1; index < commits; index += 1) first?.repository.commit(`${index}`);
    first?.repository.git('push', '--quiet', 'origin', 'main');
    for (const member of members.slice(1)) member.repository.git('pull', '--quiet');

    let killed = 0;
    const left = { locks: 0 };
    await Promise.all(
      members.map(async (member, index) => {
        const { directory } = member.repository;
        // The first ones are killed once more, so that it is fifty in all.
        const lives = Math.floor(kills / clones) + (index < kills % clones ? 1 : 0);
        for (let life = 0; life < lives; life += 1) {
          const isDone = await lived(script, [`m${index}`, String(each)], {
            directory,
            steps: 1 + Math.floor(chance() * (each / lives) * 0.9),
            delay: chance() * 25,
          });
          if (isDone) break;
          killed += 1;
          left.locks += letTimePass(directory);
        }
        assert.equal(await lived(script, [`m${index}`, String(each)], { directory }), true);
      }),
    );
    console.log(`      ${killed} times killed; ${left.locks} locks left behind`);
    assert.equal(killed, kills);

    for (const round of [1, 2]) {
      for (const member of members) {
        const trouble = (await member.sync()).remotes[0]?.trouble;
        assert.equal(trouble, undefined, `round ${round}`);
      }
    }
    const expected = members.flatMap((_, member) =>
      Array.from({ length: each }, (__, index) => `m${member}-${index}`),
    );
    for (const { repository } of members) {
      const grep = repository.git('grep', '-h', '-o', '"who":"[^"]*"', answers);
      const found = grep.split('\n').map((line) => line.slice('"who":"'.length, -1));
      assert.deepEqual(found.toSorted(), expected.toSorted());
      assert.equal(repository.git('fsck', '--strict', '--no-dangling', '--no-progress'), '');
    }
    assert.equal(shop.at(bare).git('fsck', '--strict', '--no-dangling', '--no-progress'), '');
  });
});
