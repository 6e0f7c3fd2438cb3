import { lineText } from '../model/lineText.ts';
import { saidOf } from '../ask/decisionAbout.ts';
import { pendingIn } from '../ask/pending.ts';
import { openQuestions } from '../ask/questions.ts';
import { ProductError } from '../base/productError.ts';
import type { Sha } from '../model/ids.ts';
import { upkeep } from '../model/answer.ts';
import type { Plan } from '../model/plan.ts';
import { emptyPlan } from '../model/plan.ts';
import type { QuestionId } from '../model/question.ts';
import type { Story } from '../model/story.ts';
import { subjectOf } from '../model/story.ts';
import type { Mind } from '../story/mind.ts';
import { commitNamed } from './commitsNamed.ts';
import { plainLine } from './plainLine.ts';

/** What was stored, and for which commit. */
export interface Answered {
  readonly commit: Sha;
  readonly who?: string;
  readonly why?: string;
  readonly item?: string;
}

/**
 * Records who, why or item of a commit in the team's notes. Rejects with `bad-input` when none is given,
 * one is longer than a note keeps or the roadmap has no such item, with `unknown-revision`,
 * `no-commit`, `read-only` or `contended`; then nothing is stored.
 */
export async function answer(
  mind: Mind,
  revision: string,
  given: Omit<Answered, 'commit'>,
  now: number,
): Promise<Answered> {
  const who = storable('--who', given.who);
  const why = storable('--why', given.why);
  const named = storable('--item', given.item);
  if ((who ?? why ?? named) === undefined) {
    throw new ProductError('bad-input', 'nothing was given: say --who, --why or --item');
  }
  await mind.refresh();
  const item = named === undefined ? undefined : itemNamed(named, mind.facts()?.plan ?? emptyPlan);
  const sha = await commitNamed(mind, revision);
  const story = await storyOf(mind, sha);
  const answered = {
    ...(who === undefined ? {} : { who }),
    ...(why === undefined ? {} : { why }),
    ...(item === undefined ? {} : { item }),
  };
  const waiting = pendingIn(mind.asking.events(), now).find(({ subject }) => subject.sha === sha);
  const settles = (asked: QuestionId): boolean =>
    (asked === 'Q5' ? item : (who ?? why)) !== undefined;
  const isSettled = !waiting || settles(waiting.question);
  const question =
    waiting && isSettled ? waiting.question : questionOf(mind, story, (who ?? why) === undefined);
  const subject = waiting?.subject ?? subjectOf(story);
  await mind.record(story, { ...answered, question });
  // A card that waits in an editor for this commit is settled by this, too.
  if (isSettled) await mind.asking.record({ kind: 'answered', at: now, question, subject });
  return { commit: sha, ...answered };
}

/** A commit that was made here a moment ago also knows its branch. */
async function storyOf(mind: Mind, sha: Sha): Promise<Story> {
  const fresh = (await mind.fresh()).find((commit) => commit.sha === sha);
  const story = fresh?.story ?? (await mind.storiesOf([sha]))[0];
  if (story) return story;
  throw new ProductError('unknown-revision', sha);
}

/** The id of an item, however it is capitalised. Without a roadmap file any word is taken. */
function itemNamed(name: string, { items, hasRoadmap }: Plan): string {
  const plain = name.toLowerCase();
  const known = [...items.map(({ id }) => id), upkeep].find((id) => id.toLowerCase() === plain);
  if (known === undefined && hasRoadmap) {
    throw new ProductError('bad-input', `the roadmap has no item ${name}`);
  }
  return known ?? name;
}

/** What it answers when nothing was asked: the first thing that is missing, or what is given. */
function questionOf(mind: Mind, story: Story, isItem: boolean): QuestionId {
  if (isItem) return 'Q5';
  const [open] = openQuestions(
    story.message,
    saidOf(story, mind.facts()?.plan ?? emptyPlan, mind.heardOf(story.tickets)),
  );
  return open?.question ?? 'Q1';
}

/** The text as a note keeps it; a text that would be cut is given back to its writer instead. */
function storable(option: string, text = ''): string | undefined {
  const kept = lineText(text);
  if (kept !== plainLine(text)) {
    throw new ProductError('bad-input', `${option} is longer than a note keeps: say it shorter`);
  }
  return kept === '' ? undefined : kept;
}
