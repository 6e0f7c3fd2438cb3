import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Answers } from './answers/answers.ts';
import { askingFile, fileAskingLog } from './answers/askingLog.ts';
import { notedAnswers } from './answers/notedAnswers.ts';
import type { Log } from './base/log.ts';
import type { Clock } from './base/clock.ts';
import type { Git } from './git/git.ts';
import { historyOf, keyReader, sharingOf, ticketsOf, votesOf } from './lazyDoors.ts';
import { openGit } from './git/openGit.ts';
import type { Plan } from './model/plan.ts';
import { emptyPlan } from './model/plan.ts';
import { owningItems, ruledItems } from './plan/owningItems.ts';
import { codeownersIn } from './plan/codeowners.ts';
import { owningTeams } from './plan/owningTeams.ts';
import { planNames, planPaths } from './plan/planPaths.ts';
import { withCodeowners } from './plan/withCodeowners.ts';
import { textOfFile } from './plan/textOfFile.ts';
import { scopeOf } from './plan/scopeOf.ts';
import { keeperOf } from './story/keeper.ts';
import type { Mind } from './story/mind.ts';
import type { History } from './history/history.ts';
import type { HistoryPlace } from './history/openHistory.ts';
import type { ReferenceContext } from './tickets/context.ts';
import type { TicketSources } from './trackers/credentials.ts';
import type { Patient } from './story/patient.ts';
import type { VotesPlace } from './votes/openVotes.ts';
import type { Votes } from './votes/votes.ts';
import { broughtReader } from './git/broughtReader.ts';
import { changedByOthers } from './git/changedByOthers.ts';
import { commitsInRange } from './git/commitsInRange.ts';
import { commitsOf, commitsOutside, recentCommits } from './git/commits.ts';
import { changedLinesOf } from './git/changedLinesOf.ts';
import { amendMessage, isAmendable } from './git/amendMessage.ts';
import { firstTagged } from './git/firstTagged.ts';
import { freshCommits, reflog } from './git/reflog.ts';
import { isKept } from './git/isKept.ts';
import { originOfLine } from './git/originOfLine.ts';
import { patchIdSince } from './git/patchIdOf.ts';
import { mostPaths, patchFinder, patchLimit } from './git/patchFinder.ts';
import { repositoryConfiguration } from './git/repositoryConfiguration.ts';
import { repositoryState } from './git/repositoryState.ts';
import { tagsStamp } from './git/tagsStamp.ts';
import { resolveRevision } from './git/resolveRevision.ts';
import { stagedPaths } from './git/stagedPaths.ts';
import { trackedPaths } from './git/trackedPaths.ts';
import { reasonOf } from './base/productError.ts';
import type { Commits } from './story/commits.ts';

interface Opening {
  /** The repository, or any folder in it. */
  readonly directory: string;
  readonly gitBinary: string;
  /** Where the index of the history goes when the repository is read-only. */
  readonly cacheFolder?: string;
  /** How the index of the history is opened: in threads of its own unless told. */
  readonly openHistory?: (place: HistoryPlace) => History;
  /** How votes are opened: what counts them has threads of its own unless told. */
  readonly openVotes?: (place: VotesPlace) => Votes;
  /** Which trackers may be asked, and as whom; without it none is. */
  readonly tickets?: TicketSources;
}

/**
 * Opens the repository that holds a folder. Rejects with a `ProductError` when git is missing or too
 * old, the folder is no repository, or git does not trust it.
 */
export async function openMind(opening: Opening, log: Log, clock: Clock): Promise<Mind> {
  return (await opened(opening, log, clock)).mind;
}

/** Opens a repository for `doctor`, which looks deeper than anybody else. Rejects as `openMind`. */
export async function openPatient(opening: Opening, log: Log, clock: Clock): Promise<Patient> {
  const { git, mind, answers } = await opened(opening, log, clock);
  const { notesRewritten } = await git.run(repositoryConfiguration);
  return {
    mind,
    answers,
    async overwritten() {
      const { overwrittenStates, sharedAnswers } = await import('./sharing.ts');
      return (await overwrittenStates(git, sharedAnswers.reference)).length;
    },
    async repair() {
      const { hereOf, repairNotes, sharedAnswers, sharedVotes } = await import('./sharing.ts');
      const { stale } = await answers.condition().catch(() => ({ stale: [] }));
      return {
        answers: await repairNotes(hereOf({ git, shared: sharedAnswers, clock }), stale),
        // All steps of votes are of one time, so that nothing tells a killed writer from one at work.
        votes: await repairNotes(hereOf({ git, shared: sharedVotes, clock }), []),
      };
    },
    notesRewritten,
    commonDirectory: git.commonDirectory,
    gitVersion: git.version,
  };
}

