import type { WorkedCommit } from '../model/evidence.ts';

/** Folders by the work in them: which of them stand for a thing that a team works on. */

/** Fewer commits are no thing that a team works on. */
export const fewestCommits = 3;
/** A folder with more of all work than this is looked into. */
const wide = 0.2;
const deepest = 8;
const longestPath = 300;

/** Folders that hold things, whatever their share of the work is. */
const containers = new Set(
  'src,source,lib,libs,packages,pkg,apps,app,crates,modules,components,internal,cmd,services,projects,plugins,extensions,features,contrib,main,java,kotlin,com,org,net,io'.split(
    ',',
  ),
);
/** Folders that belong to whatever is around them. */
const besides = new Set(
  'test,tests,__tests__,spec,specs,e2e,fixtures,testdata,__mocks__,mocks,docs,doc,examples,node_modules,vendor,third_party,dist,build,out,target,l10n,i18n,locale,locales,assets,backlog,changelog'.split(
    ',',
  ),
);
/** Characters that mean something in a pattern, and what cannot be written as text. */
const odd = /[*?[\]\\!#"\p{Cc}\p{Cs}]|^ | $/u;

const known = new WeakMap<WorkedCommit, ReadonlySet<string>>();

/** The folders that a commit worked in, from the top down, without what only belongs to others. */
export function foldersIn(commit: WorkedCommit): ReadonlySet<string> {
  const folders = known.get(commit) ?? withThoseAround(commit);
  known.set(commit, folders);
  return folders;
}

function withThoseAround({ folders }: WorkedCommit): ReadonlySet<string> {
  const found = new Set<string>();
  for (const folder of folders) {
    let path = '';
    for (const name of folder.split('/').slice(0, deepest)) {
      if (name === '' || name.startsWith('.') || besides.has(name.toLowerCase())) break;
      if (odd.test(name) || path.length + name.length > longestPath) break;
      path = path === '' ? name : `${path}/${name}`;
      found.add(path);
    }
  }
  return found;
}

/** How many of the commits worked in each folder. */
export function folderCounts(work: readonly WorkedCommit[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const commit of work) {
    for (const folder of foldersIn(commit)) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return counts;
}

/**
 * Divides the work into at most `most` folders, none in another one: what has much of the work, or
 * only holds things, gives way to what is in it. Most commits first.
 */
export function busyFolders(counts: ReadonlyMap<string, number>, most: number): readonly string[] {
  const countOf = (folder: string): number => counts.get(folder) ?? 0;
  const inside = childrenIn(counts);
  const byCount = (one: string, other: string): number =>
    countOf(other) - countOf(one) || (one < other ? -1 : 1);
  let found = [...(inside.get('') ?? [])].sort(byCount);
  const total = found.reduce((sum, folder) => sum + countOf(folder), 0);
  const isWide = (folder: string): boolean =>
    countOf(folder) > wide * total || containers.has(folder.slice(folder.lastIndexOf('/') + 1));
  for (;;) {
    const divided = found.find((folder) => {
      const children = inside.get(folder) ?? [];
      if (!isWide(folder) || children.length === 0) return false;
      const isWay = children.length === 1;
      return !isWay || countOf(children[0] ?? '') >= 0.8 * countOf(folder);
    });
    if (divided === undefined) break;
    const children = inside.get(divided) ?? [];
    if (found.length - 1 + children.length > 4 * most) break;
    found = [...found.filter((one) => one !== divided), ...children].sort(byCount);
  }
  return found.slice(0, most);
}

/** The folders with enough commits that are directly in each folder. */
function childrenIn(counts: ReadonlyMap<string, number>): ReadonlyMap<string, readonly string[]> {
  const inside = new Map<string, string[]>();
  for (const [folder, count] of counts) {
    if (count < fewestCommits) continue;
    const parent = folder.slice(0, Math.max(0, folder.lastIndexOf('/')));
    const known = inside.get(parent);
    if (known) known.push(folder);
    else inside.set(parent, [folder]);
  }
  return inside;
}

/** So many commits of an area, of all that it has, are in a folder that it is about. */
const fewestShare = 0.3;
/** So many times more often than the other commits. */
const typical = 1.5;
const mostOfArea = 3;

/**
 * The folders that commits of one area are about: the deepest ones that many of them worked in, and
 * more often so than all the others. None in another one; at most 3.
 */
export function typicalFolders(
  work: readonly WorkedCommit[],
  name: string,
  all: { readonly counts: ReadonlyMap<string, number>; readonly commits: number },
): readonly string[] {
  const own = folderCounts(work);
  const isTypical = ([folder, count]: readonly [string, number]): boolean => {
    const share = count / work.length;
    const elsewhere = (all.counts.get(folder) ?? 0) - count;
    const usual = elsewhere / Math.max(1, all.commits - work.length);
    const isNamed = folder.toLowerCase().split('/').at(-1) === name;
    return share >= fewestShare && (isNamed || share >= typical * usual);
  };
  const found: string[] = [];
  const deepestFirst = [...own]
    .filter(isTypical)
    .sort(
      ([one, oneCount], [other, otherCount]) =>
        depthOf(other) - depthOf(one) || otherCount - oneCount || (one < other ? -1 : 1),
    );
  for (const [folder] of deepestFirst) {
    const isAround = found.some((inner) => inner.startsWith(`${folder}/`));
    if (!isAround && found.length < mostOfArea) found.push(folder);
  }
  return found.sort();
}

function depthOf(folder: string): number {
  return folder.split('/').length;
}
