import { voteLineOf } from '../../src/feedback/line.ts';
import { monthBefore, monthOf, standingOf } from '../../src/feedback/months.ts';
import type { LedgerLine } from '../../src/feedback/ledgerLine.ts';
import type { TeamId } from '../../src/model/ids.ts';
import type { Month, RoundAnswer, Vote } from '../../src/model/vote.ts';
import { asNoOneEver } from '../../src/notes/nobody.ts';
import { putIntoLedger } from '../../src/votes/putIntoLedger.ts';
import type { TestRepository } from '../support/repository.ts';

/** The present month; votes are given for it. */
export const present = monthOf(Date.now());
/** The newest month that is told on the day on which the tests run. */
export const told =
  standingOf(monthBefore(present), { now: Date.now() }) === 'told'
    ? monthBefore(present)
    : monthBefore(monthBefore(present));

const mobile = 'mobile' as TeamId;
const platform = 'platform' as TeamId;

/** A plan with two teams and nobody but Ana in `mobile` by name; `members` are more of them. */
export function writeTeams(repository: TestRepository, members = '"*@mobile.acme.test"'): void {
  repository.write(
    '.product/teams.yaml',
    `- { id: platform, name: Platform }
- { id: mobile, name: Mobile, members: ["ana@acme.test", ${members}] }
- { id: data, name: "Data & more" }
`,
  );
}

/** So many people say the same of what `mobile` has from `platform`. */
export function saidBy(people: number, month: Month, vote: Partial<Vote> = {}): readonly string[] {
  return each(people, (token) => ({
    is: 'vote',
    month,
    token,
    rev: 1,
    vote: { to: mobile, from: platform, kind: 'incident', verdict: 'signal', ...vote },
  }));
}

/** The same in a round: 1 received, 3 needed, not in time. */
export function answeredBy(
  people: number,
  month: Month,
  answer: Partial<RoundAnswer> = {},
): readonly string[] {
  const whole: RoundAnswer = {
    to: mobile,
    from: platform,
    received: 1,
    needed: 3,
    onTime: false,
    valuable: [],
    noise: [],
    ...answer,
  };
  return each(people, (token) => ({ is: 'round', month, token, rev: 1, answer: whole }));
}

/** Puts lines into the ledger of a repository, as an exchange with others does. */
export async function writeLedger(
  repository: TestRepository,
  month: Month,
  ...lines: readonly string[]
): Promise<void> {
  await putIntoLedger(asNoOneEver(await repository.open()), month, lines);
}

function each(people: number, lineOf: (token: string) => LedgerLine): readonly string[] {
  return Array.from({ length: people }, (_, person) =>
    voteLineOf(lineOf(person.toString(16).padStart(32, '0'))),
  );
}
