import type { ConfigurationLine, Sharing } from '../sharing/sharing.ts';
import type { Confirm } from './confirm.ts';
import { unlessConfirmed } from './confirm.ts';
import type { ExitCode } from './exitCodes.ts';
import { exitCodes } from './exitCodes.ts';
import type { Output } from './output.ts';
import type { SharedThing } from './shareText.ts';
import { linesText, offText, proposalText, sendsText, statusText } from './shareText.ts';
import { statusWithoutNumbers } from './withoutNumbers.ts';

/** What is shared with the team, with a consent of its own. */
export interface Shared {
  readonly what: SharedThing;
  readonly sharing: Sharing;
  /** What would be sent at once, line by line, where the person has to see it first. */
  readonly sends?: () => Promise<readonly string[]>;
}

/** Shows what sharing would write and send, and sets it up when that is confirmed. */
export async function shareOn(
  shared: Shared,
  output: Output,
  remotes: readonly string[] | undefined,
  confirm: Confirm,
): Promise<ExitCode> {
  const { sharing } = shared;
  const proposal = await sharing.proposal(remotes);
  const sends = proposal.writes.length === 0 ? undefined : await shared.sends?.();
  const text = [...(sends ? [sendsText(sends)] : []), proposalText(proposal, shared.what)].join(
    '\n',
  );
  output.print(sends ? { ...proposal, sends } : proposal, text);
  if (proposal.writes.length === 0) return shown(shared, output, []);
  const refused = await unlessConfirmed(confirm, 'Write these? [y/N] ', output);
  if (refused !== undefined) return refused;
  await sharing.turnOn(proposal);
  // The panel does not offer again what was decided here.
  await sharing.markOffered();
  return shown(shared, output, proposal.writes);
}

/** Shows what was written, and takes it back when that is confirmed. */
export async function shareOff(
  { sharing, what }: Shared,
  output: Output,
  confirm: Confirm,
): Promise<ExitCode> {
  const { written, isOn } = await sharing.status();
  const off = offText(what);
  if (written.length === 0 && !isOn) {
    output.print({ isOn: false, removed: [] }, off);
    return exitCodes.done;
  }
  const words = `This is taken out of the configuration of this repository; ${what} stay:`;
  output.print({ written }, `${words}\n${linesText(written)}`);
  const refused = await unlessConfirmed(confirm, 'Take it out? [y/N] ', output);
  if (refused !== undefined) return refused;
  const removed = await sharing.turnOff();
  await sharing.markOffered();
  output.print({ isOn: false, removed }, off);
  return exitCodes.done;
}

/** Says how sharing stands, of one thing after the other. */
export async function shareStatus(
  answers: Shared,
  votes: Shared,
  output: Output,
): Promise<ExitCode> {
  const status = await answers.sharing.status();
  const ofVotes = await votes.sharing.status();
  const text = [statusText(status, 'answers'), statusText(ofVotes, 'votes')].join('\n');
  output.print({ ...status, votes: statusWithoutNumbers(ofVotes) }, text);
  return exitCodes.done;
}

async function shown(
  { sharing, what }: Shared,
  output: Output,
  written: readonly ConfigurationLine[],
): Promise<ExitCode> {
  const status = await sharing.status();
  const { isOn, remotes } = status;
  output.print({ isOn, remotes, written }, statusText({ ...status, written: [] }, what));
  return exitCodes.done;
}
