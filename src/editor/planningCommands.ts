import type { CommandId } from '../protocol/ids.ts';
import { commandIds } from '../protocol/ids.ts';

/** Commands that the bundle of the roadmap answers. */
export const planningCommands = [
  commandIds.whoUsesThis,
  commandIds.whyIsThisHere,
  commandIds.whyIsThisLineHere,
  commandIds.filterRoadmap,
  commandIds.showMineToday,
  commandIds.clearRoadmapFilter,
  commandIds.showItem,
  commandIds.moveItem,
  commandIds.openItemFile,
  commandIds.openItemTicket,
  commandIds.openRoadmapProblem,
  commandIds.voteOnItem,
  commandIds.voteOnTicket,
  commandIds.voteOnCommit,
] as const satisfies readonly CommandId[];
export type PlanningCommandId = (typeof planningCommands)[number];
