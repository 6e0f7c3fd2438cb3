/** Stands for any number of values, none included. */
export const anything = Symbol('anything');

/**
 * Whether parts describe a list of values from its first to its last. Takes time in the product of both
 * lengths at most, whatever the parts are: only what the last `anything` stands for is ever tried again.
 */
export function fits<Part, Value>(
  parts: readonly (Part | typeof anything)[],
  values: readonly Value[],
  isLike: (part: Part, value: Value) => boolean,
): boolean {
  let part = 0;
  let value = 0;
  /** Behind the last `anything`, and the first value that it does not stand for yet. */
  let again: { readonly part: number; value: number } | undefined;
  while (value < values.length) {
    const wanted = parts[part];
    if (wanted === anything) {
      part += 1;
      again = { part, value };
    } else if (part < parts.length && isLike(wanted as Part, values[value] as Value)) {
      part += 1;
      value += 1;
    } else if (again) {
      again.value += 1;
      [part, value] = [again.part, again.value];
    } else return false;
  }
  return parts.slice(part).every((left) => left === anything);
}
