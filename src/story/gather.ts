import type { Ledger } from '../answers/ledger.ts';
import type { History } from '../history/history.ts';
import type { Whereabouts } from '../history/surroundings.ts';
import type {
  ContextSubject,
  ItemProgress,
  OwningTeam,
  RuledItem,
  SeenTicket,
} from '../model/context.ts';
import type { ItemId, Sha, TicketKey, TicketRef } from '../model/ids.ts';
import type { TicketOfPath } from '../model/past.ts';
import type { Plan, PlannedItem } from '../model/plan.ts';
import type { Ticket } from '../model/ticket.ts';
import type { References } from '../tickets/references.ts';
import type { Tickets } from '../tickets/tickets.ts';
import type { Former } from './formerCommits.ts';
import type { Gathering } from './gathering.ts';
import { heardOf } from './heardOf.ts';
import { tracesOfItem } from './itemTraces.ts';
import { recentSince } from './recentSince.ts';
import { teamsSeen } from './teamsSeen.ts';
import { toldCommit } from './toldCommit.ts';
import { withoutPeople } from './withoutPeople.ts';

/** What a gathering is made from: all of it is in memory, but for the index. */
export interface Around {
  readonly history: Pick<History, 'ask'>;
  readonly references: References;
  readonly tickets: Pick<Tickets, 'known'>;
  readonly plan: Plan;
  readonly planned: readonly PlannedItem[];
  readonly progress: ReadonlyMap<ItemId, ItemProgress>;
  readonly ledger: Ledger;
  readonly former: ReadonlyMap<Sha, Former>;
  ruledItems(plan: Plan, paths: readonly string[]): readonly RuledItem[];
  owningTeams(plan: Plan, paths: readonly string[]): readonly OwningTeam[];
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/**
 * Gathers what is known of a subject, with one question to the index. Starts no process. Rejects with
 * `no-sqlite`, or the signal's reason.
 */
export async function gather(
  subject: ContextSubject,
  around: Around,
  signal?: AbortSignal,
): Promise<Gathering> {
  const { history, plan, ledger, former, now } = around;
  const since = recentSince(now);
  const about = whereaboutsOf(subject, around);
  const found = await history.ask('around', { about, since }, signal ? { signal } : {});
  const recent = found.commits.filter(({ committedAt }) => committedAt >= since);
  const paths = pathsOf(subject, found.paths);
  return {
    subject,
    plan: withoutPeople(plan),
    planned: around.planned,
    ruled: around.ruledItems(plan, paths),
    owners: around.owningTeams(plan, paths),
    commits: found.commits.map((commit) => toldCommit(commit, ledger, former)),
    since,
    isCut: found.isCut,
    tickets: found.tickets.map((one) => seenTicket(one, around)),
    ...ticketsNamed(
      new Set([
        ...found.commits.flatMap((commit) => commit.tickets),
        ...found.tickets.map(({ ticket }) => ticket),
        ...plan.items.flatMap((item) => item.tickets),
      ]),
      around,
    ),
    progress: around.progress,
    teams: teamsSeen(subject, found.shares, recent.length, plan.teams),
    files: found.files,
    condition: found.condition,
    ...(found.age ? { age: found.age } : {}),
  };
}

function whereaboutsOf(subject: ContextSubject, around: Around): Whereabouts {
  if (subject.kind !== 'item') return subject;
  return { kind: 'item', ...tracesOfItem(around, subject.item) };
}

/** A folder without files that are known may still be what a rule speaks of. */
function pathsOf(subject: ContextSubject, found: readonly string[]): readonly string[] {
  const isEmptyFolder = subject.kind === 'folder' && subject.path !== '' && found.length === 0;
  return isEmptyFolder ? [`${subject.path}/`] : found;
}

function seenTicket(one: TicketOfPath, { references, tickets }: Around): SeenTicket {
  const ref = references.refOf(one.ticket);
  const [heard] = heardOf([one.ticket], references, tickets);
  const checkedAt = tickets.known(ref)?.checkedAt;
  return {
    ...one,
    ref,
    told: heard?.tickets ?? [],
    ...(checkedAt === undefined ? {} : { checkedAt }),
  };
}

/** Where tickets lead that are written like this, and what is known of them. */
function ticketsNamed(
  keys: ReadonlySet<string>,
  { references, tickets }: Around,
): Pick<Gathering, 'refs' | 'told'> {
  const refs = new Map<string, TicketRef>();
  const told = new Map<TicketRef, Ticket>();
  for (const key of keys) {
    const ref = references.refOf(key as TicketKey);
    refs.set(key, ref);
    const ticket = tickets.known(ref)?.ticket;
    if (ticket) told.set(ref, ticket);
  }
  return { refs, told };
}
