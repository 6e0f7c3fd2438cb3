/** Longer ids than these are not compared. */
const longest = 64;
const mostIds = 2_000;

/**
 * The id that was probably meant: the nearest that is at most a third of its letters away, by letters
 * that are missing, too many, other ones or swapped (the optimal string alignment of Damerau 1964).
 */
export function nearId(id: string, known: readonly string[]): string | undefined {
  if (id.length > longest) return undefined;
  const wanted = id.toLowerCase();
  let best: { readonly id: string; readonly away: number } | undefined;
  for (const each of known.slice(0, mostIds)) {
    const most = Math.min(Math.floor(Math.max(id.length, each.length) / 3), (best?.away ?? 99) - 1);
    if (each === id || Math.abs(each.length - id.length) > most) continue;
    const away = distance(wanted, each.toLowerCase());
    if (away <= most) best = { id: each, away };
  }
  return best?.id;
}

function distance(one: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1];
      let least = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (isSame ? 0 : 1),
      );
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(least);
    }
    beforeLast = last;
    last = row;
  }
  return last[other.length] ?? 0;
}
