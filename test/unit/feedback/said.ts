import type { LedgerLine } from '../../../src/feedback/ledgerLine.ts';
import type { TeamId } from '../../../src/model/ids.ts';
import type { Month, RoundAnswer, Vote } from '../../../src/model/vote.ts';

export const month = '2026-10' as Month;
export const mobile = 'mobile' as TeamId;
export const platform = 'platform' as TeamId;

/** A day on which October is told. */
export const inNovember = Date.UTC(2026, 10, 20, 9);

/** So many people, from 1 on. */
export function persons(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

/** The token of a person who is known by a small number. */
export function tokenOf(person: number): string {
  return person.toString(16).padStart(32, '0');
}

/** What a person says about platform, in mobile; a vote for signal on a change of an interface. */
export function voteOf(
  person: number,
  vote: Partial<Vote> = {},
  said: Partial<Pick<LedgerLine, 'month' | 'rev'>> = {},
): LedgerLine {
  const whole: Vote = {
    to: mobile,
    from: platform,
    kind: 'api-change',
    verdict: 'signal',
    ...vote,
  };
  return { is: 'vote', month, token: tokenOf(person), rev: 1, ...said, vote: whole };
}

/** The same in a round: as much received as is needed, in time, without any kinds. */
export function answerOf(
  person: number,
  answer: Partial<RoundAnswer> = {},
  said: Partial<Pick<LedgerLine, 'month' | 'rev'>> = {},
): LedgerLine {
  const whole: RoundAnswer = {
    to: mobile,
    from: platform,
    received: 3,
    needed: 3,
    onTime: true,
    valuable: [],
    noise: [],
    ...answer,
  };
  return { is: 'round', month, token: tokenOf(person), rev: 1, ...said, answer: whole };
}
