/** All that may be wrong with a server, and what a client has to make of it. */
import type { ServerResponse } from 'node:http';
import type { TroubleReason } from '../../../src/tickets/tickets.ts';

export interface Fault {
  readonly name: string;
  readonly reason: TroubleReason;
  /** Seconds after which it may be tried again, where the answer says so. */
  readonly waits?: number;
  /** Speaks TLS with a certificate of its own. */
  readonly isSecure?: boolean;
  /** `elsewhere`: the address of a server on another port, which should hear nothing. */
  answer(response: ServerResponse, elsewhere: string): void;
}

/** Stands in every answer: nothing of an answer may come back in the words of a failure. */
export const secretOfServer = 'words-of-the-server';

/** The clock of these servers, which is a day ahead of ours. */
const serverNow = Date.parse('2026-11-23T12:00:00Z');
export const ourNow = Date.parse('2026-11-22T12:00:00Z');

const httpDate = (seconds: number) => new Date(serverNow + seconds * 1000).toUTCString();
const epoch = (seconds: number) => String(serverNow / 1000 + seconds);

type Headers = Readonly<Record<string, string>>;

function status(code: number, reason: TroubleReason, headers: Headers = {}, waits?: number): Fault {
  const said = Object.keys(headers).join(' and ');
  return {
    name: said === '' ? `${code}` : `${code} with ${said}`,
    reason,
    ...(waits !== undefined && { waits }),
    answer: (response) => {
      response.writeHead(code, {
        'Content-Type': 'application/json',
        Date: httpDate(0),
        ...headers,
      });
      response.end(JSON.stringify({ message: secretOfServer }));
    },
  };
}

function body(name: string, reason: TroubleReason, type: string, text: string): Fault {
  return {
    name,
    reason,
    answer: (response) => response.writeHead(200, { 'Content-Type': type }).end(text),
  };
}

function broken(name: string, reason: TroubleReason, answer: Fault['answer']): Fault {
  return { name, reason, answer };
}

const page = `<!DOCTYPE html><html><head><title>Sign in</title></head><p>${secretOfServer}</html>`;
const megabyte = Buffer.alloc(1 << 20, ' ');

export const faults: readonly Fault[] = [
  status(401, 'signed-out'),
  status(403, 'forbidden'),
  status(403, 'rate-limited', { 'Retry-After': '90' }, 90),
  status(
    403,
    'rate-limited',
    { 'X-RateLimit-Remaining': '0', 'X-RateLimit-Reset': epoch(600) },
    600,
  ),
  {
    name: '403 that says in words that it is a secondary rate limit',
    reason: 'rate-limited',
    waits: 60,
    answer: (response) =>
      response.writeHead(403, { 'Content-Type': 'application/json' }).end(
        JSON.stringify({
          message: `You have exceeded a secondary rate limit. ${secretOfServer}`,
        }),
      ),
  },
  status(404, 'not-a-tracker'),
  status(410, 'not-a-tracker'),
  status(429, 'rate-limited', {}, 60),
  status(429, 'rate-limited', { 'Retry-After': '30' }, 30),
  { ...status(429, 'rate-limited', { 'Retry-After': httpDate(45) }, 45), name: '429 until a date' },
  {
    ...status(
      429,
      'rate-limited',
      { 'RateLimit-Remaining': '0', 'RateLimit-Reset': epoch(20) },
      20,
    ),
    name: '429 as GitLab says it',
  },
  {
    ...status(429, 'rate-limited', { 'Retry-After': '1000000' }, 3600),
    name: '429 for longer than an hour',
  },
  {
    ...status(429, 'rate-limited', { 'Retry-After': httpDate(-9) }, 0),
    name: '429 until the past',
  },
  status(500, 'server-failed'),
  status(501, 'server-failed'),
  status(502, 'server-failed'),
  status(503, 'server-failed'),
  status(503, 'server-failed', { 'Retry-After': '15' }, 15),
  status(504, 'server-failed'),
  body('a page to sign in with 200', 'not-a-tracker', 'text/html; charset=utf-8', page),
  body('a page that says it is JSON', 'not-a-tracker', 'application/json', `\n ${page}`),
  body(
    'JSON that ends in the middle',
    'unreadable',
    'application/json',
    `{"${secretOfServer}":[{"id`,
  ),
  body('no JSON at all', 'unreadable', 'text/plain', secretOfServer),
  body('a number', 'unreadable', 'application/json', '7'),
  body('a text', 'unreadable', 'application/json', `"${secretOfServer}"`),
  broken('10 MB and says so', 'too-large', (response) => {
    response.writeHead(200, { 'Content-Length': String(10 * megabyte.length) });
    sendMegabytes(response);
  }),
  broken('10 MB and does not say so', 'too-large', (response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    sendMegabytes(response);
  }),
  broken('a drop of JSON now and then', 'timeout', (response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    const dripping = setInterval(() => response.write(' '), 20);
    response.on('close', () => clearInterval(dripping));
  }),
  { name: 'silence', reason: 'timeout', answer: () => undefined },
  {
    name: 'a connection that is reset',
    reason: 'offline',
    answer: (response) => void response.socket?.resetAndDestroy(),
  },
  broken('a connection that is cut in the middle', 'offline', (response) => {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '100' });
    response.write('{"data":', () => response.socket?.destroy());
  }),
  {
    name: 'a certificate that nobody vouches for',
    reason: 'certificate',
    isSecure: true,
    answer: (response) => response.end('{}'),
  },
  ...[301, 302, 307].map((code): Fault => ({
    name: `${code} to another host`,
    reason: 'redirected',
    answer: (response, elsewhere) =>
      response.writeHead(code, { Location: `${elsewhere}/${secretOfServer}` }).end(),
  })),
  {
    name: 'a redirect to itself',
    reason: 'redirected',
    answer: (response) => response.writeHead(307, { Location: '/again' }).end(),
  },
];

function sendMegabytes(response: ServerResponse): void {
  for (let sent = 0; sent < 10 && !response.destroyed; sent++) response.write(megabyte);
  response.end();
}
