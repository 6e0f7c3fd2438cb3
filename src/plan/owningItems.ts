import ignore from 'ignore';
import type { RuledItem } from '../model/context.ts';
import type { Plan, RoadmapItem } from '../model/plan.ts';
import { byBeginning, endingWith } from './byBeginning.ts';

/** More paths than these say nothing more about what they serve. */
const mostPaths = 500;
/** What is known of more paths is forgotten. */
const mostKnown = 5_000;

/** Length of the literal beginning of a pattern, then of the whole. */
type Specificity = readonly [number, number];

/** An item that has a path. */
interface Owner {
  readonly item: RoadmapItem;
  /** The most specific of its patterns that match. */
  readonly pattern: string;
  readonly specificity: Specificity;
}

interface Owners {
  /** Those of a path, the most specific first. */
  readonly ofPath: (path: string) => readonly Owner[];
}

const remembered = new WeakMap<Plan, Owners>();

/**
 * The items that own these paths of files, each once, in the order of the paths: for a path the item
 * with the most specific matching pattern (longest literal beginning, then longest pattern), or several
 * when they are equally specific. Dropped items own nothing. Only the first 500 paths count.
 *
 * Patterns are those of gitignore(5). Upper and lower case are different, as git has it, also where the
 * file system does not care: a plan means the same files on every machine.
 */
export function owningItems(plan: Plan, paths: readonly string[]): readonly RoadmapItem[] {
  const { ofPath } = ownersIn(plan);
  const found = paths.slice(0, mostPaths).flatMap((path) => {
    const owners = ofPath(path);
    const [best] = owners;
    return owners
      .filter(({ specificity }) => best && compare(specificity, best.specificity) === 0)
      .map(({ item }) => item);
  });
  return [...new Set(found)];
}

/**
 * All items that have any of these paths of files by a rule, by the patterns that `owningItems` knows
 * too: the most specific first, of equally specific ones those with most paths, then as in the plan.
 */
export function ruledItems(plan: Plan, paths: readonly string[]): readonly RuledItem[] {
  const { ofPath } = ownersIn(plan);
  const ruled = new Map<RoadmapItem, { best: Owner; paths: number }>();
  for (const path of paths.slice(0, mostPaths)) {
    for (const owner of ofPath(path)) {
      const known = ruled.get(owner.item);
      if (!known) ruled.set(owner.item, { best: owner, paths: 1 });
      else {
        known.paths += 1;
        if (compare(owner.specificity, known.best.specificity) > 0) known.best = owner;
      }
    }
  }
  const places = new Map(plan.items.map((item, place) => [item, place]));
  const placeOf = ({ best: { item } }: { readonly best: Owner }): number => places.get(item) ?? 0;
  return [...ruled.values()]
    .toSorted(
      (one, other) =>
        compare(other.best.specificity, one.best.specificity) ||
        other.paths - one.paths ||
        placeOf(one) - placeOf(other),
    )
    .map(({ best: { item, pattern }, paths: count }) => ({ item, pattern, paths: count }));
}

function ownersIn(plan: Plan): Owners {
  const before = remembered.get(plan);
  if (before) return before;
  const active = plan.items.filter(({ status, paths }) => status !== 'dropped' && paths.length > 0);
  const made = { ofPath: ownersOfPath(active) };
  remembered.set(plan, made);
  return made;
}

function ownersOfPath(items: readonly RoadmapItem[]): (path: string) => readonly Owner[] {
  const near = byBeginning(
    items.flatMap((item) => beginningsOf(item).map((beginning) => [beginning, item] as const)),
  );
  const known = new Map<string, readonly Owner[]>();
  // Patterns are compiled for the first path that is near them.
  const matchers = new Map<RoadmapItem, (path: string) => Owner | undefined>();
  const ownerOf = (item: RoadmapItem, path: string): Owner | undefined => {
    const matcher = matchers.get(item) ?? matcherOf(item);
    matchers.set(item, matcher);
    return matcher(path);
  };
  return (path) => {
    const before = known.get(path);
    if (before) return before;
    const owners = [...new Set(near(path))]
      .flatMap((item) => ownerOf(item, path) ?? [])
      .sort((one, other) => compare(other.specificity, one.specificity));
    if (known.size >= mostKnown) {
      known.clear();
      // A matcher remembers its paths as well, for ever.
      matchers.clear();
    }
    known.set(path, owners);
    return owners;
  };
}

/** The folders that paths of an item begin with, each once; `''` when they may begin with anything. */
function beginningsOf({ paths }: RoadmapItem): readonly string[] {
  // What `!` takes away was given by another pattern.
  const beginnings = paths.filter((text) => !text.startsWith('!')).map(beginningOf);
  return beginnings.includes('') ? [''] : [...new Set(beginnings)];
}

function beginningOf(pattern: string): string {
  const isAnchored = /\/(?!\s*$)/.test(pattern);
  if (!isAnchored) return endingOf(pattern);
  const names = pattern.replace(/^\/|\/?\s*$/g, '').split('/');
  const end = names.findIndex((name) => name === '' || /[*?[\\]/.test(name));
  return (end < 0 ? names : names.slice(0, end)).join('/');
}

/** What a pattern without folders says of a name: all of it, or its end. */
function endingOf(pattern: string): string {
  const [, star, name] = /^(\*(?=\.))?([^*?[\\\s#/][^*?[\\\s/]*)\/?$/.exec(pattern) ?? [];
  return name === undefined ? '' : endingWith(star === undefined ? `/${name}` : name);
}

function matcherOf(item: RoadmapItem): (path: string) => Owner | undefined {
  // All together first: a pattern with `!` takes paths away from the ones before it.
  const owns = matching(item.paths);
  const patterns = item.paths
    .map((pattern) => ({
      matches: matching([pattern]),
      owner: { item, pattern, specificity: specificityOf(pattern) },
    }))
    .toSorted((one, other) => compare(other.owner.specificity, one.owner.specificity));
  return (path) => (owns(path) ? patterns.find(({ matches }) => matches(path))?.owner : undefined);
}

function matching(patterns: readonly string[]): (path: string) => boolean {
  const rules = ignore({ ignoreCase: false }).add([...patterns]);
  return (path) => ignore.isPathValid(path) && rules.ignores(path);
}

/** The longer the beginning without a wildcard, then the longer at all, the more specific. */
export function specificityOf(pattern: string): Specificity {
  const text = pattern.replace(/^\//, '');
  const literal = /^[^*?[\\]*/.exec(text)?.[0].length ?? 0;
  return [literal, text.length];
}

function compare(one: Specificity, other: Specificity): number {
  return one[0] - other[0] || one[1] - other[1];
}
