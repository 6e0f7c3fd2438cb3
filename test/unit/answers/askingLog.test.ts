import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileAskingLog } from '../../../src/answers/askingLog.ts';
import type { AskingEvent, Subject } from '../../../src/model/asking.ts';
import type { Sha } from '../../../src/model/ids.ts';

const now = Date.UTC(2026, 5, 1);
const day = 24 * 60 * 60 * 1000;
const clock = (): number => now;
const subject: Subject = { sha: 'a'.repeat(40) as Sha, tickets: [], scope: 'src', branch: 'main' };
const asked = (at: number): AskingEvent => ({ kind: 'asked', at, question: 'Q1', subject });

describe('fileAskingLog', () => {
  let top: string;
  let folder: string;
  let file: string;
  beforeEach(() => {
    top = mkdtempSync(join(tmpdir(), 'mindset-'));
    folder = join(top, 'product-mindset');
    file = join(folder, 'asking.jsonl');
  });
  afterEach(() => rmSync(top, { recursive: true, force: true }));

  const problems: string[] = [];
  const note = (text: string): void => void problems.push(text);
  const log = { debug: note, warn: note, error: note };
  beforeEach(() => void problems.splice(0));

  it('makes nothing on disk before the first event', async () => {
    const asking = await fileAskingLog(folder, log, clock);
    assert.deepEqual([asking.events(), existsSync(folder), problems], [[], false, []]);
  });

  it('keeps every kind of event for the next time', async () => {
    const events: readonly AskingEvent[] = [
      asked(now),
      { kind: 'answered', at: now, question: 'Q2', subject },
      { kind: 'skipped', at: now, question: 'Q3', subject },
      { kind: 'skipped', at: now, question: 'Q5', subject },
      { kind: 'notUseful', at: now, question: 'Q1', subject },
      { kind: 'alreadySaid', at: now, question: 'Q1', subject },
      { kind: 'read', at: now },
      { kind: 'moved', at: now, from: subject.sha, to: 'b'.repeat(40) as Sha },
      { kind: 'snoozed', at: now, until: now + day, branch: 'main' },
      { kind: 'snoozed', at: now, until: now + day },
      { kind: 'reset', at: now },
    ];
    const asking = await fileAskingLog(folder, log, clock);
    for (const event of events) await asking.record(event);
    const next = await fileAskingLog(folder, log, clock);
    assert.deepEqual([asking.events(), next.events()], [events, events]);
  });

  it('neither waits for a pipe nor follows a link that stands in its place', async function () {
    if (process.platform === 'win32') this.skip();
    const other = join(top, 'other');
    mkdirSync(folder);
    writeFileSync(other, 'mine\n');
    symlinkSync(other, file);
    const linked = await fileAskingLog(folder, log, clock);
    await linked.record(asked(now));
    rmSync(file);
    execFileSync('mkfifo', [file]);
    const piped = await fileAskingLog(folder, log, clock);
    await piped.record(asked(now));
    assert.equal(readFileSync(other, 'utf8'), 'mine\n');
    assert.deepEqual([linked.events(), piped.events()], [[asked(now)], [asked(now)]]);
  });

  it('neither reads, shortens nor writes through a folder that is a link', async function () {
    if (process.platform === 'win32') this.skip();
    const other = join(top, 'other');
    mkdirSync(other);
    const text = `${JSON.stringify(asked(now))}\n`.repeat(2000);
    writeFileSync(join(other, 'asking.jsonl'), text);
    symlinkSync('other', folder);
    const asking = await fileAskingLog(folder, log, () => now + 365 * day);
    await asking.record(asked(now));
    assert.deepEqual(asking.events(), [asked(now)]);
    assert.equal(readFileSync(join(other, 'asking.jsonl'), 'utf8'), text);
  });

  it('sees what another window wrote when it is refreshed', async () => {
    const here = await fileAskingLog(folder, log, clock);
    const there = await fileAskingLog(folder, log, clock);
    await there.record(asked(now));
    await here.refresh();
    assert.deepEqual(here.events(), [asked(now)]);
  });

  it('mixes no lines of windows that write at once', async () => {
    const events = Array.from({ length: 40 }, (_, index) => asked(now + index));
    await Promise.all(
      [0, 1, 2, 3].map(async (own) => {
        const asking = await fileAskingLog(folder, log, clock);
        const mine = events.filter((_, index) => index % 4 === own);
        await Promise.all(mine.map((event) => asking.record(event)));
      }),
    );
    const found = (await fileAskingLog(folder, log, clock)).events();
    assert.deepEqual(
      found.toSorted((one, other) => one.at - other.at),
      events,
    );
  });

  const strangers = [
    '{"kind":"asked","at":1,"question":"Q1"',
    '{"kind":"asked","at":1,"question":"Q9","subject":{}}',
    '{"kind":"asked","at":1,"question":"Q1","subject":{"sha":"x","tickets":[],"scope":""}}',
    '{"kind":"read","at":"yesterday"}',
    '{"kind":"read","at":null}',
    '{"kind":"snoozed","at":1}',
    '{"kind":"of the future","at":1}',
    'null',
    '[]',
    '',
  ];
  for (const line of strangers) {
    it(`passes over ${line || 'a blank line'}`, async () => {
      mkdirSync(folder);
      const good = JSON.stringify(asked(now));
      writeFileSync(file, `${line}\n${good}\n`);
      assert.deepEqual((await fileAskingLog(folder, log, clock)).events(), [asked(now)]);
    });
  }

  /** More than 256 kB of events that are too old and one that is not. */
  const grown = (): void => {
    mkdirSync(folder);
    const old = `${JSON.stringify(asked(now - 91 * day))}\n`;
    writeFileSync(file, old.repeat(Math.ceil((256 * 1024) / old.length) + 1));
    appendFileSync(file, `${JSON.stringify(asked(now - 89 * day))}\n`);
  };

  it('keeps the last 90 days of a file that has grown large', async () => {
    grown();
    const asking = await fileAskingLog(folder, log, clock);
    assert.deepEqual(asking.events(), [asked(now - 89 * day)]);
    assert.deepEqual([readdirSync(folder), statSync(file).size < 1024], [['asking.jsonl'], true]);
  });

  it('leaves old events in a small file', async () => {
    mkdirSync(folder);
    writeFileSync(file, `${JSON.stringify(asked(now - 400 * day))}\n`);
    const asking = await fileAskingLog(folder, log, clock);
    assert.equal(asking.events().length, 1);
  });

  it('remembers in memory what it cannot write, and tells the log', async () => {
    writeFileSync(folder, 'a file where the folder should be');
    const asking = await fileAskingLog(folder, log, clock);
    await asking.record(asked(now));
    await asking.refresh();
    assert.deepEqual(asking.events(), [asked(now)]);
    assert.match(problems.join('\n'), /kept in memory/);
    assert.equal(readFileSync(folder, 'utf8'), 'a file where the folder should be');
  });
});
