import type { OutcomeId, TicketKey } from '../model/ids.ts';
import type { ItemStatus, Outcome, Plan, PlanProblem, RoadmapItem } from '../model/plan.ts';
import { horizonsOf } from '../roadmap/horizonsOf.ts';

/** What the tree shows of one repository. */
export interface Roadmap {
  /** The root of its repository. */
  readonly root: string;
  readonly name: string;
  readonly plan: Plan;
  /** All of the horizons, in the order of the roadmap. */
  readonly items: readonly RoadmapItem[];
  /** Those that the filter lets through. */
  readonly shown: readonly RoadmapItem[];
  readonly isFiltered: boolean;
}

/** A row of the tree. Its `id` stays the same while it is about the same thing. */
export type RoadmapRow = Rowed &
  (
    | { readonly kind: 'repository'; readonly name: string; readonly shown: number }
    /** `count`: how many lines cannot be used; `problem` is the first. */
    | { readonly kind: 'problem'; readonly problem: PlanProblem; readonly count: number }
    | { readonly kind: 'horizon'; readonly status: ItemStatus; readonly count: number }
    | ItemShape
    | { readonly kind: 'outcomes'; readonly count: number }
    /** `count`: how many of the items that are shown work towards it; absent below one of them. */
    | { readonly kind: 'outcome'; readonly outcome: Outcome; readonly count?: number }
    | { readonly kind: 'pattern'; readonly pattern: string; readonly item: RoadmapItem }
    /** Relative to the root, with `/` between folders. */
    | { readonly kind: 'file'; readonly path: string }
    | { readonly kind: 'ticket'; readonly ticket: TicketKey }
    | { readonly kind: 'note'; readonly note: 'no-file' | 'more-files' }
  );

interface Rowed {
  readonly id: string;
  readonly root: string;
}
interface ItemShape {
  readonly kind: 'item';
  readonly item: RoadmapItem;
  /** Below an outcome it need not be said again. */
  readonly isInOutcome: boolean;
}
export type RowOf<Kind extends RoadmapRow['kind']> = Extract<RoadmapRow, { readonly kind: Kind }>;

/** What stands at the top of the tree: nothing where there is nothing to show. */
export function topRows(roadmaps: readonly Roadmap[]): readonly RoadmapRow[] {
  const [only, another] = roadmaps;
  if (!roadmaps.some(hasSomething)) return [];
  // A lone repository needs no level of its own.
  if (only && !another) return rowsOfRepository(only);
  return roadmaps
    .filter((one) => hasSomething(one) || isBroken(one))
    .map(({ root, name, shown }) => ({
      kind: 'repository',
      id: `${root}|`,
      root,
      name,
      shown: shown.length,
    }));
}

/**
 * What is below a row, all but the files of a pattern, which are on the disk. `keyOf` says how people
 * write a ticket.
 */
export function rowsBelow(
  row: RoadmapRow,
  roadmap: Roadmap,
  keyOf: (ticket: string) => TicketKey,
): readonly RoadmapRow[] {
  const { root, plan, shown } = roadmap;
  switch (row.kind) {
    case 'repository':
      return rowsOfRepository(roadmap);
    case 'horizon':
      return unique(shown.filter(({ status }) => status === row.status)).map((item) =>
        itemRow(root, item),
      );
    case 'outcomes':
      return outcomesShown(roadmap).map(([outcome, items]) => ({
        kind: 'outcome',
        id: `${root}|outcome|${outcome.id}`,
        root,
        outcome,
        count: items.length,
      }));
    case 'outcome':
      return row.count === undefined
        ? []
        : unique(towards(row.outcome.id, shown)).map((item) => itemRow(root, item, row.id));
    case 'item':
      return rowsOfItem(row, plan, keyOf);
    case 'problem':
    case 'pattern':
    case 'file':
    case 'ticket':
    case 'note':
      return [];
  }
}

function rowsOfRepository(roadmap: Roadmap): readonly RoadmapRow[] {
  const { root, plan, shown, isFiltered } = roadmap;
  const [problem] = plan.problems;
  const outcomes = outcomesShown(roadmap);
  // An empty horizon is a place to move things to, while nothing is filtered.
  const rows = horizonsOf(shown)
    .filter(({ items }) => items.length > 0 || !isFiltered)
    .map(({ status, items }) => ({
      kind: 'horizon' as const,
      id: `${root}|${status}`,
      root,
      status,
      count: items.length,
    }));
  return [
    ...(problem
      ? [
          {
            kind: 'problem' as const,
            id: `${root}|problem`,
            root,
            problem,
            count: plan.problems.length,
          },
        ]
      : []),
    ...rows,
    ...(outcomes.length > 0
      ? [{ kind: 'outcomes' as const, id: `${root}|outcomes`, root, count: outcomes.length }]
      : []),
  ];
}

/** An item as a row: of a horizon, or below another row. */
export function itemRow(root: string, item: RoadmapItem, below?: string): RowOf<'item'> {
  const id = below === undefined ? `${root}|item|${item.id}` : `${below}|item|${item.id}`;
  return { kind: 'item', id, root, item, isInOutcome: below !== undefined };
}

function rowsOfItem(
  { id, root, item, isInOutcome }: RowOf<'item'>,
  { outcomes }: Plan,
  keyOf: (ticket: string) => TicketKey,
): readonly RoadmapRow[] {
  const outcome = isInOutcome ? undefined : outcomes.find((one) => one.id === item.outcome);
  const tickets = [...new Set(item.tickets.map(keyOf))];
  return [
    ...(outcome ? [{ kind: 'outcome' as const, id: `${id}|outcome`, root, outcome }] : []),
    ...[...new Set(item.paths)].map((pattern) => ({
      kind: 'pattern' as const,
      id: `${id}|pattern|${pattern}`,
      root,
      pattern,
      item,
    })),
    ...tickets.map((ticket) => ({
      kind: 'ticket' as const,
      id: `${id}|ticket|${ticket}`,
      root,
      ticket,
    })),
  ];
}

/** While items are filtered, an outcome without any of them is left out, too. */
function outcomesShown({
  plan,
  shown,
  isFiltered,
}: Roadmap): readonly (readonly [Outcome, readonly RoadmapItem[]])[] {
  return unique(plan.outcomes)
    .map((outcome) => [outcome, towards(outcome.id, shown)] as const)
    .filter(([, items]) => !isFiltered || items.length > 0);
}

function towards(outcome: OutcomeId, items: readonly RoadmapItem[]): readonly RoadmapItem[] {
  return items.filter((item) => item.outcome === outcome);
}

/** The first of each id: VS Code shows no tree in which two rows are the same. */
function unique<T extends { readonly id: string }>(all: readonly T[]): readonly T[] {
  const seen = new Set<string>();
  return all.filter(({ id }) => {
    const isNew = !seen.has(id);
    seen.add(id);
    return isNew;
  });
}

function hasSomething({ shown, isFiltered, plan }: Roadmap): boolean {
  return shown.length > 0 || (!isFiltered && plan.outcomes.length > 0);
}

function isBroken({ plan }: Roadmap): boolean {
  return plan.problems.length > 0;
}

/** Why the tree is empty, or that it is not. */
export type RoadmapState = 'shown' | 'nothing-planned' | 'broken' | 'nothing-matches';

export function roadmapState(roadmaps: readonly Roadmap[]): RoadmapState {
  if (roadmaps.some(hasSomething)) return 'shown';
  if (roadmaps.some(({ items }) => items.length > 0)) return 'nothing-matches';
  return roadmaps.some(isBroken) ? 'broken' : 'nothing-planned';
}
