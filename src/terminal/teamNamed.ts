import { ProductError } from '../base/productError.ts';
import type { TeamId } from '../model/ids.ts';
import type { Team } from '../model/plan.ts';
import { membership } from '../model/teamsOf.ts';

/** A team by its id, its name, or its name in CODEOWNERS, whatever the size of letters. */
export function teamNamed(typed: string, teams: readonly Team[]): Team | undefined {
  const wanted = typed.trim().toLowerCase();
  return teams.find(({ id, name, codeowners }) =>
    [id, name, ...codeowners].some((one) => one.toLowerCase() === wanted),
  );
}

/** The same; rejects with `bad-input`, and says which teams there are, where there is none such. */
export function knownTeam(typed: string, teams: readonly Team[]): Team {
  return teamNamed(typed, teams) ?? noSuch(`the plan has no team ${typed}`, teams);
}

/**
 * The person's own team: the one they name, else the one that lists the address they commit with;
 * `undefined` where neither says it. Never guessed. Rejects as `knownTeam`.
 */
export function ownTeam(
  typed: string | undefined,
  teams: readonly Team[],
  userEmail: string | undefined,
): TeamId | undefined {
  if (typed !== undefined) return knownTeam(typed, teams).id;
  return userEmail === undefined ? undefined : membership(teams)(userEmail.toLowerCase());
}

/** Says what is not there, and which there are. */
export function noSuch(what: string, known: readonly { readonly id: string }[]): never {
  const names = known.map(({ id }) => id).join(', ');
  throw new ProductError('bad-input', names === '' ? what : `${what}: there are ${names}`);
}
