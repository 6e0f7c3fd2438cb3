import type { Shareable } from '../protocol/sharingPart.ts';
import type { Sharing } from '../sharing/sharing.ts';
import type { Mind } from '../story/mind.ts';
import type { SharingWords } from './sharingWording.ts';
import { sharingWording, voteSharingWording } from './sharingWording.ts';

/** Something that reaches the team by a consent of its own. */
export interface SharedThing {
  readonly is: Shareable;
  readonly words: SharingWords;
  readonly sharingOf: (mind: Mind) => Sharing;
  /** What has to be done before an exchange. */
  readonly prepare: (mind: Mind) => Promise<unknown>;
  /** The lines that would be sent, where they are shown before somebody says yes. */
  readonly unsent?: (mind: Mind) => Promise<readonly string[]>;
}

export const sharedAnswers: SharedThing = {
  is: 'answers',
  words: sharingWording,
  sharingOf: ({ sharing }) => sharing,
  // Nobody else may ever have the commits that a squash was made of.
  prepare: (mind) => mind.carry(),
};

export const sharedVotes: SharedThing = {
  is: 'votes',
  words: voteSharingWording,
  sharingOf: ({ votes }) => votes.sharing,
  prepare: () => Promise.resolve(),
  unsent: ({ votes }) => votes.unsent(),
};
