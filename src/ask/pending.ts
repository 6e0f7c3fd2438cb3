import type { AskingEvent, Subject } from '../model/asking.ts';
import type { Sha } from '../model/ids.ts';
import type { QuestionId } from '../model/question.ts';
import { snoozedBy } from './snooze.ts';

/** A question that was put and has found no answer yet. */
export interface Pending {
  readonly subject: Subject;
  readonly question: QuestionId;
}

/** A question that nobody touched expires after a week, silently (product definition, §4). */
const expiresAfter = 7 * 24 * 60 * 60 * 1000;

/**
 * The questions that wait at the time `now` (milliseconds since the epoch), oldest first. A snooze
 * hides them while it lasts; an amend moves them to the new name of their commit.
 */
export function pendingIn(events: readonly AskingEvent[], now: number): readonly Pending[] {
  return askedIn(events)
    .filter(
      ({ at, subject }) =>
        at > now - expiresAfter && snoozedBy(events, now, subject.branch) === null,
    )
    .toSorted((one, other) => one.at - other.at);
}

/** The questions that were put and not dealt with, also those that a snooze hides or that expired. */
export function askedIn(
  events: readonly AskingEvent[],
): readonly (Pending & { readonly at: number })[] {
  const waiting = new Map<Sha, Pending & { readonly at: number }>();
  for (const event of events) {
    switch (event.kind) {
      case 'asked':
        waiting.set(event.subject.sha, event);
        break;
      case 'answered':
      case 'skipped':
      case 'notUseful':
      case 'alreadySaid':
        waiting.delete(event.subject.sha);
        break;
      case 'moved': {
        const moved = waiting.get(event.from);
        if (!moved) break;
        waiting.delete(event.from);
        waiting.set(event.to, { ...moved, subject: { ...moved.subject, sha: event.to } });
        break;
      }
      case 'snoozed':
      case 'reset':
      case 'read':
        break;
    }
  }
  return [...waiting.values()];
}
