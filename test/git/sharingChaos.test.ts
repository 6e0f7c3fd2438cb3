import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, utimesSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import { build } from 'esbuild';
import { gitDaemon } from '../support/gitServers.ts';
import type { RunningServer } from '../support/gitServers.ts';
import { endWithUs } from '../support/endWithUs.ts';
import { workshop } from '../support/repository.ts';
import type { Workshop } from '../support/repository.ts';
import { answers, bareWithOneCommit, clone } from '../support/team.ts';
import type { Member } from '../support/team.ts';

const clones = 8;
const each = 100;
const kills = 50;
const commits = 40;

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

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
    // A bundle starts in a fraction of the time, and it is started often.
    await build({
      entryPoints: [join(import.meta.dirname, 'sharingProcess.ts')],
      outfile: script,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      logLevel: 'error',
    });
  });
  after(async () => {
    await server.stop();
    shop.dispose();
  });

  it('have every answer once in the end, though they are killed fifty times', async () => {
    const chance = random(Number(process.env['PRODUCT_MINDSET_SEED'] ?? 1));
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
        // The first ones are killed once more, so that it is fifty in all.
        const lives = Math.floor(kills / clones) + (index < kills % clones ? 1 : 0);
        for (let life = 0; life < lives; life += 1) {
          const isDone = await lived(
            script,
            member,
            1 + Math.floor(chance() * (each / lives) * 0.9),
            chance() * 25,
          );
          if (isDone) break;
          killed += 1;
          left.locks += letTimePass(member);
        }
        assert.equal(await lived(script, member, Infinity, 0), true);
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

/**
 * Starts a process that answers and syncs, and kills it with its git after so many steps and a few
 * milliseconds; `true` when it was done before.
 */
async function lived(
  script: string,
  { repository }: Member,
  steps: number,
  delay: number,
): Promise<boolean> {
  const args = [script, repository.directory, basename(repository.directory), String(each)];
  const child = spawn(process.execPath, args, {
    env: {
      ...process.env,
      HOME: join(repository.directory, '..', 'home'),
      GIT_CONFIG_NOSYSTEM: '1',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const kill = endWithUs(() => killGroup(child));
  let seen = 0;
  let isDone = false;
  child.stdout.on('data', (chunk: Buffer) => {
    const text = chunk.toString();
    isDone ||= text.includes('done');
    const before = seen;
    seen += text.split('\n').length - 1;
    if (before < steps && seen >= steps) setTimeout(kill, delay);
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (steps === Infinity) assert.equal(code, 0);
  kill();
  return isDone;
}

function killGroup(child: ChildProcessByStdio<null, Readable, null>): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Nobody of it is alive any more.
  }
}

/** Makes the locks that were left on references of ours as old as they would be a minute later. */
function letTimePass({ repository }: Member): number {
  const git = join(repository.directory, '.git');
  const past = new Date(Date.now() - 61_000);
  const ours = ['refs/notes/product-mindset', 'refs/product-mindset/remotes/origin'];
  const locks = ours
    .map((folder) => join(git, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((path) => path.endsWith('.lock'));
  for (const lock of locks) utimesSync(lock, past, past);
  return locks.length;
}
