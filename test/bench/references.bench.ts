import { execFileSync } from 'node:child_process';
import { basename, dirname } from 'node:path';
import type { ReferenceContext } from '../../src/tickets/context.ts';
import { referencesIn } from '../../src/tickets/referencesIn.ts';
import { messages } from '../unit/ask/messages.ts';
import type { Bench } from './bench.ts';
import { timesOf } from './measure.ts';

const baseline = 'one pattern for #12, in messages of all conventions';

const context: ReferenceContext = {
  remote: { kind: 'github', host: 'github.com', path: 'acme/app' },
  hosts: { 'jira.acme.corp': 'jira' },
  knownKeys: ['PROJ', 'WEB', 'KAFKA'],
  decimalKeys: [],
  unknownKeys: true,
};

const bare = `fix(upload): retry twice before giving up

Uploads from basements fail at the first byte, and people had to start them again by hand. Now the
queue waits 2 seconds, then 4, and only then says so; what was sent already is not sent again.

Signed-off-by: Ana Silva <ana@acme.com>`;

const withReferences = 'See #12, PROJ-7 and https://github.com/acme/app/issues/13 for `more`.\n';

/** 100 kB of a text that is repeated. */
const long = (text: string): string =>
  text.repeat(Math.ceil(100_000 / text.length)).slice(0, 100_000);

/** What each message of a history costs while git is read. */
export const bench: Bench = {
  name: 'references: one message',
  unit: 'µs',
  baseline,
  needsHost: false,
  async measure(isSmoke, repositories) {
    const written = Object.values(messages)
      .flat()
      .map(({ message }) => message)
      .filter((message) => message.length < 5000);
    const rows = [
      {
        name: baseline,
        texts: written,
        read: (text: string): unknown => [...text.matchAll(/#\d+/g)],
      },
      { name: 'messages of all conventions', texts: written, budget: 50 },
      { name: 'a message without references', texts: [bare], budget: 10 },
      { name: '100 kB of prose', texts: [long(`${bare}\n\n`)], budget: 5000 },
      { name: '100 kB full of references', texts: [long(withReferences)], budget: 5000 },
      { name: '100 kB of a list', texts: [long('closes #1, ')], budget: 5000 },
      ...repositories.map((folder) => ({
        name: `a message of ${basename(folder) === 'repo' ? basename(dirname(folder)) : basename(folder)}`,
        texts: messagesOf(folder),
        budget: 50,
      })),
    ];
    const times = await timesOf(
      rows.map(({ name, texts, ...row }) => {
        const read = 'read' in row ? row.read : (text: string) => referencesIn(text, context);
        const rounds = isSmoke ? 1 : Math.ceil(2_000_000 / texts.join('').length);
        return { name, operations: texts.length * rounds, run: () => readAll(texts, rounds, read) };
      }),
      isSmoke ? 1 : 15,
    );
    return rows.map(({ name, ...row }, index) => ({
      name,
      values: (times[index] ?? []).map((milliseconds) => milliseconds * 1000),
      ...('budget' in row ? { budget: row.budget } : {}),
    }));
  },
};

function readAll(
  texts: readonly string[],
  rounds: number,
  read: (text: string) => unknown,
): Promise<void> {
  for (let round = 0; round < rounds; round += 1) texts.forEach(read);
  return Promise.resolve();
}

/** The messages of HEAD, all of them. */
function messagesOf(folder: string): readonly string[] {
  const log = execFileSync('git', ['log', '-z', '--format=%B'], {
    cwd: folder,
    maxBuffer: 1024 * 1024 * 1024,
    encoding: 'utf8',
  });
  return log.split('\0');
}
