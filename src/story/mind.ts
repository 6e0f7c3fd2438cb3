import type { AskingLog } from '../answers/askingLog.ts';
import type { Answer } from '../model/answer.ts';
import type { Disposable } from '../base/lifetime.ts';
import type { Event } from '../base/signal.ts';
import type { ItemId, Sha } from '../model/ids.ts';
import type { Plan, PlannedItem, RoadmapItem } from '../model/plan.ts';
import type { Remembered } from '../model/remembered.ts';
import type { Standing } from '../model/standing.ts';
import type { Sharing } from '../sharing/sharing.ts';
import type { History } from '../history/history.ts';
import type { TicketKey } from '../model/ids.ts';
import type { HeardTicket } from '../model/ticket.ts';
import type { ReferenceContext } from '../tickets/context.ts';
import type { References } from '../tickets/references.ts';
import type { Tickets } from '../tickets/tickets.ts';
import type { PlanNews } from '../feedback/planNews.ts';
import type { ContextSubject, ItemProgress } from '../model/context.ts';
import type { Gathering } from './gathering.ts';
import type { Votes } from '../votes/votes.ts';
import type { Commits, FreshCommit } from './commits.ts';
import type { PlanEvidence } from '../model/evidence.ts';
import type { Files } from './files.ts';
import type { SentCommit } from '../model/sentCommit.ts';
import type { Story } from '../model/story.ts';

/** What is known of a repository without asking git again. */
export interface Facts {
  readonly standing: Standing;
  readonly plan: Plan;
  /** What `#12` and `PROJ-7` mean here. */
  readonly context: ReferenceContext;
  /** Newest first. Empty until the past was read. */
  readonly remembered: readonly Remembered[];
}

/** Everything the product knows about one open repository. */
export interface Mind extends Disposable {
  readonly root: string;
  /** Where `COMMIT_EDITMSG` of this work tree is. */
  readonly gitDirectory: string;
  readonly asking: AskingLog;
  /** How its answers reach the team. */
  readonly sharing: Sharing;
  /** Which information from other teams helped and which was noise, with a sharing of its own. */
  readonly votes: Votes;
  /** The index of its past. */
  readonly history: Pick<History, 'ask' | 'update'>;
  /** What texts of it refer to. */
  readonly references: References;
  /** What the trackers say about its tickets. */
  readonly tickets: Tickets;
  readonly commits: Pick<
    Commits,
    'amend' | 'amendable' | 'kept' | 'originOf' | 'resolve' | 'within'
  >;
  readonly files: Files;
  /** Fires after `facts` changed, or what is remembered of tickets. */
  readonly onDidChange: Event<void>;
  /** Last known; `undefined` until the first refresh. Costs nothing. */
  facts(): Facts | undefined;
  /** The notes could not be read when they were last asked for: stories know messages alone. */
  isWithoutNotes(): boolean;
  /** Reads where the repository stands and what is planned. */
  refresh(): Promise<void>;
  /** Reads the answers of the past, from messages and notes; for the background. */
  remember(): Promise<void>;
  /** Commits that the person made here a moment ago, newest first, joined. */
  fresh(): Promise<readonly (FreshCommit & { readonly story: Story })[]>;
  /**
   * Finds out which commits are new forms of older ones that said something, so that stories know
   * it; for the background.
   */
  trace(): Promise<void>;
  /**
   * The same, and writes what was said into the notes of the new forms, so that it outlives the old
   * ones; answers for how many commits. Rejects `read-only` or `contended`.
   */
  carry(): Promise<number>;
  /**
   * What others changed in the roadmap by what came with a pull, a merge or a rebase since this was
   * asked last; nothing the first time. For the background, after HEAD may have moved: git is run only
   * when one of those came to its end. Rejects `git-failed` or `git-timeout`.
   */
  arrivedNews(): Promise<readonly PlanNews[]>;
  /**
   * Changes when HEAD moved or a question was put or answered, in whichever window; starts no
   * process. Two equal stamps mean that nothing is new.
   */
  stamp(): Promise<string>;
  /** Commits joined with what is known of them; what is not there is left out. */
  storiesOf(shas: readonly Sha[]): Promise<readonly Story[]>;
  /**
   * What is known of a file, a folder, a change, an item or a commit: from the index, the notes as they
   * were last read, the plan, and what is remembered of tickets. Starts no git process. Rejects with
   * `no-sqlite`, or the signal's reason.
   */
  gather(subject: ContextSubject, signal?: AbortSignal): Promise<Gathering>;
  /** The same without the index, where that may not be read, or cannot be: what the plan alone says. */
  gatherPlanned(subject: ContextSubject): Promise<Gathering>;
  /**
   * Looks how far the items of the roadmap have come, for the background, when HEAD, the tags or the
   * plan are others than the last time; `onDidChange` fires when that is known. Never rejects.
   */
  survey(): Promise<void>;
  /** What the trackers plan, as far as it is remembered. From memory. */
  planned(): readonly PlannedItem[];
  /** How far items have come, as last surveyed. From memory. */
  progress(): ReadonlyMap<ItemId, ItemProgress>;
  /**
   * What a plan can be drafted from: the index, the notes as they were last read, what is remembered
   * of tickets, and the tracked files. When somebody asks for it: it runs git. Rejects as `gather`.
   */
  evidence(): Promise<PlanEvidence>;
  /** The most specific roadmap items owning the paths. Starts no process. */
  ownersOf(paths: readonly string[]): readonly RoadmapItem[];
  /** Those of the tickets that are remembered, and what each is a part of. From memory. */
  heardOf(tickets: readonly TicketKey[]): readonly HeardTicket[];
  /**
   * From whom a commit is; `undefined` when it is not there. Starts git, and is only for somebody who
   * asked.
   */
  sentCommit(sha: Sha): Promise<SentCommit | undefined>;
  /** The folder that all paths share. Starts no process. */
  scopeOf(paths: readonly string[]): string;
  /** Stores an answer in the team's notes. Rejects `read-only` or `contended`. */
  record(story: Story, answer: Pick<Answer, 'who' | 'why' | 'item' | 'question'>): Promise<void>;
}
