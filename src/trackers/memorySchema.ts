import type { TicketRef } from '../model/ids.ts';
import type { Ticket } from '../model/ticket.ts';
import { isTicketRef } from '../tickets/ticketRef.ts';
import type { ToldPlan } from './tracker.ts';

/** What is remembered of a ticket; without `ticket` there is none. Times are milliseconds since the epoch. */
export interface Remembered {
  readonly checkedAt: number;
  /** When anybody last wanted to know. */
  readonly askedAt: number;
  readonly etag?: string;
  readonly ticket?: Ticket;
  /** Only under `plansRef`. */
  readonly plans?: RememberedPlans;
}

/** A list of what is planned. */
export interface RememberedPlans {
  /** As in `PlanScope`: what the list is of. */
  readonly names: readonly string[];
  readonly list: readonly ToldPlan[];
}

/** At most so many plans are remembered of a place. */
export const mostPlans = 100;

/**
 * The list stands among the tickets, by a name that is no reference: whoever knows nothing of plans
 * keeps it as it is, and sees in it a ticket that nobody asks for.
 */
export const plansRef = 'plans' as TicketRef;

/** Which tracker a file is about. */
export interface Subject {
  readonly kind: string;
  readonly site: string;
}

/** By hand and not by a schema: a thousand tickets are looked at when a window opens. */
type Check = (value: unknown) => boolean;

const isNumber: Check = (value) => Number.isFinite(value);
const isFlag: Check = (value) => typeof value === 'boolean';
const isRef: Check = (value) => typeof value === 'string' && isTicketRef(value);
const text =
  (most: number): Check =>
  (value) =>
    typeof value === 'string' && value.length <= most;
const oneOf =
  (...words: readonly string[]): Check =>
  (value) =>
    words.includes(value as string);
const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const list =
  (check: Check, most: number): Check =>
  (value) =>
    Array.isArray(value) && value.length <= most && value.every(check);
const shape = (fields: Readonly<Record<string, Check>>): Check => {
  const checks = Object.entries(fields);
  return (value) => isRecord(value) && checks.every(([name, check]) => check(value[name]));
};

const line = text(300);
const day: Check = (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
const web: Check = (value) => text(2_000)(value) && /^https?:\/\//.test(value as string);
const words = list(text(500), 5);

const planned = { title: line, due: maybe(day), isDone: maybe(isFlag), url: maybe(web) };
const plannedKinds = ['milestone', 'version', 'sprint', 'project', 'initiative'] as const;

const isTicket = shape({
  key: line,
  kind: oneOf('issue', 'change', 'epic'),
  title: line,
  url: maybe(web),
  state: oneOf('open', 'closed', 'merged'),
  status: maybe(line),
  type: maybe(line),
  labels: list(line, 30),
  planned: list(shape({ kind: oneOf(...plannedKinds), ...planned }), 10),
  parents: list(
    shape({
      key: line,
      title: line,
      ref: maybe(isRef),
      type: maybe(line),
      url: maybe(web),
      due: maybe(day),
    }),
    6,
  ),
  closes: list(isRef, 20),
  comments: maybe(isNumber),
  participants: maybe(isNumber),
  openedAt: maybe(isNumber),
  updatedAt: maybe(isNumber),
  closedAt: maybe(isNumber),
  activeAt: maybe(isNumber),
  who: words,
  why: words,
  prose: text(1_000),
});

const isEntry = shape({
  checkedAt: isNumber,
  askedAt: isNumber,
  etag: maybe(text(1_000)),
  ticket: maybe(isTicket),
  plans: maybe(
    shape({
      names: list(line, 100),
      list: list(
        shape({ kind: oneOf(...plannedKinds, 'epic'), ...planned, ref: maybe(isRef) }),
        mostPlans,
      ),
    }),
  ),
});

/** What a file remembers; `undefined` when it is no such file. What is broken in it is left out. */
export function rememberedIn(
  content: string,
  { kind, site }: Subject,
): ReadonlyMap<TicketRef, Remembered> | undefined {
  const whole = plain(content);
  if (!isRecord(whole) || whole['version'] !== 1) return undefined;
  if (whole['kind'] !== kind || whole['site'] !== site) return undefined;
  const all = new Map<TicketRef, Remembered>();
  for (const [ref, entry] of Object.entries(whole['tickets'] ?? {})) {
    if (!isEntry(entry)) continue;
    const one = entry as Remembered;
    // Only who asks by a proper reference ever sees what stands under another name.
    if (!one.ticket || one.ticket.ref === ref) all.set(ref as TicketRef, one);
  }
  return all;
}

/** The content of a file, a line for each ticket. */
export function contentOf(
  { kind, site }: Subject,
  lines: readonly (readonly [TicketRef, string])[],
): string {
  const head = `"version":1,"kind":${JSON.stringify(kind)},"site":${JSON.stringify(site)}`;
  const tickets = lines.map(([ref, entry]) => `${JSON.stringify(ref)}:${entry}`);
  return `{${head},"tickets":{\n${tickets.join(',\n')}\n}}\n`;
}

function plain(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    // No such file either.
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
