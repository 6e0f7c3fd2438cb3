/** The real VS Code that the host suites and the try-out run in, fetched from npm when it is first needed. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { downloads } from './places.ts';

const version = '4.139.1';
const stamp = 'complete';

export interface CodeServer {
  /** Absolute path of the server's main script, for Node 24. */
  readonly serverMain: string;
}

/**
 * Answers where the VS Code server is, after installing it into `.vscode-test/` when it is not there.
 * Rejects with a sentence for people when it cannot be had.
 */
export async function codeServer(say: (line: string) => void = console.log): Promise<CodeServer> {
  if (process.platform === 'win32') {
    throw new Error('The VS Code server does not run on Windows; use "npm run test:electron".');
  }
  const home = join(downloads, `code-server-${version}`);
  if (!existsSync(join(home, stamp))) await install(home, say);
  return { serverMain: join(serverIn(home), 'out', 'server-main.js') };
}

/** Installs beside the final place and renames at the end, so nobody ever sees half an installation. */
async function install(home: string, say: (line: string) => void): Promise<void> {
  const started = Date.now();
  removeLeftovers(home);
  const half = `${home}.${process.pid}`;
  mkdirSync(half, { recursive: true });
  writeFileSync(join(half, 'package.json'), '{ "private": true }\n');
  try {
    say(`Fetching VS Code (npm package code-server ${version}, about 600 MB on disk, once) …`);
    await npmInstall(half, [`code-server@${version}`]);
    say('Fetching the libraries of its server …');
    await npmInstall(serverIn(half), ['--omit=dev']);
    say('Fetching the libraries of its built-in extensions …');
    await npmInstall(join(serverIn(half), 'extensions'), ['--omit=dev']);
    writeFileSync(join(half, stamp), `${version}\n`);
    putInPlace(half, home);
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
  say(`VS Code is ready after ${Math.round((Date.now() - started) / 1000)} s.`);
}

function serverIn(home: string): string {
  return join(home, 'node_modules', 'code-server', 'lib', 'vscode');
}

function putInPlace(half: string, home: string): void {
  if (existsSync(join(home, stamp))) return;
  rmSync(home, { recursive: true, force: true });
  try {
    renameSync(half, home);
  } catch (error) {
    // Another run was faster: its installation is as good as ours.
    if (!existsSync(join(home, stamp))) throw error;
  }
}

function removeLeftovers(home: string): void {
  mkdirSync(dirname(home), { recursive: true });
  for (const name of readdirSync(dirname(home))) {
    const owner = /^code-server-[\d.]+?\.(\d+)$/.exec(name)?.[1];
    if (name.startsWith(`code-server-${version}.`) && owner && !isRunning(Number(owner))) {
      rmSync(join(dirname(home), name), { recursive: true, force: true });
    }
  }
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}

/** Native modules are left unbuilt: watching files, the terminal and git work without them. */
function npmInstall(directory: string, args: readonly string[]): Promise<void> {
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['install', ...options, ...args], {
      cwd: directory,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {
        ...process.env,
        PATH: `${dirname(process.execPath)}${delimiter}${process.env['PATH'] ?? ''}`,
      },
    });
    let complaint = '';
    child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`VS Code could not be installed. ${reasonIn(complaint)}`));
    });
  });
}

function reasonIn(complaint: string): string {
  return /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH/.test(complaint)
    ? 'The npm registry cannot be reached; it is needed once, later runs work without a network.'
    : complaint.trim();
}
