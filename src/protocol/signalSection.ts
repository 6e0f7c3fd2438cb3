import type { PlanNewsPart } from './planNewsPart.ts';
import type { RoundPart } from './roundPart.ts';
import type { SharingPart } from './sharingPart.ts';
import type { Way } from './ways.ts';

/** Which information from other teams helped, and which was noise: to say it, and what is told of it. */
export interface SignalSection {
  /** Only where several repositories are open. */
  readonly repository?: string;
  /** What other teams changed in the roadmap. */
  readonly news?: PlanNewsPart;
  readonly state: SignalState;
  /** For which team the person votes, once that is known. */
  readonly ownTeam?: OwnTeam;
  /** The vote that was given last here, while it can be undone with one gesture. */
  readonly given?: GivenVote;
  /** The round of this month; absent while the own team or another one is not known. */
  readonly round?: RoundPart;
  readonly own: OwnVotes;
  readonly sharing?: SharingPart;
  readonly summary?: SignalSummary;
}

/** Whether one can vote here, or why not and what can be done. */
export type SignalState = CannotVote | ChooseTeam | SmallTeam | VoteForm;

/** There is nobody to vote on, or what is known of it could not be read. */
export interface CannotVote {
  readonly kind: 'cannot';
  readonly text: string;
  readonly detail?: string;
  readonly way?: Way;
}

/** The person's own team is not known: one gesture chooses it. */
export interface ChooseTeam {
  readonly kind: 'choose-team';
  readonly text: string;
  readonly detail: string;
  readonly teams: Choices;
}

/** The person's own team has too few people for anything to be told of it. */
export interface SmallTeam {
  readonly kind: 'too-small';
  readonly text: string;
}

/** The quick vote: a team, a kind, and one of two verdicts. */
export interface VoteForm {
  readonly kind: 'form';
  /** Tells this form from others, so that what was chosen for one thing is not used for another. */
  readonly form: number;
  /** The person asked for it, so focus may go there. */
  readonly isWished: boolean;
  /** The thing that it is about, where it came from one, and the way to leave that away. */
  readonly about?: { readonly text: string; readonly drop: string };
  /** The team that the information came from. */
  readonly from: Choices;
  readonly what: Choices;
  /** What the two verdicts are the answer to. */
  readonly question: string;
  readonly verdicts: readonly [signal: Choice, noise: Choice];
  /** A line may go along. */
  readonly line: { readonly label: string; readonly placeholder: string };
  /** Said where a verdict is given before both are chosen. */
  readonly chooseFirst: string;
}

/** One of several to choose, as chips. */
export interface Choices {
  readonly label: string;
  readonly choices: readonly Choice[];
  /** The id of what is chosen already. */
  readonly chosen?: string;
}

export interface Choice {
  readonly id: string;
  readonly label: string;
  /** The key that chooses it from anywhere in the section but a line of text. */
  readonly key?: string;
}

export interface OwnTeam {
  readonly text: string;
  /** The label of the way to choose another one, where it was chosen. */
  readonly change?: string;
}

export interface GivenVote {
  readonly text: string;
  readonly undo: string;
  /** The key that does the same. */
  readonly key: string;
  readonly writing: LineWriting;
}

/** What the person said this month; nobody else sees this list. */
export interface OwnVotes {
  readonly title: string;
  /** Where they are: on this machine alone, or shared. */
  readonly standing: string;
  /** The label of the way to share them, where they are not. */
  readonly share?: string;
  readonly failure?: string;
  /** The newest first. */
  readonly votes: readonly OwnVote[];
}

export interface OwnVote {
  /** Tells it from the others of its month. */
  readonly vote: string;
  readonly verdict: 'signal' | 'noise';
  /** The same in words. */
  readonly verdictText: string;
  /** From which team and what: `Platform, release note`. */
  readonly text: string;
  readonly about?: string;
  /** The line that the person wrote. */
  readonly line?: string;
  /** To the other verdict. */
  readonly turn: Named;
  readonly writing: LineWriting;
  readonly takeBack: Named;
}

/** A label, and the same for readers, where there are several alike. */
export interface Named {
  readonly label: string;
  readonly name: string;
}

/** The way to give a vote a line, or another one. */
export interface LineWriting extends Named {
  readonly vote: string;
  readonly line?: string;
  readonly placeholder: string;
}

/** What is told of the information that the own team has from the others. */
export interface SignalSummary {
  readonly title: string;
  /** Why nothing is told, or that it is being read. */
  readonly notice?: { readonly text: string; readonly busy: boolean };
  /** The month that the following is about. */
  readonly month?: string;
  readonly rows: readonly SummaryRow[];
  /** What is hidden, and why. */
  readonly hidden?: string;
  /** When the months are told that are not told yet. */
  readonly next: readonly string[];
  readonly way?: Way;
}

export interface SummaryRow {
  readonly from: string;
  /** `Platform → Mobile`. */
  readonly direction: string;
  readonly text: string;
}
