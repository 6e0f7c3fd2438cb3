/**
 * The round of a month: what one hears from other teams, against what one needs, one team at a time;
 * in words for people.
 */
export type RoundPart = RoundStart | RoundTeam | RoundEnd | SpokenRound;

/** The round is not open: it was not begun, or was left, put off or kept. */
export interface RoundStart {
  readonly kind: 'start';
  /** What it is, or where it stands. */
  readonly text: string;
  /** `November’s round: 3 minutes` */
  readonly start: string;
  /** The label of the way to hear no more of it this month. */
  readonly putOff?: string;
  /** It is not to be drawn attention to: it was kept or put off. */
  readonly isQuiet: boolean;
}

/** What is asked about one team. */
export interface RoundTeam {
  readonly kind: 'team';
  /** Its id, and its place in the round from 0. */
  readonly team: string;
  readonly place: number;
  readonly title: string;
  /** `2 of 5` */
  readonly progress: string;
  readonly scales: readonly RoundScale[];
  readonly lists: readonly RoundList[];
  /** The label of the way to the team before. */
  readonly back?: string;
  /** To the next team, or to what will be kept; `isSkip` while not all was said. */
  readonly next: { readonly label: string; readonly isSkip: boolean };
  /** The label of the way to say nothing about this team after all. */
  readonly clear?: string;
  /** How it is answered without a mouse. */
  readonly hint: string;
  readonly leave: string;
  /** The person asked for it with a command, so focus may go there. */
  readonly isWished: boolean;
}

/** One of a few answers. */
export interface RoundScale {
  readonly scale: ScaleId;
  readonly label: string;
  /** What the first and the last mean, where the labels are numbers alone. */
  readonly ends?: readonly [first: string, last: string];
  readonly choices: readonly RoundChoice[];
}

export interface RoundChoice {
  readonly label: string;
  /** The same for readers, where the label alone says too little. */
  readonly name?: string;
  readonly on: boolean;
}

export const scaleIds = ['received', 'needed', 'onTime'] as const;
export type ScaleId = (typeof scaleIds)[number];

/** Kinds of information, of which some may be chosen. */
export interface RoundList {
  readonly list: ListId;
  readonly label: string;
  readonly kinds: readonly RoundKind[];
}

export interface RoundKind {
  /** Its id. */
  readonly kind: string;
  readonly label: string;
  readonly on: boolean;
  /** No further one can be chosen, since there are as many as there may be. */
  readonly isBarred: boolean;
}

export const listIds = ['valuable', 'noise'] as const;
export type ListId = (typeof listIds)[number];

/** All teams were gone through: what will be kept. */
export interface RoundEnd {
  readonly kind: 'end';
  /** How many teams there are: the place of the end. */
  readonly place: number;
  readonly title: string;
  /** In the order of the round. */
  readonly teams: readonly RoundSummary[];
  /** Where it stays. */
  readonly remark: string;
  readonly back: string;
  /** The label of the way to keep it, where there is something to keep. */
  readonly keep?: string;
  readonly leave: string;
  readonly isWished: boolean;
}

export interface RoundSummary {
  readonly team: string;
  readonly label: string;
  /** What was said; or that it was skipped, or is not complete, and then it is not kept. */
  readonly lines: readonly string[];
  readonly isKept: boolean;
  /** The label of the way to the team, and the same for readers. */
  readonly change: string;
  readonly changeName: string;
}

/** The own team is too small for a round to be told: one talks instead. */
export interface SpokenRound {
  readonly kind: 'spoken';
  /** That it is not anonymous. */
  readonly remark: string;
  /** Leads the teams to talk with; each opens an agenda. */
  readonly label: string;
  readonly teams: readonly { readonly team: string; readonly label: string }[];
}
