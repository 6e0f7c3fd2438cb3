import type { Answer } from './answer.ts';
import type { Commit } from './commit.ts';
import type { Joined } from './joined.ts';
import type { Subject } from './asking.ts';
import type { TicketKey } from './ids.ts';
import type { MessageParts } from './message.ts';
import type { RoadmapItem } from './plan.ts';

/** A commit joined with everything that says who it is for and why. */
export interface Story {
  readonly commit: Commit;
  readonly message: MessageParts;
  /** Mentioned in the message, and for a fresh commit also in the name of the branch. */
  readonly tickets: readonly TicketKey[];
  /** Who, why and item, each from the first place that has it. */
  readonly joined: Joined;
  /** What people answered for this very commit; the newest of each field. */
  readonly answer?: Answer;
  /** The most specific roadmap items that own its paths. */
  readonly owners: readonly RoadmapItem[];
  /** The folder that all its paths share. */
  readonly scope: string;
  /** Where it was made; absent for commits of the past. */
  readonly branch?: string;
}

/** What a question about this commit would be about. */
export function subjectOf(story: Story): Subject {
  const [item, ...others] = story.owners;
  return {
    sha: story.commit.sha,
    tickets: story.tickets,
    scope: story.scope,
    ...(story.branch === undefined ? {} : { branch: story.branch }),
    ...(item && others.length === 0 ? { item: item.id } : {}),
  };
}
