import type { FileCommit, PastCommit } from '../model/past.ts';
import type { Stretch } from './lineageOf.ts';
import type { LookUps, Query } from './lookUps.ts';
import type { PastRow } from './pastCommit.ts';
import { changeOf, pastColumns, pastCommitOf, pastJoins } from './pastCommit.ts';

const byId: Query<readonly [id: number, ...PastRow]> = {
  sql: `
SELECT c.id, ${pastColumns} FROM json_each(?1) AS h CROSS JOIN commits AS c ON c.id = h.value
${pastJoins}`,
};

const changeIn: Query<readonly [commit: number, change: number]> = {
  sql: `
SELECT t.commit_, t.change
FROM json_each(?1) AS h CROSS JOIN touch AS t ON t.path = ?2 AND t.commit_ = h.value`,
};

/** The commits with these ids, in this order. */
export function pastCommitsOf(index: LookUps, ids: readonly number[]): readonly PastCommit[] {
  return index.rows(byId, JSON.stringify(ids)).map(([, ...past]) => pastCommitOf(past));
}

/** The same with what they did to a file that has these names. */
export function fileCommitsOf(
  index: LookUps,
  ids: readonly number[],
  lineage: readonly Stretch[],
): readonly FileCommit[] {
  const done = new Map<number, Pick<FileCommit, 'path' | 'change' | 'movedFrom'>>();
  for (const { path, name, above, upTo, movedFrom } of lineage) {
    const own = ids.filter((id) => id > above && id <= upTo);
    if (own.length === 0) continue;
    for (const [commit, change] of index.rows(changeIn, JSON.stringify(own), path)) {
      done.set(commit, {
        path: name,
        change: changeOf(change),
        ...(commit === upTo && movedFrom !== undefined ? { movedFrom } : {}),
      });
    }
  }
  return index.rows(byId, JSON.stringify(ids)).flatMap(([id, ...past]) => {
    const change = done.get(id);
    return change ? [{ ...pastCommitOf(past), ...change }] : [];
  });
}
