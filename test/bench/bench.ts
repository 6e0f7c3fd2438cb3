/** One question about speed, answered by rows that do the same work in different ways or sizes. */
export interface Bench {
  readonly name: string;
  readonly unit: 'µs' | 'ms';
  /** Name of the row that the others are compared with. */
  readonly baseline: string;
  /** How often each row is measured, after a tenth of that to warm up. */
  readonly repeats: number;
  /** Makes the data; what it opens, `close` ends. */
  prepare(): Promise<Prepared> | Prepared;
}

interface Prepared {
  readonly rows: readonly Row[];
  close?(): Promise<void> | void;
}

export interface Row {
  readonly name: string;
  /** How many operations one `run` does; the figures are for one. One without it. */
  readonly operations?: number;
  /** Highest p95 in the unit of the bench; above it the run fails. */
  readonly budget?: number;
  run(): unknown;
}
