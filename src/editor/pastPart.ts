import { personaNamesOf } from '../ask/personaNames.ts';
import type { ToldCommit } from '../model/context.ts';
import type { TicketKey } from '../model/ids.ts';
import type { Found } from '../model/joined.ts';
import type { Plan } from '../model/plan.ts';
import type { ShownCommit, ShownPast, ShownSaying, ShownTicket } from '../protocol/fileSection.ts';
import { mostOfPast } from '../protocol/fileSection.ts';
import { longestText } from '../protocol/messages.ts';
import type { Gathering } from '../story/gathering.ts';
import { whoLabel } from './chips.ts';
import { contextNow } from './contextNow.ts';
import { fileWording } from './fileWording.ts';
import { mostOfCommit } from './ticketsShown.ts';

/** What happened to something, and its tickets, as `told` shows them; nothing where nothing is known. */
export function pastPart(
  gathering: Gathering,
  told: (ticket: TicketKey) => ShownTicket,
  now: number,
): ShownPast | undefined {
  const { age, commits, plan, condition } = gathering;
  const { open, closed } = contextNow(gathering, now).tickets;
  const tickets = [...open, ...closed].slice(0, mostOfPast);
  if (commits.length === 0 && tickets.length === 0) return undefined;
  return {
    ...(age
      ? {
          age: fileWording.age(age, condition.state === 'complete', now),
          ageInFull: fileWording.ageInFull(age),
        }
      : {}),
    commits: commits.slice(0, mostOfPast).map((one) => commitOf(one, plan, told, now)),
    tickets: tickets.map((one) => ({
      ...told(one.ticket),
      count: fileWording.commitsOf(one),
      last: fileWording.date(one.lastAt),
    })),
  };
}

function commitOf(
  { commit, joined }: ToldCommit,
  plan: Plan,
  told: (ticket: TicketKey) => ShownTicket,
  now: number,
): ShownCommit {
  const { sha, subject, authoredAt, tickets } = commit;
  const movedFrom = 'movedFrom' in commit ? commit.movedFrom : undefined;
  const [ticket] = tickets;
  const names = personaNamesOf(plan);
  const who = (value: string): string => whoLabel(names.named(value) ?? value, plan);
  return {
    sha,
    subject,
    age: fileWording.ago(authoredAt, now),
    date: fileWording.date(authoredAt),
    said: [
      ...sayings('who', joined.who, ticket, who),
      ...sayings('why', joined.why, ticket, (value) => value),
    ],
    tickets: tickets.slice(0, mostOfCommit).map(told),
    ...(movedFrom === undefined ? {} : { moved: fileWording.movedFrom(movedFrom) }),
  };
}

function sayings(
  field: ShownSaying['field'],
  found: Found | undefined,
  ticket: TicketKey | undefined,
  label: (value: string) => string,
): readonly ShownSaying[] {
  if (!found) return [];
  const from = fileWording.from(found.source, ticket);
  const texts = new Set(found.values.map((value) => label(value).slice(0, longestText)));
  return [...texts].map((text) => ({ field, text, from }));
}
