import type { Votes } from '../votes/votes.ts';
import type { Confirm } from './confirm.ts';
import { unlessConfirmed } from './confirm.ts';
import type { ExitCode } from './exitCodes.ts';
import { exitCodes } from './exitCodes.ts';
import type { Output } from './output.ts';

/** Takes back all that the person said here this month, when that is confirmed. */
export async function withdrawVotes(
  votes: Pick<Votes, 'own' | 'withdraw' | 'sharing'>,
  output: Output,
  confirm: Confirm,
): Promise<ExitCode> {
  const { month, votes: given, answers } = await votes.own();
  if (given.length + answers.length === 0) {
    output.print({ month, isWithdrawn: false }, `You said nothing here in ${month}.`);
    return exitCodes.done;
  }
  output.remark(
    `All that you said here in ${month} is taken back. What was sent stays readable in the history of the ledger, and does not count any more.`,
  );
  const refused = await unlessConfirmed(confirm, 'Take it back? [y/N] ', output);
  if (refused !== undefined) return refused;
  await votes.withdraw();
  const { isOn } = await votes.sharing.status();
  const sending = isOn ? '\nSo that the others know: product-mindset sync' : '';
  output.print({ month, isWithdrawn: true }, `It is taken back.${sending}`);
  return exitCodes.done;
}
