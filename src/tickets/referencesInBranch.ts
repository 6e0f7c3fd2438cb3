import type { Reference, Role } from '../model/ticket.ts';
import type { TicketRef } from '../model/ids.ts';
import type { ReferenceContext } from './context.ts';
import { keyRef, prefixesOf } from './keyRef.ts';
import { changeRef, numberRef } from './numberRef.ts';

const robots =
  /(?:^|\/)(?:dependabot|renovate|snyk(?:-[a-z]+)?|release-please--|greenkeeper|pyup|imgbot|whitesource)(?:\/|-|$)|(?:^|\/)release-please--/i;
const change =
  /^(?:gh-readonly-queue\/.+\/pr-(?<queued>\d+)-[\da-f]{7,}|(?:origin\/|upstream\/)?(?:pull|pulls|pull-requests|prs?)\/(?:[\w.-]+\/)?(?<pulled>\d+)(?:\/(?:head|merge|from))?|(?:[\w.-]+\/)?pr[-_](?<local>\d+)|(?:origin\/)?merge-requests\/(?<merged>\d+)(?:\/(?:head|merge))?)$/i;
const reverted = /^(?:[\w.-]+\/)?revert-(?:pr-)?(?<number>[1-9]\d{0,9})(?:-(?<rest>.+))?$/i;
const versions = /(?:^|\/)(?:releases?|versions?|support|maint|maintenance|stable|rel|tags?)\//i;
const keyed =
  /(?<![A-Za-z\d])([A-Za-z][A-Za-z\d]{0,15})([-_])([1-9]\d{0,6})((?:\.\d+)*)(?![\dA-Za-z])/g;
/** A number after a word that says what it is, or at the beginning of a part of the name. */
const worded =
  /(?:^|[/_-])(?:issues?|bugs?|bugfix(?:es)?|fix(?:e[sd])?|hotfix(?:es)?|features?|feat|tickets?|tasks?|story|stories|gh|close[sd]?|resolve[sd]?|backport|work-?items?)[-_/]?#?(?<=[-_/#])(?<number>[1-9]\d{0,9})(?![\dA-Za-z])/gi;
const leading =
  /(?:^|\/)(?:#(?=\d+(?:[-_/]|$)))?(?<number>[1-9]\d{0,9})(?:(?=[-_])|(?<=#\d+))(?![\dA-Za-z])/g;
/** Versions, dates and random names go on after a number. */
const moreDigits = /^(?:[-._]\d|-[\da-f]{4}-[\da-f]{4})/i;
const year = /^(?:19|20)\d\d$/;

/** No name of a branch is longer that a person has to read. */
const longestName = 500;

/** Which tickets the name of a branch refers to; of several kinds of hints the surest one counts. */
export function referencesInBranch(name: string, context: ReferenceContext): readonly Reference[] {
  const branch = name
    .slice(0, longestName)
    .trim()
    .replace(/^refs\/(?:heads\/|remotes\/[^/]+\/)?/, '');
  if (robots.test(branch)) return [];
  const { queued, pulled, local, merged } = change.exec(branch)?.groups ?? {};
  const number = queued ?? pulled ?? local ?? merged;
  if (number !== undefined) return one(changeOf(number, merged !== undefined, context), 'merges');
  const undone = reverted.exec(branch)?.groups;
  if (undone) {
    const first = one(changeOf(undone['number'] ?? '', false, context), 'reverts');
    return unique([...first, ...named(undone['rest'] ?? '', 'reverts', context)]);
  }
  return unique(named(branch, 'refs', context));
}

function named(branch: string, role: Role, context: ReferenceContext): readonly Reference[] {
  const keys = keysIn(branch, context);
  const refs = keys.length > 0 || versions.test(branch) ? keys : numbersIn(branch, context);
  return refs.map((ref) => ({ ref, role }));
}

function keysIn(branch: string, context: ReferenceContext): readonly TicketRef[] {
  const { known, decimal } = prefixesOf(context);
  const isVersion = versions.test(branch);
  return [...branch.matchAll(keyed)].flatMap((match) => {
    const [all, short = '', mark, number = '', parts = ''] = match;
    const after = branch.slice(match.index + all.length);
    if (year.test(number) && /^-\d/.test(after)) return [];
    // Prefixes of Jira may have underscores, which also join words here.
    const long = /[A-Za-z]\w*$/.exec(branch.slice(0, match.index + short.length))?.[0] ?? short;
    const prefix = known.has(long.toUpperCase()) ? long : short;
    const isKnown = known.has(prefix.toUpperCase());
    if (parts !== '' && !decimal.has(prefix.toUpperCase())) return [];
    if (!isKnown && (mark === '_' || isVersion || /^-\d/.test(after))) return [];
    const ref = keyRef(`${prefix}-${number}${parts}`, context);
    return ref ? [ref] : [];
  });
}

/** Longer ones are times. */
const longestNumber = 8;

function numbersIn(branch: string, context: ReferenceContext): readonly TicketRef[] {
  const numbers = (pattern: RegExp): readonly string[] =>
    [...branch.matchAll(pattern)].flatMap(({ index, 0: all, groups }) => {
      const number = groups?.['number'] ?? '';
      const isOther =
        year.test(number) ||
        number.length > longestNumber ||
        moreDigits.test(branch.slice(index + all.length));
      return isOther ? [] : [number];
    });
  const after = numbers(worded);
  return (after.length > 0 ? after : numbers(leading)).flatMap((number) => {
    const ref = numberRef({ mark: '#', number: Number(number) }, context);
    return ref ? [ref] : [];
  });
}

function changeOf(
  digits: string,
  isMergeRequest: boolean,
  context: ReferenceContext,
): TicketRef | undefined {
  if (!/^[1-9]\d{0,9}$/.test(digits)) return undefined;
  return changeRef({ mark: isMergeRequest ? '!' : '#', number: Number(digits) }, context);
}

function one(ref: TicketRef | undefined, role: Role): readonly Reference[] {
  return ref ? [{ ref, role }] : [];
}

function unique(references: readonly Reference[]): readonly Reference[] {
  return [...new Map(references.map((reference) => [reference.ref, reference])).values()];
}
