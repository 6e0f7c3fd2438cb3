import { coalesced } from '../base/coalesced.ts';
import { Signal } from '../base/signal.ts';
import type { Answer } from '../model/answer.ts';
import type { Commit } from '../model/commit.ts';
import type { Sha, TicketKey } from '../model/ids.ts';
import { isSha } from '../model/ids.ts';
import { partsOf } from '../model/message.ts';
import type { PlannedItem } from '../model/plan.ts';
import { emptyPlan } from '../model/plan.ts';
import type { Remembered } from '../model/remembered.ts';
import type { ReferenceContext } from '../tickets/context.ts';
import { knowsNothing } from '../tickets/context.ts';
import { contextOf } from '../tickets/contextOf.ts';
import { referencesBy } from '../tickets/references.ts';
import type { UpdateOptions } from '../history/history.ts';
import type { FreshCommit } from './commits.ts';
import type { Facts, Mind } from './mind.ts';
import type { Story } from '../model/story.ts';
import type { Former } from './formerCommits.ts';
import { formerCommits } from './formerCommits.ts';
import { arrivedNews } from './arrivedNews.ts';
import { evidenceOf } from './evidenceOf.ts';
import type { Around } from './gather.ts';
import { gather } from './gather.ts';
import type { Parts } from './parts.ts';
import { heardOf } from './heardOf.ts';
import { inheritedTickets } from './inheritedTickets.ts';
import { joinAnswers } from './joinAnswers.ts';
import { lastLedgerOf } from './lastLedger.ts';
import { answeredWith, isSame, rememberedOf } from './rememberedOf.ts';
import { sentCommit } from './sentCommit.ts';
import { surveyOf } from './survey.ts';
import { unread } from './unread.ts';
import { vouchingHistory } from './vouchingHistory.ts';

/** How far back answers are remembered, in commits of HEAD. */
const pastCommits = 500;

