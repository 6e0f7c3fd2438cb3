import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addEntry, entriesOfFile, removeEntry } from '../git/configurationEntries.ts';
import type { Git } from '../git/git.ts';
import type { JsonFile } from './jsonFile.ts';
import { jsonFile } from './jsonFile.ts';
import { partIn } from './remotes.ts';
import type { Shared } from './shared.ts';
import type { ConfigurationLine } from './sharing.ts';
import { recordIn } from './sharingState.ts';
import { remoteTrackedBy } from './trackingReference.ts';

/** A line that we wrote. */
export interface WrittenLine extends ConfigurationLine {
  /** What git put into the file for it, one character a byte; without it, it is not known. */
  readonly text?: string;
}

/** What we wrote into the configuration, in its order, so that exactly this can be taken back. */
export function writtenLines(folder: string, shared: Shared): JsonFile<readonly WrittenLine[]> {
  return jsonFile(join(folder, shared.files.written), (parsed) =>
    Array.isArray(parsed) ? parsed.filter(isLine) : [],
  );
}

function isLine(value: unknown): value is WrittenLine {
  const { key, value: text, text: put } = recordIn(value);
  return (
    typeof key === 'string' &&
    typeof text === 'string' &&
    (put === undefined || typeof put === 'string')
  );
}

/** Adds lines to a file of configuration, and says what each one put into it. */
export async function addLines(
  git: Git,
  file: string,
  lines: readonly ConfigurationLine[],
): Promise<readonly WrittenLine[]> {
  const written: WrittenLine[] = [];
  for (const { key, value } of lines) {
    const before = await readFile(file, 'latin1');
    await git.run(addEntry(file, key, value));
    const text = insertedIn(before, await readFile(file, 'latin1'));
    written.push({ key, value, ...(text === undefined ? {} : { text }) });
  }
  return written;
}

/**
 * Takes lines out of a file of configuration, the last one first: the very text that was put in,
 * if the file then says the same but for this line, otherwise as git does it. Answers what was
 * there and is gone.
 */
export async function takeLines(
  git: Git,
  file: string,
  lines: readonly WrittenLine[],
): Promise<readonly ConfigurationLine[]> {
  const taken: ConfigurationLine[] = [];
  for (const line of lines.toReversed()) {
    const entries = await git.run(entriesOfFile(file));
    const found = entries.findLast((entry) => isSame(entry, line));
    if (!found) continue;
    const rest = entries.filter((entry) => entry !== found);
    if (!(await isCutOut(git, file, line.text, rest))) {
      await git.run(removeEntry(file, found.key, found.value));
    }
    taken.unshift({ key: keyNow(found, line), value: line.value });
  }
  return taken;
}

/** The very line, under the name that it was given. */
export function isAt(entry: ConfigurationLine, line: ConfigurationLine): boolean {
  return entry.value === line.value && entry.key === normal(line.key);
}

/** The same line, in whatever remote it is since that was renamed. */
export function isSame(entry: ConfigurationLine, line: ConfigurationLine): boolean {
  return isAt(entry, line) || (entry.value === line.value && isFetch(entry) && isFetch(line));
}

/** The name as we wrote it, unless the remote has another one by now. */
export function keyNow(entry: ConfigurationLine, line: ConfigurationLine): string {
  return entry.key === normal(line.key) ? line.key : entry.key;
}

function isFetch({ key, value }: ConfigurationLine): boolean {
  return partIn(key, 'remote', 'fetch') !== undefined && remoteTrackedBy(value) !== undefined;
}

function normal(key: string): string {
  const end = key.lastIndexOf('.');
  const begin = key.indexOf('.');
  return key.slice(0, begin).toLowerCase() + key.slice(begin, end) + key.slice(end).toLowerCase();
}

async function isCutOut(
  git: Git,
  file: string,
  text: string | undefined,
  expected: readonly ConfigurationLine[],
): Promise<boolean> {
  const whole = await readFile(file, 'latin1');
  const start = text ? whole.lastIndexOf(text) : -1;
  if (text === undefined || start < 0) return false;
  await writeFile(file, whole.slice(0, start) + whole.slice(start + text.length), 'latin1');
  const left = await git.run({ ...entriesOfFile(file), accepts: [128] });
  const isRight =
    left.length === expected.length &&
    left.every(({ key, value }, index) => {
      const other = expected[index];
      return key === other?.key && value === other.value;
    });
  if (!isRight) await writeFile(file, whole, 'latin1');
  return isRight;
}

/** What was put into a text at one place, from the start of a line where that is possible. */
function insertedIn(before: string, after: string): string | undefined {
  const length = after.length - before.length;
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  while (start > 0 && after[start - 1] !== '\n' && after[start - 1] === after[start + length - 1]) {
    start -= 1;
  }
  const isWhole = before === after.slice(0, start) + after.slice(start + length);
  return length > 0 && isWhole ? after.slice(start, start + length) : undefined;
}
