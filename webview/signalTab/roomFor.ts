/** Longer names are cut short beside a plot; the table has them in full. */
const mostCharacters = 24;

/** A name as it is written beside a plot. */
export function fitting(name: string): string {
  return name.length > mostCharacters ? `${name.slice(0, mostCharacters - 1).trimEnd()}…` : name;
}

/** How many pixels the longest of some names needs beside a plot; `share` of it where they lean. */
export function roomFor(names: readonly string[], share = 1): number {
  const longest = Math.max(0, ...names.map((name) => fitting(name).length));
  return Math.ceil(share * (longest * 7 + 16));
}
