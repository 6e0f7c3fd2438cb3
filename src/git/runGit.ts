import { Readable } from 'node:stream';
import { simpleGit } from 'simple-git';
import { ProductError } from '../base/productError.ts';
import { gitFailure } from './gitFailure.ts';
import type { GitTask } from './git.ts';
import {
  configurationFor,
  environmentFor,
  globalFlags,
  permissions,
  transports,
} from './hardening.ts';
import type { Environment } from './hardening.ts';
import { isInTheWay, NetworkError, networkFailure } from './networkFailure.ts';
import { refusedTransports } from './refusedTransports.ts';

/** Where and how git is run. */
export interface Place {
  readonly binary: string;
  readonly directory: string;
  readonly environment: Environment;
  /** Milliseconds that one call may take. */
  readonly limit: number;
  /** Milliseconds that one call may take that talks to a remote. */
  readonly networkLimit: number;
}

/** Milliseconds that a program which git left behind may hold on to its standard error. */
const longestHold = 1000;

interface Ended {
  readonly exitCode: number | null;
  readonly stdOut: readonly Buffer[];
  readonly stdErr: readonly Buffer[];
}

/** Runs one task in one process. Rejects with a `ProductError`, or with the signal's reason. */
export async function runGit<T>(place: Place, task: GitTask<T>, signal?: AbortSignal): Promise<T> {
  signal?.throwIfAborted();
  const limit = task.network ? place.networkLimit : place.limit;
  const overdue = AbortSignal.timeout(limit);
  const stop = signal ? AbortSignal.any([signal, overdue]) : overdue;
  const subcommand = task.args[0] ?? '';
  const refused = task.network ? await runGit(place, refusedTransports(transports), signal) : [];
  const environment = environmentFor(place.environment, task, refused);
  const ended = await untilStopped(stop, () => processOf(place, task, environment, stop)).catch(
    (cause: unknown) => {
      signal?.throwIfAborted();
      if (!overdue.aborted) throw cause;
      const words = `git ${subcommand} took over ${limit} ms`;
      throw task.network
        ? new NetworkError('too-slow', words)
        : new ProductError('git-timeout', words);
    },
  );
  const { exitCode } = ended;
  const stderr = Buffer.concat(ended.stdErr).toString();
  const isAnswer = exitCode !== null && task.accepts?.includes(exitCode);
  if (exitCode !== 0 && (!isAnswer || (task.network && isInTheWay(stderr)))) {
    const ending = { exitCode, stderr };
    throw task.network ? networkFailure(subcommand, ending) : gitFailure(subcommand, ending);
  }
  return task.parse(Buffer.concat(ended.stdOut).toString(task.encoding ?? 'utf8'), exitCode);
}

/** A child of git that keeps the pipes open must not keep the caller waiting. */
function untilStopped(stop: AbortSignal, work: () => Promise<Ended>): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const stopped = (): void => reject(new Error('stopped'));
    stop.addEventListener('abort', stopped, { once: true });
    void work()
      .then(resolve, reject)
      .finally(() => stop.removeEventListener('abort', stopped));
  });
}

/**
 * One process through simple-git. The end is taken from its `errors` plugin, because otherwise a
 * process ended by a signal, or a failure without words, counts as success there.
 */
async function processOf<T>(
  place: Place,
  task: GitTask<T>,
  environment: Readonly<Record<string, string>>,
  stop: AbortSignal,
): Promise<Ended> {
  let ended: Ended | undefined;
  // An empty buffer still closes the standard input; an empty string would leave git waiting.
  const input = Buffer.from(task.input ?? '', task.encoding ?? 'utf8');
  try {
    await simpleGit({
      baseDir: place.directory,
      binary: place.binary,
      config: configurationFor(task),
      unsafe: permissions,
      allowEnvironment: Object.keys(environment),
      abort: stop,
      // Exit may come before the last output: only the closed pipes are the end.
      completion: { onClose: true, onExit: false },
      input: () => input,
      errors(_error, result) {
        ended = result;
        return undefined;
      },
    })
      .env(environment)
      // simple-git waits 50 ms more for a process that wrote nothing; an empty chunk ends the wait.
      .outputHandler((_command, stdout, stderr) => {
        stdout.once('end', () => {
          stdout.emit('data', Buffer.alloc(0));
          // An ssh that stays in the background holds on to the other one, which git hands to it.
          if (!task.network || !(stderr instanceof Readable)) return;
          setTimeout(() => stderr.destroy(), longestHold).unref();
        });
      })
      .raw([...globalFlags, ...task.args]);
  } catch (cause) {
    throw notRun(place, cause);
  }
  if (!ended) throw new ProductError('git-failed', 'git ended without a result');
  return ended;
}

function notRun(place: Place, cause: unknown): ProductError {
  const text = cause instanceof Error ? cause.message : String(cause);
  if (text.includes('directory that does not exist')) {
    return new ProductError('not-a-repository', `${place.directory} is not there`, { cause });
  }
  return new ProductError('git-failed', `git was not run: ${text.slice(0, 200)}`, { cause });
}
