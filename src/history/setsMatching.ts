import { matcherOf } from './globs.ts';

/** A pattern, and the places of the sets that have it. */
interface Rule {
  readonly places: Set<number>;
  readonly matches: (path: string) => boolean;
}

/** Of patterns that nothing tells apart before they are tried, so many are. */
const mostAlike = 1000;

/**
 * Finds, for a path, which sets of patterns match it, by their places. Each pattern is tried once, and
 * most are told apart by a folder, a name, or an end of one, that all their paths have in them, so that
 * thousands cost what a few do. Of patterns that have the same of these, the first 1,000 count.
 */
export function setsMatching(
  sets: readonly (readonly string[])[],
): (path: string) => readonly number[] {
  const byMark = new Map<string, Rule[]>();
  const byText = new Map<string, Rule[]>();
  let unmarked = 0;
  for (const [pattern, rule] of rulesOf(sets)) {
    const mark = markOf(pattern);
    if (mark !== undefined) addTo(byMark, mark, rule);
    else if ((unmarked += 1) <= mostAlike) addTo(byText, textIn(pattern), rule);
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
    return [...found].filter((place) => exceptions.get(place)?.(path) !== false);
  };
}

function addTo(rules: Map<string, Rule[]>, key: string, rule: Rule): void {
  const alike = rules.get(key);
  if (!alike) rules.set(key, [rule]);
  else if (alike.length < mostAlike) alike.push(rule);
}

function rulesOf(sets: readonly (readonly string[])[]): ReadonlyMap<string, Rule> {
  const rules = new Map<string, Rule>();
  for (const [place, globs] of sets.entries()) {
    for (const pattern of globs.map((glob) => glob.trimEnd())) {
      if (pattern === '' || isException(pattern) || pattern.startsWith('#')) continue;
      const rule = rules.get(pattern) ?? { places: new Set(), matches: madeLater([pattern]) };
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
      globs.some(isException) ? [[place, madeLater(globs)] as const] : [],
    ),
  );
}

/** Most patterns are never tried, and are not worth the memory that trying one takes. */
function madeLater(globs: readonly string[]): (path: string) => boolean {
  let made: ((path: string) => boolean) | undefined;
  return (path) => (made ??= matcherOf(globs))(path);
}

function isException(pattern: string): boolean {
  return pattern.startsWith('!');
}

const wild = /[*?[\\]/;
const plainEnd = /\.([^.*?[\\]+)$/;

/**
 * What every path that a pattern matches has: a folder that it begins with, or is (`src/api`), a part of
 * that name (`/api`), or one that ends like this (`.ts`).
 */
function markOf(pattern: string): string | undefined {
  const parts = pattern.split('/').filter((part) => part !== '');
  const last = parts.findLastIndex((part) => !wild.test(part));
  if (last >= 0) {
    const isAnchored = /\/[^/]/.test(pattern);
    const beginning = parts.slice(0, last + 1);
    const isPlain = isAnchored && !beginning.some((part) => wild.test(part));
    return isPlain ? beginning.join('/') : `/${parts[last]}`;
  }
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
  let beginning = '';
  for (const part of path.split('/')) {
    beginning += beginning === '' ? part : `/${part}`;
    marks.add(beginning);
    marks.add(`/${part}`);
    const dot = part.lastIndexOf('.');
    if (dot >= 0) marks.add(part.slice(dot));
  }
  return marks;
}
