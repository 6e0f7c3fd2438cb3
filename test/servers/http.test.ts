import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Credential, Http, PostOptions } from '../../src/trackers/http.ts';
import { openHttp } from '../../src/trackers/openHttp.ts';
import type { HttpOptions } from '../../src/trackers/openHttp.ts';
import { TrackerFailure } from '../../src/trackers/tracker.ts';
import { sendJson, startServer } from '../support/servers/startServer.ts';
import type { Answer, FakeServer } from '../support/servers/startServer.ts';

const signal = new AbortController().signal;

describe('a request', () => {
  const servers: FakeServer[] = [];
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.stop();
  });

  const credentials: readonly (readonly [Credential, string, string])[] = [
    [{ kind: 'bearer', token: 'abc' }, 'authorization', 'Bearer abc'],
    [
      { kind: 'basic', name: 'ana@acme.example', token: 'ä' },
      'authorization',
      'Basic YW5hQGFjbWUuZXhhbXBsZTrDpA==',
    ],
    [{ kind: 'basic', name: '', token: 'abc' }, 'authorization', 'Basic OmFiYw=='],
    [{ kind: 'header', header: 'PRIVATE-TOKEN', token: 'abc' }, 'private-token', 'abc'],
  ];
  for (const [credential, header, value] of credentials) {
    it(`shows a token of the kind ${credential.kind} as ${header}: ${value}`, async () => {
      const { http, server } = await opened(empty, { credential });
      await http.get('/x', { signal });
      assert.equal(server.received[0]?.headers[header], value);
    });
  }

  it('says who asks, since some servers refuse who does not', async () => {
    const { http, server } = await opened(empty);
    await http.get('/x', { signal });
    assert.equal(server.received[0]?.headers['user-agent'], 'product-mindset');
  });

  it('shows no token where nobody signed in', async () => {
    const { http, server } = await opened(empty);
    await http.get('/x', { signal });
    assert.equal(server.received[0]?.headers.authorization, undefined);
  });

  it('continues the address of the server', async () => {
    const server = await started(empty);
    await openHttp({ api: `${server.address}/jira/?x=1#y`, clock }).get('/rest?key=1', { signal });
    assert.equal(server.received[0]?.url, '/jira/rest?key=1');
  });

  it('sends its body as JSON, with its length', async () => {
    const { http, server } = await opened(empty);
    await http.post('/x', { who: 'Ana' }, { signal });
    const { body, headers } = server.received[0] ?? {};
    assert.deepEqual(
      [body, headers?.['content-type'], headers?.['content-length']],
      ['{"who":"Ana"}', 'application/json', '13'],
    );
  });

  it('answers what was sent, with its tag', async () => {
    const { http } = await opened((_, response) =>
      sendJson(response, [1], { headers: { ETag: '"e"' } }),
    );
    assert.deepEqual(await http.get('/x', { signal }), { status: 200, body: [1], etag: '"e"' });
  });

  it('answers 304 to whoever knows the tag', async () => {
    const { http, server } = await opened((_, response) => response.writeHead(304).end());
    const { status, body } = await http.get('/x', { signal, etag: '"e"' });
    assert.deepEqual(
      [status, body, server.received[0]?.headers['if-none-match']],
      [304, undefined, '"e"'],
    );
  });

  it('answers nothing for an empty answer', async () => {
    const { http } = await opened((_, response) => response.writeHead(204).end());
    assert.deepEqual(await http.get('/x', { signal }), { status: 204, body: undefined });
  });

  it('answers a status that is accepted, with its body', async () => {
    const { http } = await opened((_, response) => sendJson(response, { a: 1 }, { status: 404 }));
    const { status, body } = await http.get('/x', { signal, accepts: [404] });
    assert.deepEqual([status, body], [404, { a: 1 }]);
  });

  it('adds the headers that it is given', async () => {
    const { http, server } = await opened(empty);
    await http.get('/x', { signal, headers: { Accept: 'application/vnd.x+json' } });
    assert.equal(server.received[0]?.headers.accept, 'application/vnd.x+json');
  });

  it('goes through the fetch that is there when it is made', async () => {
    const { http } = await opened(empty);
    const usual = globalThis.fetch;
    const seen: unknown[] = [];
    globalThis.fetch = (...request) => {
      seen.push(request[0]);
      return usual(...request);
    };
    try {
      await http.get('/x', { signal });
    } finally {
      globalThis.fetch = usual;
    }
    assert.equal(seen.length, 1);
  });

  it('tells when nothing is left of a limit', async () => {
    const headers = { 'X-RateLimit-Remaining': '0', 'X-RateLimit-Reset': '120' };
    const { http } = await opened((_, response) => sendJson(response, {}, { headers }));
    assert.equal((await http.get('/x', { signal })).limitedUntil, 120_000);
  });

  const repeated: readonly (readonly [string, number, Partial<PostOptions> | 'get', number])[] = [
    ['a GET answered with', 502, 'get', 2],
    ['a GET answered with', 503, 'get', 2],
    ['a GET answered with', 504, 'get', 2],
    ['a GET answered with', 500, 'get', 1],
    ['a GET answered with', 429, 'get', 1],
    ['a GET answered with', 401, 'get', 1],
    ['a POST answered with', 503, {}, 1],
    ['a POST that only asks answered with', 503, { isReading: true }, 2],
  ];
  for (const [what, status, options, times] of repeated) {
    it(`asks ${times === 2 ? 'once more' : 'only once'} after ${what} ${status}`, async () => {
      const { http, server } = await opened((_, response) => sendJson(response, {}, { status }));
      await assert.rejects(
        options === 'get'
          ? http.get('/x', { signal })
          : http.post('/x', {}, { signal, ...options }),
      );
      assert.equal(server.received.length, times);
    });
  }

  it('does not ask again before the time that a server named', async () => {
    const { http, server } = await opened((_, response) =>
      sendJson(response, {}, { status: 503, headers: { 'Retry-After': '1' } }),
    );
    await assert.rejects(http.get('/x', { signal }), { reason: 'server-failed', until: 1000 });
    assert.equal(server.received.length, 1);
  });

  it('comes through when the server stumbled only once', async () => {
    let count = 0;
    const { http, server } = await opened((_, response) => {
      count += 1;
      if (count === 1) response.socket?.resetAndDestroy();
      else sendJson(response, { a: 1 });
    });
    const { body } = await http.post('/x', { b: 2 }, { signal, isReading: true });
    assert.deepEqual(
      [body, server.received.map((one) => one.body)],
      [{ a: 1 }, ['{"b":2}', '{"b":2}']],
    );
  });

  const followed: readonly (readonly [number, string])[] = [
    [301, 'GET '],
    [302, 'GET '],
    [303, 'GET '],
    [307, 'POST {"b":2}'],
    [308, 'POST {"b":2}'],
  ];
  for (const [status, expected] of followed) {
    it(`follows ${status} within the server as ${expected}, with its token`, async () => {
      const { http, server } = await opened(
        ({ url }, response) => {
          if (url === '/there') sendJson(response, {});
          else response.writeHead(status, { Location: '/there' }).end();
        },
        { credential: { kind: 'bearer', token: 'abc' } },
      );
      await http.post('/x', { b: 2 }, { signal, isReading: true });
      const { method, body, headers } = server.received[1] ?? {};
      assert.deepEqual(
        [`${method ?? ''} ${body ?? ''}`, headers?.authorization],
        [expected, 'Bearer abc'],
      );
    });
  }

  it('follows three redirects and no more', async () => {
    const { http, server } = await opened((_, response) =>
      response.writeHead(302, { Location: '/x' }).end(),
    );
    await assert.rejects(http.get('/x', { signal }), { reason: 'redirected' });
    assert.equal(server.received.length, 4);
  });

  it('refuses what is too large only when it is unpacked', async () => {
    const { http } = await opened(
      (_, response) =>
        response
          .writeHead(200, { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' })
          .end(gzipSync(Buffer.alloc(100_000, ' '))),
      { maxBytes: 10_000 },
    );
    await assert.rejects(http.get('/x', { signal }), { reason: 'too-large' });
  });

  it('reads characters that are cut by the network', async () => {
    const text = Buffer.from(JSON.stringify('ä'.repeat(10)));
    const { http } = await opened((_, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.write(text.subarray(0, 6), () => response.end(text.subarray(6)));
    });
    assert.equal((await http.get('/x', { signal })).body, 'ä'.repeat(10));
  });

  it('takes the page with which Azure DevOps answers a refused token for a sign-out', async () => {
    const { http } = await opened((_, response) =>
      response.writeHead(203, { 'Content-Type': 'text/html' }).end('<html>'),
    );
    await assert.rejects(http.get('/x', { signal }), { reason: 'signed-out' });
  });

  for (const path of ['@evil.example/x', '.evil.example/x']) {
    it(`never leaves the server by the path ${path}`, async () => {
      const http = openHttp({ api: 'https://acme.example', clock });
      await assert.rejects(http.get(path, { signal }), RangeError);
    });
  }

  for (const api of ['', 'acme.example', 'ftp://acme.example', 'javascript:alert(1)']) {
    it(`is not made to "${api}"`, () => {
      assert.throws(() => openHttp({ api, clock }), { reason: 'not-a-tracker' });
    });
  }

  it('is not made with a token that cannot be sent, and does not say it', () => {
    const credential = { kind: 'bearer', token: 'open\nsesame' } as const;
    assert.throws(
      () => openHttp({ api: 'https://a.example', clock, credential }),
      (error) => error instanceof TrackerFailure && !inspect(error).includes('sesame'),
    );
  });

  it('does not begin for somebody who no longer waits', async () => {
    const { http, server } = await opened(empty);
    const failing = http.get('/x', { signal: AbortSignal.abort('enough') });
    await assert.rejects(failing, (reason) => reason === 'enough');
    assert.equal(server.received.length, 0);
  });

  async function opened(
    answer: Answer,
    options: Partial<HttpOptions> = {},
  ): Promise<{ readonly http: Http; readonly server: FakeServer }> {
    const server = await started(answer);
    return { http: openHttp({ api: server.address, clock, ...options }), server };
  }

  async function started(answer: Answer): Promise<FakeServer> {
    const server = await startServer(answer);
    servers.push(server);
    return server;
  }
});

const empty: Answer = (_, response) => sendJson(response, {});
function clock(): number {
  return 0;
}
