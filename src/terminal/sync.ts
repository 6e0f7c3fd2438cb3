import type { SharingStatus } from '../sharing/sharing.ts';
import type { ExitCode } from './exitCodes.ts';
import { exitCodes } from './exitCodes.ts';
import type { Output } from './output.ts';
import type { Shared } from './share.ts';
import { unlessUnreadable } from './unlessUnreadable.ts';
import { withoutNumbers } from './withoutNumbers.ts';
import { reportText, withoutRemoteText } from './shareText.ts';

/**
 * Exchanges with the named remotes, or with those that sharing is on for, all that is shared. Answers
 * go once, also while sharing is off, where a remote is named; votes go only with their own consent.
 */
export async function sync(
  answers: Shared,
  votes: Shared,
  output: Output,
  remotes: readonly string[] | undefined,
): Promise<ExitCode> {
  const [ofAnswers, ofVotes] = [await answers.sharing.status(), await votes.sharing.status()];
  const isAnswering = remotes !== undefined || ofAnswers.isOn;
  if (!isAnswering && !ofVotes.isOn) {
    const ways = 'product-mindset share on, or once with --remote NAME';
    output.complain(`sharing is off: turn it on with ${ways}`, 'sharing-off');
    return exitCodes.somethingWrong;
  }
  const codes = [
    ...(isAnswering ? [await exchange(answers, ofAnswers, output, remotes)] : []),
    ...(ofVotes.isOn
      ? [await unlessUnreadable(output, () => exchange(votes, ofVotes, output, remotes))]
      : []),
  ];
  return codes.find((code) => code !== exitCodes.done) ?? exitCodes.done;
}

async function exchange(
  { sharing, what }: Shared,
  { remotes: shared, known }: Pick<SharingStatus, 'remotes' | 'known'>,
  output: Output,
  remotes: readonly string[] | undefined,
): Promise<ExitCode> {
  if (!remotes && shared.length === 0 && known.length > 0) {
    output.complain(withoutRemoteText(known, what), 'no-remote');
    return exitCodes.somethingWrong;
  }
  const report = await sharing.sync(remotes ? { remotes } : {});
  const text = report.remotes.map((one) => reportText(one, what)).join('\n');
  output.print(what === 'votes' ? { votes: withoutNumbers(report) } : report, text || noRemote);
  const isTroubled = report.remotes.some(({ trouble }) => trouble !== undefined);
  return isTroubled ? exitCodes.somethingWrong : exitCodes.done;
}

const noRemote = 'There is no remote yet.';
