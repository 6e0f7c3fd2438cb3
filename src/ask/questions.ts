import type { MessageParts } from '../model/message.ts';
import type { Decision, NothingWanted, Question } from './decision.ts';
import type { Said } from './saidWhoAndWhy.ts';
import { subjectParts } from './subjectParts.ts';
import { trivialBecause } from './trivial.ts';
import type { Change } from './trivial.ts';

const fixing =
  /\b(?:fix(?:es|ed|ing)?|bug|bugs|bugfix|hotfix|repair(?:s|ed)?)\b|🐛|🚑|:bug:|:ambulance:|исправ|修复|修正|バグ|behebt|behoben|corrige|corrigir/i;
const closing = /^[ \t]*(?:fixes|fix)[ \t]*:?[ \t]+#?\w/im;
const fixTypes = /^(?:fix|fixes|bug|bugfix|hotfix)$/;
/** Types of conventional commits that say what a commit is, whatever words follow. */
const otherTypes =
  /^(?:feat|feature|docs?|refactor|perf|test|tests|chore|build|ci|style|improvement|enhancement)$/;

/** The first question that a message and its evidence leave open, whatever the circumstances. */
export function wanted(change: Change, said: Said): Decision<NothingWanted> {
  const trivial = trivialBecause(change);
  if (trivial !== null) return { ask: null, because: trivial };
  const [first] = openQuestions(change.message, said);
  return first ? { ask: first } : { ask: null, because: 'nothing-missing' };
}

/** All questions that are open, the one to ask first in front: who, then why. */
export function openQuestions(message: MessageParts, said: Said): readonly Question[] {
  const open: Question[] = [];
  if (said.who === null) open.push({ question: 'Q1', rule: 'who-missing' });
  if (said.why === null) {
    open.push(
      isFix(message)
        ? { question: 'Q3', rule: 'why-of-fix-missing' }
        : { question: 'Q2', rule: 'why-missing' },
    );
  }
  return open;
}

/** Whether a message presents its change as a repair of something that went wrong. */
function isFix(message: MessageParts): boolean {
  const { type } = subjectParts(message.subject);
  if (fixTypes.test(type)) return true;
  if (otherTypes.test(type)) return false;
  if (message.trailers.some(({ key }) => key.toLowerCase() === 'fixes')) return true;
  return (
    fixing.test(message.subject.slice(0, 1_000)) || closing.test(message.body.slice(0, 20_000))
  );
}
