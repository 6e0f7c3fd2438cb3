import { randomUUID } from 'node:crypto';
import { appendFile, lstat, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../base/clock.ts';
import type { Log } from '../base/log.ts';
import type { AskingEvent } from '../model/asking.ts';
import { askingLineOf, eventsIn } from './askingLine.ts';

/** What happened between the person and the questions in this clone. Local: never in git. */
export interface AskingLog {
  /** Oldest first, as last read. */
  events(): readonly AskingEvent[];
  /** Adds an event; where it cannot be kept on disk it is kept in memory. Never rejects. */
  record(event: AskingEvent): Promise<void>;
  /** Reads again what other windows wrote. Never rejects. */
  refresh(): Promise<void>;
}

const largest = 256 * 1024;
/** Its name in the folder. */
export const askingFile = 'asking.jsonl';

const kept = 90 * 24 * 60 * 60 * 1000;

/**
 * Opens the log in a folder, `<git common directory>/product-mindset`, which is made when the first
 * event is written. Never rejects: a folder that cannot be used means that only memory remembers.
 */
export async function fileAskingLog(
  directory: string,
  log?: Log,
  clock: Clock = Date.now,
): Promise<AskingLog> {
  const file = join(directory, askingFile);
  let fromFile: readonly AskingEvent[] = [];
  /** What could not be written. */
  const inMemory: AskingEvent[] = [];

  const refresh = async (): Promise<void> => {
    try {
      if (await isOwn(directory)) fromFile = eventsIn(await readFile(file, 'utf8'));
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') log?.warn(`asking: not read: ${codeOf(error)}`);
    }
  };
  const asking: AskingLog = {
    events: () => [...fromFile, ...inMemory],
    refresh,
    async record(event) {
      try {
        if (!(await isOwn(directory))) throw new Error('it is not a file of ours');
        await mkdir(directory, { recursive: true });
        // One write in append mode, so that the lines of two windows never mix.
        await appendFile(file, `${askingLineOf(event)}\n`);
        fromFile = [...fromFile, event];
      } catch (error) {
        log?.warn(`asking: kept in memory: ${codeOf(error)}`);
        inMemory.push(event);
      }
    },
  };
  await shorten(directory, clock() - kept).catch((error: unknown) => {
    if (codeOf(error) !== 'ENOENT') log?.warn(`asking: not shortened: ${codeOf(error)}`);
  });
  await refresh();
  return asking;
}

/** Too large for what this clone can have been asked; somebody else wrote it. */
const foreign = 16 * 1024 * 1024;

/** A pipe would never end, and a link could lead anywhere; what is still to be made is ours. */
async function isOwn(directory: string): Promise<boolean> {
  try {
    if (!(await lstat(directory)).isDirectory()) return false;
    const found = await lstat(join(directory, askingFile));
    return found.isFile() && found.size <= foreign;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return true;
    throw error;
  }
}

/** Leaves only what is newer than `since`, once the file has grown large. */
async function shorten(directory: string, since: number): Promise<void> {
  const file = join(directory, askingFile);
  if (!(await isOwn(directory)) || (await stat(file)).size <= largest) return;
  const events = eventsIn(await readFile(file, 'utf8')).filter(({ at }) => at >= since);
  const next = `${file}.${randomUUID()}`;
  try {
    await writeFile(next, events.map((event) => `${askingLineOf(event)}\n`).join(''));
    await rename(next, file);
  } finally {
    await rm(next, { force: true });
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'unknown';
}
