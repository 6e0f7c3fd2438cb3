import type { Bench, Row } from './bench.ts';

export interface Measurement {
  readonly row: Row;
  /** For one operation, in the unit of the bench. */
  readonly p50: number;
  readonly p95: number;
}

/** Measures every row. The rows take turns, so that a slow moment of the machine falls on all of them. */
export async function measure(bench: Bench, repeats: number): Promise<readonly Measurement[]> {
  const prepared = await bench.prepare();
  try {
    if (!prepared.rows.some(({ name }) => name === bench.baseline)) {
      throw new Error(`"${bench.name}" has no row "${bench.baseline}" to compare with.`);
    }
    const times = new Map<Row, number[]>(prepared.rows.map((row) => [row, []]));
    const warmUps = Math.floor(repeats / 10);
    for (let round = -warmUps; round < repeats; round += 1) {
      for (const [row, measured] of times) {
        const time = await timeOf(row);
        if (round >= 0) measured.push(time);
      }
    }
    const factor = bench.unit === 'µs' ? 1000 : 1;
    return [...times].map(([row, measured]) => ({
      row,
      p50: percentile(measured, 0.5) * factor,
      p95: percentile(measured, 0.95) * factor,
    }));
  } finally {
    await prepared.close?.();
  }
}

/** Milliseconds of one operation. */
async function timeOf(row: Row): Promise<number> {
  const started = performance.now();
  const result = row.run();
  // Awaiting what is no promise would add a turn of the event loop to the figures.
  if (result instanceof Promise) await result;
  return (performance.now() - started) / (row.operations ?? 1);
}

/** The nearest-rank percentile; `NaN` of no values. */
function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
