import type { Answers } from '../answers/answers.ts';
import type { Ledger } from '../answers/ledger.ts';
import { emptyLedger } from '../answers/ledger.ts';
import { reasonOf } from '../base/productError.ts';

/** The answers as they were last read, for whoever cannot wait. */
export interface LastLedger {
  /** Reads what is new; an empty ledger where the notes cannot be read: messages still can. */
  read(): Promise<Ledger>;
  /** From memory. */
  now(): Ledger;
  /** The notes could not be read when they were last asked for. */
  isWithoutNotes(): boolean;
}

export function lastLedgerOf(answers: Pick<Answers, 'ledger'>): LastLedger {
  let last = emptyLedger;
  let isWithoutNotes = false;
  return {
    async read() {
      try {
        last = await answers.ledger();
        isWithoutNotes = false;
        return last;
      } catch (error) {
        if (reasonOf(error) !== 'notes-unreadable') throw error;
        isWithoutNotes = true;
        return emptyLedger;
      }
    },
    now: () => last,
    isWithoutNotes: () => isWithoutNotes,
  };
}
