import type { ConfigurationEntry } from '../git/configurationEntries.ts';
import type { Exchanged } from './exchange.ts';
import { receive, send } from './exchange.ts';
import type { Here } from './here.ts';
import { partIn } from './remotes.ts';
import type { RemoteReport, SyncReport, SyncTrouble } from './sharing.ts';

/** Troubles that the last exchange with a remote ended with, by its name. */
export type Said = Readonly<Record<string, SyncTrouble>>;

/** What came of an exchange with several remotes. */
interface Synced {
  readonly reports: readonly RemoteReport[];
  /** All that each of them has is here now. */
  readonly isHeard: boolean;
}

/**
 * Puts into the notes what is not there yet, once it is known that a remote can be reached, and answers
 * what to do when it arrived there, or did not. Rejects as `Sharing.sync`.
 */
export type Prepare = () => Promise<Prepared>;

interface Prepared {
  arrived(): Promise<void>;
  heldBack(): Promise<void>;
}

/**
 * Gets the notes of all remotes and sends them to the first; where that one refuses them, as it
 * does with forks, to the next one that takes them. Rejects only when the repository itself cannot
 * be used.
 */
export async function syncWith(
  here: Here,
  remotes: readonly string[],
  entries: readonly ConfigurationEntry[],
  prepare?: Prepare,
): Promise<Synced> {
  const isPartial = entries.some(
    ({ key }) =>
      key === 'extensions.partialclone' || partIn(key, 'remote', 'promisor') !== undefined,
  );
  const reports = new Map<string, Exchanged>();
  for (const remote of remotes) {
    reports.set(remote, await receive({ ...here, remote, isPartial }));
  }
  const reached = [...reports.values()].filter(({ trouble }) => trouble === undefined);
  const prepared = reached.length > 0 ? await prepare?.() : undefined;
  let isSent = false;
  for (const [remote, came] of reports) {
    // Whoever lets us not even read will take nothing either.
    if (came.trouble === 'refused') continue;
    if (came.trouble) break;
    const { received, ...gone } = await send({ ...here, remote, isPartial });
    reports.set(remote, { ...gone, received: came.received + received });
    isSent = gone.trouble === undefined;
    if (gone.trouble !== 'refused') break;
  }
  await (isSent ? prepared?.arrived() : prepared?.heldBack());
  return {
    reports: [...reports].map(([remote, exchanged]) => ({ remote, ...exchanged })),
    isHeard: reached.length === reports.size,
  };
}

/** What to tell: a trouble that is the same as it was before is marked, and all are remembered. */
export function told(
  reports: readonly RemoteReport[],
  before: Said,
): { readonly report: SyncReport; readonly said: Said } {
  const remotes = reports.map((report) => {
    const { trouble, remote } = report;
    const isSame =
      trouble !== undefined && Object.hasOwn(before, remote) && before[remote] === trouble;
    return isSame ? { ...report, wasSaid: true as const } : report;
  });
  const now = Object.fromEntries(
    reports.flatMap(({ remote, trouble }) => (trouble ? [[remote, trouble] as const] : [])),
  );
  const gone = new Set(reports.map(({ remote }) => remote));
  const others = Object.entries(before).filter(([remote]) => !gone.has(remote));
  return { report: { remotes }, said: { ...Object.fromEntries(others), ...now } };
}