/** Joins the commits, answers and plan of one repository and says when the joint changed. */
export function keeperOf(parts: Parts): Mind {
  const changed = new Signal<undefined>();
  let facts: Facts | undefined;
  let isOver = false;
  /** Given since the repository was opened, so that reading the past does not forget them. */
  let given: readonly Remembered[] = [];
  /** What was said about earlier forms of commits and is not in their notes. */
  let former: ReadonlyMap<Sha, Former> = new Map();
  /** Prefixes of keys that the history vouches for. */
  let learned: readonly string[] = [];
  /** What references mean without those: what the index is read with, so that it does not follow itself. */
  let own: ReferenceContext | undefined;
  const ledgers = lastLedgerOf(parts.answers);

  const change = (next: Facts): void => {
    if (isOver) return;
    facts = next;
    changed.fire(undefined);
  };

  const references = referencesBy(() => facts?.context ?? knowsNothing);

  const refresh = coalesced(async () => {
    const [standing, plan, keys] = await Promise.all([
      parts.commits.standing(),
      parts.readPlan(),
      parts.knownKeys(),
    ]);
    own = contextOf(standing.remotes, parts.trackers(), keys);
    const knownKeys = [...new Set([...own.knownKeys, ...learned])];
    const context = sameOr(facts?.context, { ...own, knownKeys });
    change({ standing, plan, context, remembered: facts?.remembered ?? [] });
  });

  const storiesOf = async (
    commits: readonly Commit[],
    branches: ReadonlyMap<Sha, string | undefined> = new Map(),
    inherited: ReadonlyMap<Sha, readonly TicketKey[]> = new Map(),
  ): Promise<readonly Story[]> => {
    const ledger = await ledgers.read();
    const joinable = commits.map((commit) => {
      const own = references.ticketsIn(commit.message, branches.get(commit.sha));
      const tickets = [...new Set([...own, ...(inherited.get(commit.sha) ?? [])])];
      return { commit, message: partsOf(commit.message), tickets };
    });
    const known = await joinAnswers(joinable, { ledger, former, commits: parts.commits });
    return joinable.map((one) => {
      const { sha, paths } = one.commit;
      const branch = branches.get(sha);
      return {
        ...one,
        ...(known.get(sha) ?? { joined: {} }),
        owners: parts.owningItems(facts?.plan ?? emptyPlan, paths),
        scope: parts.scopeOf(paths),
        ...(branch === undefined ? {} : { branch }),
      };
    });
  };

  /** Puts answers that were just given before those of the past. */
  const addRemembered = (added: readonly Remembered[]): void => {
    const known = facts?.remembered ?? [];
    const fresh = added.filter((one) => !known.some((other) => isSame(one, other)));
    if (!facts || fresh.length === 0) return;
    given = [...fresh, ...given];
    change({ ...facts, remembered: [...fresh, ...known] });
  };

  /** The branch that a fresh commit was made on, if it stands for one task. */
  const branchOf = ({ wasOn }: FreshCommit): string | undefined => {
    const { branch, defaultBranch } = facts?.standing ?? {};
    const made = wasOn ?? branch;
    return made === defaultBranch || (made !== undefined && isSha(made)) ? undefined : made;
  };

  const join = async (
    shas: readonly Sha[],
    branches: ReadonlyMap<Sha, string | undefined> = new Map(),
  ): Promise<readonly Story[]> => {
    if (shas.length === 0) return [];
    if (!facts) await refresh();
    const commits = await parts.commits.of(shas);
    return storiesOf(commits, branches, await inheritedTickets(commits, parts.commits, references));
  };

  const trace = coalesced(async () => {
    if (!facts) await refresh();
    const [ledger, recent] = await Promise.all([ledgers.read(), parts.commits.recent(pastCommits)]);
    const { operation } = await parts.commits.standing();
    // In the middle of a rebase the real new forms are not there yet, and others look like them.
    former =
      operation === 'none'
        ? await formerCommits(parts.commits, ledger, recent, {
            now: parts.clock(),
            ticketsIn: (message) => references.ticketsIn(message),
          })
        : new Map();
  });

  const remember = coalesced(async () => {
    if (!facts) await refresh();
    const commits = await parts.commits.recent(pastCommits);
    const past = (await storiesOf(commits)).flatMap(rememberedOf);
    // What was given here knows its branch, which a commit does not.
    const all = [...given, ...past.filter((one) => !given.some((other) => isSame(one, other)))];
    if (facts) change({ ...facts, remembered: all.sort((one, other) => other.at - one.at) });
    await parts.tickets.load();
    lookUpBehind(references.ticketsIn('', facts?.standing.branch));
  });

  /** The history tells trackers from words; what it tells anew changes what texts refer to. */
  const meaning = (): UpdateOptions =>
    own ? { references: own, keepsReferences: !parts.knowsTrackers } : {};
  const history = vouchingHistory(parts.history, meaning, async (prefixes) => {
    if (isOver || prefixes.join() === learned.join()) return;
    learned = prefixes;
    if (facts) await refresh();
  });

  /** What is worked on now and what is planned is asked from the trackers, to be there when needed. */
  const lookUpBehind = (tickets: readonly TicketKey[]): void => {
    if (isOver) return;
    parts.tickets.refresh(tickets.map((ticket) => references.refOf(ticket))).catch(() => undefined);
  };

  // Whoever worked something out from what was known of tickets has to do it again.
  const ticketsChanged = parts.tickets.onDidChange(() => {
    if (facts) change({ ...facts });
  });

  const planned = (): readonly PlannedItem[] => parts.tickets.planned();

  const survey = surveyOf({
    history: parts.history,
    commits: parts.commits,
    clock: parts.clock,
    tracing: () =>
      facts && { plan: facts.plan, planned: planned(), references, ledger: ledgers.now() },
    onNew() {
      if (facts) change({ ...facts });
    },
  });

  const around = (): Around => ({
    ...parts,
    references,
    plan: facts?.plan ?? emptyPlan,
    planned: planned(),
    progress: survey.progress(),
    ledger: ledgers.now(),
    former,
    now: parts.clock(),
  });

  return {
    root: parts.root,
    gitDirectory: parts.gitDirectory,
    asking: parts.asking,
    sharing: parts.sharing,
    votes: parts.votes,
    history,
    references,
    tickets: parts.tickets,
    commits: parts.commits,
    files: parts.files,
    onDidChange: changed.event,
    facts: () => facts,
    isWithoutNotes: () => ledgers.isWithoutNotes(),
    refresh,
    remember,
    async fresh() {
      const [fresh] = await Promise.all([parts.commits.fresh(), refresh()]);
      const branches = new Map(fresh.map((commit) => [commit.sha, branchOf(commit)]));
      const stories = await join([...branches.keys()], branches);
      // What a person said in the message just now comes first for the next one.
      addRemembered(stories.flatMap(rememberedOf));
      const ofBranch = references.ticketsIn('', facts?.standing.branch);
      lookUpBehind([...new Set([...stories.flatMap(({ tickets }) => tickets), ...ofBranch])]);
      const bySha = new Map(stories.map((story) => [story.commit.sha, story]));
      return fresh.flatMap((commit) => {
        const story = bySha.get(commit.sha);
        return story ? [{ ...commit, story }] : [];
      });
    },
    storiesOf: (shas) => join(shas),
    gather: (subject, signal) => gather(subject, around(), signal),
    evidence: () => evidenceOf({ ...around(), files: parts.files }),
    gatherPlanned: (subject) => gather(subject, { ...around(), history: unread }),
    survey: () => survey.look(),
    planned,
    progress: () => survey.progress(),
    trace,
    async carry() {
      await trace();
      const found = former;
      if (found.size === 0) return 0;
      await parts.answers.carry(new Map([...found].map(([sha, { answers }]) => [sha, answers])));
      former = new Map();
      return found.size;
    },
    arrivedNews: coalesced(() => arrivedNews(parts, facts?.standing ?? {})),
    stamp: () => parts.stamp(),
    ownersOf: (paths) => parts.owningItems(facts?.plan ?? emptyPlan, paths),
    sentCommit: (sha) => sentCommit(sha, facts?.plan ?? emptyPlan, parts),
    heardOf: (tickets) => heardOf(tickets, references, parts.tickets),
    scopeOf: (paths) => parts.scopeOf(paths),
    async record(story, said) {
      const patch = (await parts.commits.patchesOf([story.commit])).get(story.commit.sha);
      const answer: Answer = {
        ...said,
        at: parts.clock(),
        tickets: story.tickets,
        ...(patch === undefined ? {} : { patch }),
        ...(story.branch === undefined ? {} : { branch: story.branch }),
      };
      const { sha } = story.commit;
      // Notes that git took along from one earlier form: this is the newest word about that, too.
      const noted = (await ledgers.read()).onCommit(sha);
      const [earlier, another] = new Set(
        noted.map((one) => one.patch).filter((one) => one !== patch),
      );
      const also = earlier !== undefined && !another ? [{ ...answer, patch: earlier }] : [];
      await parts.answers.record(sha, answer, ...also);
      // What is told from memory knows it from now on.
      await ledgers.read();
      addRemembered(rememberedOf(answeredWith(story, answer)));
    },
    dispose() {
      isOver = true;
      ticketsChanged.dispose();
      parts.tickets.dispose();
      parts.history.dispose();
      parts.votes.dispose();
      parts.dispose();
    },
  };
}

/** The context that stood before, when nothing about it changed: what was made from it still counts. */
function sameOr(before: ReferenceContext | undefined, now: ReferenceContext): ReferenceContext {
  return JSON.stringify(before) === JSON.stringify(now) ? (before ?? now) : now;
}
