import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { codeServer } from './codeServer.ts';
import { endWithUs } from './endWithUs.ts';
import { scratchFolder } from './scratchFolder.ts';

export interface HostServerOptions {
  /** Without it, a free one. */
  readonly port?: number;
  /** User settings of the fresh profile. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** True asks about trust as a fresh VS Code does; otherwise every folder is trusted. */
  readonly asksForTrust?: boolean;
  /** True keeps the person's own environment, so that their commits are theirs; a clean one otherwise. */
  readonly isPersonal?: boolean;
  /** More environment for the extension host. */
  readonly env?: Readonly<Record<string, string>>;
  /** Packaged extensions to install first; absolute paths. */
  readonly vsix?: readonly string[];
}

export interface HostServer {
  /** `127.0.0.1:port`, as it stands in addresses. */
  readonly authority: string;
  /** Without it, the server answers nobody. */
  readonly token: string;
  close(): void;
}

export interface HostAddress {
  readonly folder?: string;
  readonly workspaceFile?: string;
  /** Folder of the extension to load from its sources. */
  readonly development?: string;
  /** CommonJS file whose `run()` is called inside the extension host. */
  readonly tests?: string;
}

/** Starts the server of a real VS Code with a profile of its own; it is up when this resolves. */
export async function startHostServer(options: HostServerOptions = {}): Promise<HostServer> {
  const { serverMain } = await codeServer();
  const port = await freePort(options.port);
  // A window has a terminal: no page of another site may open one.
  const token = randomUUID();
  const home = scratchFolder();
  const base = options.isPersonal ? process.env : cleanEnvironment(home);
  const env = { ...base, ...options.env };
  writeSettings(home, options.settings ?? {});
  const folders = [
    ...['--server-data-dir', home, '--user-data-dir', join(home, 'data')],
    ...['--extensions-dir', join(home, 'extensions')],
  ];
  for (const vsix of options.vsix ?? []) {
    installVsix([serverMain, ...folders, '--install-extension', vsix], env);
  }
  const child = spawn(
    process.execPath,
    [
      serverMain,
      ...['--host', '127.0.0.1', '--port', String(port), '--connection-token', token],
      ...['--accept-server-license-terms', '--telemetry-level', 'off'],
      // Without this flag a built VS Code ignores the extension named in the address.
      '--enable-smoke-test-driver',
      ...(options.asksForTrust ? [] : ['--disable-workspace-trust']),
      ...folders,
    ],
    // Its own group, so that extension hosts and terminals end with it.
    { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const close = endWithUs(() => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  });
  try {
    await answers(`http://127.0.0.1:${port}/version`, () => child.exitCode === null);
  } catch (error) {
    close();
    throw new Error(`VS Code did not start.\n${output}`, { cause: error });
  }
  return { authority: `127.0.0.1:${port}`, token, close };
}

/** The address that opens a folder, with an extension from its sources and its tests, in a browser. */
export function addressOf({ authority, token }: HostServer, open: HostAddress): string {
  const remote = (path: string) => `vscode-remote://${authority}${path}`;
  const payload = [
    ['skipWelcome', 'true'],
    ...(open.development ? [['extensionDevelopmentPath', remote(open.development)]] : []),
    ...(open.tests ? [['extensionTestsPath', remote(open.tests)]] : []),
  ];
  const query = new URLSearchParams({
    tkn: token,
    ...(open.folder ? { folder: open.folder } : {}),
    ...(open.workspaceFile ? { workspace: open.workspaceFile } : {}),
    payload: JSON.stringify(payload),
  });
  return `http://${authority}/?${query.toString()}`;
}

/** Nothing of the person who runs the tests reaches git or the extension. */
function cleanEnvironment(home: string): NodeJS.ProcessEnv {
  const gitConfig = join(home, 'gitconfig');
  writeFileSync(
    gitConfig,
    '[user]\n\tname = Ana Kovač\n\temail = ana@mobile.fieldwork.test\n[init]\n\tdefaultBranch = main\n',
  );
  const kept = ['PATH', 'LANG', 'LC_ALL', 'TMPDIR', 'SHELL', 'LD_LIBRARY_PATH'];
  return {
    ...Object.fromEntries(
      kept.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])),
    ),
    HOME: home,
    GIT_CONFIG_GLOBAL: gitConfig,
    GIT_CONFIG_NOSYSTEM: '1',
  };
}

function writeSettings(home: string, settings: Readonly<Record<string, unknown>>): void {
  const folder = join(home, 'data', 'User');
  mkdirSync(folder, { recursive: true });
  const quiet = {
    'workbench.startupEditor': 'none',
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'workbench.enableExperiments': false,
    'chat.disableAIFeatures': true,
    'extensions.autoCheckUpdates': false,
    'extensions.ignoreRecommendations': true,
    'git.openRepositoryInParentFolders': 'never',
    'window.restoreWindows': 'none',
  };
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ ...quiet, ...settings }, null, 2));
}

function installVsix(args: readonly string[], env: NodeJS.ProcessEnv): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
  if (status === 0) return;
  // The end says what is wrong; before it stands a long complaint about the unbuilt log module.
  throw new Error(
    `The package could not be installed.\n${`${stdout}${stderr}`.trim().slice(-500)}`,
  );
}

/** The wanted port when it is free, or any. */
function freePort(wanted = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', (cause) =>
      reject(new Error(`Port ${wanted} cannot be used; it is taken or reserved.`, { cause })),
    );
    probe.listen(wanted, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** Resolves when the address answers; rejects after 20 s or when `alive` turns false. */
async function answers(address: string, alive: () => boolean): Promise<void> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    try {
      if ((await fetch(address)).ok) return;
    } catch (error) {
      if (!alive() || Date.now() > deadline) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
