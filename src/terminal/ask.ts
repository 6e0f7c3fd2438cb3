import type { NotAskedBecause } from '../ask/decision.ts';
import { decisionAbout, isStillOpen } from '../ask/decisionAbout.ts';
import type { Pending } from '../ask/pending.ts';
import { askedIn, pendingIn } from '../ask/pending.ts';
import type { AskingEvent } from '../model/asking.ts';
import type { Sha } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { QuestionId } from '../model/question.ts';
import type { Story } from '../model/story.ts';
import { subjectOf } from '../model/story.ts';
import type { FreshCommit } from '../story/commits.ts';
import type { Facts, Mind } from '../story/mind.ts';
import { plainLine } from './plainLine.ts';

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
  await mind.tickets.load();
  await mind.trace();
  const fresh = await mind.fresh();
  const facts = mind.facts();
  if (!facts) return [];
  const events = [...mind.asking.events(), ...movesOf(fresh, mind.asking.events(), now)];
  const asked = await waitingOf(mind, facts.plan, pendingIn(events, now));
  const known = new Set(asked.map(({ commit }) => commit));
  const others = fresh.filter(({ sha }) => !known.has(sha));
  return [...asked, ...judgedInTurn(mind, facts, others, events, now)];
}

/** A question about a commit that was amended since waits for what became of the commit. */
function movesOf(
  fresh: readonly FreshCommit[],
  events: readonly AskingEvent[],
  at: number,
): readonly AskingEvent[] {
  const waiting = new Set(askedIn(events).map(({ subject }) => subject.sha));
  return fresh.flatMap(({ sha, replaces }): readonly AskingEvent[] => {
    const from = replaces.find((older) => waiting.has(older));
    return from === undefined ? [] : [{ kind: 'moved', at, from, to: sha }];
  });
}

/** The questions that wait and are still open, about commits that are still there. */
async function waitingOf(
  mind: Mind,
  plan: Plan,
  pending: readonly Pending[],
): Promise<readonly WouldAsk[]> {
  const found: WouldAsk[] = [];
  for (const { subject, question } of pending) {
    const isKept = await mind.commits.kept(subject.sha);
    const [story] = isKept ? await mind.storiesOf([subject.sha]) : [];
    if (!story) continue;
    const { tickets } = subject;
    const heard = mind.heardOf(tickets);
    if (!isStillOpen(question, { ...story, tickets }, plan, heard)) continue;
    const ask = { question, rule: 'waiting' };
    found.push({ commit: story.commit.sha, subject: story.message.subject, ask });
  }
  return found;
}

/** Each is judged as if the questions about those before it had been put. */
function judgedInTurn(
  mind: Mind,
  { standing, plan }: Facts,
  fresh: readonly (FreshCommit & { readonly story: Story })[],
  before: readonly AskingEvent[],
  now: number,
): readonly WouldAsk[] {
  const events = [...before];
  const around = { standing, plan, events, settings, isFocused: true, now };
  return fresh.map(({ story, replaces }) => {
    const { commit, message } = story;
    const { subject } = message;
    const heard = mind.heardOf(story.tickets);
    const decision = decisionAbout(story, { ...around, heard, replaces });
    if (!decision.ask) {
      return { commit: commit.sha, subject, ask: null, notAskedBecause: decision.because };
    }
    const { ask } = decision;
    events.push({ kind: 'asked', at: now, question: ask.question, subject: subjectOf(story) });
    return { commit: commit.sha, subject, ask };
  });
}

/** One line for people. */
export function wouldAskText({ commit, subject, ask, notAskedBecause }: WouldAsk): string {
  const what = ask ? `ask ${ask.question} (${ask.rule})` : `no question (${notAskedBecause ?? ''})`;
  return `${commit.slice(0, 10)} ${what}: ${plainLine(subject)}`;
}
