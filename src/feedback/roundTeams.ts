import type { TeamId } from '../model/ids.ts';
import type { Plan, Team } from '../model/plan.ts';
import type { Direction } from '../model/vote.ts';

/** So many teams are in one round: more would take longer than three minutes. */
export const mostTeams = 6;

/**
 * The teams that somebody of the team `own` is asked about in a round, from what is in memory. First
 * those that most work is shared with: items of the roadmap and rules of CODEOWNERS that name both; then
 * those whose information this person voted on most this month; then by their ids. At most `mostTeams`.
 */
export function roundTeams(
  { teams, items, codeowners }: Pick<Plan, 'teams' | 'items' | 'codeowners'>,
  own: TeamId,
  votes: readonly Direction[],
): readonly TeamId[] {
  const withOwn = [
    ...items
      .filter(({ status }) => status !== 'dropped')
      .map((item) => new Set<string>(item.teams))
      .filter((named) => named.has(own)),
    ...codeowners.map(({ owners }) => teamsNamed(owners, teams)).filter((named) => named.has(own)),
  ];
  const counted = [...new Set(teams.map(({ id }) => id))]
    .filter((team) => team !== own)
    .map((team) => ({
      team,
      shared: withOwn.filter((named) => named.has(team)).length,
      votes: votes.filter(({ to, from }) => to === own && from === team).length,
    }));
  return counted
    .toSorted((a, b) => b.shared - a.shared || b.votes - a.votes || (a.team < b.team ? -1 : 1))
    .slice(0, mostTeams)
    .map(({ team }) => team);
}

/** The teams of the plan that go by these names in CODEOWNERS. */
function teamsNamed(owners: readonly string[], teams: readonly Team[]): ReadonlySet<string> {
  const names = new Set(owners.map(plain));
  const named = teams.filter(({ codeowners }) => codeowners.some((name) => names.has(plain(name))));
  return new Set(named.map(({ id }) => id));
}

/** The `@` may be left out in the plan, and letters in other sizes are the same. */
function plain(name: string): string {
  return name.toLowerCase().replace(/^@/, '');
}
