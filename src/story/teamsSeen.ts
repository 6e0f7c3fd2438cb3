import type { ContextSubject, TeamsSeen } from '../model/context.ts';
import type { Share } from '../model/past.ts';
import type { Team } from '../model/plan.ts';
import { fewestPeople, teamsOf } from '../model/teamsOf.ts';

/**
 * Folds who changed a subject into teams, right where it comes in: no address goes on from here. One
 * commit is always of few, whoever says to have made it with them.
 */
export function teamsSeen(
  { kind }: ContextSubject,
  shares: readonly Share[],
  recentCommits: number,
  teams: readonly Team[],
): TeamsSeen {
  if (!teams.some(({ members }) => members.length > 0)) return { kind: 'no-teams' };
  if (kind === 'commit') return { kind: 'few' };
  if (recentCommits === 0) return { kind: 'nobody' };
  if (shares.length < fewestPeople) return { kind: 'few' };
  return { kind: 'shares', shares: teamsOf(shares, teams) };
}