/** Reads what the `.product/` of a folder and its CODEOWNERS say; no git, and no repository, is needed. */
export async function readPlanOf(directory: string): Promise<Plan> {
  const read = async (path: string) => [path, await textOfFile(join(directory, path))] as const;
  const texts = new Map(await Promise.all(planPaths.map(read)));
  return withCodeowners(
    await writtenPlan(texts),
    codeownersIn((path) => texts.get(path)),
  );
}

/** What reads YAML is loaded only where there is some. */
async function writtenPlan(texts: ReadonlyMap<string, string | undefined>): Promise<Plan> {
  const isThere = Object.values(planNames).some((name) => texts.get(name) !== undefined);
  if (!isThere) return emptyPlan;
  const { readPlan } = await import('./plan.ts');
  return readPlan((path) => Promise.resolve(texts.get(path)));
}

async function opened(
  { directory, gitBinary, cacheFolder, openHistory, openVotes, tickets: sources }: Opening,
  log: Log,
  clock: Clock,
): Promise<{ readonly git: Git; readonly mind: Mind; readonly answers: Answers }> {
  const life = new AbortController();
  const repository = await openGit({ directory, binary: gitBinary, log });
  // Closing the repository ends whatever git is still doing in it.
  const git: Git = {
    ...repository,
    run: (task, options) =>
      repository.run(task, { signal: eitherOf(life.signal, options?.signal) }),
  };
  const answers = notedAnswers(git, clock);
  const ours = join(git.commonDirectory, 'product-mindset');
  const asking = await fileAskingLog(ours, log, clock);
  // Every move of HEAD is a line in the first; every question and answer is one in the second.
  const moving = [
    join(git.gitDirectory, 'logs', 'HEAD'),
    join(git.gitDirectory, 'reftable', 'tables.list'),
    join(ours, askingFile),
  ];
  const context = (): ReferenceContext | undefined => mind.facts()?.context;
  const mind: Mind = keeperOf({
    root: git.root,
    gitDirectory: git.gitDirectory,
    commits: repositoryCommits(git, (shas) => {
      const place = { binary: gitBinary, directory: git.root, environment: process.env };
      return firstTagged(git, place, shas, life.signal);
    }),
    files: { tracked: () => trackedPaths(git), staged: () => git.run(stagedPaths) },
    answers,
    asking,
    sharing: sharingOf(git, ours, log, clock),
    history: historyOf(
      { git, gitBinary, folder: ours, log, ...(cacheFolder === undefined ? {} : { cacheFolder }) },
      openHistory,
    ),
    votes: votesOf({ git, gitBinary, folder: ours, log, clock }, openVotes),
    tickets: ticketsOf({ folder: ours, root: git.root, context, sources, log, clock }),
    trackers: () => sources?.trackers() ?? [],
    knowsTrackers: sources?.knowsAll ?? false,
    knownKeys: keyReader(git.root),
    clock,
    readPlan: planReader(git.root, (plan) => refreshedHook(git, ours, plan, log)),
    readRoadmap: (text) => writtenPlan(new Map([[planNames.roadmap, text]])),
    stamp: () => stampOf(moving),
    owningItems,
    scopeOf,
    ruledItems,
    owningTeams,
    dispose: () => life.abort(),
  });
  return { git, mind, answers };
}

/** Where a commit hook is installed, it works with what was prepared for it from the plan. */
async function refreshedHook(git: Git, folder: string, plan: Plan, log: Log): Promise<void> {
  if ((await stampOf([join(folder, 'hook')])) === 'none') return;
  try {
    const { refreshHook } = await import('./hook.ts');
    await refreshHook(git.commonDirectory, plan);
  } catch (error) {
    log.warn(`The commit hook goes on with an older plan: ${reasonOf(error) ?? String(error)}`);
  }
}

