import type { QuestionId } from '../model/question.ts';
import type { TrivialRule } from './trivialRule.ts';

/** Which want of a commit a question is about. */
type AskRule = 'who-missing' | 'why-of-fix-missing' | 'why-missing' | 'item-missing';

export interface Question {
  readonly question: QuestionId;
  readonly rule: AskRule;
}

/** Why a message by itself gives nothing to ask. */
export type NothingWanted = TrivialRule | 'nothing-missing';

/** Why the circumstances speak against a question, whichever it is. */
export type Circumstance =
  | 'mode-off'
  | 'mode-quiet'
  | 'never-here'
  | 'not-own'
  | 'replay'
  | 'operation'
  | 'not-fresh'
  | 'unfocused'
  | 'snoozed'
  | 'branch-snoozed'
  | 'same-commit'
  | 'same-ticket'
  | 'same-branch'
  | 'same-item';

/** The one reason why nothing is asked. Words for people are chosen elsewhere. */
export type NotAskedBecause = NothingWanted | Circumstance | 'turned-off' | 'day-full' | 'too-soon';

/** What to ask, or the one reason not to. */
export type Decision<Because extends NotAskedBecause = NotAskedBecause> =
  { readonly ask: Question } | { readonly ask: null; readonly because: Because };
