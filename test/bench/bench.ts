/** One question about speed or size, answered by figures that are compared with one of them. */
export interface Bench {
  readonly name: string;
  readonly unit: Unit;
  /** Name of the row that others are compared with when they name none themselves. */
  readonly baseline: string;
  /** True when it opens a VS Code, which needs the server that Windows does not have. */
  readonly needsHost: boolean;
  /** It takes long, so that it runs only when this word is among those that were given. */
  readonly onlyFor?: string;
  /**
   * Takes the figures; in a smoke run as few as show that it works. `repositories` are real ones that
   * were named, for benches that would invent one otherwise.
   */
  measure(isSmoke: boolean, repositories: readonly string[]): Promise<readonly Series[]>;
}

/** kB are a thousand bytes each, MB a million. */
export type Unit =
  'µs' | 'ms' | 'kB' | 'MB' | 'bytes' | 'processes' | 'paths' | 'moves' | 'exponent';

/** The figures of one row, in the order in which they were taken. */
export interface Series {
  readonly name: string;
  /** The unit of the bench, where it is not given. */
  readonly unit?: Unit;
  readonly values: readonly number[];
  /** Name of the row that this one is compared with, where it is not the baseline of the bench. */
  readonly against?: string;
  /** Highest p95; above it the run fails. */
  readonly budget?: number;
  /** Instead of a budget: highest ratio of the p95 to the p50 of what the row is compared with. */
  readonly atMost?: number;
  /** `p50` where single values say little, as of an editor that starts. */
  readonly judgedBy?: 'p50' | 'p95';
}
