import type { AskingEvent } from '../model/asking.ts';
import type { QuestionId } from '../model/question.ts';

const lastShowings = 30;
/** Share of false alarms that developers tolerated at Google (Sadowski et al., CACM 2018). */
const tolerated = 0.1;

/**
 * Whether a question has turned itself off: more than 10 % of its last 30 showings were answered with
 * "not useful" or "already said" since the person last asked to be asked again. With fewer than 30
 * showings the share is still taken of 30, so the fourth complaint turns it off: no further showing
 * could bring the share of the full window down to what is tolerated.
 */
export function isTurnedOff(question: QuestionId, events: readonly AskingEvent[]): boolean {
  const sinceReset = events.slice(events.findLastIndex(({ kind }) => kind === 'reset') + 1);
  const shown: string[] = [];
  const complained = new Set<string>();
  const firstNames = new Map<string, string>();
  const firstName = (sha: string): string => firstNames.get(sha) ?? sha;
  for (const event of sinceReset) {
    if (event.kind === 'moved') firstNames.set(event.to, firstName(event.from));
    if (!('question' in event) || event.question !== question) continue;
    const sha = firstName(event.subject.sha);
    if (event.kind === 'asked') shown.push(sha);
    else if (event.kind !== 'answered' && event.kind !== 'skipped') complained.add(sha);
  }
  const complaints = shown.slice(-lastShowings).filter((sha) => complained.has(sha)).length;
  return complaints / lastShowings > tolerated;
}
