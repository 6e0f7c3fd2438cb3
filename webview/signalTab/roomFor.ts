/** How many pixels the longest of some names needs beside a plot, as far as there is room for names at all. */
export function roomFor(names: readonly string[], share = 1): number {
  const longest = Math.max(0, ...names.map(({ length }) => length));
  return Math.ceil(share * (Math.min(longest, 24) * 7 + 16));
}
