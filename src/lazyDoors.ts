import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from './base/clock.ts';
import type { Disposable } from './base/lifetime.ts';
import type { Log } from './base/log.ts';
import { Signal } from './base/signal.ts';
import type { Git } from './git/git.ts';
import type { History } from './history/history.ts';
import type { HistoryPlace } from './history/openHistory.ts';
import type { PlannedItem } from './model/plan.ts';
import type { Sharing } from './sharing/sharing.ts';
import type { ReferenceContext } from './tickets/context.ts';
import { knowsNothing } from './tickets/context.ts';
import type { KnownKeys } from './tickets/contextOf.ts';
import type { Tickets } from './tickets/tickets.ts';
import type { TicketSources } from './trackers/credentials.ts';
import type { VotesPlace } from './votes/openVotes.ts';
import type { Votes } from './votes/votes.ts';

/** Ports whose bundles are loaded when somebody asks for more than what costs nothing. */

/** Sharing is a bundle of its own, loaded when somebody asks about it. */
export function sharingOf(git: Git, folder: string, log: Log, clock: Clock): Sharing {
  return lazySharing(
    openedOnce(async () => {
      const { openSharing, sharedAnswers } = await import('./sharing.ts');
      return openSharing({ git, shared: sharedAnswers, folder, log, clock });
    }),
  );
}

/**
 * So are votes, with a thread that counts them. Who asks after they were disposed of is turned away.
 */
export function votesOf(
  place: VotesPlace,
  openHere: ((place: VotesPlace) => Votes) | undefined,
): Votes & Disposable {
  let votes: Votes | undefined;
  let isOver = false;
  let end = (): void => undefined;
  const openInThread = async (): Promise<Votes> => {
    const opened = await (await import('./votes.ts')).openVotes(place);
    end = () => opened.dispose();
    if (isOver) end();
    return opened;
  };
  const open = openedOnce(async () => (votes = openHere ? openHere(place) : await openInThread()));
  return {
    own: async () => (await open()).own(),
    vote: async (vote) => (await open()).vote(vote),
    takeBack: async (subject) => (await open()).takeBack(subject),
    answerRound: async (answers) => (await open()).answerRound(answers),
    keepDraft: async (draft) => (await open()).keepDraft(draft),
    withdraw: async () => (await open()).withdraw(),
    report: async (asked) => (await open()).report(asked),
    unsent: async () => (await open()).unsent(),
    sharing: lazySharing(async () => (await open()).sharing),
    skipped: () => votes?.skipped() ?? 0,
    dispose() {
      isOver = true;
      end();
    },
  };
}

/** Opens with the first call; what failed is tried again. */
function openedOnce<T>(open: () => Promise<T>): () => Promise<T> {
  let opened: Promise<T> | undefined;
  return () =>
    (opened ??= open().catch((error: unknown) => {
      opened = undefined;
      throw error;
    }));
}

function lazySharing(open: () => Promise<Sharing>): Sharing {
  return {
    status: async () => (await open()).status(),
    proposal: async (remotes) => (await open()).proposal(remotes),
    turnOn: async (proposal) => (await open()).turnOn(proposal),
    turnOff: async () => (await open()).turnOff(),
    markOffered: async () => (await open()).markOffered(),
    sync: async (options) => (await open()).sync(options),
    takeIn: async () => (await open()).takeIn(),
  };
}

/**
 * The index of the history is a bundle of its own, loaded when somebody asks it. Who asks after it was
 * disposed of, as what goes on behind may, is turned away and starts no thread again.
 */
export function historyOf(
  place: HistoryPlace,
  openHere: ((place: HistoryPlace) => History) | undefined,
): History {
  let opened: Promise<History> | undefined;
  let isOver = false;
  const openInThreads = async (): Promise<History> =>
    (await import('./history.ts')).openHistory(place);
  const open = async (): Promise<History> => {
    if (isOver) throw new Error('the index was closed');
    return (opened ??= openHere ? Promise.resolve(openHere(place)) : openInThreads());
  };
  return {
    ask: async (...question) => (await open()).ask(...question),
    update: async (options) => (await open()).update(options),
    dispose() {
      isOver = true;
      opened?.then(
        (history) => history.dispose(),
        () => undefined,
      );
    },
  };
}

/** Where the tickets of a repository are remembered and found. */
interface TicketPlace {
  /** Ours in the repository. */
  readonly folder: string;
  /** The top of the work tree: tickets may be files in it. */
  readonly root: string;
  readonly context: () => ReferenceContext | undefined;
  readonly sources: TicketSources | undefined;
  readonly log: Log;
  readonly clock: Clock;
}

/** The same each time, so that nobody takes it for something new. */
const nothing: readonly PlannedItem[] = [];

/** Trackers are a bundle of its own, loaded when there is a memory, a token, or files with tickets. */
export function ticketsOf({ sources, context, ...place }: TicketPlace): Tickets {
  const changed = new Signal<undefined>();
  let tickets: Tickets | undefined;
  let opening: Promise<Tickets> | undefined;
  let isOver = false;
  const open = (): Promise<Tickets> =>
    (opening ??= import('./trackers.ts').then(({ openTickets }) => {
      const opened = openTickets({
        ...place,
        ...(sources ?? nobody),
        context: () => context() ?? knowsNothing,
      });
      opened.onDidChange(() => changed.fire(undefined));
      if (isOver) opened.dispose();
      tickets = opened;
      return opened;
    }));
  const isWorthIt = async (): Promise<boolean> =>
    sources?.isAllowed() === true ||
    (await isThere(join(place.folder, 'tickets'))) ||
    (await hasBacklog(place.root));
  return {
    onDidChange: changed.event,
    known: (ref) => tickets?.known(ref),
    planned: () => tickets?.planned() ?? nothing,
    async load() {
      if (tickets || (await isWorthIt())) await (await open()).load();
    },
    async refresh(refs, options = {}) {
      if (options.isWished === true || (await isWorthIt())) {
        await (await open()).refresh(refs, options);
      }
    },
    trackersOf: (refs) => tickets?.trackersOf(refs) ?? [],
    trouble: (tracker) => tickets?.trouble(tracker),
    forget: async (host) => (await open()).forget(host),
    dispose() {
      isOver = true;
      tickets?.dispose();
    },
  };
}

/** Nobody is signed in anywhere. */
const nobody: TicketSources = {
  credentials: {
    of: () => Promise.resolve(undefined),
    refused: () => undefined,
    onDidChange: () => ({ dispose: () => undefined }),
  },
  trackers: () => [],
  knowsAll: false,
  isAllowed: () => false,
};

/** The prefixes of keys that a Backlog.md folder knows; the bundle is loaded only where there is one. */
export function keyReader(root: string): () => Promise<KnownKeys> {
  return async () => {
    if (!(await hasBacklog(root))) return { known: [], decimal: [] };
    return (await import('./trackers.ts')).backlogKeys(root);
  };
}

async function hasBacklog(root: string): Promise<boolean> {
  const places = ['backlog', '.backlog', 'backlog.config.yml'].map((name) => join(root, name));
  return (await Promise.all(places.map(isThere))).includes(true);
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
