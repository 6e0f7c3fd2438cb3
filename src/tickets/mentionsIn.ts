import type { TicketKey } from '../model/ids.ts';

/**
 * Which tickets a text mentions. A small pattern behind the port that the full grammar of
 * references will take over: `#12`, `!12`, `GH-12`, `PROJ-7`, and links to issues and tickets.
 */
const mention =
  /(?<![\w/&#-])(?:GH-(?<gh>\d{1,9})|(?:AB|[\w.-]{1,60}\/[\w.-]{1,60})?(?<mark>[#!])(?<number>[1-9]\d{0,8})|(?<key>[A-Z][A-Z0-9]{1,9}-[1-9]\d{0,6}))(?![\w-])|https?:\/\/[^\s<>()]{1,200}?\/(?:issues?|pull|merge_requests|browse|_workitems\/edit)\/(?<link>[A-Za-z][A-Za-z0-9]*-\d+|\d+)/g;

/** A line of its own, as kernels and forges write it: `Bug: 123456`, `Resolves T12345`. */
const mentionLine =
  /^(?:bug|issue|ticket|closes|fixes|resolves|refs?)(?:: *|  *)(?:T|#)?([1-9]\d{1,8})\.?$/gim;

/** Prefixes that look like project keys and are names of standards and machines. */
const standards = new Set(
  `AES AMD ARM BASE CRC CSS CVE CWE DIN ECMA EN ES FIPS GPT HTML HTTP IEEE IPV ISO JSON MD MP NIST
  OPENSSL PEP QUIC RFC RS RSA SHA SSL SSE TLS USB UTF WCAG X X86 COVID`.split(/\s+/),
);

const isStandard = (prefix: string): boolean => standards.has(prefix) || /^IPV\d$/.test(prefix);

/** A message that mentions a ticket does so in its first screens; the rest may be a pasted log. */
const longestText = 20_000;

/**
 * Keys in the order of their first mention, each once; links count as `#number` or as their key.
 * Only the first 20 000 characters are looked at.
 */
export function mentionsIn(text: string): readonly TicketKey[] {
  const found = new Set<string>();
  for (const { groups } of text.slice(0, longestText).matchAll(mention)) {
    if (!groups) continue;
    const { gh, mark, number, key, link } = groups;
    if (gh) found.add(`#${gh}`);
    else if (number) found.add(`${mark ?? '#'}${number}`);
    else if (link) found.add(/^\d/.test(link) ? `#${link}` : link.toUpperCase());
    else if (key && !isStandard(key.slice(0, key.indexOf('-')))) found.add(key);
  }
  for (const [, number] of text.slice(0, longestText).matchAll(mentionLine)) {
    if (number !== undefined) found.add(`#${number}`);
  }
  return [...found] as TicketKey[];
}

const keyInBranch = /^([a-z][a-z0-9]{1,9})-([1-9]\d{0,6})(?![a-z0-9])/i;
const numberInBranch = /^#?([1-9]\d{0,6})(?:[-_]|$)/;

/**
 * Which tickets the name of a branch mentions, in its parts: `feature/PROJ-7-offline`,
 * `ana/proj-7`, `fix/#12`, `12-crash-on-start`.
 */
export function mentionsInBranch(branch: string): readonly TicketKey[] {
  const found = branch.split('/').flatMap((part) => {
    const [, prefix, number] = keyInBranch.exec(part) ?? [];
    if (prefix !== undefined && number !== undefined) {
      const key = prefix.toUpperCase();
      return isStandard(key) || words.has(key) ? [] : [`${key}-${number}`];
    }
    const [, plain] = numberInBranch.exec(part) ?? [];
    return plain === undefined ? [] : [`#${plain}`];
  });
  return [...new Set(found)] as TicketKey[];
}

/** Words that stand before a number in branch names and are no project keys. */
const words = new Set([
  'RELEASE',
  'RC',
  'V',
  'VERSION',
  'SPRINT',
  'PATCH',
  'STEP',
  'PART',
  'PHASE',
  'TEST',
  'FIX',
  'BUG',
  'ISSUE',
  'NODE',
  'BUMP',
]);
