import { answersReference, votesReference } from '../notes/notes.ts';

/** What is shared of a repository, each with a consent of its own. */
export interface Shared {
  /** The notes. */
  readonly reference: string;
  /**
   * In the configuration it says with which remotes they are shared, a line for each. In lower case, and
   * in a section of its own, so that one goes without a trace while the other stays.
   */
  readonly key: string;
  /** What this clone remembers of the sharing, and of what was written for it, as names of files. */
  readonly files: { readonly state: string; readonly written: string };
  /** The message of the steps that are made for a push. */
  readonly message: string;
  /** They are about commits, and follow them when git makes new ones of them. */
  readonly isAboutCommits: boolean;
  /** Nothing may tell when something was said: all steps are of one fixed time. */
  readonly isTimeless: boolean;
}

export const sharedAnswers: Shared = {
  reference: answersReference,
  key: 'product-mindset.share',
  files: { state: 'sharing.json', written: 'sharing-written.json' },
  message: 'Answers\n',
  isAboutCommits: true,
  isTimeless: false,
};

export const sharedVotes: Shared = {
  reference: votesReference,
  key: 'product-mindset.votes.share',
  files: { state: 'sharing-votes.json', written: 'sharing-votes-written.json' },
  message: 'Votes\n',
  isAboutCommits: false,
  isTimeless: true,
};

/** One line of the configuration may be there for several of them. */
export const everythingShared: readonly Shared[] = [sharedAnswers, sharedVotes];
