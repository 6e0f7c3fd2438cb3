import type { TicketKey } from '../model/ids.ts';

/**
 * Which tickets a text mentions. A small pattern behind the port that the full grammar of
 * references will take over: `#12`, `!12`, `GH-12`, `PROJ-7`, and links to issues and tickets.
 */
const mention =
  /(?<![\w/&#-])(?:GH-(?<gh>\d{1,9})|(?<mark>[#!])(?<number>\d{1,9})|(?<key>[A-Z][A-Z0-9]{1,9}-[1-9]\d{0,6}))(?![\w-])|https?:\/\/[^\s<>()]+?\/(?:issues?|pull|merge_requests|browse|_workitems\/edit)\/(?<link>[A-Za-z][A-Za-z0-9]*-\d+|\d+)/g;

/** Prefixes that look like project keys and are names of standards. */
const standards = new Set([
  'UTF',
  'ISO',
  'SHA',
  'RFC',
  'CVE',
  'GPT',
  'IEEE',
  'MD',
  'AES',
  'RSA',
  'CWE',
  'X',
  'PEP',
]);

/** Keys in the order of their first mention, each once; links count as `#number` or as their key. */
export function mentionsIn(text: string): readonly TicketKey[] {
  const found = new Set<string>();
  for (const { groups } of text.matchAll(mention)) {
    if (!groups) continue;
    const { gh, mark, number, key, link } = groups;
    if (gh) found.add(`#${gh}`);
    else if (number) found.add(`${mark ?? '#'}${number}`);
    else if (link) found.add(/^\d/.test(link) ? `#${link}` : link.toUpperCase());
    else if (key && !standards.has(key.slice(0, key.indexOf('-')))) found.add(key);
  }
  return [...found] as TicketKey[];
}
