import ignore from 'ignore';
import type { RuledItem } from '../model/context.ts';
import type { Plan, RoadmapItem } from '../model/plan.ts';

/** More paths than these say nothing more about what a commit serves. */
const mostPaths = 500;

interface Owner {
  readonly item: RoadmapItem;
  /** How specific the pattern is that gives the item this path, `undefined` when none does. */
  readonly specificity: (path: string) => Specificity | undefined;
}

/** Length of the literal beginning of a pattern, then of the whole. */
type Specificity = readonly [number, number];

interface Owners {
  readonly owners: readonly Owner[];
  readonly known: Map<string, readonly RoadmapItem[]>;
}

const remembered = new WeakMap<Plan, Owners>();
const mostKnown = 5_000;

/**
 * The items that own these paths, each once, in the order of the paths: for a path the item with
 * the most specific matching pattern (longest literal beginning, then longest pattern), or several
 * when they are equally specific. Dropped items own nothing. Only the first 500 paths count.
 */
export function owningItems(plan: Plan, paths: readonly string[]): readonly RoadmapItem[] {
  const { owners, known } = ownersIn(plan);
  if (owners.length === 0) return [];
  const found = paths.slice(0, mostPaths).flatMap((path) => {
    const before = known.get(path);
    if (before) return before;
    const items = mostSpecific(owners, path);
    if (known.size >= mostKnown) known.clear();
    known.set(path, items);
    return items;
  });
  return [...new Set(found)];
}

/** The items that have any of the paths by a rule, the most specific first; of each its most specific rule. */
export function ruledItems(plan: Plan, paths: readonly string[]): readonly RuledItem[] {
  const { owners } = ownersIn(plan);
  return owners.flatMap(({ item, specificity }) => {
    const found = paths.flatMap((path) => specificity(path) ?? []);
    return found.length === 0 ? [] : [{ item, pattern: item.paths[0] ?? '', paths: found.length }];
  });
}

function ownersIn(plan: Plan): Owners {
  const before = remembered.get(plan);
  if (before) return before;
  const active = plan.items.filter(({ status, paths }) => status !== 'dropped' && paths.length > 0);
  const made: Owners = { owners: active.map(ownerOf), known: new Map() };
  remembered.set(plan, made);
  return made;
}

function ownerOf(item: RoadmapItem): Owner {
  const matcher = (...patterns: readonly string[]): ((path: string) => boolean) => {
    const rules = ignore({ ignoreCase: false }).add([...patterns]);
    return (path) => ignore.isPathValid(path) && rules.ignores(path);
  };
  // All together first: a pattern with `!` takes paths away from the ones before it.
  const owns = matcher(...item.paths);
  const patterns = item.paths
    .map((text) => ({ matches: matcher(text), specificity: specificityOf(text) }))
    .toSorted((one, other) => compare(other.specificity, one.specificity));
  return {
    item,
    specificity: (path) =>
      owns(path) ? patterns.find(({ matches }) => matches(path))?.specificity : undefined,
  };
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

function mostSpecific(owners: readonly Owner[], path: string): readonly RoadmapItem[] {
  let best: Specificity | undefined;
  let items: readonly RoadmapItem[] = [];
  for (const { item, specificity } of owners) {
    const own = specificity(path);
    if (!own) continue;
    const difference = best ? compare(own, best) : 1;
    if (difference > 0) items = [item];
    else if (difference === 0) items = [...items, item];
    if (difference > 0) best = own;
  }
  return items;
}
