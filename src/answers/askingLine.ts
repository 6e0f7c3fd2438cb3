import { jsonObjectIn } from '../base/jsonObject.ts';
import type { AskingEvent, Subject } from '../model/asking.ts';
import type { Sha } from '../model/ids.ts';
import { isSha } from '../model/ids.ts';
import { isQuestionId } from '../model/question.ts';

/** Events of a file with one JSON object a line; what is not an event is passed over. */
export function eventsIn(text: string): readonly AskingEvent[] {
  return text.split('\n').flatMap((line) => eventIn(line) ?? []);
}

/** One line without its end. */
export function askingLineOf(event: AskingEvent): string {
  return JSON.stringify(event);
}

type Entry = Readonly<Record<string, unknown>>;

function eventIn(line: string): AskingEvent | undefined {
  const entry = jsonObjectIn(line);
  const at = entry?.['at'];
  if (!entry || !isTime(at)) return undefined;
  switch (entry['kind']) {
    case 'asked':
    case 'answered':
    case 'skipped':
    case 'notUseful':
    case 'alreadySaid': {
      const { kind, question, subject } = entry;
      return isQuestionId(question) && isSubject(subject)
        ? { kind, at, question, subject }
        : undefined;
    }
    case 'read':
    case 'reset':
      return { kind: entry['kind'], at };
    case 'moved': {
      const { from, to } = entry;
      return isName(from) && isName(to) ? { kind: 'moved', at, from, to } : undefined;
    }
    case 'snoozed': {
      const { until, branch } = entry;
      if (!isTime(until)) return undefined;
      return { kind: 'snoozed', at, until, ...(typeof branch === 'string' ? { branch } : {}) };
    }
    default:
      return undefined;
  }
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isName(value: unknown): value is Sha {
  return typeof value === 'string' && isSha(value);
}

function isSubject(value: unknown): value is Subject {
  if (typeof value !== 'object' || value === null) return false;
  const { sha, tickets, scope, branch, item } = value as Entry;
  return (
    isName(sha) &&
    Array.isArray(tickets) &&
    tickets.every((one) => typeof one === 'string') &&
    typeof scope === 'string' &&
    (branch === undefined || typeof branch === 'string') &&
    (item === undefined || typeof item === 'string')
  );
}