/**
 * Reads the plan of a folder again only when one of its files changed: the same plan otherwise. What
 * follows from a new plan happens behind.
 */
function planReader(directory: string, onNew: (plan: Plan) => Promise<void>): () => Promise<Plan> {
  const files = planPaths.map((path) => join(directory, path));
  let last: { readonly stamp: string; readonly plan: Plan } | undefined;
  return async () => {
    const stamp = await stampOf(files);
    if (last?.stamp !== stamp) {
      last = { stamp, plan: await readPlanOf(directory) };
      void onNew(last.plan);
    }
    return last.plan;
  };
}

/** Changes when one of the files does; a file that is not there is a state like others. */
async function stampOf(files: readonly string[]): Promise<string> {
  const stamps = files.map((file) =>
    stat(file).then(
      ({ mtimeMs, size, ino }) => `${mtimeMs}:${size}:${ino}`,
      () => 'none',
    ),
  );
  return (await Promise.all(stamps)).join(' ');
}

function eitherOf(life: AbortSignal, own: AbortSignal | undefined): AbortSignal {
  return own ? AbortSignal.any([life, own]) : life;
}

/** Between two commits nothing ever changes: what was found once is not looked for again. */
function patchesSince(git: Git): Commits['patchSince'] {
  const known = new Map<string, Promise<string | undefined>>();
  return (base, tip) => {
    const key = `${base} ${tip}`;
    const found =
      known.get(key) ??
      patchIdSince(git, base, tip, AbortSignal.timeout(patchLimit)).catch(() => undefined);
    known.set(key, found);
    return found;
  };
}

/** So many commits are read line by line in one go. */
const mostRead = 200;

/** The commits of a repository as the story wants them, read through git. */
function repositoryCommits(git: Git, tagged: Commits['firstTagged']): Commits {
  return {
    async standing() {
      const [state, { email, commentChar, separators, remotes }] = await Promise.all([
        repositoryState(git),
        git.run(repositoryConfiguration),
      ]);
      const { sha, operation, bare, shallow } = state;
      return {
        operation,
        bare,
        shallow,
        commentChar,
        separators,
        ...(sha === undefined ? {} : { head: sha }),
        remotes,
        ...(state.branch === undefined ? {} : { branch: state.branch }),
        ...(state.defaultBranch === undefined ? {} : { defaultBranch: state.defaultBranch }),
        ...(email === undefined ? {} : { userEmail: email }),
      };
    },
    brought: broughtReader(git.gitDirectory),
    roadmapOfOthers: (way, own) => changedByOthers(git, way, planNames.roadmap, own),
    fresh: () => unlessEmpty(git.run(reflog()).then(freshCommits)),
    of: (shas) => commitsOf(git, shas),
    firstTagged: tagged,
    tagsStamp: () => tagsStamp(git),
    recent: (limit) => unlessEmpty(git.run(recentCommits(limit))),
    kept: (sha) => isKept(git, sha),
    patchesOf: patchFinder(git),
    patchSince: patchesSince(git),
    changedLinesOf(commits) {
      const some = commits.slice(0, mostRead).filter(({ paths }) => paths.length <= mostPaths);
      const shas = some.map(({ sha }) => sha);
      return changedLinesOf(git, shas, AbortSignal.timeout(patchLimit)).catch(() => new Map());
    },
    outside: (limit) => unlessEmpty(commitsOutside(git, limit)),
    amendable: (sha) => isAmendable(git, sha),
    amend: (sha, message) => amendMessage(git, sha, message),
    resolve: (revision) => resolveRevision(git, revision),
    within: (range, limit) => commitsInRange(git, range, limit),
    originOf: (line, signal) => originOfLine(git, line, signal),
  };
}

/** Before the first commit there are no commits, which is no failure. */
async function unlessEmpty<T>(reading: Promise<readonly T[]>): Promise<readonly T[]> {
  try {
    return await reading;
  } catch (error) {
    if (reasonOf(error) === 'no-commit') return [];
    throw error;
  }
}
