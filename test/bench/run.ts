/** `npm run bench [-- words of names] [--smoke]`: figures as tables, each row against a baseline of the same run. */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { tableOf } from '../support/table.ts';
import type { Bench, Series } from './bench.ts';
import { percentile } from './measure.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { smoke: { type: 'boolean', default: false } },
});

const chosen = await benches();
if (values.smoke) await Promise.all(chosen.map(take));
else for (const bench of chosen) await take(bench);
// What a browser left open must not hold the run.
process.exit();

/** Takes the figures of a bench, prints them, and sees to the exit code when one is over its budget. */
async function take(bench: Bench): Promise<void> {
  if (bench.needsHost && process.platform === 'win32') {
    console.log(`\n${bench.name}\nnot on Windows`);
    return;
  }
  const figures = await bench.measure(values.smoke);
  // One cold run beside others says that it runs, not how fast.
  const series = values.smoke ? figures.map(withoutBudget) : figures;
  console.log(`\n${bench.name}\n${tableFor(bench, series)}`);
  if (series.some(isOver)) process.exitCode = 1;
}

async function benches(): Promise<readonly Bench[]> {
  const files = globSync('*.bench.ts', { cwd: import.meta.dirname }).sort();
  const modules = await Promise.all(
    files.map((file) => import(pathToFileURL(join(import.meta.dirname, file)).href)),
  );
  const all = (modules as readonly { readonly bench: Bench }[]).map(({ bench }) => bench);
  return all.filter(({ name }) => positionals.every((word) => name.includes(word)));
}

function tableFor(bench: Bench, figures: readonly Series[]): string {
  const base = figures.find(({ name }) => name === bench.baseline);
  if (!base) throw new Error(`"${bench.name}" has no row "${bench.baseline}" to compare with.`);
  const basis = percentile(base.values, 0.5);
  const rows = figures.map((series) => {
    const { name, unit = bench.unit, budget } = series;
    const p50 = percentile(series.values, 0.5);
    const p95 = percentile(series.values, 0.95);
    return [
      name,
      String(series.values.length),
      `${shown(p50)} ${unit}`,
      `${shown(p95)} ${unit}`,
      unit === bench.unit && basis > 0 ? `${(p50 / basis).toFixed(2)} ×` : '',
      ...(budget === undefined ? [] : [`${series.judgedBy ?? 'p95'} ≤ ${shown(budget)}`]),
      ...(budget === undefined || budget === 0 ? [] : [percent(judged(series) / budget)]),
      ...(isOver(series) ? ['over'] : []),
    ];
  });
  return tableOf(['', 'n', 'p50', 'p95', 'ratio', 'budget', 'of it', ''], rows);
}

function withoutBudget({ name, unit, values: taken }: Series): Series {
  return { name, values: taken, ...(unit === undefined ? {} : { unit }) };
}

function judged({ values: taken, judgedBy }: Series): number {
  return percentile(taken, judgedBy === 'p50' ? 0.5 : 0.95);
}

function isOver(series: Series): boolean {
  return series.budget !== undefined && judged(series) > series.budget;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`;
}

/** Three significant digits are all that a measurement is worth. */
function shown(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
