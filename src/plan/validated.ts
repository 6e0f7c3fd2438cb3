import { safeParse } from 'valibot';
import { unusable } from './plainOf.ts';
import type { EntrySchema } from './schemas.ts';

/** Something of an entry that is not as it must be. */
export interface Flaw {
  /** Where, in keys of maps and places in lists. */
  readonly keys: readonly (string | number)[];
  readonly detail: string;
  readonly isMissing: boolean;
  /** It has a key, and nothing behind it. */
  readonly isEmpty: boolean;
}

interface Validated<T> {
  /** Without what has a flaw, where it can be without; absent when nothing of it can be used. */
  readonly value: T | undefined;
  readonly flaws: readonly Flaw[];
}

/**
 * Validates plain data, and goes on without the smallest part that has a flaw: a value of a list, a
 * field, what the field is a part of. The data is used up. What is `unusable` was told before and is no
 * flaw.
 */
export function validated<T>(schema: EntrySchema<T>, data: unknown): Validated<T> {
  let flaws: readonly Flaw[] | undefined;
  for (let up = 0; ; up += 1) {
    const result = safeParse(schema, data, { abortPipeEarly: true });
    if (result.success) return { value: result.output, flaws: flaws ?? [] };
    const found = result.issues.map(({ input, message, path }) => ({
      keys: (path ?? []).map(({ key }) => key as string | number),
      detail: message,
      isMissing: input === undefined,
      isEmpty: input === null || input === '',
      // Nothing is missing in a list: it is no map.
      isInList: Array.isArray(path?.at(-1)?.input),
      isTold: input === unusable,
    }));
    flaws ??= together(found.filter(({ isTold }) => !isTold));
    const parts = found.map(({ keys }) => keys.slice(0, Math.max(0, keys.length - up)));
    if (parts.some(({ length }) => length === 0)) return { value: undefined, flaws };
    takeOut(data, parts);
  }
}

interface Found extends Flaw {
  readonly isInList: boolean;
}

/** Says once for each map what is missing in it. */
function together(found: readonly Found[]): readonly Flaw[] {
  const missing = found.filter(({ isMissing }) => isMissing);
  const around = Map.groupBy(missing, ({ keys }) => JSON.stringify(keys.slice(0, -1)));
  const gathered = [...around.values()].map((group): Flaw => {
    const [{ keys: all, detail, isInList } = nowhere] = group;
    const keys = all.slice(0, -1);
    if (isInList) return { ...there, keys, detail: worded(keys, detail) };
    const names = group.map((one) => String(one.keys.at(-1)));
    return { keys, detail: missingWords(keys, names), isMissing: true, isEmpty: false };
  });
  const others = found.filter(({ isMissing }) => !isMissing);
  const told = others.map(({ keys, detail, isEmpty }) => ({
    keys,
    detail: worded(keys, detail),
    isMissing: false,
    isEmpty,
  }));
  return [...gathered, ...told];
}

const there = { isMissing: false, isEmpty: false } as const;
const nowhere: Found = { ...there, keys: [], detail: '', isInList: false };

function missingWords(keys: readonly (string | number)[], names: readonly string[]): string {
  const verb = names.length === 1 ? 'is' : 'are';
  const around = keys.filter((key) => typeof key === 'string').join('.');
  if (typeof keys.at(-1) === 'number') {
    return `${listed(names)} ${verb} missing in an entry of ${around}`;
  }
  const whole = around === '' ? names : names.map((name) => `${around}.${name}`);
  return `${listed(whole)} ${verb} missing`;
}

/** `a, b and c`. */
function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** Puts the name of what has the flaw in front. */
function worded(keys: readonly (string | number)[], detail: string): string {
  const names = keys.filter((key) => typeof key === 'string').join('.');
  if (names === '') return detail;
  return typeof keys.at(-1) === 'number' ? `an entry of ${names} ${detail}` : `${names} ${detail}`;
}

function takeOut(data: unknown, parts: readonly (readonly (string | number)[])[]): void {
  const once = [...new Map(parts.map((keys) => [JSON.stringify(keys), keys])).values()];
  // From the end, so that the places of the others in their list stay what they are.
  for (const keys of once.toSorted((one, other) => placeIn(other) - placeIn(one))) {
    const last = keys.at(-1);
    let around: unknown = data;
    for (const key of keys.slice(0, -1)) {
      around = (around as Readonly<Record<string, unknown>> | undefined)?.[key];
    }
    if (Array.isArray(around) && typeof last === 'number') around.splice(last, 1);
    else if (typeof around === 'object' && around !== null && last !== undefined) {
      Reflect.deleteProperty(around, last);
    }
  }
}

function placeIn(keys: readonly (string | number)[]): number {
  const last = keys.at(-1);
  return typeof last === 'number' ? last : -1;
}
