import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';
import type { Progress, Report } from '../../../src/history/history.ts';
import { endWithUs } from '../endWithUs.ts';
import { repositoryRoot } from '../places.ts';
import { scratchFolder } from '../scratchFolder.ts';

/** One line of `historyProcess`. Milliseconds are since the update began. */
export type Said =
  | { readonly at: 'begin' }
  | {
      readonly at: 'progress';
      readonly phase: Progress['phase'];
      readonly commits: number;
      readonly milliseconds: number;
    }
  | {
      readonly at: 'end';
      readonly report: Report;
      readonly milliseconds: number;
      /** The most memory that the process ever had. */
      readonly kilobytes: number;
    }
  | { readonly at: 'failed'; readonly reason: string; readonly words: string };

/** Another process that indexes. */
export interface IndexingProcess {
  readonly id: number;
  /** The first line of a kind; rejects when the process ends without one. */
  first<At extends Said['at']>(at: At): Promise<Extract<Said, { readonly at: At }>>;
  kill(signal: NodeJS.Signals): void;
  /** How it ended, and all that it said. */
  readonly ended: Promise<{
    readonly code: number | null;
    readonly signal: NodeJS.Signals | null;
    readonly said: readonly Said[];
  }>;
}

export interface IndexingOptions {
  /** Flags of `historyProcess`. */
  readonly flags?: readonly string[];
  /** A program, and its arguments, that starts the process. */
  readonly through?: readonly string[];
  readonly uid?: number;
  readonly environment?: NodeJS.ProcessEnv;
}

let script: Promise<string> | undefined;

/** The path of `historyProcess` as one file, which starts in a fraction of the time. */
export function indexingScript(): Promise<string> {
  script ??= bundled();
  return script;
}

async function bundled(): Promise<string> {
  const folder = scratchFolder();
  // Some tests run it as somebody else.
  chmodSync(folder, 0o755);
  const outfile = join(folder, 'historyProcess.cjs');
  await build({
    entryPoints: [join(repositoryRoot, 'test', 'git', 'historyProcess.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  });
  return outfile;
}

/** Starts to index a repository into a folder. */
export async function indexingProcess(
  directory: string,
  folder: string,
  options: IndexingOptions = {},
): Promise<IndexingProcess> {
  const [program = '', ...args] = [
    ...(options.through ?? []),
    process.execPath,
    await indexingScript(),
    directory,
    folder,
    ...(options.flags ?? []),
  ];
  const child = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: options.environment ?? process.env,
    ...(options.uid === undefined ? {} : { uid: options.uid }),
  });
  const forget = endWithUs(() => void child.kill('SIGKILL'));
  const said: Said[] = [];
  const waiting = new Set<() => void>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    said.push(JSON.parse(line) as Said);
    waiting.forEach((look) => look());
  });
  const ended = once(child, 'close').then(([code, signal]) => {
    forget();
    return { code: code as number | null, signal: signal as NodeJS.Signals | null, said };
  });
  return {
    id: child.pid ?? 0,
    first: (at) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = said.find((one) => one.at === at);
          if (found) resolve(found as Extract<Said, { readonly at: typeof at }>);
        };
        waiting.add(look);
        look();
        void ended.then(() =>
          reject(new Error(`It ended without "${at}": ${JSON.stringify(said)}`)),
        );
      }),
    kill: (signal) => void child.kill(signal),
    ended,
  };
}
