import type { Answers } from '../answers/answers.ts';
import type { Repair } from '../sharing/repairAnswers.ts';
import type { Mind } from './mind.ts';

/** What the doctor may look at: an opened repository. */
export interface Patient {
  readonly mind: Mind;
  readonly answers: Answers;
  /** Absolute; shared by all work trees. */
  readonly commonDirectory: string;
  readonly gitVersion: string;
  /** How many states of the answers something has set aside; a repair brings them back. */
  overwritten(): Promise<number>;
  /** Mends the answers. Rejects `contended`, `read-only` or `git-failed`. */
  repair(): Promise<Repair>;
  /** References whose notes follow an amend or a rebase. */
  readonly notesRewritten: readonly string[];
}
