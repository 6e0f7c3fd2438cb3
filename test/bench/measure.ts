/** A row that is timed. */
export interface Row {
  readonly name: string;
  /** How many operations one `run` does; the figures are for one. */
  readonly operations: number;
  run(): Promise<void>;
}

/**
 * Milliseconds of one operation of each row. The rows take turns, so that a slow moment of the machine
 * falls on all of them.
 */
export async function timesOf(
  rows: readonly Row[],
  repeats: number,
): Promise<readonly (readonly number[])[]> {
  const times = rows.map((): number[] => []);
  for (let round = 0; round < repeats; round += 1) {
    for (const [index, row] of rows.entries()) {
      const started = performance.now();
      await row.run();
      times[index]?.push((performance.now() - started) / row.operations);
    }
  }
  return times;
}

/** The nearest-rank percentile; `NaN` of no values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
