import { spawn } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { join } from 'node:path';
import { build } from 'esbuild';
import { repositoryRoot } from '../support/places.ts';
import { scratchFolder } from '../support/scratchFolder.ts';

/** How one run of `product-mindset` ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

export interface RunOptions {
  readonly input?: string | Buffer;
  readonly env?: NodeJS.ProcessEnv;
  /** Whom to be. */
  readonly uid?: number;
}

/** The command line, built into a folder of its own: what is in `dist` may be older. */
let built: Promise<string> | undefined;

/** The path of `cli.cjs`, built once for each run of the tests. */
export function cliFile(): Promise<string> {
  built ??= make();
  return built;
}

async function make(): Promise<string> {
  const folder = scratchFolder();
  // Some tests run it as somebody else.
  chmodSync(folder, 0o755);
  const outfile = join(folder, 'cli.cjs');
  await build({
    absWorkingDir: repositoryRoot,
    entryPoints: ['src/cli.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    alias: { yaml: './node_modules/yaml/browser/dist/index.js' },
    logLevel: 'error',
  });
  return outfile;
}

/** Runs `product-mindset` in a folder until it ends. */
export async function productMindset(
  directory: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [await cliFile(), ...args], {
    cwd: directory,
    env: options.env ?? process.env,
    ...(options.uid === undefined ? {} : { uid: options.uid }),
  });
  // What ends early does not read its input to the end.
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.input ?? '');
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [out, error, code] = await Promise.all([buffer(child.stdout), buffer(child.stderr), ended]);
  return { code, out: out.toString(), error: error.toString() };
}

/** The lines of an output that is JSON. */
export function jsonIn(out: string): readonly unknown[] {
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
}
