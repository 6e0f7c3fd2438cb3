import type { PlannedItem } from '../model/plan.ts';
import type { Planned, ParentTicket, Ticket } from '../model/ticket.ts';
import type { TicketRef } from '../model/ids.ts';

type Named = Omit<PlannedItem, 'place' | 'tickets'>;

/**
 * What trackers plan, together with what their tickets say that they are planned for or a part of. A
 * tracker that lists its milestones does not say which tickets they hold, and one that was never asked
 * for a list still told us of the milestone of a ticket.
 */
export function plannedWithTold(
  planned: readonly PlannedItem[],
  told: ReadonlyMap<TicketRef, Ticket>,
): readonly PlannedItem[] {
  const byName = new Map<string, PlannedItem[]>();
  for (const one of planned) add(byName, nameOf(one), one);
  const tickets = new Map<PlannedItem, Set<TicketRef>>();
  for (const [ref, ticket] of told) {
    for (const named of namedBy(ticket, told)) {
      const name = nameOf(named);
      const known = byName.get(name)?.find(({ url }) => isSame(url, named.url));
      const one = known ?? { ...named, place: hostOf(named.url ?? ticket.url), tickets: [] };
      if (!known) add(byName, name, one);
      const held = tickets.get(one) ?? new Set(one.tickets);
      tickets.set(one, held.add(ref));
    }
  }
  return [...byName.values()].flat().map((one) => {
    const held = tickets.get(one);
    return held ? { ...one, tickets: [...held] } : one;
  });
}

function namedBy(ticket: Ticket, told: ReadonlyMap<TicketRef, Ticket>): readonly Named[] {
  const { kind, planned, parents } = ticket;
  return [
    ...(kind === 'epic' ? [epicAs(ticket, told)] : []),
    ...planned.map(plannedAs),
    ...parents.filter((parent) => isEpic(parent, told)).map((parent) => epicAs(parent, told)),
  ];
}

function plannedAs({ kind, title, due, isDone = false, url }: Planned): Named {
  return { kind, title, isDone, ...(due === undefined ? {} : { due }), ...(url ? { url } : {}) };
}

function epicAs(
  { title, ref, due, url }: Pick<ParentTicket, 'title' | 'ref' | 'due' | 'url'>,
  told: ReadonlyMap<TicketRef, Ticket>,
): Named {
  const state = ref === undefined ? undefined : told.get(ref)?.state;
  return {
    kind: 'epic',
    title,
    isDone: state !== undefined && state !== 'open',
    ...(due === undefined ? {} : { due }),
    ...(url === undefined ? {} : { url }),
  };
}

/** The parent of a sub-task is a story, and no item of a roadmap. */
function isEpic({ type = '', ref }: ParentTicket, told: ReadonlyMap<TicketRef, Ticket>): boolean {
  if (ref !== undefined && told.get(ref)?.kind === 'epic') return true;
  return /^(?:epic|feature|initiative|theme)$/i.test(type);
}

const nameOf = ({ kind, title }: Named): string => `${kind}\n${title.trim().toLowerCase()}`;

/** Equal titles at different addresses are of different trackers. */
function isSame(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}

function hostOf(url: string | undefined): string {
  return /^https?:\/\/([^/?#]+)/.exec(url ?? '')?.[1] ?? '';
}

function add<Value>(index: Map<string, Value[]>, key: string, value: Value): void {
  const list = index.get(key);
  if (list) list.push(value);
  else index.set(key, [value]);
}
