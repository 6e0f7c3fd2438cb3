import type { Suggestion } from '../ask/suggestion.ts';
import { upkeep } from '../model/answer.ts';
import type { ItemStatus, Outcome, Plan, RoadmapItem } from '../model/plan.ts';
import { itemStatuses } from '../model/plan.ts';
import type { Chip } from '../protocol/picture.ts';
import { shownText } from './shownText.ts';
import { wording } from './wording.ts';

/** So many outcomes and items stand in front; the rest is one click away. */
const mostInFront = 6;

/** How an item is shown: by its title, and `upkeep` in words. */
export function itemLabel(id: string, { items }: Plan): string {
  const title = items.find((item) => item.id === id)?.title;
  if (title !== undefined) return shownText(title);
  return id === upkeep ? wording.noOutcome() : id;
}

/**
 * The chips of the question which outcome a commit serves: the likely items, the outcomes with their
 * items, what is worked on now first, items without an outcome, upkeep, and that one does not know.
 */
export function itemChips(suggestions: readonly Suggestion[], plan: Plan): readonly Chip[] {
  const likely = suggestions.filter(({ from }) => from === 'ticket' || from === 'folder');
  const shown = new Set(likely.map(({ value }) => value));
  const others = [...byAim(plan)].flatMap(([outcome, items]) => {
    const left = items.filter(({ id }) => !shown.has(id));
    return left.length === 0 ? [] : outcome ? [outcomeChip(outcome, left)] : left.map(itemChip);
  });
  const front = [
    ...likely.map(({ value, from }) => ({
      ...chip(value, itemLabel(value, plan)),
      from: wording.from(from),
    })),
    ...others,
  ];
  const [first, rest] = [front.slice(0, mostInFront), front.slice(mostInFront)];
  return [
    ...first,
    ...(rest.length > 0
      ? [{ kind: 'more', label: wording.anotherOutcome(), chips: rest } as const]
      : []),
    chip(upkeep, wording.noOutcome()),
    { kind: 'skip', label: wording.doNotKnow() },
  ];
}

/** The items by their outcome, without one last; in the order of the horizons of their first items. */
function byAim({
  items,
  outcomes,
}: Plan): ReadonlyMap<Outcome | undefined, readonly RoadmapItem[]> {
  const rank = (status: ItemStatus): number => itemStatuses.indexOf(status);
  const aims = new Map<Outcome | undefined, RoadmapItem[]>();
  const open = items.filter(({ status }) => status !== 'dropped');
  for (const item of open.toSorted((one, other) => rank(one.status) - rank(other.status))) {
    const outcome = outcomes.find(({ id }) => id === item.outcome);
    const list = aims.get(outcome) ?? [];
    aims.set(outcome, list);
    list.push(item);
  }
  const withoutAim = aims.get(undefined);
  if (withoutAim && aims.delete(undefined)) aims.set(undefined, withoutAim);
  return aims;
}

function outcomeChip({ text }: Outcome, items: readonly RoadmapItem[]): Chip {
  const [only, another] = items;
  const label = shownText(text);
  if (only && !another) return { ...chip(only.id, label), from: shownText(only.title) };
  return { kind: 'more', label, chips: items.map(itemChip) };
}

const itemChip = ({ id, title }: RoadmapItem): Chip => chip(id, shownText(title));

const chip = (value: string, label: string): Chip & { readonly kind: 'answer' } => ({
  kind: 'answer',
  field: 'item',
  value,
  label,
});
