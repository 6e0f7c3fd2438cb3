import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import type { KnownKeys } from '../tickets/contextOf.ts';

/** Where a repository keeps its tickets as files of Backlog.md. */
export interface BacklogFolder {
  /** Absolute, links resolved, within the repository. */
  readonly path: string;
  /** The repository, links resolved. */
  readonly top: string;
  /** The text of its configuration. */
  readonly configuration: string;
  /** Of its keys, upper case. */
  readonly prefix: string;
}

/** Larger files are not read. */
const largest = 256 * 1024;

/** The prefix of the keys of a Backlog.md folder; its tasks may have parts. Never rejects. */
export async function backlogKeys(root: string): Promise<KnownKeys> {
  const folder = await backlogFolderOf(root).catch(() => undefined);
  const keys = folder ? [folder.prefix] : [];
  return { known: keys, decimal: keys };
}

/** A key as it is looked up: `task-004.01` is `TASK-4.1`. */
export function backlogKeyOf(key: string): string {
  return key.toUpperCase().replace(/(?<=[-.])0+(?=\d)/g, '');
}

/** The folder as Backlog.md finds it; nothing where there is none, or where it leads out of `root`. */
export async function backlogFolderOf(root: string): Promise<BacklogFolder | undefined> {
  const top = await realpath(root);
  const pointer = await textWithin(top, join(top, 'backlog.config.yml'));
  const folders = pointer === undefined ? ['backlog', '.backlog'] : [folderIn(pointer)];
  for (const name of folders) {
    const path = await within(top, join(top, name));
    if (path === undefined) continue;
    const configuration =
      pointer ??
      (await textWithin(top, join(path, 'config.yml'))) ??
      (await textWithin(top, join(path, 'config.yaml')));
    if (configuration === undefined) continue;
    return { path, top, configuration, prefix: prefixIn(configuration) };
  }
  return undefined;
}

/** As Backlog.md reads it: a line. Without one, and for what is no prefix, it is `task`. */
function prefixIn(configuration: string): string {
  const written = valueOf(configuration, 'task_prefix');
  return /^[a-z]{1,16}$/i.test(written) ? written.toUpperCase() : 'TASK';
}

function folderIn(configuration: string): string {
  const written = valueOf(configuration, 'backlog_directory');
  return written || valueOf(configuration, 'backlogDirectory') || 'backlog';
}

function valueOf(configuration: string, name: string): string {
  const line = configuration.split(/\r?\n/).find((one) => one.startsWith(`${name}:`)) ?? '';
  return line
    .slice(name.length + 1)
    .replace(/\s#.*$/, '')
    .replace(/['"]/g, '')
    .trim();
}

/** A pipe in the place of a file would block whoever opens it. */
const readOnly = constants.O_RDONLY | constants.O_NONBLOCK;

/** The text of a file that is not too large and does not lead out of `top`; `undefined` otherwise. */
export async function textWithin(top: string, path: string): Promise<string | undefined> {
  const real = await within(top, path);
  if (real === undefined) return undefined;
  await using file = await open(real, readOnly);
  const found = await file.stat();
  if (!found.isFile() || found.size > largest) return undefined;
  return await file.readFile('utf8');
}

/** A path with its links resolved, if it is there and within `top`. */
export async function within(top: string, path: string): Promise<string | undefined> {
  const real = await realpath(path).catch(() => undefined);
  if (real === undefined) return undefined;
  const way = relative(top, real);
  // Between drives of Windows there is no relative way.
  const leadsOut = way === '' || isAbsolute(way) || way.split(sep)[0] === '..';
  return leadsOut ? undefined : real;
}
