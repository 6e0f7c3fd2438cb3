import * as vscode from 'vscode';
import type { Decision } from '../ask/decision.ts';
import { decisionAbout, isStillOpen, saidOf } from '../ask/decisionAbout.ts';
import { openQuestions } from '../ask/questions.ts';
import type { Said } from '../ask/saidWhoAndWhy.ts';
import type { Suggestion } from '../ask/suggestion.ts';
import { suggestionsFor } from '../ask/suggestions.ts';
import type { Answer } from '../model/answer.ts';
import { emptyPlan } from '../model/plan.ts';
import type { QuestionId } from '../model/question.ts';
import type { Remembered } from '../model/remembered.ts';
import type { Story } from '../model/story.ts';
import type { FreshCommit } from '../story/commits.ts';
import type { Facts, Mind } from '../story/mind.ts';
import type { OpenRepository } from './openRepository.ts';
import { isNever, setting } from './settings.ts';

/** One list for all whose past is not read yet, since what is worked out from a list is kept by it. */
const nothingRemembered: readonly Remembered[] = [];

/** Whether to ask about a commit that was just made, by the settings and the focus of this window. */
export function decisionOf(
  { mind }: OpenRepository,
  { standing, plan }: Facts,
  { story, replaces }: FreshCommit & { readonly story: Story },
  now: number,
): Decision {
  return decisionAbout(story, {
    standing,
    plan,
    heard: mind.heardOf(story.tickets),
    events: mind.asking.events(),
    settings: {
      mode: setting('ask.mode'),
      perDay: setting('ask.perDay'),
      minutesApart: setting('ask.minutesApart'),
      neverHere: isNever(mind.root),
    },
    isFocused: vscode.window.state.focused,
    replaces,
    now,
  });
}

/**
 * The question that somebody meets who wants to say something about a commit, asked or not: the first
 * that is open. A person may also say more than is missing; then the first is as good as any.
 */
export function firstQuestionOf(entry: OpenRepository, story: Story): QuestionId {
  const [open] = openQuestions(story.message, saidNow(entry.mind, story));
  if (open) return open.question;
  return isOpen({ entry, story, question: 'Q5' }) ? 'Q5' : 'Q1';
}

/** A question about a commit. */
interface Put {
  readonly entry: OpenRepository;
  readonly story: Story;
  readonly question: QuestionId;
}

/** Whether nobody has said meanwhile what was asked: the message, an answer elsewhere, the ticket. */
export function isOpen({ entry: { mind }, story, question }: Put): boolean {
  const plan = mind.facts()?.plan ?? emptyPlan;
  return isStillOpen(question, story, plan, mind.heardOf(story.tickets));
}

/** Whether nothing is missing any more, because a ticket that was heard says it. */
export function isSettledByTicket({ entry: { mind }, story, question }: Put): boolean {
  if (question === 'Q5') return false;
  const said = saidNow(mind, story);
  const bySomeTicket = [said.who, said.why].some((one) => one?.rule === 'ticket-says');
  return bySomeTicket && openQuestions(story.message, said).length === 0;
}

function saidNow(mind: Mind, story: Story): Said {
  return saidOf(story, mind.facts()?.plan ?? emptyPlan, mind.heardOf(story.tickets));
}

/** What could be answered to a question about a commit, likeliest first. */
export function suggestionsOf(
  { mind }: OpenRepository,
  story: Story,
  question: QuestionId,
): readonly Suggestion[] {
  const { plan = emptyPlan, remembered = nothingRemembered } = mind.facts() ?? {};
  const { owners, tickets, scope, branch } = story;
  return suggestionsFor(question, {
    plan,
    remembered,
    owners,
    tickets,
    heard: mind.heardOf(tickets),
    scope,
    ...(branch === undefined ? {} : { branch }),
  });
}

/** Whether an answer repeats an earlier one, which was therefore read. */
export function isRemembered(
  { mind }: OpenRepository,
  given: Pick<Answer, 'who' | 'why'>,
): boolean {
  const { remembered = nothingRemembered } = mind.facts() ?? {};
  return remembered.some(
    ({ who, why }) =>
      (given.who !== undefined && given.who === who) ||
      (given.why !== undefined && given.why === why),
  );
}
