import { join } from 'node:path';
import type { Clock } from '../base/clock.ts';
import type { Log } from '../base/log.ts';
import { standingOf } from '../feedback/months.ts';
import { monthsUntil, reportOf } from '../feedback/reportOf.ts';
import type { SignalReport } from '../feedback/signalReport.ts';
import type { Git } from '../git/git.ts';
import { configurationEntries } from '../git/configurationEntries.ts';
import { asNoOneEver } from '../notes/nobody.ts';
import type { OpenSharing } from '../sharing/openSharing.ts';
import { sharedRemotes } from '../sharing/remotes.ts';
import { sharedVotes } from '../sharing/shared.ts';
import type { Sharing } from '../sharing/sharing.ts';
import { sharingState } from '../sharing/sharingState.ts';
import { handedOver } from './handedOver.ts';
import { ownVotes } from './ownVotes.ts';
import type { TallyMonths } from './tallyMonths.ts';
import { monthsReader } from './toldMonths.ts';
import type { Votes } from './votes.ts';

/** The repository that votes are about, and where its own are kept. */
export interface VotesPlace {
  readonly git: Git;
  readonly gitBinary: string;
  /** `<git common directory>/product-mindset`: what only this clone knows. */
  readonly folder: string;
  readonly log: Log;
  readonly clock: Clock;
}

/** Who does what the votes themselves do not. */
interface Workers {
  readonly tally: TallyMonths;
  readonly openSharing: OpenSharing;
}

/** Before anybody said anything. */
const never = 0;

/** Opens the votes of one repository; reads nothing yet. */
export function openVotes(
  { git, gitBinary, folder, log, clock }: VotesPlace,
  { tally, openSharing }: Workers,
): Votes {
  const ledger = asNoOneEver(git);
  const state = sharingState(folder, sharedVotes);
  const own = ownVotes(join(folder, 'votes'), clock);
  const read = monthsReader(git, (months) =>
    tally({ binary: gitBinary, directory: git.root, environment: { ...process.env } }, months),
  );
  const shared = openSharing({
    git,
    shared: sharedVotes,
    folder,
    log,
    clock,
    prepare: () => handedOver(ledger, own),
  });
  /** Who shares and does not remember an exchange may have missed what the others said. */
  const heardAt = async (): Promise<number | undefined> => {
    const known = (await state.read()).heardAt;
    if (known !== undefined) return known;
    const entries = await git.run(configurationEntries);
    const remotes = sharedRemotes({ entries }, sharedVotes.key) ?? [];
    return remotes.length > 0 ? never : undefined;
  };
  let last: { readonly of: readonly unknown[]; readonly report: SignalReport } | undefined;
  let skipped = 0;

  return {
    own: () => own.own(),
    vote: (vote) => own.vote(vote),
    takeBack: (subject) => own.takeBack(subject),
    answerRound: (answers) => own.answerRound(answers),
    keepDraft: (draft) => own.keepDraft(draft),
    withdraw: () => own.withdraw(),
    unsent: () => own.unsent(),
    async report(asked) {
      const at = { now: clock(), heardAt: await heardAt() };
      const standings = monthsUntil(at.now).map((month) => [month, standingOf(month, at)] as const);
      const told = standings.flatMap(([month, standing]) => (standing === 'told' ? month : []));
      const counted = await read(told);
      skipped = counted.skipped;
      const of = [JSON.stringify([asked, standings]), counted];
      if (!last?.of.every((one, index) => one === of[index])) {
        last = { of, report: reportOf(counted.tallies, { ...asked, ...at }) };
      }
      return last.report;
    },
    sharing: withUnsent(shared, () => own.unsent()),
    skipped: () => skipped,
  };
}

/** What was said and is in no note yet was not sent either. */
function withUnsent(shared: Sharing, lines: Votes['unsent']): Sharing {
  return {
    ...shared,
    async status() {
      const [status, own] = await Promise.all([shared.status(), lines()]);
      return { ...status, unsent: status.unsent + own.length };
    },
    async takeIn() {
      const { received, unsent } = await shared.takeIn();
      return { received, unsent: unsent + (await lines()).length };
    },
  };
}
