import type { TicketRef } from '../model/ids.ts';
import type { Reference, Role } from '../model/ticket.ts';
import type { Found } from './found.ts';
import { reach, roleBefore } from './roleBefore.ts';

/** What joins a list: `#1, #2 and #3`, `[A-1][B-2]`, `A-1/A-2`, `#1, issue #2`. */
const join =
  /^(?:[ \t]+|[\])>]*\s*(?:[,;&+/|，、；]|,?\s*(?:and|or)\b|,\s*and\b)\s*(?:(?:issues?|bugs?|tickets?|also|the|prs?)\s+)*|[\])]+\s*)[[(<]*$/i;
const bulletJoin = /^[\])>]*[,;]?\r?\n[ \t]*(?:[-*]|\d+\.)[ \t]+[[(<]*$/;
const bulletBefore = /\n[ \t]*(?:[-*]|\d+\.)[ \t]+[[(<]*$/;
/** Jira: `PROJ-7 #resolve`. */
const smartCommit =
  /^(?:[ \t]+#\w+(?:[ \t]+[^#\n]{0,60})?)??[ \t]+#(?:clos|resolv|fix|done|complet)/i;

/** How Apache's merge script names the pull request: `Closes #7 from ana/branch`. */
const takenFrom = /^ from [\w.-]+\/[\w.-]/;

const strength: Readonly<Record<Role, number>> = { closes: 3, merges: 2, reverts: 1, refs: 0 };

/**
 * Each reference once, with its strongest role: to settle is more than to be the pull request, that is
 * more than to undo, that is more than to name. `found` is in order.
 */
export function rolesOf(text: string, found: readonly Found[]): readonly Reference[] {
  const roles = new Map<TicketRef, Role>();
  let before: Found | undefined;
  let carried: Role = 'refs';
  let isCounted = false;
  for (const one of found) {
    const isJoined = before !== undefined && isListed(text, before, one);
    isCounted = one.ref === null || (isCounted && isJoined);
    const said = roleBefore(text.slice(Math.max(before?.end ?? 0, one.start - reach), one.start));
    carried = said === 'refs' && isJoined && before?.role === undefined ? carried : said;
    const after = text.slice(one.end, one.end + reach);
    if (after.includes('#') && smartCommit.test(after)) carried = 'closes';
    if (carried === 'closes' && takenFrom.test(after)) carried = 'merges';
    before = one;
    if (isCounted || one.ref === null) continue;
    const role = one.role ?? carried;
    const known = roles.get(one.ref);
    if (known === undefined || strength[role] > strength[known]) roles.set(one.ref, role);
  }
  return [...roles].map(([ref, role]) => ({ ref, role }));
}

function isListed(text: string, before: Found, one: Found): boolean {
  if (one.start - before.end > 60) return false;
  const between = text.slice(before.end, one.start);
  if (bulletJoin.test(between)) {
    return bulletBefore.test(text.slice(Math.max(0, before.start - 20), before.start));
  }
  return join.test(between);
}
