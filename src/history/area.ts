import { beginningsOf, matcherOf } from './globs.ts';
import type { LookUps, Query } from './lookUps.ts';
import type { StoredPath } from './pathName.ts';
import { pathText, storedFromText } from './pathName.ts';

/** Some of the paths of a repository. */
export interface Area {
  /** Folders with `/` at their ends, none within another, that all its paths are in; `''` is any. */
  readonly folders: readonly string[];
  readonly has: (path: string) => boolean;
}

/** The files in a folder, which has no slash at its end; `''` is everything. */
export function areaOfFolder(path: string): Area {
  const folder = path === '' ? '' : `${path}/`;
  return { folders: [folder], has: (file) => file.startsWith(folder) };
}

/** The files that match patterns as in `.gitignore`; none without a pattern. */
export function areaOfGlobs(globs: readonly string[]): Area {
  return { folders: beginningsOf(globs), has: matcherOf(globs) };
}

type PathRow = readonly [id: number, name: StoredPath];

const inFolder: Query<PathRow> = {
  sql: `
SELECT * FROM (SELECT id, name FROM path WHERE name >= ?1 AND name < ?2
  UNION ALL SELECT id, name FROM path WHERE name >= ?3 AND name < ?4) LIMIT ?5`,
};
const anywhere: Query<PathRow> = { sql: 'SELECT id, name FROM path LIMIT ?1' };

/**
 * The ids of the paths of an area, whether or not they are there now; `undefined` when more than
 * `most` would have to be looked at.
 */
export function pathsInArea(
  index: LookUps,
  area: Area,
  most: number,
): readonly number[] | undefined {
  const found: number[] = [];
  let left = most;
  for (const folder of area.folders) {
    const rows =
      folder === ''
        ? index.rows(anywhere, left + 1)
        : index.rows(inFolder, ...boundsOf(folder), left + 1);
    left -= rows.length;
    if (left < 0) return undefined;
    for (const [id, name] of rows) if (area.has(pathText(name))) found.push(id);
  }
  return found;
}

/**
 * Bounds of the names in a folder, which has `/` at its end: first of those that are text, then of
 * those that are bytes, which SQLite sorts behind all text. `0` comes after `/`.
 */
export function boundsOf(
  folder: string,
): readonly [StoredPath, StoredPath, StoredPath, StoredPath] {
  const [from, to] = [folder, `${folder.slice(0, -1)}0`].map(storedFromText) as [
    StoredPath,
    StoredPath,
  ];
  if (typeof from !== 'string' || typeof to !== 'string') return ['', '', from, to];
  return [from, to, Buffer.from(from), Buffer.from(to)];
}
