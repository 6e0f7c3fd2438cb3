/** How many people there are at least, in steps of k. */
export function inSteps(people: number, fewest: number): number {
  return people - (people % fewest);
}

/** `part / whole` to the nearest tenth, both whole numbers. */
export function inTenths(part: number, whole: number): number {
  return Math.round((part * 10) / whole) / 10;
}

/** A share that is in tenths already, of ten. */
export function wholeTenths(share: number): number {
  return Math.round(share * 10);
}

/** The nearest number that is not outside of two others. */
export function within(number: number, least: number, most: number): number {
  return Math.min(Math.max(number, least), most);
}

/** One number of whole tenths less another, without what binary fractions add. */
export function tenthsLess(one: number, other: number): number {
  return Math.round(one * 10 - other * 10) / 10;
}

/** `sum / count` towards 0 to a whole half, so that a mean of less than 1 is never shown as 1. */
export function inHalves(sum: number, count: number): number {
  // Adding 0 makes 0 of -0.
  return Math.trunc((sum * 2) / count) / 2 + 0;
}
