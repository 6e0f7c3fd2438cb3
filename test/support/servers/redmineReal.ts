/** A real Redmine on 127.0.0.1, where Debian's package is installed. */
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { endWithUs } from '../endWithUs.ts';
import { repositoryRoot } from '../places.ts';
import { scratchFolder } from '../scratchFolder.ts';
import { redmineKey } from './redmineServer.ts';

const folder = '/usr/share/redmine';
const packages = ['redmine', 'redmine-sqlite', 'puma'];
/** Set where this may install packages. */
const permission = 'PRODUCT_MINDSET_INSTALL_REDMINE';

/** Why there is no Redmine here; nothing when there is one. Installs it where that is allowed. */
export function reasonWithoutRedmine(): string | undefined {
  if (isInstalled()) return undefined;
  if (process.env[permission] === undefined) {
    return `no Redmine in ${folder}, and ${permission} is not set`;
  }
  if (process.getuid?.() !== 0) return 'only root may install packages';
  try {
    install();
  } catch (error) {
    return `Redmine cannot be installed: ${String(error).slice(0, 200)}`;
  }
  return isInstalled() ? undefined : 'Redmine was installed and is not there';
}

const isInstalled = () => existsSync(join(folder, 'config.ru')) && existsSync('/usr/bin/puma');

function install(): void {
  const options = {
    stdio: ['pipe', 'ignore', 'pipe'] as ['pipe', 'ignore', 'pipe'],
    timeout: 300_000,
  };
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Otherwise it makes a database of its own.
  const input = 'redmine redmine/instances/default/dbconfig-install boolean false\n';
  execFileSync('debconf-set-selections', { ...options, input });
  execFileSync('apt-get', ['update'], { ...options, env });
  execFileSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], {
    ...options,
    env,
  });
}

export interface RealRedmine {
  readonly address: string;
  stop(): Promise<void>;
}

/** Starts one with a database of its own, and the tickets of `redmine.ru`. */
export async function startRealRedmine(): Promise<RealRedmine> {
  const instance = scratchFolder();
  for (const name of ['config', 'log', 'tmp', 'files']) mkdirSync(join(instance, name));
  const database = { adapter: 'sqlite3', database: join(instance, 'redmine.sqlite') };
  writeFileSync(join(instance, 'config', 'database.yml'), JSON.stringify({ production: database }));
  const rackUp = join(repositoryRoot, 'test', 'support', 'servers', 'redmine.ru');
  const options = ['--bind', 'tcp://127.0.0.1:0', '--environment', 'production', '--config', '-'];
  const puma = spawn('puma', [...options, rackUp], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      HOME: instance,
      // The folder of an instance is sought below the package's own.
      REDMINE_INSTANCE: `${'../'.repeat(9)}${instance.slice(1)}`,
      SECRET_KEY_BASE: randomBytes(32).toString('hex'),
      API_KEY: redmineKey,
    },
  });
  const kill = endWithUs(() => puma.kill('SIGKILL'));
  const ended = once(puma, 'exit');
  let words = '';
  puma.stderr.on('data', (chunk: Buffer) => (words += chunk.toString()));
  for await (const line of createInterface(puma.stdout)) {
    const address = /Listening on (?<address>http:\S+)/.exec(line)?.groups?.['address'];
    if (address === undefined) continue;
    puma.stdout.resume();
    return {
      address,
      async stop() {
        kill();
        await ended;
      },
    };
  }
  throw new Error(`Redmine did not start: ${words.slice(0, 1000)}`);
}
