import type { Answers } from '../answers/answers.ts';
import type { Mind } from './mind.ts';

/** What the doctor may look at: an opened repository. */
export interface Patient {
  readonly mind: Mind;
  readonly answers: Answers;
  /** Absolute; shared by all work trees. */
  readonly commonDirectory: string;
  readonly gitVersion: string;
  /** References whose notes follow an amend or a rebase. */
  readonly notesRewritten: readonly string[];
}
