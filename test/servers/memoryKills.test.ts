import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TicketRef } from '../../src/model/ids.ts';
import { openMemory } from '../../src/trackers/memory.ts';
import { memoryFileName, openMemoryFile } from '../../src/trackers/memoryFile.ts';
import { plansRef } from '../../src/trackers/memorySchema.ts';
import { scratchFolder } from '../support/scratchFolder.ts';

const place = { kind: 'github', host: 'github.com', site: 'https://github.com' } as const;

describe('the file of a memory, whatever happens to its writers,', () => {
  let folder: string;
  let path: string;
  let warnings: string[];
  /** In the memory that was looked at last. */
  let planned: readonly string[] | undefined;

  beforeEach(() => {
    folder = scratchFolder();
    path = join(folder, memoryFileName(place, 'ana'));
    warnings = [];
  });

  async function known(...numbers: readonly number[]): Promise<readonly (string | undefined)[]> {
    const warn = (text: string): void => void warnings.push(text);
    const log = { debug: () => undefined, warn, error: () => undefined };
    const memory = openMemory(openMemoryFile(path), { place, clock: Date.now, log });
    await memory.catchUp();
    const titles = numbers.map(
      (number) => memory.get(`gh:acme/app#${number}` as TicketRef)?.ticket?.title,
    );
    planned = memory.get(plansRef)?.plans?.list.map(({ title }) => title);
    memory.dispose();
    return titles;
  }

  it('is whole whenever its writer is killed', async function () {
    this.timeout(20_000);
    const script = join(import.meta.dirname, 'memoryProcess.ts');
    for (let round = 0; round < 6; round += 1) {
      const writer = spawn(process.execPath, [script, path, '400'], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await once(writer.stdout, 'data');
      for (let skipped = 0; skipped < round; skipped += 1) await once(writer.stdout, 'data');
      writer.kill('SIGKILL');
      await once(writer, 'exit');
      assert.deepEqual(await known(1, 400), ['Ticket 1', 'Ticket 400']);
      assert.deepEqual(planned, ['Autumn']);
    }
    assert.deepEqual(warnings, []);
  });

  it('stays whole when several processes write it at once', async function () {
    this.timeout(20_000);
    const script = join(import.meta.dirname, 'memoryProcess.ts');
    const writers = [100, 200, 300].map((count) =>
      spawn(process.execPath, [script, path, String(count)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      }),
    );
    await Promise.all(writers.map((writer) => once(writer.stdout, 'data')));
    for (let look = 0; look < 50; look += 1) {
      assert.deepEqual(await known(1, 100), ['Ticket 1', 'Ticket 100']);
      await once(writers[look % 3]?.stdout ?? process, 'data');
    }
    for (const writer of writers) writer.kill('SIGKILL');
    await Promise.all(writers.map((writer) => once(writer, 'exit')));
    assert.deepEqual([warnings, (await known(300))[0]], [[], 'Ticket 300']);
  });

  it('on a full disk is as it was, which is said once, and the rest goes on', function () {
    if (spawnSync('unshare', ['--map-root-user', '--mount', 'true']).status !== 0) this.skip();
    this.timeout(20_000);
    const script = `
      import { openMemory } from ${JSON.stringify(join(import.meta.dirname, '../../src/trackers/memory.ts'))};
      import { openMemoryFile } from ${JSON.stringify(join(import.meta.dirname, '../../src/trackers/memoryFile.ts'))};
      import { ticketOf } from ${JSON.stringify(join(import.meta.dirname, 'tinyTracker.ts'))};
      import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
      const folder = ${JSON.stringify(folder)};
      const path = ${JSON.stringify(path)};
      const log = { debug() {}, error() {}, warn: console.log };
      const options = { place: ${JSON.stringify(place)}, clock: Date.now, log };
      const small = openMemory(openMemoryFile(path), options);
      small.put('gh:acme/app#1', { ticket: ticketOf('gh:acme/app#1') });
      small.dispose();
      const before = readFileSync(path, 'utf8');
      const large = openMemory(openMemoryFile(path), options);
      for (let number = 1; number < 500; number += 1) {
        const ref = 'gh:acme/app#' + number;
        large.put(ref, { ticket: { ...ticketOf(ref), prose: 'x'.repeat(1000) } });
      }
      large.dispose();
      const isThere = large.get('gh:acme/app#499') !== undefined;
      console.log(isThere, before === readFileSync(path, 'utf8'), readdirSync(folder).length);
    `;
    const file = join(scratchFolder(), 'full.ts');
    writeFileSync(file, script);
    const lines = `mount -t tmpfs -o size=64k none '${folder}'; "$@"`;
    const through = ['--map-root-user', '--mount', 'sh', '-c', lines, 'sh', process.execPath, file];
    const { stdout } = spawnSync('unshare', through);
    assert.deepEqual(stdout.toString().trim().split('\n'), [
      'What was heard of tickets is not remembered: ENOSPC',
      'true true 1',
    ]);
  });
});
