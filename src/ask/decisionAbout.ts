import type { AskingEvent } from '../model/asking.ts';
import type { Sha } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { QuestionId } from '../model/question.ts';
import type { Standing } from '../model/standing.ts';
import type { HeardTicket } from '../model/ticket.ts';
import type { Story } from '../model/story.ts';
import { subjectOf } from '../model/story.ts';
import type { Moment } from './circumstanceAgainst.ts';
import { decide } from './decide.ts';
import type { Decision } from './decision.ts';
import { isItemMissing } from './itemMissing.ts';
import { openQuestions } from './questions.ts';
import type { Said } from './saidWhoAndWhy.ts';
import { said } from './said.ts';

/** What is going on around a commit that was just made. */
export interface Around {
  readonly standing: Standing;
  readonly plan: Plan;
  /** What is remembered of the tickets of the commit. */
  readonly heard: readonly HeardTicket[];
  readonly events: readonly AskingEvent[];
  readonly settings: Moment['settings'];
  readonly isFocused: boolean;
  /** The older forms of the commit, when it was amended. */
  readonly replaces: readonly Sha[];
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Whether to ask about a commit that was just made, and what; or why not. */
export function decisionAbout(story: Story, around: Around): Decision {
  const { commit, message } = story;
  const { standing, events, now, plan, heard } = around;
  const known = saidOf(story, plan, heard);
  return decide({
    change: {
      message,
      paths: commit.paths,
      parents: commit.parents.length,
      authorEmail: commit.authorEmail,
    },
    said: known,
    isItemMissing: isItemMissing(story, known, plan, heard),
    subject: subjectOf(story),
    isOwn: standing.userEmail === undefined || standing.userEmail === commit.authorEmail,
    // To the person, an amend of a commit that was dealt with is the same commit.
    isReplay: events.some(
      (event) => 'subject' in event && around.replaces.includes(event.subject.sha),
    ),
    operation: standing.operation,
    isFocused: around.isFocused,
    committedAt: commit.committedAt,
    now,
    dayStart: new Date(now).setHours(0, 0, 0, 0),
    settings: around.settings,
    events,
  });
}

/** Whether a question that was put is still a question, by what is known of the commit now. */
export function isStillOpen(
  question: QuestionId,
  story: Story,
  plan: Plan,
  heard: readonly HeardTicket[],
): boolean {
  const known = saidOf(story, plan, heard);
  if (question === 'Q5') return isItemMissing(story, known, plan, heard);
  return openQuestions(story.message, known).length > 0;
}

/** Who and why of a commit, from everything that it is joined with. */
export function saidOf(
  { message, tickets, owners, joined }: Story,
  plan: Plan,
  heard: readonly HeardTicket[],
): Said {
  return said({ message, tickets, heard, plan, owners, joined });
}
