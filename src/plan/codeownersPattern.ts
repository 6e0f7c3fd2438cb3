import type { CodeownersRule } from '../model/plan.ts';
import { anything, fits } from './fits.ts';

/** What a sign of a name may be: one sign, any of them, or one of a set. */
type Sign = string | typeof anySign | { readonly has: (sign: string) => boolean };
const anySign = Symbol('any sign');
type Name = readonly (Sign | typeof anything)[];

/** Which paths a rule is about. */
export interface PathPattern {
  /** The folders that every path begins with, `''` when that is open. */
  readonly beginning: string;
  /** `names` are those of the folders of a path and its own. Upper and lower case are different. */
  readonly matches: (names: readonly string[]) => boolean;
}

/** A rule of GitLab has a section, a `!` in front of its pattern is no part of it. */
export function pathPattern({ pattern, section }: CodeownersRule): PathPattern {
  const isGitlab = section !== undefined;
  const texts = isGitlab ? gitlabTexts(pattern.replace(/^!/, '')) : githubTexts(pattern);
  const parts = texts.map((text) => (text === '**' ? anything : nameOf(text, isGitlab)));
  const isLiteral = (part: (typeof parts)[number]): part is readonly string[] =>
    part !== anything && part.every((sign) => typeof sign === 'string');
  const end = parts.findIndex((part) => !isLiteral(part));
  const literal = (end < 0 ? parts : parts.slice(0, end)).filter(isLiteral);
  return {
    beginning: literal.map((part) => part.join('')).join('/'),
    matches: (names) => fits(parts, names, (part, name) => fits(part, Array.from(name), isSign)),
  };
}

/**
 * As in `.gitignore`, except that the files that `docs/*` matches are those in the folder, not below:
 * `**` stands for any number of folders, none included.
 */
function githubTexts(pattern: string): readonly string[] {
  const isFolder = pattern.endsWith('/');
  const names = pattern.replace(/^\/|\/$/g, '').split('/');
  const isAnchored = /\/(?!$)/.test(pattern);
  const beginning = isAnchored ? [] : ['**'];
  const last = names.at(-1);
  if (last === '**') return [...beginning, ...names.slice(0, -1), '**', '*'];
  if (isFolder) return [...beginning, ...names, '**', '*'];
  return last === '*' ? [...beginning, ...names] : [...beginning, ...names, '**'];
}

/** As `File.fnmatch` of Ruby does it: a name is no folder, and `**` behind the last slash is a `*`. */
function gitlabTexts(pattern: string): readonly string[] {
  const names = pattern.replace(/^\//, '').split('/');
  const beginning = pattern.startsWith('/') || pattern === '*' ? [] : ['**'];
  const last = names.pop() ?? '';
  if (pattern === '*') return ['**', '*'];
  return last === ''
    ? [...beginning, ...names, '**', '*']
    : [...beginning, ...names, last === '**' ? '*' : last];
}

function nameOf(text: string, hasSets: boolean): Name {
  const signs: (Sign | typeof anything)[] = [];
  // A sign is one as people count them: not half of one.
  const letters = Array.from(text);
  for (let at = 0; at < letters.length; at += 1) {
    const letter = letters[at] ?? '';
    const close = hasSets && letter === '[' ? letters.indexOf(']', at + 2) : -1;
    if (letter === '*') signs.push(anything);
    else if (letter === '?') signs.push(anySign);
    else if (letter === '\\' && at + 1 < letters.length) signs.push(letters[(at += 1)] ?? '');
    else if (close > 0) {
      signs.push(setOf(letters.slice(at + 1, close)));
      at = close;
    } else signs.push(letter);
  }
  return signs;
}

/** `a-z_` or, when it begins with `!` or `^`, everything else. */
function setOf(letters: readonly string[]): Sign {
  const isNot = letters[0] === '!' || letters[0] === '^';
  const inside = isNot ? letters.slice(1) : letters;
  const isIn = (sign: string): boolean =>
    inside.some((one, index) => {
      const to = inside[index + 1] === '-' ? inside[index + 2] : undefined;
      return to === undefined ? one === sign : one <= sign && sign <= to;
    });
  return { has: (sign) => isIn(sign) !== isNot };
}

function isSign(wanted: Sign, sign: string): boolean {
  if (wanted === anySign) return true;
  return typeof wanted === 'string' ? wanted === sign : wanted.has(sign);
}
