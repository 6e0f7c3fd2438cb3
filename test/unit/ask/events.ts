import type { AskingEvent, Subject } from '../../../src/model/asking.ts';
import type { ItemId, Sha } from '../../../src/model/ids.ts';
import type { QuestionId } from '../../../src/model/question.ts';
import { tickets } from './row.ts';

export const minute = 60_000;
export const hour = 60 * minute;
export const now = Date.UTC(2026, 5, 10, 15);
export const dayStart = Date.UTC(2026, 5, 10);

/** What a question is about; the commit is known by a word. */
export function about(
  commit: string,
  of: {
    readonly branch?: string;
    readonly tickets?: readonly string[];
    readonly item?: string;
    readonly scope?: string;
  } = {},
): Subject {
  return {
    sha: commit as Sha,
    tickets: tickets(...(of.tickets ?? [])),
    scope: of.scope ?? '',
    ...(of.branch === undefined ? {} : { branch: of.branch }),
    ...(of.item === undefined ? {} : { item: of.item as ItemId }),
  };
}

/** So many showings a minute apart, the last at `until`, of which the first ones were complained of. */
export function showings(of: {
  readonly question: QuestionId;
  readonly shown: number;
  readonly complaints: number;
  readonly until: number;
}): readonly AskingEvent[] {
  const { question, shown, complaints, until } = of;
  return Array.from({ length: shown }, (_, index): readonly AskingEvent[] => {
    const at = until - (shown - 1 - index) * minute;
    const subject = about(`${question}-${String(at)}`);
    const kind = index % 2 === 0 ? 'notUseful' : 'alreadySaid';
    const asked: AskingEvent = { kind: 'asked', at, question, subject };
    return index < complaints ? [asked, { kind, at, question, subject }] : [asked];
  }).flat();
}
