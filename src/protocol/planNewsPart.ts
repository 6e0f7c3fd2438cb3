/** What other teams changed in the roadmap that came with a pull: each is signal or noise to somebody. */
export interface PlanNewsPart {
  readonly title: string;
  /** At most `mostNewsShown`, the newest first. */
  readonly news: readonly ShownPlanNews[];
  /** How many more there are, in words. */
  readonly more?: string;
  /** The label of the way to be done with all of it, where there are several. */
  readonly dismissAll?: string;
}

/** So many are shown at a time. */
export const mostNewsShown = 3;

export interface ShownPlanNews {
  /** Tells it from the others. */
  readonly news: string;
  /** `Platform moved “Offline-first uploads” to Later.` */
  readonly text: string;
  readonly verdicts: readonly [signal: NewsGesture, noise: NewsGesture];
  readonly dismiss: NewsGesture;
}

export interface NewsGesture {
  readonly label: string;
  /** The key that does the same from anywhere in the piece, as `KeyboardEvent.key` has it. */
  readonly key: string;
}
