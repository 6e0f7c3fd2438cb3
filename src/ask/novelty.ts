import type { AskingEvent, Subject } from '../model/asking.ts';
import { topicBranch } from './topicBranch.ts';

/**
 * What about a subject was dealt with before, `null` when it is new. One showing is enough for a
 * commit and for a branch; a ticket, and a roadmap item together with a path scope, count as dealt with
 * by any answer to a question, a skip included. Default branches are no subject (see `topicBranch`).
 */
export function knownBefore(
  subject: Subject,
  events: readonly AskingEvent[],
): 'same-commit' | 'same-ticket' | 'same-branch' | 'same-item' | null {
  const branch = topicBranch(subject.branch);
  let known: 'same-branch' | 'same-item' | null = null;
  let isSameTicket = false;
  for (const event of events) {
    if (event.kind === 'moved' && event.to === subject.sha) return 'same-commit';
    if (!('subject' in event)) continue;
    const before = event.subject;
    if (before.sha === subject.sha) return 'same-commit';
    if (branch !== undefined && before.branch === branch) known = 'same-branch';
    if (event.kind === 'asked') continue;
    isSameTicket ||= before.tickets.some((ticket) => subject.tickets.includes(ticket));
    const isSameItem = subject.item !== undefined && before.item === subject.item;
    if (isSameItem && before.scope === subject.scope) known ??= 'same-item';
  }
  return isSameTicket ? 'same-ticket' : known;
}
