import type { ConfigurationEntry } from '../git/configurationEntries.ts';
import { entriesOfFile } from '../git/configurationEntries.ts';
import { ProductError } from '../base/productError.ts';
import type { Git, GitTask } from '../git/git.ts';
import { updates } from '../answers/changeNotes.ts';
import { editConfiguration } from './editConfiguration.ts';
import { proposalOf } from './proposalOf.ts';
import { shareKey } from './remotes.ts';
import type { ConfigurationLine, SharingProposal } from './sharing.ts';
import { remoteTrackedBy, trackingPrefix } from './trackingReference.ts';
import type { WrittenLine } from './writtenLines.ts';
import { addLines, isSame, keyNow, takeLines, writtenLines } from './writtenLines.ts';

/** Writes what was shown and is still missing; only lines that we would propose. */
export async function turnOn(
  git: Git,
  folder: string,
  proposal: SharingProposal,
  entries: readonly ConfigurationEntry[],
): Promise<void> {
  const { writes } = proposalOf(entries, proposal.remotes);
  const lines = writes.filter((line) => proposal.writes.some((shown) => isEqual(shown, line)));
  if (lines.length === 0) return;
  const memory = writtenLines(folder);
  const before = await memory.read();
  try {
    await editConfiguration(git.commonDirectory, folder, async (copy) => {
      const added = await addLines(git, copy, lines);
      // First what takes it back: what was not put in place is passed over then.
      await memory.write([...before, ...added]);
    });
  } catch (error) {
    await remember(folder, before).catch(() => undefined);
    throw error;
  }
}

/** Takes back what was written, with the references that came of it, and answers it. */
export async function turnOff(git: Git, folder: string): Promise<readonly ConfigurationLine[]> {
  const memory = writtenLines(folder);
  const remembered = await memory.read();
  const taken = await editConfiguration(git.commonDirectory, folder, async (copy) => [
    ...(await takeLines(git, copy, remembered)),
    ...(await takeLines(git, copy, await oursIn(git, copy, remembered.length === 0))),
  ]);
  await memory.remove();
  const names = await git.run(trackingReferences);
  if (names.length > 0) await git.run(updates(...names.map((name) => `delete ${name}`)));
  return taken;
}

/** What was written and is there, under the names that it has now. */
export function stillWritten(
  entries: readonly ConfigurationEntry[],
  written: readonly WrittenLine[],
): readonly ConfigurationLine[] {
  return written.flatMap((line) => {
    const found = entries.findLast((entry) => entry.scope === 'local' && isSame(entry, line));
    return found ? [{ key: keyNow(found, line), value: line.value }] : [];
  });
}

async function remember(folder: string, lines: readonly WrittenLine[]): Promise<void> {
  const memory = writtenLines(folder);
  await (lines.length > 0 ? memory.write(lines) : memory.remove());
}

function isEqual(one: ConfigurationLine, other: ConfigurationLine): boolean {
  return one.key === other.key && one.value === other.value;
}

/** What would still share; where the memory was lost, also what can hardly be anybody else's. */
async function oursIn(
  git: Git,
  file: string,
  isForgotten: boolean,
): Promise<readonly ConfigurationLine[]> {
  const entries = await git.run(entriesOfFile(file));
  return entries.filter(
    ({ key, value }) => key === shareKey || (isForgotten && remoteTrackedBy(value) !== undefined),
  );
}

const trackingReferences: GitTask<readonly string[]> = {
  args: ['for-each-ref', '--format=%(refname)', '--', trackingPrefix],
  parse: (output) => output.split('\n').filter((name) => name !== ''),
};

/** Rejects with `bad-input` for a name that is none of these. */
export function assertKnown(known: readonly string[], names: readonly string[]): void {
  const strange = names.find((name) => !known.includes(name));
  if (strange === undefined) return;
  throw new ProductError('bad-input', `there is no remote ${JSON.stringify(strange)}`);
}
