import type { FileSection, ShownTicket } from './fileSection.ts';
import type { SharingPart } from './sharingPart.ts';
import type { SignalSection } from './signalSection.ts';
import type { Way } from './ways.ts';

/**
 * All that the page shows, already in words for people. Serialisable; always whole, never a change
 * to what was told before. Sections that join later are further fields of `Picture`.
 */
export interface Picture {
  readonly ask: AskSection;
  /** Absent while no repository is open. */
  readonly file?: FileSection;
  /** Absent while no repository is open. */
  readonly signal?: SignalSection;
  readonly words: PageWords;
}

export type AskSection = AskState | AskCard | AskNothing;

/** There is nothing to ask about here, and this is why and what can be done. */
export interface AskState {
  readonly kind: 'state';
  readonly text: string;
  readonly detail?: string;
  /** One way on. */
  readonly way?: Way;
  readonly busy: boolean;
}

export interface AskCard {
  readonly kind: 'card';
  readonly card: Card;
  /** How many more cards wait behind this one. */
  readonly waiting: number;
  readonly saved?: Saved;
  readonly sharing?: SharingPart;
  readonly decided: readonly Decided[];
}

export interface AskNothing {
  readonly kind: 'nothing';
  readonly text: string;
  /** What is unusual about the repository, if anything. */
  readonly detail?: string;
  readonly saved?: Saved;
  readonly sharing?: SharingPart;
  readonly decided: readonly Decided[];
  readonly way?: Way;
}

/** One question about one commit. */
export interface Card {
  readonly sha: string;
  readonly shortSha: string;
  readonly subject: string;
  /** Only where several repositories are open. */
  readonly repository?: string;
  /** At most `mostOfCard`. */
  readonly tickets: readonly ShownTicket[];
  readonly question: string;
  readonly chips: readonly Chip[];
  /** The line of free text under the chips. */
  readonly line: { readonly label: string; readonly placeholder: string };
}

/** So many tickets of a commit are told with its card. */
export const mostOfCard = 3;

/**
 * A chip answers with one gesture (`answer`), opens further chips (`more`), opens a line of text for
 * the who (`text`), or says that one has no answer (`skip`).
 */
export type Chip =
  | {
      readonly kind: 'answer';
      readonly label: string;
      readonly field: 'who' | 'why' | 'item';
      readonly value: string;
      /** It is what was answered before. */
      readonly on?: boolean;
      /** Where the suggestion comes from, as a tooltip. */
      readonly from?: string;
    }
  | { readonly kind: 'more'; readonly label: string; readonly chips: readonly Chip[] }
  | { readonly kind: 'text'; readonly label: string; readonly placeholder: string }
  | { readonly kind: 'skip'; readonly label: string };

/** The answer that was stored last. */
export interface Saved {
  readonly sha: string;
  readonly text: string;
  /** The commit can still be amended without touching anything but its message. */
  readonly canPutIntoMessage: boolean;
}

/** Why a recent commit was not asked about. */
export interface Decided {
  readonly sha: string;
  readonly shortSha: string;
  readonly subject: string;
  readonly text: string;
}

/** The fixed words of the page, in the language of the editor. */
export interface PageWords {
  readonly askTitle: string;
  readonly skip: string;
  readonly notUseful: string;
  readonly alreadySaid: string;
  readonly snooze: string;
  readonly snoozeHour: string;
  readonly snoozeToday: string;
  readonly snoozeBranch: string;
  readonly never: string;
  readonly change: string;
  readonly putIntoMessage: string;
  readonly decidedTitle: string;
  readonly answerAnyway: string;
  readonly showCommit: string;
  readonly back: string;
  /** What the remotes of an offer are, for readers. */
  readonly remotes: string;
  /** `{0}`: how many more. */
  readonly waiting: string;
  readonly fileTitle: string;
  readonly signalTitle: string;
  readonly commitsTitle: string;
  readonly ticketsTitle: string;
  readonly showMore: string;
  /** `{0}`: the ticket. */
  readonly openTicket: string;
  /** A toggle: it stays while other files are opened. */
  readonly pin: string;
  readonly servesTitle: string;
  readonly showItem: string;
  /** `{0}`: the names. */
  readonly forWhom: string;
  /** `{0}`: how many. */
  readonly moreItems: string;
  readonly whysTitle: string;
  readonly personasTitle: string;
  readonly teamsTitle: string;
  readonly filesTitle: string;
}
