import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { build } from 'esbuild';
import { endWithUs } from '../support/endWithUs.ts';

/** Lives of processes that are killed again and again, and go on where they were. */

/** Bundles a process that is started often: it starts in a fraction of the time. */
export async function bundled(source: string, script: string): Promise<void> {
  await build({
    entryPoints: [source],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  });
}

/** One life: in which clone, and when it is killed. */
interface Life {
  readonly directory: string;
  /** After so many lines on its standard output; without it, it lives until it is done. */
  readonly steps?: number;
  /** Milliseconds after that line. */
  readonly delay?: number;
  /** Gets all that it says. */
  readonly onOutput?: (text: string) => void;
}

/**
 * Starts a process, with the folder of its clone as its first argument, and kills it with its git;
 * `true` when it was done before, which it says with the word `done`.
 */
export async function lived(
  script: string,
  args: readonly string[],
  { directory, steps = Infinity, delay = 0, onOutput }: Life,
): Promise<boolean> {
  const child = spawn(process.execPath, [script, directory, ...args], {
    env: { ...process.env, HOME: join(directory, '..', 'home'), GIT_CONFIG_NOSYSTEM: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const kill = endWithUs(() => killGroup(child));
  let seen = 0;
  let isDone = false;
  child.stdout.on('data', (chunk: Buffer) => {
    const text = chunk.toString();
    onOutput?.(text);
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
export function letTimePass(directory: string): number {
  const git = join(directory, '.git');
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
