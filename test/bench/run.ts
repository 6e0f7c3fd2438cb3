/**
 * `npm run bench [-- words of names] [--smoke] [--repository FOLDER]…`: figures as tables, each row
 * against a baseline of the same run.
 */
import { globSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format, parseArgs } from 'node:util';
import { atATime } from '../support/atATime.ts';
import { tableOf } from '../support/table.ts';
import type { Bench, Series } from './bench.ts';
import { percentile } from './measure.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    smoke: { type: 'boolean', default: false },
    repository: { type: 'string', multiple: true, default: [] },
  },
});

const chosen = await benches();
await atATime(values.smoke ? 2 : 1, chosen, take);
// What a browser left open must not hold the run.
process.exit();

/** Takes the figures of a bench, prints them, and sees to the exit code when one is over its budget or there are none. */
async function take(bench: Bench): Promise<void> {
  try {
    await print(bench);
  } catch (error) {
    console.log(`\n${bench.name}\n${format(error)}`);
    process.exitCode = 1;
  }
}

async function print(bench: Bench): Promise<void> {
  if (bench.needsHost && process.platform === 'win32') {
    console.log(`\n${bench.name}\nnot on Windows`);
    return;
  }
  const figures = await bench.measure(
    values.smoke,
    values.repository.map((folder) => resolve(folder)),
  );
  // One cold run beside others says that it runs, not how fast.
  const series = values.smoke ? figures.map(withoutBudget) : figures;
  console.log(`\n${bench.name}\n${tableFor(bench, series)}`);
  if (series.some((one) => isOver(bench, series, one))) process.exitCode = 1;
}

async function benches(): Promise<readonly Bench[]> {
  const files = globSync('*.bench.ts', { cwd: import.meta.dirname }).sort();
  const modules = await Promise.all(
    files.map((file) => import(pathToFileURL(join(import.meta.dirname, file)).href)),
  );
  const all = (modules as readonly { readonly bench: Bench }[]).map(({ bench }) => bench);
  return all.filter(
    ({ name, onlyFor }) =>
      positionals.every((word) => name.includes(word)) &&
      (onlyFor === undefined || values.smoke || positionals.includes(onlyFor)),
  );
}

function tableFor(bench: Bench, figures: readonly Series[]): string {
  const rows = figures.map((series) => {
    const { name, unit = bench.unit } = series;
    const basis = basisOf(bench, figures, series);
    const p50 = percentile(series.values, 0.5);
    const p95 = percentile(series.values, 0.95);
    const limit = limitOf(bench, figures, series);
    return [
      name,
      String(series.values.length),
      `${shown(p50)} ${unit}`,
      `${shown(p95)} ${unit}`,
      basis !== undefined && basis > 0 ? `${ratioText(p50 / basis)} ×` : '',
      ...(limit ? [`${series.judgedBy ?? 'p95'} ≤ ${limit.text}`] : []),
      ...(limit && limit.highest !== 0 ? [percent(judged(series) / limit.highest)] : []),
      ...(isOver(bench, figures, series) ? ['over'] : []),
    ];
  });
  return tableOf(['', 'n', 'p50', 'p95', 'ratio', 'budget', 'of it', ''], rows);
}

/** The p50 of what a row is compared with; none when it is measured in something else. */
function basisOf(bench: Bench, figures: readonly Series[], series: Series): number | undefined {
  const against = series.against ?? bench.baseline;
  const base = figures.find(({ name }) => name === against);
  if (!base) throw new Error(`"${bench.name}" has no row "${against}" to compare with.`);
  const isAlike = (series.unit ?? bench.unit) === (base.unit ?? bench.unit);
  return isAlike ? percentile(base.values, 0.5) : undefined;
}

interface Limit {
  readonly highest: number;
  readonly text: string;
}

function limitOf(bench: Bench, figures: readonly Series[], series: Series): Limit | undefined {
  const { budget, atMost } = series;
  if (budget !== undefined) return { highest: budget, text: shown(budget) };
  const basis = basisOf(bench, figures, series);
  if (atMost === undefined || basis === undefined) return undefined;
  return { highest: atMost * basis, text: `${ratioText(atMost)} ×` };
}

function withoutBudget({ name, unit, against, values: taken }: Series): Series {
  return {
    name,
    values: taken,
    ...(unit === undefined ? {} : { unit }),
    ...(against === undefined ? {} : { against }),
  };
}

function judged({ values: taken, judgedBy }: Series): number {
  return percentile(taken, judgedBy === 'p50' ? 0.5 : 0.95);
}

function isOver(bench: Bench, figures: readonly Series[], series: Series): boolean {
  const limit = limitOf(bench, figures, series);
  return limit !== undefined && judged(series) > limit.highest;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`;
}

/** Far below one, two decimals say nothing. */
function ratioText(ratio: number): string {
  return ratio >= 0.1 || ratio === 0 ? ratio.toFixed(2) : ratio.toPrecision(2);
}

/** Three significant digits are all that a measurement is worth. */
function shown(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
