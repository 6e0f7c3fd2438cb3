import type { LookUps, Query } from './lookUps.ts';
import { behindAll, heldByHead } from './lookUps.ts';
import type { StoredPath } from './pathName.ts';
import { pathText, storedFromText } from './pathName.ts';

/** A while during which a file had one name: its commits are above one id, up to another. */
export interface Stretch {
  /** In `path`. */
  readonly path: number;
  readonly name: string;
  /** Without this one. */
  readonly above: number;
  readonly upTo: number;
  /** The name before; `upTo` is the commit that changed it. */
  readonly movedFrom?: string;
}

/** More moves than these are somebody's test. */
const mostMoves = 100;

const idOfName: Query<readonly [id: number]> = { sql: 'SELECT id FROM path WHERE name = ?' };

const lastMove: Query<readonly [commit: number, old: number, name: StoredPath]> = {
  sql: `
SELECT r.commit_, r.old, p.name FROM rename AS r JOIN path AS p ON p.id = r.old
WHERE r.path = ?2 AND r.commit_ > ?3 AND ${heldByHead('r.commit_')}
ORDER BY r.commit_ LIMIT 1`,
};

/**
 * The names of a file, the one of now first: each until the commit that moved the file there, then
 * the old one in older commits alone. A file that was made anew under its name goes on with that.
 */
export function lineageOf(index: LookUps, path: string): readonly Stretch[] {
  const id = pathIdOf(index, path);
  return id === undefined ? [] : lineageOfPath(index, id, path);
}

/** The same for a path that was found already. */
export function lineageOfPath(index: LookUps, id: number, path: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let here = { path: id, name: path, above: 0 };
  while (stretches.length < mostMoves) {
    const move = index.row(lastMove, index.worktree, here.path, here.above);
    if (!move) return [...stretches, { ...here, upTo: behindAll }];
    const [commit, old, name] = move;
    const movedFrom = pathText(name);
    stretches.push({ ...here, upTo: commit, movedFrom });
    here = { path: old, name: movedFrom, above: commit };
  }
  return stretches;
}

function pathIdOf(index: LookUps, path: string): number | undefined {
  return index.row(idOfName, storedFromText(path))?.[0];
}
