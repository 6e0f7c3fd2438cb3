/** `npm run bench [-- words of names] [--smoke]`: figures as tables, each row against a baseline of the same run. */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { tableOf } from '../support/table.ts';
import type { Bench } from './bench.ts';
import { measure } from './measure.ts';
import type { Measurement } from './measure.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { smoke: { type: 'boolean', default: false } },
});

let exceeded = 0;
for (const bench of await benches()) {
  const measurements = await measure(bench, values.smoke ? 1 : bench.repeats);
  console.log(`\n${bench.name}\n${figuresOf(bench, measurements)}`);
  // One cold run says that it runs, not how fast.
  if (!values.smoke) exceeded += measurements.filter(isTooSlow).length;
}
if (exceeded > 0) console.error(`\n${exceeded} over budget`);
process.exitCode = exceeded > 0 ? 1 : 0;

async function benches(): Promise<readonly Bench[]> {
  const files = globSync('*.bench.ts', { cwd: import.meta.dirname }).sort();
  const modules = await Promise.all(
    files.map((file) => import(pathToFileURL(join(import.meta.dirname, file)).href)),
  );
  const all = (modules as readonly { readonly bench: Bench }[]).map(({ bench }) => bench);
  return all.filter(({ name }) => positionals.every((word) => name.includes(word)));
}

function figuresOf(bench: Bench, measurements: readonly Measurement[]): string {
  const base = measurements.find(({ row }) => row.name === bench.baseline);
  const rows = measurements.map((measurement) => {
    const { row, p50, p95 } = measurement;
    const ratio = base && base.p50 > 0 ? `${(p50 / base.p50).toFixed(2)} ×` : '';
    const budget = row.budget === undefined ? '' : String(row.budget);
    return [row.name, shown(p50), shown(p95), ratio, budget, isTooSlow(measurement) ? 'over' : ''];
  });
  return tableOf(['', `p50 ${bench.unit}`, `p95 ${bench.unit}`, 'ratio', 'budget', ''], rows);
}

function isTooSlow({ row, p95 }: Measurement): boolean {
  return row.budget !== undefined && p95 > row.budget;
}

/** Three significant digits are all that a measurement is worth. */
function shown(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
