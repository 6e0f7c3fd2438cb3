import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { TicketRef } from '../../src/model/ids.ts';
import { openMemory } from '../../src/trackers/memory.ts';
import type { Memory } from '../../src/trackers/memory.ts';
import { memoryFileName, openMemoryFile, tidyMemories } from '../../src/trackers/memoryFile.ts';
import { plansRef } from '../../src/trackers/memorySchema.ts';
import { scratchFolder } from '../support/scratchFolder.ts';
import { ticketOf } from './tinyTracker.ts';
import { until } from './until.ts';

const place = { kind: 'github', host: 'github.com', site: 'https://github.com' } as const;
const refOf = (number: number): TicketRef => `gh:acme/app#${number}` as TicketRef;
const hour = 60 * 60_000;

describe('the file of a memory', () => {
  let folder: string;
  let path: string;
  let now: number;
  let warnings: string[];
  let opened: Memory[];

  beforeEach(() => {
    folder = scratchFolder();
    path = join(folder, memoryFileName(place, 'ana'));
    now = Date.now();
    warnings = [];
    opened = [];
  });
  afterEach(() => opened.forEach((memory) => memory.dispose()));

  function open(): Memory {
    const log = {
      debug: () => undefined,
      warn: (text: string) => void warnings.push(text),
      error: () => undefined,
    };
    const memory = openMemory(openMemoryFile(path), { place, clock: () => now, log });
    opened.push(memory);
    return memory;
  }
  const put = (memory: Memory, number: number, title = ''): void =>
    memory.put(refOf(number), { ticket: { ...ticketOf(refOf(number)), title } });
  async function known(...numbers: readonly number[]): Promise<readonly (string | undefined)[]> {
    const memory = open();
    await memory.catchUp();
    return numbers.map((number) => memory.get(refOf(number))?.ticket?.title);
  }
  const write = (text: string): void => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, text);
  };

  it('is read by nobody else, and is plain JSON with a line for each ticket', function () {
    if (process.platform === 'win32') this.skip();
    const memory = open();
    put(memory, 1, 'One');
    put(memory, 2, 'Two');
    memory.dispose();
    const lines = readFileSync(path, 'utf8').split('\n');
    const { tickets } = JSON.parse(lines.join('\n')) as { tickets: object };
    assert.deepEqual(
      [
        statSync(path).mode & 0o777,
        Object.keys(tickets),
        lines.filter((line) => /One|Two/.test(line)).length,
      ],
      [0o600, [refOf(1), refOf(2)], 2],
    );
  });

  it('has a name that says the host, and neither account nor path', () => {
    const names = ['ana@acme.test', 'ben'].map((account) =>
      memoryFileName(
        { kind: 'redmine', host: 'acme.test:8080', site: 'https://acme.test:8080/secret' },
        account,
      ),
    );
    assert.match(names[0] ?? '', /^redmine@acme\.test_8080@[\da-f]{20}\.json$/);
    assert.notEqual(names[0], names[1]);
  });

  it('is written behind, without being closed', async () => {
    const memory = open();
    put(memory, 1, 'One');
    await until(() => existsSync(path));
    assert.deepEqual(await known(1), ['One']);
  });

  it('keeps what two windows heard of different tickets', async () => {
    const [one, other] = [open(), open()];
    await one.catchUp();
    await other.catchUp();
    put(one, 1, 'One');
    one.dispose();
    put(other, 2, 'Two');
    other.dispose();
    assert.deepEqual(await known(1, 2), ['One', 'Two']);
  });

  it('keeps what was heard last of the same ticket, whoever writes last', async () => {
    const [one, other] = [open(), open()];
    put(one, 1, 'Older');
    now += 1;
    put(other, 1, 'Newer');
    other.dispose();
    one.dispose();
    assert.deepEqual(await known(1), ['Newer']);
  });

  it('tells one window what another has heard', async () => {
    const [one, other] = [open(), open()];
    put(other, 1, 'One');
    other.dispose();
    const isNew = await one.catchUp();
    assert.deepEqual(
      [isNew, one.get(refOf(1))?.ticket?.title, await one.catchUp()],
      [true, 'One', false],
    );
  });

  it('that another window deleted does not come back', async () => {
    const memory = open();
    put(memory, 1, 'One');
    await until(() => existsSync(path));
    await memory.catchUp();
    rmSync(path);
    put(memory, 2, 'Two');
    memory.dispose();
    assert.deepEqual(await known(1, 2), [undefined, 'Two']);
  });

  it('has at most 2,000 tickets, and drops what was wanted least lately', async () => {
    const memory = open();
    for (let number = 1; number <= 2_100; number += 1) {
      now += 1;
      put(memory, number, 'x');
    }
    now += hour;
    memory.ask(refOf(1));
    memory.dispose();
    const { tickets } = JSON.parse(readFileSync(path, 'utf8')) as { tickets: object };
    assert.deepEqual(
      [Object.keys(tickets).length, await known(1, 2, 101, 102)],
      [2_000, ['x', undefined, undefined, 'x']],
    );
  });

  it('has at most four million bytes', () => {
    const memory = open();
    const prose = '😀'.repeat(500);
    const why = Array.from({ length: 5 }, (_, index) => `${index}${'😀'.repeat(249)}`);
    for (let number = 1; number <= 1_000; number += 1) {
      memory.put(refOf(number), { ticket: { ...ticketOf(refOf(number)), prose, why, who: why } });
    }
    memory.dispose();
    const { size } = statSync(path);
    assert.ok(size > 3_900_000 && size < 4_001_000, String(size));
  });

  const foreign: readonly (readonly [string, string])[] = [
    ['is no JSON', '{"version":1,'],
    ['is empty', ''],
    ['is a list', '[]'],
    [
      'is of another version',
      '{"version":2,"kind":"github","site":"https://github.com","tickets":{}}',
    ],
    ['is of another place', '{"version":1,"kind":"github","site":"https://ghe.test","tickets":{}}'],
    ['is far too large', ' '.repeat(17 * 2 ** 20)],
  ];
  for (const [name, text] of foreign) {
    it(`that ${name} is set aside, said once, and written anew`, async () => {
      write(text);
      const memory = open();
      await memory.catchUp();
      const [aside] = readdirSync(folder);
      put(memory, 1, 'One');
      memory.dispose();
      assert.match(aside ?? '', /\.broken$/);
      assert.deepEqual([warnings.length, await known(1)], [1, ['One']]);
    });
  }

  it('with some tickets that are broken keeps the others', async () => {
    const good = { checkedAt: now, askedAt: now, ticket: ticketOf(refOf(1)) };
    const entries = {
      [refOf(1)]: good,
      [refOf(2)]: { ...good, ticket: { ...good.ticket, url: 'javascript:alert(1)' } },
      [refOf(3)]: { ...good, ticket: ticketOf(refOf(4)) },
      [refOf(5)]: { ...good, ticket: { ...ticketOf(refOf(5)), title: 'x'.repeat(301) } },
      [refOf(6)]: { ...good, checkedAt: 'now' },
      [refOf(7)]: null,
    };
    write(JSON.stringify({ version: 1, kind: place.kind, site: place.site, tickets: entries }));
    const memory = open();
    await memory.catchUp();
    const found = [1, 2, 3, 5, 6, 7].filter((number) => memory.get(refOf(number)));
    assert.deepEqual(found, [1]);
  });

  it('keeps plans that can be understood, and tickets beside those that cannot', async () => {
    const good = { kind: 'milestone', title: 'Autumn', url: 'https://tracker.test/1' };
    const lists: readonly (readonly [string, unknown])[] = [
      ['kept', [good, { ...good, kind: 'epic', ref: refOf(1) }]],
      ['of a link that is none', [{ ...good, url: 'javascript:alert(1)' }]],
      ['of a title that is too long', [{ ...good, title: 'x'.repeat(301) }]],
      ['of a kind that nobody knows', [{ ...good, kind: 'wish' }]],
      ['of an epic that is no reference', [{ ...good, kind: 'epic', ref: 'command:x' }]],
      ['of too many', Array.from({ length: 101 }, () => good)],
      ['of no list', 'none'],
    ];
    const kept: string[] = [];
    for (const [name, list] of lists) {
      const tickets = {
        [refOf(1)]: { checkedAt: now, askedAt: now, ticket: ticketOf(refOf(1)) },
        [plansRef]: { checkedAt: now, askedAt: now, plans: { names: ['acme/app'], list } },
      };
      write(JSON.stringify({ version: 1, kind: place.kind, site: place.site, tickets }));
      const memory = open();
      await memory.catchUp();
      assert.ok(memory.get(refOf(1))?.ticket, name);
      if (memory.get(plansRef)) kept.push(name);
    }
    assert.deepEqual([kept, warnings], [['kept'], []]);
  });

  it('has no say about the future', async () => {
    const one = { checkedAt: now + hour, askedAt: now, ticket: ticketOf(refOf(1)) };
    write(
      JSON.stringify({
        version: 1,
        kind: place.kind,
        site: place.site,
        tickets: { [refOf(1)]: one },
      }),
    );
    assert.deepEqual(await known(1), [undefined]);
  });

  it('is deleted when nobody has used it for a month, and what a killed writer left after a minute', async () => {
    const names = ['old.json', 'young.json', 'old.unfinished', 'young.unfinished'].map(
      (name) => `github@github.com@${'0'.repeat(20)}.${name}`,
    );
    const ages = [31 * 24 * hour, 29 * 24 * hour, 2 * 60_000, 1_000];
    for (const [index, name] of [...names, 'notes.txt'].entries()) {
      writeFileSync(join(folder, name), '');
      const then = (now - (ages[index] ?? 365 * 24 * hour)) / 1000;
      utimesSync(join(folder, name), then, then);
    }
    await tidyMemories(folder, now);
    assert.deepEqual(readdirSync(folder).sort(), [names[1], names[3], 'notes.txt'].sort());
  });
});
