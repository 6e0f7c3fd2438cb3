import { matcherOf } from './globs.ts';

/** A pattern, and the places of the sets that have it. */
interface Rule {
  readonly places: Set<number>;
  readonly matches: (path: string) => boolean;
}

/**
 * Finds, for a path, which sets of patterns match it, by their places. Each pattern is tried once, and
 * most are told apart by a name, or an end of one, that all their paths have in them, so that
 * thousands cost what a few do.
 */
export function setsMatching(
  sets: readonly (readonly string[])[],
): (path: string) => readonly number[] {
  const rules = rulesOf(sets);
  const byMark = new Map<string, Rule[]>();
  const byText = new Map<string, Rule[]>();
  for (const [pattern, rule] of rules) {
    const mark = markOf(pattern);
    const [marked, key] = mark === undefined ? [byText, textIn(pattern)] : [byMark, mark];
    marked.set(key, [...(marked.get(key) ?? []), rule]);
  }
  const exceptions = exceptionsIn(sets);
  return (path) => {
    const found = new Set<number>();
    const look = (candidates: readonly Rule[] = []): void => {
      for (const { places, matches } of candidates) {
        if (matches(path)) for (const place of places) found.add(place);
      }
    };
    for (const mark of marksOf(path)) look(byMark.get(mark));
    for (const [text, candidates] of byText) if (path.includes(text)) look(candidates);
    for (const [place, matches] of exceptions) {
      if (found.has(place) && !matches(path)) found.delete(place);
    }
    return [...found];
  };
}

function rulesOf(sets: readonly (readonly string[])[]): ReadonlyMap<string, Rule> {
  const rules = new Map<string, Rule>();
  for (const [place, globs] of sets.entries()) {
    for (const pattern of globs.map((glob) => glob.trimEnd())) {
      if (pattern === '' || isException(pattern) || pattern.startsWith('#')) continue;
      const rule = rules.get(pattern) ?? { places: new Set(), matches: matcherOf([pattern]) };
      rule.places.add(place);
      rules.set(pattern, rule);
    }
  }
  return rules;
}

/** A pattern with `!` takes paths away from those before it: such a set is tried as a whole. */
function exceptionsIn(
  sets: readonly (readonly string[])[],
): ReadonlyMap<number, (path: string) => boolean> {
  return new Map(
    sets.flatMap((globs, place) =>
      globs.some(isException) ? [[place, matcherOf(globs)] as const] : [],
    ),
  );
}

function isException(pattern: string): boolean {
  return pattern.startsWith('!');
}

const wild = /[*?[\\]/;
const plainEnd = /\.([^.*?[\\]+)$/;

/** What every path that a pattern matches has: a part of that name, or one that ends in `.x`. */
function markOf(pattern: string): string | undefined {
  const parts = pattern.split('/').filter((part) => part !== '');
  const named = parts.findLast((part) => !wild.test(part));
  if (named !== undefined) return `/${named}`;
  const [, end] = plainEnd.exec(parts.at(-1) ?? '') ?? [];
  return end === undefined ? undefined : `.${end}`;
}

/** The longest text that every path has in it that a pattern matches. */
function textIn(pattern: string): string {
  if (/[[\\]/.test(pattern)) return '';
  return pattern.split(/[*?/]+/).reduce((one, other) => (other.length > one.length ? other : one));
}

function marksOf(path: string): ReadonlySet<string> {
  const marks = new Set<string>();
  for (const part of path.split('/')) {
    marks.add(`/${part}`);
    const dot = part.lastIndexOf('.');
    if (dot >= 0) marks.add(part.slice(dot));
  }
  return marks;
}
