import type { PlanEvidence } from '../model/evidence.ts';
import type { TeamId } from '../model/ids.ts';
import type { DraftedTeam } from './draft.ts';
import { idsFrom, slugOf, spokenName } from './draftNames.ts';

const most = 30;

/**
 * Drafts teams from the handles of teams in CODEOWNERS, in its order, and from domains of e-mail
 * addresses that at least three people have. A domain that begins like a team is that team's. Where
 * the plan has a file of teams, none.
 */
export function draftTeams({ plan, owners, domains }: PlanEvidence): readonly DraftedTeam[] {
  if (plan.hasTeams) return [];
  const idFor = idsFrom();
  const left = new Map(domains.map(({ domain, people }) => [domain, people]));
  const owning = owners.slice(0, most).map(({ handle, rules }): DraftedTeam => {
    const name = handle.slice(handle.lastIndexOf('/') + 1);
    const domain = [...left.keys()].find((one) => one.split('.')[0] === slugOf(name));
    const people = domain === undefined ? 0 : (left.get(domain) ?? 0);
    if (domain !== undefined) left.delete(domain);
    const members = domain === undefined ? [] : [`*@${domain}`];
    return {
      team: {
        id: idFor(name) as TeamId,
        name: spokenName(name),
        codeowners: [handle],
        members,
      },
      rules,
      people,
    };
  });
  const sharing = [...left].slice(0, most - owning.length).map(([domain, people]): DraftedTeam => ({
    team: {
      id: idFor(domain.split('.')[0] ?? domain) as TeamId,
      name: domain,
      codeowners: [],
      members: [`*@${domain}`],
    },
    rules: 0,
    people,
  }));
  return [...owning, ...sharing];
}
