import type { Month, RoundAnswer, Vote, VoteSubject } from '../model/vote.ts';

/**
 * Who said something and when, as far as it is written down: a random token that stands for one
 * person in one repository and one month, and a number that grows with each thing that this token
 * says. Of two lines about the same, the one with the greater number counts.
 */
interface Said {
  readonly month: Month;
  /** 32 lower-case hexadecimal digits. */
  readonly token: string;
  /** From 1. */
  readonly rev: number;
}

/**
 * One line of the ledger of votes. A `withdrawal` takes back all that its token said with a smaller
 * number.
 */
export type LedgerLine =
  | (Said & { readonly is: 'vote'; readonly vote: Vote })
  | (Said & { readonly is: 'taken-back'; readonly vote: VoteSubject })
  | (Said & { readonly is: 'round'; readonly answer: RoundAnswer })
  | (Said & { readonly is: 'withdrawal' });
