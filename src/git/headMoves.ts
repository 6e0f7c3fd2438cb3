import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { ObjectName } from './git.ts';

/** One move of HEAD, in the words of git: `pull: Fast-forward`. */
export interface HeadMove {
  /** Where HEAD was; absent before the first commit. */
  readonly before?: ObjectName;
  readonly after: ObjectName;
  readonly words: string;
}

/** More than a long rebase writes, in bytes. */
const enoughOfLog = 256 * 1024;

/**
 * Answers with the moves of HEAD since it was asked last, oldest first, from the log that git keeps of
 * them, without git. Nothing the first time, when more was written than is looked at, and where git
 * keeps no such log.
 */
export function headMoves(gitDirectory: string): () => Promise<readonly HeadMove[]> {
  const path = join(gitDirectory, 'logs', 'HEAD');
  let last: string | undefined;
  return async () => {
    const before = last;
    const lines = await lastLines(path);
    last = lines.at(-1) ?? '';
    if (before === undefined) return [];
    if (before === '') return lines.flatMap(moveIn);
    // What `git gc` cuts out of a log is at its beginning.
    const known = lines.lastIndexOf(before);
    return known === -1 ? [] : lines.slice(known + 1).flatMap(moveIn);
  };
}

/** The whole lines at the end of a log; none where there is no log. */
async function lastLines(path: string): Promise<readonly string[]> {
  const file = await open(path, 'r').catch(() => undefined);
  if (!file) return [];
  try {
    const { size } = await file.stat();
    const start = Math.max(0, size - enoughOfLog);
    const length = Math.min(size, enoughOfLog);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, start);
    const text = buffer.toString('utf8', 0, bytesRead);
    // What comes after the last line end is being written.
    const lines = text.split('\n').slice(0, -1);
    return start === 0 ? lines : lines.slice(1);
  } finally {
    await file.close();
  }
}

/** `before after name <address> seconds zone`, a tab, and the words. */
function moveIn(line: string): readonly HeadMove[] {
  const tab = line.indexOf('\t');
  const [, before = '', after = ''] =
    /^([0-9a-f]{40}|[0-9a-f]{64}) ([0-9a-f]{40}|[0-9a-f]{64}) /.exec(line) ?? [];
  if (after === '' || tab === -1) return [];
  return [
    {
      ...(/^0+$/.test(before) ? {} : { before: before as ObjectName }),
      after: after as ObjectName,
      words: line.slice(tab + 1),
    },
  ];
}
