import { brokenReference } from '../notes/brokenReference.ts';
import type { Clock } from '../base/clock.ts';
import type { Log } from '../base/log.ts';
import { ProductError, reasonOf } from '../base/productError.ts';
import { configurationEntries } from '../git/configurationEntries.ts';
import type { Git, ObjectName } from '../git/git.ts';
import { isReachable } from '../git/isReachable.ts';
import { repositoryState } from '../git/repositoryState.ts';
import { changedCommits } from './changedCommits.ts';
import { hereOf } from './here.ts';
import { mergeNotes, tipsOf } from './mergeNotes.ts';
import { proposalOf } from './proposalOf.ts';
import type { Surroundings } from './remotes.ts';
import { knownRemotes, proposedRemotes, sharedRemotes } from './remotes.ts';
import { assertKnown, stillWritten, turnOff, turnOn } from './setUp.ts';
import type { Shared } from './shared.ts';
import type { Sharing, SyncReport } from './sharing.ts';
import { sharingState } from './sharingState.ts';
import type { Prepare } from './syncWith.ts';
import { syncWith, told } from './syncWith.ts';
import { trackingReference } from './trackingReference.ts';
import { writtenLines } from './writtenLines.ts';

/** What sharing is put together from. */
interface Parts {
  readonly git: Git;
  readonly shared: Shared;
  /** `<git common directory>/product-mindset`: what only this clone knows. */
  readonly folder: string;
  readonly log: Log;
  readonly clock: Clock;
  readonly prepare?: Prepare;
}

export type OpenSharing = (parts: Parts) => Sharing;

/** Opens the sharing of one repository; reads nothing yet. */
export function openSharing({ shared, folder, log, clock, prepare, ...parts }: Parts): Sharing {
  const { reference, key } = shared;
  const here = hereOf({ git: parts.git, shared, clock });
  const { git } = here;
  const state = sharingState(folder, shared);
  /** One exchange at a time: two of this process would only get in each other's way. */
  let latest: Promise<unknown> = Promise.resolve();

  const surroundings = async (): Promise<Surroundings> => {
    const [entries, { branch, defaultBranch }] = await Promise.all([
      git.run(configurationEntries),
      repositoryState(git),
    ]);
    return {
      entries,
      ...(branch === undefined ? {} : { branch }),
      ...(defaultBranch === undefined ? {} : { defaultBranch }),
    };
  };

  const exchange = async (chosen: readonly string[] | undefined): Promise<SyncReport> => {
    const around = await surroundings();
    if (chosen) assertKnown(knownRemotes(around), chosen);
    const remotes = chosen ?? sharedRemotes(around, key) ?? [];
    if (remotes.length === 0) return { remotes: [] };
    const start = performance.now();
    const at = clock();
    if ((await brokenReference(git, reference)) !== undefined) {
      throw new ProductError('notes-unreadable', 'sync: the file of the reference is broken');
    }
    const { reports, isHeard } = await syncWith(here, remotes, around.entries, prepare);
    const { report, said } = told(reports, (await state.read()).said);
    log.debug(`sync: ${reports.length} remotes, ${Math.round(performance.now() - start)} ms`);
    for (const { trouble } of report.remotes) if (trouble) log.warn(`sync: ${trouble}`);
    // What happened is worth more than the memory of it.
    const heard = isHeard ? { heardAt: at } : {};
    await state
      .write({ ...(await state.read()), last: { at: clock(), report }, said, ...heard })
      .catch((error: unknown) => log.warn(`sync: not remembered, ${reasonOf(error) ?? 'unknown'}`));
    return report;
  };

  return {
    async status() {
      const [around, { wasOffered, last }, written] = await Promise.all([
        surroundings(),
        state.read(),
        writtenLines(folder, shared).read(),
      ]);
      const remotes = sharedRemotes(around, key);
      return {
        isOn: remotes !== undefined,
        wasOffered,
        remotes: remotes ?? [],
        known: knownRemotes(around),
        written: stillWritten(around.entries, written),
        unsent: await unsentTo(git, reference, remotes ?? []),
        ...(last ? { last } : {}),
      };
    },
    async proposal(remotes) {
      const around = await surroundings();
      assertKnown(knownRemotes(around), remotes ?? []);
      return proposalOf(shared, around.entries, remotes ?? proposedRemotes(around));
    },
    async turnOn(proposal) {
      const around = await surroundings();
      assertKnown(knownRemotes(around), proposal.remotes);
      await turnOn(shared, git, folder, proposal, around.entries);
    },
    turnOff: () => turnOff(shared, git, folder),
    async markOffered() {
      await state.write({ ...(await state.read()), wasOffered: true });
    },
    sync({ remotes } = {}) {
      const running = latest.then(() => exchange(remotes));
      latest = running.catch(() => undefined);
      return running;
    },
    async takeIn() {
      const remotes = sharedRemotes(await surroundings(), key) ?? [];
      let received = 0;
      for (const remote of remotes) {
        const tracking = trackingReference(remote, reference);
        const tips = await git.run(tipsOf(reference, tracking));
        const tip = tips.get(tracking);
        if (tip === undefined) continue;
        const own = tips.get(reference);
        received += await mergeNotes(here, tip, own).catch((error: unknown) => {
          // What is no notes, or whose texts a partial clone left out: a sync will tell.
          if (reasonOf(error) !== 'git-failed') throw error;
          log.warn('what was fetched could not be merged');
          return 0;
        });
      }
      return { received, unsent: await unsentTo(git, reference, remotes) };
    },
  };
}

/** How many commits have notes that none of the remotes got yet, as far as it is known. */
async function unsentTo(git: Git, reference: string, remotes: readonly string[]): Promise<number> {
  const tips = await git.run({
    ...tipsOf(reference, ...remotes.map((remote) => trackingReference(remote, reference))),
    // A reference that names nothing: whoever writes or syncs will tell.
    accepts: [128],
  });
  const own = tips.get(reference)?.name;
  if (own === undefined || remotes.length === 0) return 0;
  const counts: number[] = [];
  for (const remote of remotes) {
    const theirs = tips.get(trackingReference(remote, reference))?.name;
    const isThere =
      theirs !== undefined && (await git.run(isReachable(own as ObjectName, '--not', theirs)));
    if (isThere) return 0;
    counts.push(await changedCommits(git, theirs, own));
  }
  return Math.min(...counts);
}
