/** Servers on 127.0.0.1 that remember what they were asked. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { certificate } from './certificate.ts';

/** A request, with its whole body. */
export interface Received {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export type Answer = (request: Received, response: ServerResponse) => unknown;

export interface FakeServer {
  /** `http://127.0.0.1:1234`, no slash at the end. */
  readonly address: string;
  /** In their order. */
  readonly received: readonly Received[];
  /** Ends it, and waits until it has. */
  stop(): Promise<void>;
}

/** A failing `answer` is answered 500, and thrown again by `stop`. */
export async function startServer(
  answer: Answer,
  { isSecure = false }: { readonly isSecure?: boolean } = {},
): Promise<FakeServer> {
  const received: Received[] = [];
  const failures: unknown[] = [];
  const sockets = new Set<Socket>();
  const listener = async (request: IncomingMessage, response: ServerResponse) => {
    try {
      const { method = '', url = '', headers } = request;
      const one: Received = { method, url, headers, body: await text(request) };
      received.push(one);
      await answer(one, response);
    } catch (error) {
      // Whoever gives up on us does so without a goodbye.
      if (request.destroyed && !request.complete) return;
      failures.push(error);
      response.writeHead(500).end();
    }
  };
  const handler = (request: IncomingMessage, response: ServerResponse) =>
    void listener(request, response);
  const server = isSecure ? createSecureServer(certificate, handler) : createServer(handler);
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: `${isSecure ? 'https' : 'http'}://127.0.0.1:${port}`,
    received,
    async stop() {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
      if (failures.length > 0) throw failures[0];
    },
  };
}

/** Answers with JSON. */
export function sendJson(
  response: ServerResponse,
  body: unknown,
  { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
}
