/** Longer names are cut short beside a plot; the table has them in full. */
const mostCharacters = 24;

/** A name as it is written beside a plot. */
export function fitting(name: string): string {
  if (name.length <= mostCharacters) return name;
  // Half a character is none.
  const beginning = name.slice(0, mostCharacters - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${beginning.trimEnd()}…`;
}

/** How many pixels the longest of some names needs beside a plot; `share` of it where they lean. */
export function roomFor(names: readonly string[], share = 1): number {
  const longest = Math.max(0, ...names.map((name) => fitting(name).length));
  return Math.ceil(share * (longest * 7 + 16));
}
