import type { Role } from '../model/ticket.ts';

const filler =
  '(?:(?:the|this|these|for|also|both|upstream|github|gitlab|gitea|jira|linear|redmine|issues?|bugs?|tickets?|tasks?|story|stories|defects?|problems?|prs?|mrs?|pull[- ]requests?|merge[- ]requests?|work[- ]items?|number)[ \\t:]+){0,4}';
/** A list may begin in the line after a colon; other lines are only wrapped text. */
const gap = '(?:[ \\t]*(?:\\r?\\n[ \\t]*)?|\\s*:\\s*(?:[-*][ \\t]+)?)';
const opening = '[ \\t:：]*[<[("\'*_]*$';
const closing = new RegExp(
  `(?:^|[^\\w-])(?:clos(?:e[sd]?|ing)|fix(?:e[sd]|ing)?|resolv(?:e[sd]?|ing)|implement(?:s|ed|ing)?|complet(?:e[sd]?|ing))(?:[- ](?:bug|issue|ticket|task|story)s?)?${gap}${filler}${opening}`,
  'i',
);
const reverting = new RegExp(
  `(?:^|[^\\w-])revert(?:s|ed|ing)?${gap}(?:(?:changes|the changes|commits?) (?:from|of|in) )?${filler}${opening}`,
  'i',
);
const merging =
  /(?:^|\n)[ \t>]*(?:[-*] )?(?:reviewed-on|pr(?:-url)?|(?:github[- ])?pull(?:[- ]?request)?(?:-url)?|mr|merge[- ]request)[ \t]*:[ \t]*[<[(]*$|(?:^|\n)[ \t>]*see merge request[ \t:]*[<[(]*$/i;
/** The author says that it does not settle it, or not all of it. */
const denied =
  /(?:(?:^|[^\w])(?:not|never|cannot|without|partly|partial|partially|half|no longer)|n['’]t)(?:[ \t]+(?:a|the|yet|fully|completely|entirely|really|actually|directly|quite|itself))?[ \t]+$/i;

/** Most references are only named: one look instead of three. */
const mayTell = /clos|fix|resolv|implement|complet|revert|review|pr[\s:-]|pull|mr\s*:|merge/i;

/** How far before a reference the words are looked for that say what it is. */
export const reach = 80;

/** The role that the words directly before a reference give it; `refs` if they say nothing. */
export function roleBefore(all: string): Role {
  const line = all.slice(all.lastIndexOf('\n') + 1);
  // A line with a key of its own goes on with nothing.
  const before = /^[ \t]*[A-Za-z][\w -]{0,30}:[ \t]*[<[("'*_]*$/.test(line) ? line : all;
  if (!mayTell.test(before)) return 'refs';
  const close = closing.exec(before);
  if (close) {
    // The pattern may start with the character before the word.
    const at = close.index + (/^\w/.test(close[0]) ? 0 : 1);
    return denied.test(before.slice(0, at)) ? 'refs' : 'closes';
  }
  if (merging.test(before)) return 'merges';
  return reverting.test(before) ? 'reverts' : 'refs';
}
