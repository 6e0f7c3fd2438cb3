import { operators, upkeep } from '../model/answer.ts';
import { whoLabel } from './chips.ts';
import type { Choice, Offer } from './offers.ts';
import { wording } from './wording.ts';
import type { Facts } from '../story/mind.ts';

interface Known {
  readonly whos: readonly Choice[];
  readonly whys: readonly Choice[];
}

/** Facts are replaced, never changed, so what follows from them is worked out once. */
const known = new WeakMap<Facts, Known>();

/** Every who that can be completed: suggested ones, personas, teams, earlier ones, the two fixed. */
export function allWhos(offer: Offer): readonly Choice[] {
  return distinct([...offer.whos, ...knownFrom(offer.facts).whos]);
}

/** Every why that can be completed: suggested ones first, then earlier ones. */
export function allWhys(offer: Offer): readonly Choice[] {
  return distinct([...offer.whys, ...knownFrom(offer.facts).whys]);
}

function knownFrom(facts: Facts): Known {
  const found = known.get(facts) ?? worksOut(facts);
  known.set(facts, found);
  return found;
}

function worksOut({ plan, remembered }: Facts): Known {
  const earlier = wording.from('recent');
  // Looking a name up is dear: first each value once, then its name.
  const saidBefore = (values: readonly (string | undefined)[]): readonly string[] => [
    ...new Set(values.filter((value) => value !== undefined)),
  ];
  const whos = [
    ...plan.personas.map(({ id, name }) => ({ value: id, label: name })),
    ...saidBefore(remembered.map(({ who }) => who)).map((value) => ({
      value,
      label: whoLabel(value, plan),
      from: earlier,
    })),
    ...plan.teams.map(({ id, name }) => ({ value: id, label: name, from: wording.aTeam() })),
    ...[operators, upkeep].map((value) => ({ value, label: whoLabel(value, plan) })),
  ];
  const whys = saidBefore(remembered.map(({ why }) => why));
  return {
    whos: distinct(whos),
    whys: whys.map((value) => ({ value, label: value, from: earlier })),
  };
}

function distinct(choices: readonly Choice[]): readonly Choice[] {
  const first = new Map<string, Choice>();
  for (const choice of choices) if (!first.has(choice.value)) first.set(choice.value, choice);
  return [...first.values()];
}
