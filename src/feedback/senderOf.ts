import type { TeamId } from '../model/ids.ts';
import type { RoadmapItem, Team } from '../model/plan.ts';
import type { SentCommit } from '../model/sentCommit.ts';

/** From which team a thing is, as seen by one team. */
export type Sender =
  | { readonly kind: 'team'; readonly team: TeamId }
  /** It is of the own team, which does not vote about itself. */
  | { readonly kind: 'own' }
  | { readonly kind: 'unknown' };

/** The teams of the plan, and the person's own as far as it is known. */
export interface Seen {
  readonly teams: readonly Pick<Team, 'id'>[];
  readonly own?: TeamId | undefined;
}

const unknown: Sender = { kind: 'unknown' };

/** Of an item: the first of its teams that is not the own. */
export function senderOfItem({ teams }: Pick<RoadmapItem, 'teams'>, seen: Seen): Sender {
  return firstOther(teams, seen);
}

/** Of a ticket: that of the items that have it; unknown where they are of different teams. */
export function senderOfTicket(items: readonly Pick<RoadmapItem, 'teams'>[], seen: Seen): Sender {
  const senders = items.map((item) => senderOfItem(item, seen));
  const teams = new Set(senders.flatMap((sender) => (sender.kind === 'team' ? sender.team : [])));
  const [team, another] = teams;
  if (team !== undefined) return another === undefined ? { kind: 'team', team } : unknown;
  return senders.find(({ kind }) => kind === 'own') ?? unknown;
}

/** Of a commit: the team of who made it; where the plan does not say, who owns its paths. */
export function senderOfCommit(
  { author, owners }: Pick<SentCommit, 'author' | 'owners'>,
  seen: Seen,
): Sender {
  return firstOther(author === undefined ? owners : [author], seen);
}

function firstOther(teams: readonly TeamId[], { teams: known, own }: Seen): Sender {
  const named = teams.filter((team) => known.some(({ id }) => id === team));
  const other = named.find((team) => team !== own);
  if (other !== undefined) return { kind: 'team', team: other };
  return named.length > 0 ? { kind: 'own' } : unknown;
}
