import type { Team } from '../model/plan.ts';

/**
 * How many people a team has, where its list of members says it: addresses that are written out, each
 * once whatever its letters' size. `undefined` where it does not say it, because a pattern such as
 * `*@mobile.acme.test` stands for any number, or nobody is listed and CODEOWNERS names the team alone.
 */
export function teamSize({ members }: Pick<Team, 'members'>): number | undefined {
  if (members.length === 0 || members.some((member) => member.includes('*'))) return undefined;
  return new Set(members.map((member) => member.trim().toLowerCase())).size;
}

/**
 * Whether a team has fewer than `fewest` people for sure, so that nothing can ever be told of what it
 * says: people with two addresses make it smaller still.
 */
export function isCertainlySmall(team: Pick<Team, 'members'>, fewest: number): boolean {
  const size = teamSize(team);
  return size !== undefined && size < fewest;
}
