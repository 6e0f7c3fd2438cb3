import type { Vote, VoteSubject } from '../model/vote.ts';

/** Tells what a vote is about from all else that is voted on in a month. */
export function voteIdOf({ to, from, kind, subject }: VoteSubject): string {
  return JSON.stringify([to, from, kind, subject ?? null]);
}

/** What a vote is about, without what it says. */
export function subjectOfVote({ to, from, kind, subject }: Vote): VoteSubject {
  return { to, from, kind, ...(subject === undefined ? {} : { subject }) };
}
