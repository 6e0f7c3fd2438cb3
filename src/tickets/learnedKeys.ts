import { isStandard } from './standards.ts';

/** Three different numbers make a tracker: measured, `design/tickets.md` §1. */
const enough = 3;

/**
 * The prefixes of keys that a history vouches for, upper case and sorted; `counted` says how many
 * different numbers stand behind each prefix.
 */
export function learnedKeys(counted: ReadonlyMap<string, number>): readonly string[] {
  const prefixes = [...counted].flatMap(([prefix, numbers]) => (numbers < enough ? [] : [prefix]));
  return prefixes.filter((prefix) => !isStandard(prefix)).sort();
}
