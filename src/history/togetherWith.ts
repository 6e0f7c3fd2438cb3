import type { Coupled } from '../model/past.ts';
import type { Partner } from './coupling.ts';
import { coupledWith, thresholds } from './coupling.ts';
import type { Stretch } from './lineageOf.ts';
import { lineageOf, lineageOfPath } from './lineageOf.ts';
import type { LookUps, Query } from './lookUps.ts';
import { atMost, behindAll, heldByHead } from './lookUps.ts';
import type { Present } from './nameOfNow.ts';
import { nameOfNow } from './nameOfNow.ts';

const usually = 20;
const most = 100;

/** So many commits of the file itself, and of each of its partners, are looked at. */
const mostOwn = 1000;
const mostOfPartner = 2000;
/** So many partners are looked at, those that share most. */
const mostPartners = 300;

const small = `c.files <= ${thresholds.files}`;

const ownCommits: Query<readonly [commit: number, isSmall: number]> = {
  sql: `
SELECT t.commit_, ${small} FROM touch AS t CROSS JOIN commits AS c ON c.id = t.commit_
WHERE t.path = ?2 AND t.commit_ > ?3 AND t.commit_ <= ?4 AND ${heldByHead('t.commit_')}
ORDER BY t.commit_ LIMIT ?5`,
};

const besides: Query<readonly [path: number, commit: number]> = {
  sql: `
SELECT t.path, t.commit_ FROM json_each(?1) AS h CROSS JOIN touch AS t ON t.commit_ = h.value`,
};

const countOfPartner: Query<readonly [count: number]> = {
  sql: `
SELECT count(*) FROM (SELECT 1 FROM (
  SELECT t.commit_ FROM touch AS t
  WHERE t.path = ?2 AND t.commit_ > ?3 AND t.commit_ <= ?4 AND ${heldByHead('t.commit_')}
  ORDER BY t.commit_ LIMIT ${mostOfPartner}) AS t
CROSS JOIN commits AS c ON c.id = t.commit_ WHERE ${small} LIMIT ?5)`,
};

/**
 * The files that change together with a file, the closest first: 20, or up to 100. Under all their
 * names on both sides, among the newest 1,000 commits of the file; without files that the last commit
 * to touch them deleted.
 */
export function togetherWith(index: LookUps, path: string, limit?: number): readonly Coupled[] {
  const lineage = lineageOf(index, path);
  const own = ownOf(index, lineage);
  const touched = withoutOwn(besidesOf(index, own.commits), lineage);
  const partners = presentOnes(index, touched)
    .filter(({ id }) => id !== lineage[0]?.path)
    .map((present) => partnerOf(index, present, touched, own.upTo));
  return coupledWith(own.commits.length, partners, atMost(limit, most, usually));
}

/** The small commits among the newest of a file, and the oldest that was looked at. */
function ownOf(
  index: LookUps,
  lineage: readonly Stretch[],
): { readonly commits: readonly number[]; readonly upTo: number } {
  const rows = lineage.reduce<readonly (readonly [commit: number, isSmall: number])[]>(
    (all, { path, above, upTo }) => [
      ...all,
      ...index.rows(ownCommits, index.worktree, path, above, upTo, mostOwn - all.length),
    ],
    [],
  );
  return {
    commits: rows.flatMap(([commit, isSmall]) => (isSmall === 1 ? [commit] : [])),
    upTo: rows.length < mostOwn ? behindAll : (rows.at(-1)?.[0] ?? behindAll),
  };
}

/** Which of these commits touched each path, newest first. */
function besidesOf(index: LookUps, commits: readonly number[]): Map<number, number[]> {
  const touched = new Map<number, number[]>();
  for (const [path, commit] of index.rows(besides, JSON.stringify(commits))) {
    const known = touched.get(path);
    if (known) known.push(commit);
    else touched.set(path, [commit]);
  }
  return touched;
}

/** Leaves out the file itself; another one may have an old name of it since. */
function withoutOwn(
  touched: Map<number, number[]>,
  lineage: readonly Stretch[],
): ReadonlyMap<number, readonly number[]> {
  for (const { path, above, upTo } of lineage) {
    const others = touched.get(path)?.filter((commit) => commit < above || commit > upTo) ?? [];
    if (others.length > 0) touched.set(path, others);
    else touched.delete(path);
  }
  return touched;
}

/** What the paths that were touched most are called now, each once; without those that are gone. */
function presentOnes(
  index: LookUps,
  touched: ReadonlyMap<number, readonly number[]>,
): readonly Present[] {
  const now = nameOfNow(index);
  const present = [...touched]
    .sort(([, one], [, other]) => other.length - one.length)
    .slice(0, mostPartners)
    .flatMap(([id]) => now(id) ?? []);
  return [...new Map(present.map((one) => [one.id, one])).values()];
}

function partnerOf(
  index: LookUps,
  { id, name }: Present,
  touched: ReadonlyMap<number, readonly number[]>,
  window: number,
): Partner {
  const lineage = lineageOfPath(index, id, name);
  const shared = lineage.map(
    ({ path, above, upTo }) =>
      (touched.get(path) ?? []).filter((commit) => commit > above && commit <= upTo).length,
  );
  return {
    path: name,
    shared: shared.reduce((sum, count) => sum + count, 0),
    commits(limit) {
      let counted = 0;
      for (const { path, above, upTo } of lineage) {
        const end = Math.min(upTo, window);
        if (counted > limit || above >= end) break;
        const left = limit + 1 - counted;
        const values = [index.worktree, path, above, end, left] as const;
        counted += index.row(countOfPartner, ...values)?.[0] ?? 0;
      }
      return counted;
    },
  };
}
