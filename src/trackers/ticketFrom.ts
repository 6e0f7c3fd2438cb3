import type { ParentTicket, Planned, Ticket } from '../model/ticket.ts';
import { isTicketRef } from '../tickets/ticketRef.ts';
import { beginningOf, visibleText } from '../tickets/visibleText.ts';
import type { ToldPlan, ToldTicket } from './tracker.ts';

type Said<Value> = Value | null | undefined;

/** A ticket as its tracker tells it: times are texts, and what is not there may be `null`. */
export interface TicketDraft extends Pick<Ticket, 'ref' | 'key' | 'kind' | 'title' | 'state'> {
  readonly url?: Said<string>;
  readonly status?: Said<string>;
  readonly type?: Said<string>;
  readonly labels?: Said<readonly string[]>;
  readonly planned?: readonly PlannedDraft[];
  readonly parents?: readonly ParentDraft[];
  readonly closes?: Ticket['closes'];
  readonly comments?: Said<number>;
  readonly participants?: Said<number>;
  readonly opened?: Said<string>;
  readonly updated?: Said<string>;
  readonly closed?: Said<string>;
  /** Besides `updated`. */
  readonly active?: Said<string>;
  readonly body?: Said<string>;
}

export interface PlannedDraft extends Pick<Planned, 'kind' | 'title'> {
  /** A day, or a time that begins with it. */
  readonly due?: Said<string>;
  readonly isDone?: Said<boolean>;
  readonly url?: Said<string>;
}

/** Something that is planned, as its tracker has it. */
export interface PlanDraft extends Omit<PlannedDraft, 'kind'>, Pick<ToldPlan, 'kind' | 'ref'> {}

export interface ParentDraft extends Pick<ParentTicket, 'key'> {
  /** Without it the key stands for it. */
  readonly title?: Said<string>;
  readonly ref?: ParentTicket['ref'];
  readonly type?: Said<string>;
  readonly url?: Said<string>;
  readonly due?: Said<string>;
}

/** A ticket within the bounds of the model: its text visible, its links web addresses, its times numbers. */
export function ticketFrom(draft: TicketDraft): ToldTicket {
  const updatedAt = timeOf(draft.updated);
  const activeAt = Math.max(updatedAt ?? 0, timeOf(draft.active) ?? 0);
  return {
    ref: draft.ref,
    key: line(draft.key),
    kind: draft.kind,
    title: line(draft.title),
    state: draft.state,
    labels: (draft.labels ?? []).slice(0, 30).map(line),
    planned: (draft.planned ?? []).slice(0, 10).map(plannedFrom),
    parents: (draft.parents ?? []).slice(0, 6).map(parentFrom),
    closes: (draft.closes ?? []).filter(isTicketRef).slice(0, 20),
    ...there({
      url: webAddress(draft.url),
      status: lineOf(draft.status),
      type: lineOf(draft.type),
      comments: draft.comments ?? undefined,
      participants: draft.participants ?? undefined,
      openedAt: timeOf(draft.opened),
      updatedAt,
      closedAt: draft.state === 'open' ? undefined : timeOf(draft.closed),
      activeAt: activeAt === 0 ? undefined : activeAt,
    }),
    body: draft.body ?? '',
  };
}

/** Something planned within the bounds of the model, as tickets are. */
export function planFrom({ ref, kind, ...draft }: PlanDraft): ToldPlan {
  const isRef = ref !== undefined && isTicketRef(ref);
  return { ...plannedFrom({ ...draft, kind: 'milestone' }), kind, ...(isRef && { ref }) };
}

function plannedFrom({ kind, title, due, isDone, url }: PlannedDraft): Planned {
  return {
    kind,
    title: line(title),
    ...there({ due: dayOf(due), isDone: isDone ?? undefined, url: webAddress(url) }),
  };
}

function parentFrom({ key, title, ref, type, url, due }: ParentDraft): ParentTicket {
  return {
    key: line(key),
    title: lineOf(title) ?? line(key),
    ...there({
      // Made of what a server says: what is no reference refers to nothing.
      ref: ref !== undefined && isTicketRef(ref) ? ref : undefined,
      type: lineOf(type),
      url: webAddress(url),
      due: dayOf(due),
    }),
  };
}

type There<Fields> = { -readonly [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };

/** Without the fields that are `undefined`. */
function there<Fields extends object>(fields: Fields): There<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as There<Fields>;
}

function line(text: string): string {
  return beginningOf(visibleText(text).replace(/\s+/gu, ' ').trim(), 300);
}

function lineOf(text: Said<string>): string | undefined {
  return typeof text === 'string' && text.trim() !== '' ? line(text) : undefined;
}

function webAddress(url: Said<string>): string | undefined {
  if (typeof url !== 'string' || url.length > 2_000 || !URL.canParse(url)) return undefined;
  const { protocol, username, password, href } = new URL(url);
  const isWeb = protocol === 'https:' || protocol === 'http:';
  return isWeb && username === '' && password === '' ? href : undefined;
}

function timeOf(text: Said<string>): number | undefined {
  const time = typeof text === 'string' ? Date.parse(text) : NaN;
  return Number.isNaN(time) ? undefined : time;
}

function dayOf(text: Said<string>): string | undefined {
  return typeof text === 'string' ? /^\d{4}-\d\d-\d\d(?!\d)/.exec(text)?.[0] : undefined;
}
