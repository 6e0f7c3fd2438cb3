import type { Gathered, ToldCommit } from '../model/context.ts';
import type { RoadmapItem } from '../model/plan.ts';
import type { Because, ServedItem } from './context.ts';
import { linkedItems } from './linkedItems.ts';
import { stageOf } from './stageOf.ts';
import type { TicketsBehind } from './ticketsBehind.ts';

const most = 20;

/**
 * The items that a subject serves, each once with the first reason that holds: it is the item that was
 * asked about; a rule of the plan, the most specific first; the tickets of its recent commits, or what
 * these name; without a roadmap file, what the tracker plans those tickets for. Dropped items are served
 * by nothing. `items` is the whole roadmap; `now` is in milliseconds since the epoch.
 */
export function itemsServed(
  gathered: Gathered,
  items: readonly RoadmapItem[],
  recent: readonly ToldCommit[],
  behind: TicketsBehind,
  now: number,
): readonly ServedItem[] {
  const served = new Map<string, { readonly item: RoadmapItem; readonly because: Because }>();
  for (const one of reasonsFor(gathered, items, recent, behind)) {
    if (!served.has(one.item.id)) served.set(one.item.id, one);
    if (served.size >= most) break;
  }
  return [...served.values()].map((one) => withPlan(one, gathered, now));
}

interface Reason {
  readonly item: RoadmapItem;
  readonly because: Because;
}

function* reasonsFor(
  { subject, plan, ruled }: Gathered,
  items: readonly RoadmapItem[],
  recent: readonly ToldCommit[],
  behind: TicketsBehind,
): Generator<Reason> {
  if (subject.kind === 'item') {
    const item = items.find(({ id }) => id === subject.item);
    if (item) yield { item, because: { kind: 'itself' } };
    return;
  }
  const isKept = ({ item }: { readonly item: RoadmapItem }): boolean => item.status !== 'dropped';
  for (const { item, pattern } of ruled.filter(isKept)) {
    yield { item, because: { kind: 'path', pattern } };
  }
  // Without a roadmap file all items are what trackers plan.
  const kind = plan.hasRoadmap ? 'commits' : 'planned';
  for (const { item, tickets, commits } of linkedItems(items, recent, behind).filter(isKept)) {
    yield { item, because: { kind, tickets, commits, of: recent.length } };
  }
}

function withPlan(
  { item, because }: Reason,
  { plan, progress: surveyed }: Gathered,
  now: number,
): ServedItem {
  const progress = surveyed.get(item.id);
  const stage = stageOf(item, progress, now);
  const outcome = plan.outcomes.find(({ id }) => id === item.outcome);
  const personas = item.personas.flatMap((id) => plan.personas.find((one) => one.id === id) ?? []);
  return {
    item,
    because,
    ...(stage ? { stage } : {}),
    ...(outcome ? { outcome } : {}),
    personas,
    ...(progress ? { progress } : {}),
  };
}
