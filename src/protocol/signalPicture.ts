/** What the tab *Signal and noise* shows: whole, serialisable, and in words already. */
export type SignalPicture = SignalState | SignalMonths;

/** There is nothing to draw yet, and what to do about it. */
export interface SignalState {
  readonly kind: 'state';
  readonly title: string;
  readonly text: string;
  readonly detail?: string;
  readonly busy?: true;
  readonly ways: readonly SignalWay[];
}

/** The ways on that the tab offers. */
export const signalWayIds = [
  'exchange',
  'chooseTeam',
  'vote',
  'share',
  'setUp',
  'showLog',
] as const;
export type SignalWayId = (typeof signalWayIds)[number];

export interface SignalWay {
  readonly label: string;
  readonly id: SignalWayId;
}

/** One month, as it may be told, seen from one team. */
export interface SignalMonths {
  readonly kind: 'months';
  readonly title: string;
  /** The repository, where several are open. */
  readonly repository?: string;
  readonly words: SignalPageWords;
  /** The newest first, with how each stands. */
  readonly months: readonly Choice[];
  readonly month: string;
  /** The own one first, and said to be. */
  readonly teams: readonly Choice[];
  readonly team: string;
  /** What is to be known about this month, about what is hidden, and how votes come. */
  readonly notes: readonly SignalNote[];
  /** What holds for every month: when something is told at all, and who can read what. */
  readonly about: readonly string[];
  /** Absent where nothing is told of the month. */
  readonly told?: ToldMonth;
}

export interface Choice {
  readonly id: string;
  readonly label: string;
}

export interface SignalNote {
  readonly text: string;
  readonly way?: SignalWay;
}

export interface ToldMonth {
  readonly heat: HeatMap;
  readonly gaps: GapPlot;
  /** All pairs of teams of which a gap is told, by what they need. */
  readonly quadrants: readonly QuadrantGroup[];
  readonly onTime: OnTimePlot;
  /** Absent where no month can be held against another. */
  readonly trend?: TrendPlot;
  /** What the team that it is seen from has from each other one. */
  readonly cards: readonly SignalCard[];
}

export const figureNames = ['heat', 'gaps', 'onTime', 'trend'] as const;
export type FigureName = (typeof figureNames)[number];

/** What every plot has beside its marks. */
export interface SignalFigure {
  readonly title: string;
  /** What one sees, in a sentence or two, for who does not see it. */
  readonly gist: string;
  /** How the marks are to be read; also written under a plot that is saved. */
  readonly legend: readonly string[];
  readonly table: SignalTable;
}

export interface SignalTable {
  readonly caption: string;
  /** The first is above the heads of the rows. */
  readonly columns: readonly string[];
  readonly rows: readonly SignalRow[];
}

export interface SignalRow {
  readonly head: string;
  readonly cells: readonly string[];
}

/** A gap of 1 and more, −1 and less, and between: the words of the product definition. */
export type Quadrant = 'starved' | 'flooded' | 'ok';

/** Receiving teams as rows, sending ones as columns. */
export interface HeatMap extends SignalFigure {
  readonly teams: readonly Choice[];
  /** The own team, where it is known: its row is marked. */
  readonly own?: string;
  readonly cells: readonly HeatCell[];
}

export interface HeatCell {
  readonly to: string;
  readonly from: string;
  /** In tenths, 0 to 10; absent where too few gave a verdict. */
  readonly signal?: number;
  readonly quadrant?: Quadrant;
  /** What stands in the cell; a dash where a team meets itself. */
  readonly label: string;
  /** The same in full. */
  readonly tip: string;
}

/** From −4, much more than is needed, to 4, much less. */
export interface GapPlot extends SignalFigure {
  readonly axis: string;
  /** What stands above the three parts of the axis: flooded, ok, starved. */
  readonly zones: readonly [flooded: string, ok: string, starved: string];
  readonly rows: readonly GapRow[];
}

export interface GapRow {
  readonly label: string;
  /** Absent where too few said it. */
  readonly gap?: number;
  readonly quadrant?: Quadrant;
  readonly value: string;
}

export interface OnTimePlot extends SignalFigure {
  readonly axis: string;
  readonly rows: readonly OnTimeRow[];
}

export interface OnTimeRow {
  readonly label: string;
  /** 0 to 1; absent where too few said it. */
  readonly share?: number;
  readonly value: string;
}

/** One line for each sending team, over the months that are told. */
export interface TrendPlot extends SignalFigure {
  readonly axis: string;
  /** In the order of time. */
  readonly months: readonly Choice[];
  readonly lines: readonly TrendLine[];
}

export interface TrendLine {
  readonly label: string;
  /** One for each month; `undefined` is a gap. */
  readonly points: readonly (TrendPoint | undefined)[];
}

export interface TrendPoint {
  /** 0 to 1. */
  readonly signal: number;
  readonly quadrant?: Quadrant;
  readonly value: string;
}

export interface QuadrantGroup {
  readonly quadrant: Quadrant;
  readonly label: string;
  readonly pairs: readonly string[];
}

/** What one team has from another. */
export interface SignalCard {
  readonly to: string;
  readonly from: string;
  readonly title: string;
  readonly facts: readonly string[];
  readonly signals: readonly string[];
  readonly noise: readonly string[];
  /** What people wrote. */
  readonly texts: readonly string[];
  /** What one could say to the senders; absent where nothing is told. */
  readonly suggestion?: string;
}

/** The fixed words of the tab. */
export interface SignalPageWords {
  readonly month: string;
  readonly team: string;
  readonly copy: string;
  readonly save: string;
  readonly table: string;
  readonly quadrants: string;
  readonly cards: string;
  readonly signals: string;
  readonly noise: string;
  readonly texts: string;
  readonly agenda: string;
  readonly suggest: string;
  readonly suggestion: string;
  readonly copySuggestion: string;
  readonly draftIssue: string;
  /** That nothing is sent by itself. */
  readonly notSent: string;
  readonly notes: string;
  readonly about: string;
  readonly trendless: string;
}
