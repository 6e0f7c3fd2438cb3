import type { CodeownersRule } from '../model/plan.ts';

/**
 * Where owners of code are written down, from the top of the repository; the first that is there counts.
 * GitHub looks into `.github/`, the top and `docs/`, GitLab at the top, in `docs/` and `.gitlab/`.
 */
export const codeownersPaths = [
  '.github/CODEOWNERS',
  'CODEOWNERS',
  'docs/CODEOWNERS',
  '.gitlab/CODEOWNERS',
] as const;

/** The name of a section: `^[Docs][2] @docs`, with what says how many must approve, and its owners. */
const header = /^\^?\[([^\]]*)\](?:\[\d*\])?(?:\s+(.*))?/;

/** What only GitLab knows: a section with a name, a pattern with a `!`, a role as owner. */
const onlyGitlab = /^\s*(?:\^?\[[^\]]+\](?:\[\d*\])?(?:\s|$)|!\S)|\s@@\w/m;

/**
 * The rules of the CODEOWNERS that counts, in its order. Lines that mean nothing are passed over: they
 * are the business of others. `textOf` answers the text of a path, `undefined` when there is none.
 * Sources: docs.github.com "About code owners", docs.gitlab.com "Syntax of CODEOWNERS file".
 */
export function codeownersIn(
  textOf: (path: string) => string | undefined,
): readonly CodeownersRule[] {
  for (const path of codeownersPaths) {
    const text = textOf(path)?.replace(/^\uFEFF/, '');
    if (text === undefined) continue;
    const isGitlab =
      path !== '.github/CODEOWNERS' && (path.startsWith('.gitlab') || onlyGitlab.test(text));
    return isGitlab ? gitlabRules(text) : githubRules(text);
  }
  return [];
}

function githubRules(text: string): readonly CodeownersRule[] {
  return linesOf(text).flatMap((line) => {
    const [pattern = '', ...owners] = wordsOf(line.replace(/(?:^|\s)#.*$/, ''));
    const isRule = pattern !== '' && !/^!|^\\#|[[\]]/.test(pattern) && owners.every(isOwner);
    return isRule ? [{ pattern, owners }] : [];
  });
}

/** Without comments behind a rule: whoever is mentioned in one is an owner. */
function gitlabRules(text: string): readonly CodeownersRule[] {
  /** As they were written first: sections of the same name are one, whatever the size of its letters. */
  const names = new Map<string, string>();
  let section = '';
  let usual: readonly string[] = [];
  return linesOf(text).flatMap((line) => {
    if (line.startsWith('#')) return [];
    const [, name, rest = ''] = header.exec(line) ?? [];
    if (name !== undefined) {
      const key = name.trim().toLowerCase();
      section = names.get(key) ?? name.trim();
      names.set(key, section);
      usual = wordsOf(rest).filter(isOwner);
      return [];
    }
    const [pattern = '', ...words] = wordsOf(line);
    const owners = words.length === 0 ? usual : words.filter(isOwner);
    if (pattern === '' || pattern === '!') return [];
    return [{ pattern, owners: pattern.startsWith('!') ? [] : owners, section }];
  });
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Words between blanks; a blank behind a backslash is a part of a word. */
function wordsOf(line: string): readonly string[] {
  return line.match(/(?:\\.|[^\s\\])+/g) ?? [];
}

/** `@user`, `@org/team`, `@group/of/groups`, `@@role` or an address. */
function isOwner(word: string): boolean {
  return /^@@?[^@\s/]+(?:\/[^@\s/]+)*$|^[^@\s]+@[^@\s]+$/.test(word);
}
