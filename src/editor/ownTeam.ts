import type { Memento } from 'vscode';
import type { TeamId } from '../model/ids.ts';
import type { Team } from '../model/plan.ts';
import { membership } from '../model/teamsOf.ts';
import type { Facts, Mind } from '../story/mind.ts';
import { choicesIn } from './votingMemory.ts';

/** The person's own team, and how that is known. */
export interface OwnTeamFound {
  readonly team: TeamId;
  /** `address`: the plan says so of the address that the person commits with. */
  readonly by: 'address' | 'choice';
}

/** The panel asks each time that something changes; a plan that is read anew has other teams. */
const foldings = new WeakMap<readonly Team[], ReturnType<typeof membership>>();

/**
 * Which team of the plan the person belongs to: the one that lists the address they commit with, else
 * the one they chose. Never guessed, and from memory; `undefined` where neither is known.
 */
export function ownTeamOf(
  { plan: { teams }, standing }: Pick<Facts, 'plan' | 'standing'>,
  chosen: string | undefined,
): OwnTeamFound | undefined {
  const address = standing.userEmail?.toLowerCase();
  const listed = address === undefined ? undefined : folding(teams)(address);
  if (listed !== undefined) return { team: listed, by: 'address' };
  // A choice is of no use any more once its team is gone.
  const team = teams.find(({ id }) => id === chosen)?.id;
  return team === undefined ? undefined : { team, by: 'choice' };
}

/** The same for an open repository, with what was chosen in this workspace. */
export function ownTeamIn(
  { facts, root }: Pick<Mind, 'facts' | 'root'>,
  memory: Pick<Memento, 'get'>,
): OwnTeamFound | undefined {
  const known = facts();
  return known && ownTeamOf(known, choicesIn(memory, root).team);
}

function folding(teams: readonly Team[]): ReturnType<typeof membership> {
  const known = foldings.get(teams) ?? membership(teams);
  foldings.set(teams, known);
  return known;
}
