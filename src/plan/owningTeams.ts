import type { OwningTeam } from '../model/context.ts';
import type { CodeownersRule, Plan, Team } from '../model/plan.ts';
import { byBeginning } from './byBeginning.ts';
import { pathPattern } from './codeownersPattern.ts';
import type { PathPattern } from './codeownersPattern.ts';

/** More paths than these say nothing more about whom they belong to. */
const mostPaths = 500;
const mostKnown = 5_000;

interface Owners {
  /** Those of a path, as they are written. */
  readonly ofPath: (path: string) => readonly string[];
  /** Teams of the plan by what they are called in CODEOWNERS, in lower case. */
  readonly teams: ReadonlyMap<string, Team>;
}

const remembered = new WeakMap<Plan, Owners>();

/**
 * The teams that own paths by CODEOWNERS, those of most paths first. A team is who goes by the name of a
 * team of the plan, or is called `@org/team`: everybody else may be a person and is left out, and so are
 * roles (`@@maintainers`) and addresses. Only the first 500 paths count. Letters in other sizes are other
 * letters in paths, as for git, and the same in names of teams.
 */
export function owningTeams(plan: Plan, paths: readonly string[]): readonly OwningTeam[] {
  if (plan.codeowners.length === 0) return [];
  const { ofPath, teams } = ownersIn(plan);
  const counted = new Map<string, { readonly handle: string; paths: number }>();
  for (const path of paths.slice(0, mostPaths)) {
    for (const [key, [handle = '']] of Map.groupBy(ofPath(path), (one) => one.toLowerCase())) {
      if (!isTeam(handle, teams)) continue;
      const known = counted.get(key);
      if (known) known.paths += 1;
      else counted.set(key, { handle, paths: 1 });
    }
  }
  return [...counted]
    .toSorted(([, one], [, other]) => other.paths - one.paths)
    .map(([key, { handle }]) => {
      const team = teams.get(key);
      return { handle, ...(team ? { team: team.id } : {}) };
    });
}

/** The form of a name that only teams have. */
export function isTeamName(handle: string): boolean {
  return /^@[^@/\s]+(?:\/[^@/\s]+)+$/.test(handle);
}

function isTeam(handle: string, teams: ReadonlyMap<string, Team>): boolean {
  if (!handle.startsWith('@') || handle.startsWith('@@')) return false;
  return isTeamName(handle) || teams.has(handle.toLowerCase());
}

function ownersIn(plan: Plan): Owners {
  const before = remembered.get(plan);
  if (before) return before;
  const teams = new Map(
    plan.teams
      .toReversed()
      .flatMap((team) =>
        team.codeowners.map((name) => [name.toLowerCase().replace(/^(?!@)/, '@'), team] as const),
      ),
  );
  const made = { ofPath: ownersOfPath(plan.codeowners), teams };
  remembered.set(plan, made);
  return made;
}

interface Rule extends PathPattern {
  readonly rule: CodeownersRule;
}

function ownersOfPath(codeowners: readonly CodeownersRule[]): (path: string) => readonly string[] {
  const rules = codeowners.map((rule): Rule => ({ rule, ...pathPattern(rule) }));
  const near = byBeginning(rules.map((rule) => [rule.beginning, rule] as const));
  const known = new Map<string, readonly string[]>();
  return (path) => {
    const before = known.get(path);
    if (before) return before;
    const owners = lastOwners(near(path).toReversed(), path.split('/'));
    if (known.size >= mostKnown) known.clear();
    known.set(path, owners);
    return owners;
  };
}

/**
 * Of each section the owners of the last rule that matches, and nobody where a `!` does. Everything that
 * GitHub knows is one section.
 */
function lastOwners(rules: readonly Rule[], names: readonly string[]): readonly string[] {
  const owners = new Map<string | undefined, readonly string[]>();
  for (const { rule, matches } of rules) {
    const { pattern, section } = rule;
    const isExclusion = section !== undefined && pattern.startsWith('!');
    if (!isExclusion && owners.has(section)) continue;
    if (!matches(names)) continue;
    owners.set(section, isExclusion ? [] : rule.owners);
    if (section === undefined) break;
  }
  return [...owners.values()].toReversed().flat();
}
