import type { TeamId } from './ids.ts';
import type { Share } from './past.ts';
import type { Team } from './plan.ts';

/** What a team has done; without a team that of everybody else together. */
export interface TeamShare {
  readonly team?: TeamId;
  /** A commit counts for everybody who made it. */
  readonly commits: number;
  /** Of all commits, 0 to 1. */
  readonly share: number;
}

/** A team of fewer says what a person did. */
export const fewestPeople = 3;
/** More patterns that are neither an address nor `*@` with a domain are not looked at. */
const mostPatterns = 200;

/**
 * Folds people into the teams of the plan, most commits first and everybody else last. A team that
 * fewer than three addresses are folded into counts among the others, and so does who is in none;
 * while these are fewer than three, the smallest team is with them (complementary suppression).
 * An address that is written out comes before `*@` with its domain, and that before other patterns;
 * of the same kind the first counts. Without teams there is only everybody. No address comes out.
 */
export function teamsOf(shares: readonly Share[], teams: readonly Team[]): readonly TeamShare[] {
  const teamOf = membership(teams);
  const folded = new Map<TeamId | undefined, { people: Set<string>; commits: number }>();
  for (const { email, commits } of shares) {
    const address = email.toLowerCase();
    const team = teamOf(address);
    const known = folded.get(team) ?? { people: new Set(), commits: 0 };
    known.people.add(address);
    known.commits += commits;
    folded.set(team, known);
  }
  const total = shares.reduce((sum, { commits }) => sum + commits, 0);
  if (total === 0) return [];
  const told: { readonly team: TeamId; readonly people: number; readonly commits: number }[] = [];
  const others = { people: 0, commits: 0 };
  for (const [team, { people, commits }] of folded) {
    if (team !== undefined && people.size >= fewestPeople) {
      told.push({ team, people: people.size, commits });
      continue;
    }
    others.people += people.size;
    others.commits += commits;
  }
  told.sort((one, other) => other.commits - one.commits);
  // What is left when all teams but one person are told would be that person's.
  while (others.people > 0 && others.people < fewestPeople) {
    const smallest = told.pop();
    if (!smallest) break;
    others.people += smallest.people;
    others.commits += smallest.commits;
  }
  const teamShares = told.map(({ team, commits }) => ({ team, commits, share: commits / total }));
  if (others.people === 0) return teamShares;
  return [...teamShares, { commits: others.commits, share: others.commits / total }];
}

/** Finds the team of an address in lower case: the folding of `teamsOf`. */
export function membership(teams: readonly Team[]): (address: string) => TeamId | undefined {
  const addresses = new Map<string, TeamId>();
  const domains = new Map<string, TeamId>();
  const patterns: (readonly [parts: readonly string[], team: TeamId])[] = [];
  for (const { id, members } of teams) {
    for (const member of members.map((text) => text.toLowerCase())) {
      const parts = member.split('*');
      const isDomain = parts.length === 2 && parts[0] === '' && parts[1]?.startsWith('@') === true;
      if (parts.length === 1) addFirst(addresses, member, id);
      else if (isDomain) addFirst(domains, member.slice(1), id);
      else if (patterns.length < mostPatterns) patterns.push([parts, id]);
    }
  }
  return (address) =>
    addresses.get(address) ??
    domains.get(address.slice(address.lastIndexOf('@'))) ??
    patterns.find(([parts]) => matches(parts, address))?.[1];
}

function addFirst(teams: Map<string, TeamId>, key: string, team: TeamId): void {
  if (!teams.has(key)) teams.set(key, team);
}

/** Whether the parts follow each other, the first at the start and the last at the end. */
function matches(parts: readonly string[], address: string): boolean {
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  if (!address.startsWith(first) || !address.endsWith(last)) return false;
  let from = first.length;
  for (const part of parts.slice(1, -1)) {
    // The earliest place leaves most to the parts behind it, so that nothing is tried twice.
    const at = address.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return from <= address.length - last.length;
}
