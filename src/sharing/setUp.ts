import { isDeepStrictEqual } from 'node:util';
import type { ConfigurationEntry } from '../git/configurationEntries.ts';
import { entriesOfFile } from '../git/configurationEntries.ts';
import { ProductError } from '../base/productError.ts';
import type { Git, GitTask } from '../git/git.ts';
import { updates } from '../notes/changeNotes.ts';
import { editConfiguration } from './editConfiguration.ts';
import { proposalOf } from './proposalOf.ts';
import { partIn } from './remotes.ts';
import type { Shared } from './shared.ts';
import { everythingShared } from './shared.ts';
import { renamedLines } from './renamedLines.ts';
import type { ConfigurationLine, SharingProposal } from './sharing.ts';
import { isTracking, remoteTrackedBy, trackingPrefix } from './trackingReference.ts';
import type { WrittenLine } from './writtenLines.ts';
import { addLines, isAt, isSame, keyNow, takeLines, writtenLines } from './writtenLines.ts';

/**
 * Writes what was shown and is still missing; only lines that we would propose. What we wrote for
 * the same remotes under earlier names goes.
 */
export async function turnOn(
  shared: Shared,
  git: Git,
  folder: string,
  proposal: SharingProposal,
  entries: readonly ConfigurationEntry[],
): Promise<void> {
  const { writes } = proposalOf(shared, entries, proposal.remotes);
  const lines = writes.filter((line) => proposal.writes.some((shown) => isEqual(shown, line)));
  if (lines.length === 0) return;
  const memory = writtenLines(folder, shared);
  await editConfiguration(
    git.commonDirectory,
    folder,
    async (copy) => putIn(shared, git, copy, lines, await memory.read(), proposal.remotes),
    // First what takes it back: what was not put in place is passed over then.
    (written) => memory.write(written),
  );
}

/** Puts in what the file does not have by now, and answers all of ours that is in it then. */
async function putIn(
  shared: Shared,
  git: Git,
  file: string,
  lines: readonly ConfigurationLine[],
  remembered: readonly WrittenLine[],
  remotes: readonly string[],
): Promise<readonly WrittenLine[]> {
  const entries = await git.run(entriesOfFile(file));
  const known = remembered.filter((line) => entries.some((entry) => isSame(entry, line)));
  const { outdated, shares } = renamedLines(entries, known, remotes, shared.key);
  await takeLines(git, file, outdated);
  const kept = known.filter((line) => !outdated.includes(line));
  const left = await git.run(entriesOfFile(file));
  const others = lines.filter((line) => !shares.some((share) => isEqual(share, line)));
  const missing = [...others, ...shares].filter((line) => !left.some((entry) => isAt(entry, line)));
  return [...kept, ...(await addLines(git, file, missing))];
}

/**
 * Takes back what was written, with the references that came of it, and answers it. What something
 * else that is shared needs as well stays, and is taken back with that.
 */
export async function turnOff(
  shared: Shared,
  git: Git,
  folder: string,
): Promise<readonly ConfigurationLine[]> {
  const memory = writtenLines(folder, shared);
  const { remembered, taken, others } = await editConfiguration(
    git.commonDirectory,
    folder,
    async (copy) => takeOut(shared, git, copy, await memory.read()),
    async ({ others: left }) => {
      for (const { other, lines } of left) {
        const theirs = writtenLines(folder, other);
        if (lines.length > 0) await theirs.write([...(await theirs.read()), ...lines]);
      }
    },
  );
  // Somebody else may have turned it on again.
  if (isDeepStrictEqual(await memory.read(), remembered)) await memory.remove();
  const names = (await git.run(trackingReferences)).filter(
    (name) => others.length === 0 || isTracking(name, shared.reference),
  );
  if (names.length > 0) await git.run(updates(...names.map((name) => `delete ${name}`)));
  return taken;
}

/** What a file has after sharing was turned off in it. */
interface TakenOut {
  readonly remembered: readonly WrittenLine[];
  readonly taken: readonly ConfigurationLine[];
  /** What else is shared, and what of ours it needs from now on. */
  readonly others: readonly { readonly other: Shared; readonly lines: readonly WrittenLine[] }[];
}

async function takeOut(
  shared: Shared,
  git: Git,
  file: string,
  remembered: readonly WrittenLine[],
): Promise<TakenOut> {
  const entries = await git.run(entriesOfFile(file));
  const others = everythingShared
    .filter((other) => other !== shared && entries.some(({ key }) => key === other.key))
    .map((other) => ({ other, lines: remembered.filter((line) => needs(other, line, entries)) }));
  const isNeeded = (line: ConfigurationLine): boolean =>
    others.some(({ other }) => needs(other, line, entries));
  const ours = remembered.filter((line) => !isNeeded(line));
  const written = await takeLines(git, file, ours);
  const left = await oursIn(shared, git, file, remembered.length === 0);
  const found = await takeLines(
    git,
    file,
    left.filter((line) => !isNeeded(line)),
  );
  return { remembered, taken: [...written, ...found], others };
}

/** Whether something that is shared is fetched by a line that was written for something else. */
function needs(
  { key }: Shared,
  line: ConfigurationLine,
  entries: readonly ConfigurationLine[],
): boolean {
  const names = [remoteTrackedBy(line.value), partIn(line.key, 'remote', 'fetch')];
  return (
    names[0] !== undefined &&
    entries.some((entry) => entry.key === key && names.includes(entry.value))
  );
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

function isEqual(one: ConfigurationLine, other: ConfigurationLine): boolean {
  return one.key === other.key && one.value === other.value;
}

/** What would still share; where the memory was lost, also what can hardly be anybody else's. */
async function oursIn(
  shared: Shared,
  git: Git,
  file: string,
  isForgotten: boolean,
): Promise<readonly ConfigurationLine[]> {
  const entries = await git.run(entriesOfFile(file));
  return entries.filter(
    ({ key, value }) => key === shared.key || (isForgotten && remoteTrackedBy(value) !== undefined),
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
