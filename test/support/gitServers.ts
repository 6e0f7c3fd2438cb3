/** Real git servers on 127.0.0.1. What is started ends with the workshop that it serves, or with us. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { createServer as createPlainServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { join } from 'node:path';
import { endWithUs } from './endWithUs.ts';

const programs = execFileSync('git', ['--exec-path']).toString().trim();

export interface RunningServer {
  /** Of the repositories in the folder: add `/name`. */
  readonly address: string;
  /** Ends it, and waits until it has. */
  stop(): Promise<void>;
}

/** `git daemon` for a folder of repositories; pushing is a service of its own there. */
export async function gitDaemon(folder: string, takesPushes = true): Promise<RunningServer> {
  const port = await freePort();
  const daemon = spawn(
    join(programs, 'git-daemon'),
    [
      '--export-all',
      '--verbose',
      `--base-path=${folder}`,
      '--listen=127.0.0.1',
      `--port=${port}`,
      `--${takesPushes ? 'enable' : 'disable'}=receive-pack`,
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const kill = endWithUs(() => daemon.kill('SIGKILL'));
  const ended = once(daemon, 'exit');
  // "Ready to rumble", in its own words.
  await Promise.race([once(daemon.stderr, 'data'), ended]);
  daemon.stderr.resume();
  return {
    address: `git://127.0.0.1:${port}`,
    async stop() {
      kill();
      await ended;
    },
  };
}

export interface HttpOptions {
  /** Only this one may sign in; everybody may without. */
  readonly user?: { readonly name: string; readonly password: string };
  /** Answers a request itself, and says so with `true`. */
  readonly instead?: (request: IncomingMessage, response: ServerResponse) => boolean;
}

/** `git http-backend` for a folder of repositories. */
export async function httpBackend(
  folder: string,
  { user, instead }: HttpOptions = {},
): Promise<RunningServer> {
  const expected =
    user && `Basic ${Buffer.from(`${user.name}:${user.password}`).toString('base64')}`;
  return httpServer((request, response) => {
    if (instead?.(request, response)) return;
    if (expected === undefined || request.headers.authorization === expected) {
      runBackend(folder, request, response);
      return;
    }
    response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="test"' }).end();
  });
}

/** A server that takes connections and never says a word. */
export function silentServer(): Promise<RunningServer> {
  return listening(createPlainServer(), 'git');
}

function httpServer(listener: RequestListener): Promise<RunningServer> {
  return listening(createServer(listener), 'http');
}

async function listening(server: Server, scheme: string): Promise<RunningServer> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // Whoever gives up on us does so without a goodbye.
    socket.on('error', () => undefined);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: `${scheme}://127.0.0.1:${port}`,
    async stop() {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

/** As CGI (RFC 3875) wants it. */
function runBackend(folder: string, request: IncomingMessage, response: ServerResponse): void {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const backend = spawn(join(programs, 'git-http-backend'), {
    env: {
      PATH: process.env['PATH'] ?? '',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_PROJECT_ROOT: folder,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: decodeURIComponent(pathname),
      QUERY_STRING: searchParams.toString(),
      REQUEST_METHOD: request.method ?? 'GET',
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
      GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
      // Only who has a name may push.
      REMOTE_USER: 'somebody',
      REMOTE_ADDR: '127.0.0.1',
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  backend.stdin.on('error', () => undefined);
  request.pipe(backend.stdin);
  const output: Buffer[] = [];
  backend.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  backend.on('close', () => {
    const whole = Buffer.concat(output);
    const end = whole.indexOf('\r\n\r\n');
    const lines = whole.subarray(0, end).toString('latin1').split('\r\n');
    const headers = lines.map((line) => line.split(/: (.*)/s, 2) as [string, string]);
    const status = headers.find(([name]) => name === 'Status')?.[1] ?? '200';
    const rest = headers.filter(([name]) => name !== 'Status');
    response.writeHead(Number.parseInt(status, 10), Object.fromEntries(rest));
    response.end(whole.subarray(end + 4));
  });
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createPlainServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
