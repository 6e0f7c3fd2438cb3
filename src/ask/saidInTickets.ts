import type { HeardTicket, Ticket } from '../model/ticket.ts';
import type { PersonaNames } from './personaNames.ts';
import type { SaidWho, SaidWhy } from './saidWhoAndWhy.ts';

/**
 * Who the tickets of a commit say it is for: those that they name, else the first persona that the
 * title or the text speaks of. The first ticket that says it counts, before what it is a part of.
 */
export function whoInTickets(
  heard: readonly HeardTicket[],
  names: PersonaNames,
): SaidWho | undefined {
  for (const { key, tickets } of heard) {
    for (const ticket of tickets) {
      const [value, ...others] = whosOf(ticket, names);
      if (value === undefined) continue;
      const more = others.length > 0 ? { others } : {};
      return { value, ...more, source: 'ticket', rule: 'ticket-says', ticket: key };
    }
  }
  return undefined;
}

/** Why the tickets of a commit say that it is wanted: the first that says it, as `whoInTickets`. */
export function whyInTickets(
  heard: readonly HeardTicket[],
): Omit<SaidWhy, 'probability'> | undefined {
  for (const { key, tickets } of heard) {
    const [value, ...others] = tickets.find(({ why }) => why.length > 0)?.why ?? [];
    if (value === undefined) continue;
    const more = others.length > 0 ? { others } : {};
    return { value, ...more, source: 'ticket', rule: 'ticket-says', ticket: key };
  }
  return undefined;
}

const known = new WeakMap<PersonaNames, WeakMap<Ticket, readonly string[]>>();

/**
 * The whos of one ticket, distinct: personas by their ids, others as they are written there. Looked
 * for once in each ticket: all files that it is behind ask for them.
 */
export function whosOf(ticket: Ticket, names: PersonaNames): readonly string[] {
  const ofNames = known.get(names) ?? new WeakMap<Ticket, readonly string[]>();
  known.set(names, ofNames);
  const whos = ofNames.get(ticket) ?? lookedFor(ticket, names);
  ofNames.set(ticket, whos);
  return whos;
}

function lookedFor({ who, title, prose }: Ticket, names: PersonaNames): readonly string[] {
  const written = who.map((one) => names.named(one) ?? names.mentionedIn(one) ?? one);
  if (written.length > 0) return [...new Set(written)];
  const spokenOf = names.mentionedIn(title) ?? names.mentionedIn(prose);
  return spokenOf === undefined ? [] : [spokenOf];
}
