import type { Answers } from '../answers/answers.ts';
import type { AskingLog } from '../answers/askingLog.ts';
import type { Clock } from '../base/clock.ts';
import type { Disposable } from '../base/lifetime.ts';
import type { History } from '../history/history.ts';
import type { OwningTeam, RuledItem } from '../model/context.ts';
import type { Plan, RoadmapItem } from '../model/plan.ts';
import type { Sharing } from '../sharing/sharing.ts';
import type { TrackerSetting } from '../tickets/context.ts';
import type { KnownKeys } from '../tickets/contextOf.ts';
import type { Tickets } from '../tickets/tickets.ts';
import type { Votes } from '../votes/votes.ts';
import type { Commits } from './commits.ts';
import type { Files } from './files.ts';

/** What a mind is put together from. */
export interface Parts {
  readonly root: string;
  readonly gitDirectory: string;
  readonly commits: Commits;
  readonly files: Files;
  readonly answers: Answers;
  readonly asking: AskingLog;
  readonly sharing: Sharing;
  readonly votes: Votes & Disposable;
  readonly history: History;
  readonly tickets: Tickets;
  readonly clock: Clock;
  readPlan(): Promise<Plan>;
  /** What a roadmap says, by its text alone. */
  readRoadmap(text: string): Promise<Plan>;
  /** Prefixes of keys that files of the repository or its own history know. */
  knownKeys(): Promise<KnownKeys>;
  /** The trackers that the person has set. */
  trackers(): readonly TrackerSetting[];
  /** Whether those are all; a terminal does not know the settings of the editor. */
  readonly knowsTrackers: boolean;
  stamp(): Promise<string>;
  owningItems(plan: Plan, paths: readonly string[]): readonly RoadmapItem[];
  scopeOf(paths: readonly string[]): string;
  ruledItems(plan: Plan, paths: readonly string[]): readonly RuledItem[];
  owningTeams(plan: Plan, paths: readonly string[]): readonly OwningTeam[];
  dispose(): void;
}
