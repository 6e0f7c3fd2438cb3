import type { Plan, RoadmapItem } from '../model/plan.ts';
import { specificityOf } from '../plan/owningItems.ts';
import { awkPatternOf } from './awkPattern.ts';
import { ignoredWords } from './ignoredWords.ts';

/**
 * English, since they go into a file that every editor and terminal of the person shows, whatever
 * language each of them speaks.
 */
const texts: Readonly<Record<string, string>> = {
  aboveWhoWhy: 'Who is it for, and why? Take the # off a line, and say why after the colon:',
  aboveWho: 'Who is it for? Take the # off a line:',
  aboveWhy: 'Why? Take the # off, and say it after the colon:',
  belowWhoWhy: 'Who is it for, and why? Copy a line to above the cut, without its #, and say why:',
  belowWho: 'Who is it for? Copy a line to above the cut, without its #:',
  belowWhy: 'Why? Copy the line to above the cut, without its #, and say it after the colon:',
};

/** Longer names would not help to choose, in UTF-16 units. */
const longestName = 64;

/** More would delay a commit: rows of patterns and rules, and the length of what awk makes of them. */
const mostRows = 2000;
const mostLetters = 100_000;
/** What awk makes of one of \x01 to \x03, about. */
const lettersOfWide = 60;

/**
 * The plan as the hook reads it: rows of fields with tabs between them. `t` a text, `w` a persona and
 * its name where that says more, `k` what git says of comments that it ignores, `i` an item's personas, `p` a pattern of an item, those that are more
 * specific first, `r` a rule of an item with a `!` among its patterns, where their order counts. A plan with
 * too many patterns has none here.
 */
export function hookTable(plan: Plan): string {
  const items = plan.items.filter(({ status, paths }) => status !== 'dropped' && paths.length > 0);
  const patterns = items
    .flatMap(patternsOf)
    .toSorted((one, other) => other.weight - one.weight)
    .map(({ fields }) => fields);
  const owners = [...patterns, ...items.flatMap(rulesOf)];
  const rows = [
    ...Object.entries(texts).map(([key, text]) => ['t', key, text]),
    ...plan.personas.map(({ id, name }) => ['w', plainly(id), tellingName(id, name)]),
    ...ignoredWords.map((words) => ['k', words]),
    ...items.map(({ personas }) => ['i', ...personas.map(plainly)]),
    ...(isTooMuch(owners) ? [] : owners),
  ];
  return rows.map((fields) => `${fields.join('\t')}\n`).join('');
}

function isTooMuch(rows: readonly (readonly string[])[]): boolean {
  if (rows.length > mostRows) return true;
  const text = rows.flat().join('');
  const wide = text.match(/[\x01-\x03]/g)?.length ?? 0;
  return text.length + wide * lettersOfWide > mostLetters;
}

interface Weighed {
  readonly weight: number;
  readonly fields: readonly string[];
}

function patternsOf({ paths }: RoadmapItem, index: number): readonly Weighed[] {
  return paths.flatMap((path) => {
    const pattern = path.startsWith('!') ? undefined : awkPatternOf(path);
    if (!pattern) return [];
    const weight = weightOf(path);
    const { first, tail, body, choices } = pattern;
    return [
      {
        weight,
        fields: ['p', String(index + 1), first, String(weight), tail, body, String(choices)],
      },
    ];
  });
}

function rulesOf({ paths }: RoadmapItem, index: number): readonly (readonly string[])[] {
  if (!paths.some((path) => path.startsWith('!'))) return [];
  return paths.flatMap((path) => {
    const isAgainst = path.startsWith('!');
    const pattern = awkPatternOf(isAgainst ? path.slice(1) : path);
    if (!pattern) return [];
    return [
      [
        'r',
        String(index + 1),
        isAgainst ? '-' : '+',
        pattern.tail,
        pattern.body,
        String(pattern.choices),
      ],
    ];
  });
}

/** The order of `owningItems` as one number: the literal beginning, then the length of the whole. */
function weightOf(pattern: string): number {
  const [literal, length] = specificityOf(pattern);
  return literal * 1000 + length;
}

/** A name that the id does not say already. */
function tellingName(id: string, name: string): string {
  const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return letters(id) === letters(name) ? '' : plainly(name);
}

/** One line without what a terminal or an editor obeys. */
function plainly(text: string): string {
  return text
    .replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, longestName)
    .replace(/[\uD800-\uDBFF]$/, '');
}
