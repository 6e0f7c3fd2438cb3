import type { Clock } from '../base/clock.ts';
import { reasonOf } from '../base/productError.ts';
import type { ContextSubject } from '../model/context.ts';
import { emptyPlan } from '../model/plan.ts';
import type { Outcome } from '../protocol/messages.ts';
import { contextOf } from '../roadmap/contextOf.ts';
import { whoUses, whyHere } from './contextAnswer.ts';
import { contextAnswerWording } from './contextAnswerWording.ts';
import type { Minds } from './minds.ts';
import type { OpenRepository } from './openRepository.ts';
import { done, failed } from './outcomes.ts';
import { subjectAt } from './subjectAt.ts';
import { wording } from './wording.ts';

interface Parts {
  readonly minds: Pick<Minds, 'all' | 'failure' | 'state'>;
  readonly show: (entry: OpenRepository, subject: ContextSubject) => void;
  readonly openPanel: () => Promise<void>;
  readonly clock: Clock;
}

/**
 * Answers *Who uses this?* or *Why is this here?* about what a command was run on: shows it in the
 * panel, and says the answer, or the one next step, in a line.
 */
export async function askHere(
  question: 'who' | 'why',
  given: readonly unknown[],
  { minds, show, openPanel, clock }: Parts,
): Promise<Outcome> {
  if (minds.state !== 'ready') {
    await openPanel();
    return failed(wording.state(minds.state, minds.failure).text);
  }
  const found = await subjectAt(given, minds.all);
  if (found.kind !== 'found') return failed(contextAnswerWording.nowhere(found.kind));
  const { entry, subject } = found;
  show(entry, subject);
  await openPanel();
  return done((await answerTo(question, entry, subject, clock())) ?? '');
}

/** Nothing without an index of the history: the panel says what to do about that. */
async function answerTo(
  question: 'who' | 'why',
  { mind }: OpenRepository,
  subject: ContextSubject,
  now: number,
): Promise<string | undefined> {
  try {
    const context = contextOf(await mind.gather(subject), now);
    const plan = mind.facts()?.plan ?? emptyPlan;
    return question === 'who' ? whoUses(context, plan) : whyHere(context, plan, now);
  } catch (error) {
    if (reasonOf(error) === 'no-sqlite') return undefined;
    throw error;
  }
}
