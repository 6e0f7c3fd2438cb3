import assert from 'node:assert/strict';
import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { SyncTrouble } from '../../src/sharing/sharing.ts';
import { freePort, gitDaemon, silentServer } from '../support/gitServers.ts';
import { clone } from '../support/team.ts';
import { sent, servedMember } from './servedMember.ts';
import type { Served } from './servedMember.ts';

describe('sync with a real remote', () => {
  let at: Served;
  beforeEach(async () => (at = await servedMember()));
  afterEach(() => at.dispose());

  const transports: readonly (readonly [string, () => Promise<string>])[] = [
    ['file://', () => Promise.resolve(`file://${at.shop.directory}`)],
    ['a path', () => Promise.resolve(at.shop.directory)],
    ['git daemon', () => at.served(gitDaemon(at.shop.directory))],
    ['git http-backend', () => at.http()],
  ];
  for (const [title, address] of transports) {
    it(`sends and receives through ${title}`, async () => {
      at.pointTo(`${await address()}/bare.git`);
      const first = await at.synced();
      const other = await clone(at.shop, at.bare, 'other');
      other.repository.git(
        'remote',
        'set-url',
        'origin',
        at.member.repository.git('remote', 'get-url', 'origin'),
      );
      await other.answer('y');
      const second = await at.synced(other);
      await at.synced();
      assert.deepEqual(
        [first, second, at.member.whos()],
        [sent, { remote: 'origin', received: 1, sent: 1 }, ['x', 'y']],
      );
    });
  }

  /** What a remote does instead of serving, and what is told. */
  const answering =
    (status: number, which: RegExp) =>
    (request: IncomingMessage, response: ServerResponse): boolean => {
      if (!which.test(request.url ?? '')) return false;
      response.writeHead(status).end();
      return true;
    };
  const cut =
    (which: RegExp) =>
    (request: IncomingMessage): boolean => {
      if (!which.test(`${request.method ?? ''} ${request.url ?? ''}`)) return false;
      request.socket.destroy();
      return true;
    };
  const hook = (name: string, text: string): void => {
    const path = join(at.bare, 'hooks', name);
    writeFileSync(path, `#!/bin/sh\n${text}\n`);
    chmodSync(path, 0o755);
  };
  const troubles: readonly (readonly [string, SyncTrouble, () => string | Promise<string>])[] = [
    ['there is no repository', 'unreachable', () => join(at.shop.directory, 'not-there')],
    ['the file remote is no repository', 'unreachable', () => `file://${at.shop.directory}/home`],
    ['there is no host', 'unreachable', () => 'http://no-such-host.invalid/bare.git'],
    ['nobody listens', 'unreachable', async () => `http://127.0.0.1:${await freePort()}/bare.git`],
    [
      'no daemon listens',
      'unreachable',
      async () => `git://127.0.0.1:${await freePort()}/bare.git`,
    ],
    [
      'the daemon does not have it',
      'unreachable',
      async () => `${await at.served(gitDaemon(at.shop.directory))}/no.git`,
    ],
    ['the server does not have it', 'unreachable', async () => `${await at.http()}/no.git`],
    [
      'the server is ill',
      'unreachable',
      async () => `${await at.http({ instead: answering(500, /./) })}/bare.git`,
    ],
    [
      'reading is forbidden',
      'refused',
      async () => `${await at.http({ instead: answering(403, /./) })}/bare.git`,
    ],
    [
      'writing is forbidden',
      'refused',
      async () => `${await at.http({ instead: answering(403, /receive-pack/) })}/bare.git`,
    ],
    [
      'the daemon takes no pushes',
      'refused',
      async () => `${await at.served(gitDaemon(at.shop.directory, false))}/bare.git`,
    ],
    [
      'a hook is against notes',
      'refused',
      () => (hook('update', 'case $1 in refs/notes/*) exit 1;; esac'), at.bare),
    ],
    ['a hook is against everything', 'refused', () => (hook('pre-receive', 'exit 1'), at.bare)],
    ['the address is a program', 'not-allowed', () => `ext::sh -c touch% ${at.shop.directory}/ran`],
    ['the address is a file descriptor', 'not-allowed', () => 'fd::0'],
    ['the address needs another helper', 'not-allowed', () => 'strange::x'],
    [
      'it is cut off while it is asked',
      'unreachable',
      async () => `${await at.http({ instead: cut(/GET/) })}/bare.git`,
    ],
  ];
  for (const [title, trouble, address] of troubles) {
    it(`says "${trouble}" when ${title}, and keeps the answers`, async () => {
      at.pointTo(await address());
      assert.deepEqual(
        [await at.synced(), at.member.whos(), existsSync(join(at.shop.directory, 'ran'))],
        [{ remote: 'origin', received: 0, sent: 0, trouble }, ['x'], false],
      );
    });
  }

  it('says the same trouble once', async () => {
    at.pointTo(join(at.shop.directory, 'not-there'));
    const marks: (true | undefined)[] = [];
    for (const address of ['not-there', 'not-there', 'bare.git', 'not-there']) {
      at.pointTo(join(at.shop.directory, address));
      marks.push((await at.synced())?.wasSaid);
    }
    assert.deepEqual(marks, [undefined, true, undefined, undefined]);
  });

  it('uses no transport that the person forbade', async () => {
    at.pointTo(`${await at.http()}/bare.git`);
    const strict = await at.opened({ environment: { GIT_ALLOW_PROTOCOL: 'ssh:ext' } });
    assert.equal((await at.synced(strict))?.trouble, 'not-allowed');
  });

  it('gives up what takes too long', async () => {
    at.pointTo(`${await at.served(silentServer())}/bare.git`);
    const impatient = await at.opened({ networkLimit: 300 });
    assert.equal((await at.synced(impatient))?.trouble, 'too-slow');
  });

  it('gives up a server that takes a request and does not answer', async () => {
    at.pointTo(`${await at.http({ instead: () => true })}/bare.git`);
    const impatient = await at.opened({ networkLimit: 300 });
    assert.equal((await at.synced(impatient))?.trouble, 'too-slow');
  });
});
