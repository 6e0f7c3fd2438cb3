import type { NotAskedBecause } from '../ask/decision.ts';
import { decisionAbout } from '../ask/decisionAbout.ts';
import { pendingIn } from '../ask/pending.ts';
import type { AskingEvent } from '../model/asking.ts';
import type { Sha } from '../model/ids.ts';
import type { QuestionId } from '../model/question.ts';
import type { Story } from '../model/story.ts';
import type { FreshCommit } from '../story/commits.ts';
import type { Facts, Mind } from '../story/mind.ts';

/** What would be asked about one commit now, or why nothing. */
export interface WouldAsk {
  readonly commit: Sha;
  readonly subject: string;
  readonly ask: { readonly question: QuestionId; readonly rule: string } | null;
  readonly notAskedBecause?: NotAskedBecause;
}

/** The settings of the editor are not read in a terminal: these are its defaults. */
const settings = { mode: 'ambient', perDay: 3, minutesApart: 30, neverHere: false } as const;

/**
 * What would be asked now: first the questions that wait, then the person's newest commits, each
 * judged as the editor would in a focused window. Records nothing.
 */
export async function wouldAsk(mind: Mind, now: number): Promise<readonly WouldAsk[]> {
  const fresh = await mind.fresh();
  const events = mind.asking.events();
  const pending = pendingIn(events, now);
  const waiting = await mind.storiesOf(pending.map(({ subject }) => subject.sha));
  const asked = waiting.map((story): WouldAsk => {
    const question = pending.find(({ subject }) => subject.sha === story.commit.sha)?.question;
    return {
      commit: story.commit.sha,
      subject: story.message.subject,
      ask: { question: question ?? 'Q1', rule: 'waiting' },
    };
  });
  const known = new Set(asked.map(({ commit }) => commit));
  const others = fresh.filter(({ sha }) => !known.has(sha));
  const facts = mind.facts();
  return facts ? [...asked, ...others.map((one) => judged(facts, one, events, now))] : asked;
}

function judged(
  facts: Facts,
  { story, replaces }: FreshCommit & { readonly story: Story },
  events: readonly AskingEvent[],
  now: number,
): WouldAsk {
  const { standing, plan } = facts;
  const isFocused = true;
  const decision = decisionAbout(story, {
    standing,
    plan,
    events,
    settings,
    isFocused,
    replaces,
    now,
  });
  return {
    commit: story.commit.sha,
    subject: story.message.subject,
    ask: decision.ask,
    ...(decision.ask ? {} : { notAskedBecause: decision.because }),
  };
}

/** One line for people. */
export function wouldAskText({ commit, subject, ask, notAskedBecause }: WouldAsk): string {
  const what = ask ? `ask ${ask.question} (${ask.rule})` : `no question (${notAskedBecause ?? ''})`;
  return `${commit.slice(0, 10)} ${what}: ${subject}`;
}
