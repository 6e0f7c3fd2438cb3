import type { Sha } from '../model/ids.ts';
import type { Condition } from './condition.ts';
import type { LookUps, Query } from './lookUps.ts';

const noted = (key: string): string => `(SELECT value FROM meta WHERE key = '${key}')`;

const condition: Query<Row> = {
  sql: `
SELECT (SELECT lower(hex(sha)) FROM tip WHERE worktree = ?1),
  EXISTS (SELECT 1 FROM frontier), EXISTS (SELECT 1 FROM todo), (SELECT max(id) FROM path),
  ${['commits', 'oldest', 'moves', 'treeless', 'shallow'].map(noted).join(', ')}`,
};

type Row = readonly [
  head: Sha | null,
  hasFrontier: number,
  hasTodo: number,
  paths: number | null,
  commits: number | null,
  oldest: number | null,
  moves: string | null,
  treeless: number | null,
  shallow: number | null,
];

/** How far an index has come, for its work tree. */
export function conditionOf(index: LookUps): Condition {
  const [
    head = null,
    hasFrontier = 0,
    hasTodo = 0,
    paths = null,
    commits = null,
    oldest = null,
    moves = null,
    treeless = null,
    shallow = null,
  ] = index.row(condition, index.worktree) ?? [];
  const isPartial = hasFrontier === 1;
  return {
    state: head === null ? 'absent' : isPartial ? 'partial' : 'complete',
    ...(head === null ? {} : { head }),
    commits: commits ?? 0,
    paths: paths ?? 0,
    ...(isPartial && oldest !== null ? { oldestAt: oldest * 1000 } : {}),
    moves: moves === 'exact-only' ? 'exact-only' : hasTodo === 1 ? 'pending' : 'known',
    isTreeless: treeless === 1,
    isShallow: shallow === 1,
  };
}
