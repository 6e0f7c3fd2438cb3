import type { Gathered, SeenTicket, ToldCommit } from '../model/context.ts';
import type { Context, NextStep } from './context.ts';
import { itemsServed } from './itemsServed.ts';
import { personaShares } from './personaShares.ts';
import { roadmapItems } from './roadmapItems.ts';
import { ticketsBehind } from './ticketsBehind.ts';
import { whosSaidBy } from './whosSaid.ts';
import { whysOf } from './whysOf.ts';

/**
 * Says what a file, a folder, a change, an item or a commit serves, for whom, to what outcome, and what
 * people said about why it changed. `now` is in milliseconds since the epoch.
 */
export function contextOf(gathered: Gathered, now: number): Context {
  const { subject, plan, commits, tickets, owners, teams, files, isCut } = gathered;
  const behind = ticketsBehind(gathered);
  const whosOf = whosSaidBy(plan, behind);
  const recent = recentOf(gathered);
  const items = itemsServed(gathered, roadmapItems(gathered, now), recent, behind, now);
  const next = items.length === 0 ? nextStep(gathered) : undefined;
  return {
    subject,
    items,
    personas: personaShares(recent, whosOf),
    tickets: { open: tickets.filter((one) => !isClosed(one)), closed: tickets.filter(isClosed) },
    whys: whysOf(commits, behind, whosOf),
    owners,
    teams,
    files,
    recent: { commits: recent.length, isCut },
    ...(next ? { next } : {}),
  };
}

/** A commit that one asks about is never too old to say what it serves. */
function recentOf({ subject, commits, since }: Gathered): readonly ToldCommit[] {
  if (subject.kind === 'commit') return commits;
  return commits.filter(({ commit }) => commit.committedAt >= since);
}

function isClosed({ told: [ticket] }: SeenTicket): boolean {
  return ticket !== undefined && ticket.state !== 'open';
}

/** What trackers plan has no paths that one could add to. */
function nextStep({ subject, plan }: Gathered): NextStep | undefined {
  if (subject.kind === 'item') return undefined;
  return plan.hasRoadmap ? 'add-path' : 'set-up';
}
