import { spawn, execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { randomFrom } from '../survival/random.ts';
import { invented } from './invented.ts';
import type { Shape } from './invented.ts';

/**
 * Makes a bare repository with an invented history, the same one for the same shape. The history is
 * handed to git piece by piece, so that it may be longer than what fits in memory.
 */
export async function generate(directory: string, shape: Shape): Promise<void> {
  mkdirSync(directory, { recursive: true });
  const options = { cwd: directory, env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' } };
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main'], options);
  const child = spawn('git', ['fast-import', '--quiet', '--force'], {
    ...options,
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  const ended = once(child, 'close');
  for (const text of inPieces(invented(shape, randomFrom(shape.seed ?? 1)))) {
    if (!child.stdin.write(text)) await once(child.stdin, 'drain');
  }
  child.stdin.end();
  const [code] = (await ended) as [number | null];
  if (code !== 0) throw new Error(`git fast-import ended with ${code}.`);
}

/** One write for each command would take longer than git does. */
function* inPieces(texts: Iterable<string>): Generator<string> {
  let piece = '';
  for (const text of texts) {
    piece += text;
    if (piece.length < 2 ** 16) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}
