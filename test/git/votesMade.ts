import type { LedgerLine } from '../../src/feedback/ledgerLine.ts';
import type { TeamId } from '../../src/model/ids.ts';
import type { Month, RoundAnswer, Vote, VoteKind, VoteSubject } from '../../src/model/vote.ts';
import type { Votes } from '../../src/votes/votes.ts';
import { randomFrom } from '../support/survival/random.ts';

/** What members of a team do at random with votes, the same for the same member and step. */

/** In the month that is voted on, and a day on which that month is told. */
export const votedOn = Date.UTC(2026, 10, 20, 15, 16, 17);
export const toldOn = Date.UTC(2026, 11, 10);

export const [mobile, platform, office] = ['mobile', 'platform', 'office'] as [
  TeamId,
  TeamId,
  TeamId,
];

/** What is done to votes, real ones or those of `remembered`. */
type Voting = Pick<Votes, 'vote' | 'takeBack' | 'answerRound' | 'withdraw'> & {
  readonly sharing: { sync(): Promise<unknown> };
};
type Act = (votes: Voting) => Promise<unknown>;

const kinds: readonly VoteKind[] = ['api-change', 'incident', 'docs', 'meeting'];

/** What a member does in a step; done a second time it changes nothing. */
export function does(member: number, step: number): readonly Act[] {
  const chance = randomFrom(member * 10_007 + step);
  const [to, from] = chance.coin() ? [mobile, platform] : [office, mobile];
  const kind = kinds[chance.between(0, 3)] ?? 'other';
  const subject = {
    to,
    from,
    kind,
    ...(chance.coin() ? { subject: `R-${chance.between(1, 3)}` } : {}),
  };
  const vote: Vote = { ...subject, verdict: chance.coin() ? 'noise' : 'signal' };
  const text = `because of ${chance.between(1, 9)} – ü`;
  const answer = {
    to,
    from,
    received: 1,
    needed: chance.coin() ? 5 : 2,
    onTime: chance.coin(),
  } as const;
  const acts: readonly Act[] = [
    ...Array.from({ length: 12 }, (): Act => (votes) => votes.vote(vote)),
    (votes) => votes.vote({ ...vote, text }),
    (votes) => votes.takeBack(subject),
    (votes) => votes.takeBack(subject),
    (votes) => votes.answerRound([{ ...answer, valuable: [kind], noise: [] }]),
    (votes) => votes.answerRound([{ ...answer, valuable: [], noise: [kind] }]),
    (votes) => votes.withdraw(),
  ];
  const act = acts[chance.between(0, acts.length - 1)];
  const sync: Act = (votes) => votes.sharing.sync();
  return [...(act ? [act] : []), ...(chance.between(1, 5) === 1 ? [sync] : [])];
}

/** What a member has said after so many steps, as one line of the ledger for each thing. */
export async function saidBy(
  member: number,
  steps: number,
  token: string,
): Promise<readonly LedgerLine[]> {
  const votes = new Map<string, Vote>();
  const answers = new Map<string, RoundAnswer>();
  const keyOf = ({ to, from, kind, subject }: VoteSubject): string =>
    [to, from, kind, subject].join(' ');
  const done = (): Promise<void> => Promise.resolve();
  const memory: Voting = {
    vote(vote) {
      votes.set(keyOf(vote), vote);
      return done();
    },
    takeBack(subject) {
      votes.delete(keyOf(subject));
      return done();
    },
    answerRound(given) {
      for (const answer of given) answers.set(`${answer.to} ${answer.from}`, answer);
      return done();
    },
    withdraw() {
      votes.clear();
      answers.clear();
      return done();
    },
    sharing: { sync: done },
  };
  for (let step = 0; step < steps; step += 1) {
    for (const act of does(member, step)) await act(memory);
  }
  const said = { month: '2026-11' as Month, token, rev: 1 };
  return [
    ...[...votes.values()].map((vote) => ({ ...said, is: 'vote', vote }) as const),
    ...[...answers.values()].map((answer) => ({ ...said, is: 'round', answer }) as const),
  ];
}
