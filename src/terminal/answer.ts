import { saidOf } from '../ask/decisionAbout.ts';
import { openQuestions } from '../ask/questions.ts';
import { ProductError } from '../base/productError.ts';
import type { Sha } from '../model/ids.ts';
import { emptyPlan } from '../model/plan.ts';
import type { QuestionId } from '../model/question.ts';
import type { Mind } from '../story/mind.ts';
import type { Story } from '../model/story.ts';
import { subjectOf } from '../model/story.ts';

/** What was stored, and for which commit. */
export interface Answered {
  readonly commit: Sha;
  readonly who?: string;
  readonly why?: string;
}

/**
 * Records who and/or why for a commit in the team's notes. Rejects with `bad-input` when neither is
 * given, with `unknown-revision`, `read-only` or `contended`.
 */
export async function answer(
  mind: Mind,
  revision: string,
  given: { readonly who?: string; readonly why?: string },
  now: number,
): Promise<Answered> {
  const who = oneLine(given.who);
  const why = oneLine(given.why);
  if (who === undefined && why === undefined) {
    throw new ProductError('bad-input', 'nothing was given: say --who, --why, or both');
  }
  await mind.refresh();
  const sha = await mind.commits.resolve(revision);
  const [story] = await mind.storiesOf([sha]);
  if (!story) throw new ProductError('unknown-revision', 'the commit could not be read');
  const answered = { ...(who === undefined ? {} : { who }), ...(why === undefined ? {} : { why }) };
  const question = questionOf(mind, story);
  await mind.record(story, { ...answered, question });
  // A card that waits in an editor for this commit is settled by this, too.
  await mind.asking.record({ kind: 'answered', at: now, question, subject: subjectOf(story) });
  return { commit: sha, ...answered };
}

function questionOf(mind: Mind, story: Story): QuestionId {
  const [open] = openQuestions(story.message, saidOf(story, mind.facts()?.plan ?? emptyPlan));
  return open?.question ?? 'Q1';
}

function oneLine(text: string | undefined): string | undefined {
  const line = text?.replaceAll(/\s+/g, ' ').trim();
  return line === '' ? undefined : line;
}
