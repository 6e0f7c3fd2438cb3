import type { Answers } from '../answers/answers.ts';
import type { Repair } from '../sharing/repairNotes.ts';
import type { Mind } from './mind.ts';

/** What was done to each kind of notes. */
export interface Repairs {
  readonly answers: Repair;
  readonly votes: Repair;
}

/** What the doctor may look at: an opened repository. */
export interface Patient {
  readonly mind: Mind;
  readonly answers: Answers;
  /** Absolute; shared by all work trees. */
  readonly commonDirectory: string;
  readonly gitVersion: string;
  /** How many states of the answers something has set aside; a repair brings them back. */
  overwritten(): Promise<number>;
  /** Mends the answers and the votes. Rejects `contended`, `read-only` or `git-failed`. */
  repair(): Promise<Repairs>;
  /** References whose notes follow an amend or a rebase. */
  readonly notesRewritten: readonly string[];
}
