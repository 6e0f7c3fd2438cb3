import { upkeep } from '../model/answer.ts';
import type { ItemId } from '../model/ids.ts';
import type { Outcome, Persona, Plan, RoadmapItem } from '../model/plan.ts';
import { daysSince, oneDay } from './days.ts';
import type { Finding, Place, Severity } from './finding.ts';

/** What a plan is held against. What was not looked at gives no finding. */
export interface CheckFacts {
  /** Patterns of items, as written, that match no tracked file. */
  readonly unmatched: ReadonlySet<string>;
  /** Tickets of items, as written, that their tracker says it does not have. */
  readonly missing: ReadonlySet<string>;
  /**
   * When the last commit moved each item, by its paths, its tickets or its name, in milliseconds since
   * the epoch; `null`: none ever did.
   */
  readonly moved: ReadonlyMap<ItemId, number | null>;
  /** What `Item:` lines of commits name, and answers. */
  readonly named: readonly string[];
}

const restsAfter = 90;
const readEvery = 90;
const reviewEvery = 365;

/**
 * What is worth a look in a plan whose files are of the right form: items first, in their order, then
 * outcomes, personas and commits. Nothing is said of dropped items. `now` is in milliseconds since the
 * epoch.
 */
export function checkOf(plan: Plan, facts: CheckFacts, now: number): readonly Finding[] {
  const items = plan.items.filter(({ status }) => status !== 'dropped');
  return [
    ...items.flatMap((item) => [...itemFindings(item, facts, now)]),
    ...plan.outcomes.flatMap((outcome) => [...outcomeFindings(outcome, items, now)]),
    ...plan.personas.flatMap((persona) => [...personaFindings(persona, items, now)]),
    ...namedFindings(plan.items, facts.named),
  ];
}

function* itemFindings(item: RoadmapItem, facts: CheckFacts, now: number): Generator<Finding> {
  const { status, outcome, personas, paths, tickets, review } = item;
  const at = (key: string): Place => ({ list: 'items', id: item.id, key });
  // What is yet to come may still be open; what is kept alive serves what it was made for.
  const isOpen = status === 'next' || status === 'later';
  const severity: Severity = isOpen ? 'note' : 'warning';
  if (status !== 'upkeep') {
    if (outcome === undefined) yield { severity, code: 'without-outcome', at: at('outcome') };
    if (personas.length === 0) yield { severity, code: 'without-persona', at: at('personas') };
  }
  if (paths.length === 0) yield { severity, code: 'without-path', at: at('paths') };
  for (const pattern of paths.filter((path) => facts.unmatched.has(path))) {
    const wrong = isOpen ? 'note' : 'error';
    yield { severity: wrong, code: 'path-matches-nothing', at: at('paths'), pattern };
  }
  for (const ticket of tickets.filter((one) => facts.missing.has(one))) {
    yield { severity: 'error', code: 'ticket-missing', at: at('tickets'), ticket };
  }
  yield* restFindings(item, facts.moved.get(item.id), now);
  if (review !== undefined && (daysSince(review, now) ?? 0) > 0) {
    yield { severity: 'warning', code: 'review-passed', at: at('review'), day: review };
  }
}

/** What the team says it works on now, and nobody does. */
function* restFindings(
  { id, status }: RoadmapItem,
  moved: number | null | undefined,
  now: number,
): Generator<Finding> {
  if (status !== 'now' || moved === undefined) return;
  const at: Place = { list: 'items', id, key: 'status' };
  const rests = { severity: 'warning', code: 'rests', at } as const;
  if (moved === null) yield rests;
  else if (now - moved > restsAfter * oneDay) {
    yield { ...rests, days: Math.floor((now - moved) / oneDay) };
  }
}

function* outcomeFindings(
  { id, metric }: Outcome,
  items: readonly RoadmapItem[],
  now: number,
): Generator<Finding> {
  const at = (key: string): Place => ({ list: 'outcomes', id, key });
  if (!metric) {
    yield { severity: 'warning', code: 'without-metric', at: at('metric') };
    return;
  }
  // Until somebody works on it there is nothing to read.
  const isPursued = items.some(
    ({ outcome, status }) => outcome === id && (status === 'now' || status === 'launched'),
  );
  const last = metric.readings.at(-1)?.at;
  const days = last === undefined ? Infinity : (daysSince(last, now) ?? Infinity);
  if (!isPursued || days <= readEvery) return;
  const day = last === undefined ? {} : { day: last };
  yield { severity: 'warning', code: 'not-read', at: at('metric'), ...day };
}

function* personaFindings(
  { id, reviewed }: Persona,
  items: readonly RoadmapItem[],
  now: number,
): Generator<Finding> {
  const at = (key: string): Place => ({ list: 'personas', id, key });
  if (!items.some(({ personas }) => personas.includes(id))) {
    yield { severity: 'note', code: 'unserved', at: at('id') };
  }
  const days = reviewed === undefined ? Infinity : (daysSince(reviewed, now) ?? Infinity);
  if (days <= reviewEvery) return;
  const day = reviewed === undefined ? {} : { day: reviewed };
  yield { severity: 'note', code: 'not-reviewed', at: at('reviewed'), ...day };
}

function namedFindings(
  items: readonly RoadmapItem[],
  named: readonly string[],
): readonly Finding[] {
  const known = new Set([upkeep, ...items.map(({ id }) => id.toLowerCase())]);
  const strangers = new Map<string, string>();
  for (const item of named.map((name) => name.trim())) {
    const plain = item.toLowerCase();
    if (!known.has(plain) && !strangers.has(plain)) strangers.set(plain, item);
  }
  return [...strangers.values()].map((item) => ({
    severity: 'warning',
    code: 'unknown-item',
    item,
  }));
}
