import type { FileCommit, PastCommit, Share } from '../model/past.ts';
import { ageOf } from './ageOf.ts';
import type { Area } from './area.ts';
import { areaOfFolder, areaOfGlobs } from './area.ts';
import { commitIdsOf, idsOfLineage } from './commitIdsOf.ts';
import { commitInFull } from './commitInFull.ts';
import { conditionOf } from './conditionOf.ts';
import { fileCommitsOf, pastCommitsOf } from './commitsById.ts';
import { changedMost } from './changedMost.ts';
import { footprintOfArea, footprintOfEverything, recentOf, touchesOf } from './footprint.ts';
import type { Age } from './age.ts';
import { lineageOf } from './lineageOf.ts';
import type { LookUps } from './lookUps.ts';
import { sharesAround } from './sharesAround.ts';
import { sharesOf } from './sharesOf.ts';
import type { ItemTraces, Surroundings, Whereabouts } from './surroundings.ts';
import { ticketsOf } from './ticketsOf.ts';
import { idOfSha } from './idOfSha.ts';
import { idsByTraces } from './idsByTraces.ts';

const fewest = 50;
const mostRecent = 500;
const mostGiven = 500;
const mostFiles = 50;
const mostPaths = 1000;
/** So many files of a folder or an item are named. */
const mostNamed = 500;

/** What a subject has in the index. */
interface Found {
  /** Ids of its commits, newest first. */
  readonly commits: readonly number[];
  readonly isCut: boolean;
  readonly age?: Age | undefined;
  told(ids: readonly number[]): readonly (PastCommit | FileCommit)[];
  shares(recent: readonly number[]): readonly Share[];
  /** Files that are there, those that the recent commits changed most first. */
  files?(recent: readonly number[]): Surroundings['files'];
  readonly paths: readonly string[];
}

/** All that is known around something, with what happened since a time, in milliseconds. */
export function aroundOf(index: LookUps, about: Whereabouts, since: number): Surroundings {
  const found = foundOf(index, about);
  const recent = recentOf(index, found.commits, since);
  const isCut = recent.length > mostRecent || (found.isCut && !hasOlder(found.commits, recent));
  const ids = new Set([...found.commits.slice(0, fewest), ...recent.slice(0, mostRecent)]);
  const files = found.files?.(recent) ?? [];
  const paths = [...files.map(({ path }) => path), ...found.paths];
  const { age } = found;
  return {
    condition: conditionOf(index),
    ...(age ? { age } : {}),
    commits: found.told([...ids].sort((one, other) => one - other)),
    isCut,
    tickets: ticketsOf(index, found.commits),
    shares: found.shares(recent),
    files: files.slice(0, mostFiles),
    paths: [...new Set(paths)].slice(0, mostPaths),
  };
}

/** Whether what was looked at goes back further than what is recent. */
function hasOlder(commits: readonly number[], recent: readonly number[]): boolean {
  return commits.at(-1) !== recent.at(-1);
}

function foundOf(index: LookUps, about: Whereabouts): Found {
  switch (about.kind) {
    case 'file':
      return aroundFile(index, about.path);
    case 'folder':
      return about.path === ''
        ? aroundEverything(index)
        : aroundArea(index, areaOfFolder(about.path));
    case 'paths':
      return aroundPaths(index, about.paths);
    case 'item':
      return aroundItem(index, about);
    case 'commit': {
      const id = idOfSha(index, about.sha);
      const touched = commitInFull(index, about.sha)?.touched ?? [];
      return {
        commits: id === undefined ? [] : [id],
        isCut: false,
        told: (ids) => pastCommitsOf(index, ids),
        shares: () => [],
        paths: touched.map(({ path }) => path),
      };
    }
  }
}

function aroundFile(index: LookUps, path: string): Found {
  const lineage = lineageOf(index, path);
  const commits = idsOfLineage(index, lineage);
  return {
    commits,
    isCut: false,
    age: ageOf(index, lineage),
    told: (ids) => fileCommitsOf(index, ids, lineage),
    shares: (recent) => sharesOf(index, recent),
    paths: [path],
  };
}

function aroundEverything(index: LookUps): Found {
  const area = areaOfFolder('');
  return {
    ...footprintOfEverything(index),
    told: (ids) => pastCommitsOf(index, ids),
    shares: (recent) => sharesOf(index, recent),
    files: (recent) => changedMost(index, area, touchesOf(index, recent), mostNamed),
    paths: [],
  };
}

function aroundArea(index: LookUps, area: Area): Found {
  const { commits, isCut, touches } = footprintOfArea(index, area);
  return {
    commits,
    isCut,
    told: (ids) => pastCommitsOf(index, ids),
    shares: (recent) => sharesOf(index, recent),
    files(recent) {
      const isRecent = new Set(recent);
      const own = touches.filter(([commit]) => isRecent.has(commit));
      return changedMost(index, area, own, mostNamed);
    },
    paths: changedMost(index, area, touches, mostNamed).map(({ path }) => path),
  };
}

function aroundItem(index: LookUps, traces: ItemTraces): Found {
  const [named = []] = idsByTraces(index, [traces]);
  if (traces.globs.length === 0) {
    const area = areaOfFolder('');
    return {
      commits: named,
      isCut: false,
      told: (ids) => pastCommitsOf(index, ids),
      shares: (recent) => sharesOf(index, recent),
      files: (recent) => changedMost(index, area, touchesOf(index, recent), mostNamed),
      paths: [],
    };
  }
  const found = aroundArea(index, areaOfGlobs(traces.globs));
  const commits = [...new Set([...found.commits, ...named])].sort((one, other) => one - other);
  return { ...found, commits };
}

function aroundPaths(index: LookUps, paths: readonly string[]): Found {
  const each = paths.slice(0, mostGiven).map((path) => commitIdsOf(index, path));
  return {
    commits: [...new Set(each.flat())].sort((one, other) => one - other),
    isCut: paths.length > mostGiven,
    told: (ids) => pastCommitsOf(index, ids),
    shares: (recent) => sharesAround(index, each, recent),
    paths,
  };
}
