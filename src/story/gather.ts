import type { Ledger } from '../answers/ledger.ts';
import type { History } from '../history/history.ts';
import type { ContextSubject, ItemProgress, RuledItem, TeamsSeen } from '../model/context.ts';
import type { ItemId, Sha, TicketKey, TicketRef } from '../model/ids.ts';
import type { FileCommit, PastCommit, Share } from '../model/past.ts';
import type { Plan, PlannedItem } from '../model/plan.ts';
import type { OwningTeam } from '../model/context.ts';
import { teamsOf } from '../model/teamsOf.ts';
import type { Ticket } from '../model/ticket.ts';
import type { References } from '../tickets/references.ts';
import type { Tickets } from '../tickets/tickets.ts';
import type { Former } from './formerCommits.ts';
import type { Gathering } from './gathering.ts';
import { heardOf } from './heardOf.ts';
import { toldCommit } from './toldCommit.ts';

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

const twelveMonths = 365 * 24 * 60 * 60 * 1000;
const mostRecent = 500;
const fewestPeople = 3;

/** Gathers what is known of a subject. Starts no process. Rejects with `no-sqlite`, or the signal's reason. */
export async function gather(
  subject: ContextSubject,
  around: Around,
  signal?: AbortSignal,
): Promise<Gathering> {
  const { history, plan, references, tickets, ledger, former, now } = around;
  const options = signal ? { signal } : {};
  const since = now - twelveMonths;
  const paths = pathsOf(subject, plan);
  const path = paths[0] ?? '';
  const past = await history.ask('file', { path }, options);
  const commits = await commitsOf(subject, history, since, options);
  const shares = await history.ask('sharesOf', { path }, options);
  const behind = past.tickets;
  const refs = new Map<string, TicketRef>();
  const written = [
    ...commits.flatMap(({ tickets: keys }) => keys),
    ...behind.map(({ ticket }) => ticket),
    ...plan.items.flatMap((item) => item.tickets),
  ];
  for (const key of written) refs.set(key, references.refOf(key as TicketKey));
  const told = new Map<TicketRef, Ticket>();
  for (const ref of refs.values()) {
    const ticket = tickets.known(ref)?.ticket;
    if (ticket) told.set(ref, ticket);
  }
  return {
    subject,
    plan,
    planned: around.planned,
    ruled: around.ruledItems(plan, paths),
    owners: around.owningTeams(plan, paths),
    commits: commits.map((commit) => toldCommit(commit, ledger, former)),
    since,
    isCut: commits.length >= mostRecent,
    tickets: behind.map((one) => {
      const ref = references.refOf(one.ticket);
      const [heard] = heardOf([one.ticket], references, tickets);
      const checkedAt = tickets.known(ref)?.checkedAt;
      return {
        ...one,
        ref,
        told: heard?.tickets ?? [],
        ...(checkedAt === undefined ? {} : { checkedAt }),
      };
    }),
    refs,
    told,
    progress: around.progress,
    teams: teamsSeen(shares, plan),
    files: [],
    condition: past.condition,
    ...(past.age && subject.kind === 'file' ? { age: past.age } : {}),
  };
}

function pathsOf(subject: ContextSubject, { items }: Plan): readonly string[] {
  switch (subject.kind) {
    case 'file':
    case 'folder':
      return [subject.path];
    case 'paths':
      return subject.paths;
    case 'item':
      return items.find(({ id }) => id === subject.item)?.paths ?? [];
    case 'commit':
      return [];
  }
}

async function commitsOf(
  subject: ContextSubject,
  history: Pick<History, 'ask'>,
  since: number,
  options: { readonly signal?: AbortSignal },
): Promise<readonly (PastCommit | FileCommit)[]> {
  const limit = mostRecent;
  switch (subject.kind) {
    case 'file':
      return history.ask('commitsOf', { path: subject.path, limit }, options);
    case 'commit': {
      const commit = await history.ask('commit', { sha: subject.sha }, options);
      return commit ? [commit] : [];
    }
    case 'folder':
      return history.ask('touching', { globs: [`/${subject.path}/**`], since, limit }, options);
    case 'paths':
    case 'item':
      return [];
  }
}

function teamsSeen(shares: readonly Share[], { teams }: Plan): TeamsSeen {
  if (!teams.some(({ members }) => members.length > 0)) return { kind: 'no-teams' };
  if (shares.length === 0) return { kind: 'nobody' };
  if (shares.length < fewestPeople) return { kind: 'few' };
  return { kind: 'shares', shares: teamsOf(shares, teams) };
}
