import type { ConfigurationLine, Sharing } from '../sharing/sharing.ts';
import type { ExitCode } from './exitCodes.ts';
import { exitCodes } from './exitCodes.ts';
import type { Output } from './output.ts';
import { linesText, proposalText, reportText, statusText, withoutRemoteText } from './shareText.ts';

/** Asks a person at a terminal; `undefined` where nobody can be asked. */
export type Confirm = (question: string) => Promise<boolean | undefined>;

/** Shows what sharing would write, and writes it when that is confirmed. */
export async function shareOn(
  sharing: Sharing,
  output: Output,
  remotes: readonly string[] | undefined,
  confirm: Confirm,
): Promise<ExitCode> {
  const proposal = await sharing.proposal(remotes);
  output.print(proposal, proposalText(proposal));
  if (proposal.writes.length === 0) return shown(sharing, output, []);
  const refused = await unlessConfirmed(confirm, 'Write these? [y/N] ', output);
  if (refused !== undefined) return refused;
  await sharing.turnOn(proposal);
  // The panel does not offer again what was decided here.
  await sharing.markOffered();
  return shown(sharing, output, proposal.writes);
}

/** Shows what was written, and takes it back when that is confirmed. */
export async function shareOff(
  sharing: Sharing,
  output: Output,
  confirm: Confirm,
): Promise<ExitCode> {
  const { written, isOn } = await sharing.status();
  if (written.length === 0 && !isOn) {
    output.print({ isOn: false, removed: [] }, 'Sharing is off.');
    return exitCodes.done;
  }
  const words = 'This is taken out of the configuration of this repository; answers stay:';
  output.print({ written }, `${words}\n${linesText(written)}`);
  const refused = await unlessConfirmed(confirm, 'Take it out? [y/N] ', output);
  if (refused !== undefined) return refused;
  const removed: readonly ConfigurationLine[] = await sharing.turnOff();
  await sharing.markOffered();
  output.print({ isOn: false, removed }, 'Sharing is off.');
  return exitCodes.done;
}

/** Says how sharing stands. */
export async function shareStatus(sharing: Sharing, output: Output): Promise<ExitCode> {
  const status = await sharing.status();
  output.print(status, statusText(status));
  return exitCodes.done;
}

/** Exchanges answers with the named remotes, or with those that sharing is on for. */
export async function sync(
  sharing: Sharing,
  output: Output,
  remotes: readonly string[] | undefined,
): Promise<ExitCode> {
  const { isOn, remotes: shared, known } = await sharing.status();
  if (!remotes && !isOn) {
    const ways = 'product-mindset share on, or once with --remote NAME';
    output.complain(`sharing is off: turn it on with ${ways}`, 'sharing-off');
    return exitCodes.somethingWrong;
  }
  if (!remotes && shared.length === 0 && known.length > 0) {
    output.complain(withoutRemoteText(known), 'no-remote');
    return exitCodes.somethingWrong;
  }
  const report = await sharing.sync(remotes ? { remotes } : {});
  output.print(report, report.remotes.map(reportText).join('\n') || 'There is no remote yet.');
  const isTroubled = report.remotes.some(({ trouble }) => trouble !== undefined);
  return isTroubled ? exitCodes.somethingWrong : exitCodes.done;
}

/** The exit code when it is not confirmed. */
async function unlessConfirmed(
  confirm: Confirm,
  question: string,
  output: Output,
): Promise<ExitCode | undefined> {
  const answer = await confirm(question);
  if (answer) return undefined;
  if (answer === false) {
    output.remark('Nothing was changed.');
    return exitCodes.done;
  }
  const words = 'nothing was changed: nobody can be asked without a terminal; --yes goes ahead';
  output.complain(words, 'not-confirmed');
  return exitCodes.usage;
}

async function shown(
  sharing: Sharing,
  output: Output,
  written: readonly ConfigurationLine[],
): Promise<ExitCode> {
  const status = await sharing.status();
  const { isOn, remotes } = status;
  output.print({ isOn, remotes, written }, statusText({ ...status, written: [] }));
  return exitCodes.done;
}
