/** One question about speed or size, answered by figures that are compared with one of them. */
export interface Bench {
  readonly name: string;
  readonly unit: Unit;
  /** Name of the series that the others are compared with. */
  readonly baseline: string;
  /** True when it opens a VS Code, which needs the server that Windows does not have. */
  readonly needsHost: boolean;
  /** Takes the figures; in a smoke run as few as show that it works. */
  measure(isSmoke: boolean): Promise<readonly Series[]>;
}

/** kB are a thousand bytes each. */
export type Unit = 'µs' | 'ms' | 'kB' | 'processes';

/** The figures of one row, in the order in which they were taken. */
export interface Series {
  readonly name: string;
  /** The unit of the bench, where it is not given. */
  readonly unit?: Unit;
  readonly values: readonly number[];
  /** Highest p95; above it the run fails. */
  readonly budget?: number;
  /** `p50` where single values say little, as of an editor that starts. */
  readonly judgedBy?: 'p50' | 'p95';
}
