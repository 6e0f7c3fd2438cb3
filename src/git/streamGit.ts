import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { PassThrough, pipeline, Readable } from 'node:stream';
import type { GitTask } from './git.ts';
import { gitFailure } from './gitFailure.ts';
import type { Environment } from './hardening.ts';
import { configurationFor, environmentFor, globalFlags } from './hardening.ts';

/** Where git is run that streams. */
export interface StreamPlace {
  readonly binary: string;
  /** Top of the work tree, or the bare repository. */
  readonly directory: string;
  readonly environment: Environment;
}

/** A call of git whose output is too large to be held. */
export interface GitStream extends Pick<GitTask<unknown>, 'args' | 'accepts'> {
  /** Given to git on its standard input, piece by piece. */
  readonly input?: Iterable<string> | AsyncIterable<string>;
  /** Settings for this call alone, `key=value`; never from outside. */
  readonly settings?: readonly string[];
  /** So many bytes are taken from git while the reader is busy, so that git need not wait for it. */
  readonly ahead?: number;
}

/** So much of what git complains about is kept. */
const mostComplaint = 10_000;

/**
 * Runs git and yields its output as it comes, in bytes. Who stops to read stops git. Throws a
 * `ProductError` when git fails, and the signal's reason when aborted. simple-git has no way that
 * does not hold the whole output, so this goes around it.
 */
export async function* streamGit(
  place: StreamPlace,
  { args, accepts = [], input = [], settings = [], ahead }: GitStream,
  signal?: AbortSignal,
): AsyncGenerator<Buffer, void, undefined> {
  signal?.throwIfAborted();
  const fixed = [...configurationFor({}), ...settings].flatMap((one) => ['-c', one]);
  const child = spawn(place.binary, [...fixed, ...globalFlags, ...args], {
    cwd: place.directory,
    // Else `git log` writes each commit by itself, which takes both of us a tenth more time.
    env: { ...environmentFor(place.environment, {}), GIT_FLUSH: '0' },
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
  });
  if (child.pid === undefined) {
    const [cause] = (await once(child, 'error')) as [unknown];
    throw gitFailure(args[0] ?? '', { exitCode: -1, stderr: `spawn ${String(cause)}` });
  }
  const stop = (): void => void child.kill();
  signal?.addEventListener('abort', stop, { once: true });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(0, mostComplaint);
  });
  const ended = once(child, 'close').then(([exitCode]) => exitCode as number | null);
  // Nobody waits for it when the reader has stopped.
  ended.catch(() => undefined);
  // Git may end before it has read everything, which its exit code says better.
  child.stdin.on('error', () => undefined);
  Readable.from(input).pipe(child.stdin);
  const output = new PassThrough(ahead === undefined ? {} : { readableHighWaterMark: ahead });
  // What goes wrong with one end, the other one says.
  pipeline(child.stdout, output, () => undefined);
  try {
    for await (const chunk of output) yield chunk as Buffer;
    const exitCode = await ended;
    signal?.throwIfAborted();
    if (exitCode === 0 || (exitCode !== null && accepts.includes(exitCode))) return;
    throw gitFailure(args[0] ?? '', { exitCode, stderr: complaint });
  } finally {
    signal?.removeEventListener('abort', stop);
    stop();
  }
}

/** The same for output that is small: all of it. */
export async function readGit(
  place: StreamPlace,
  stream: GitStream,
  signal?: AbortSignal,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of streamGit(place, stream, signal)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
