import type { Metric } from '../model/plan.ts';

const bars = '▁▂▃▄▅▆▇█';
/** What was read before these says little about where it goes. */
const mostReadings = 12;

/**
 * The readings of a metric as a line of bars, the baseline first, the lowest value as the lowest bar;
 * nothing of fewer than two values, which have no direction.
 */
export function sparkText({ baseline, readings }: Pick<Metric, 'baseline' | 'readings'>): string {
  const newest = readings.slice(-mostReadings).map(({ value }) => value);
  const values = baseline === undefined ? newest : [baseline, ...newest];
  if (values.length < 2) return '';
  const lowest = Math.min(...values);
  const range = Math.max(...values) - lowest;
  const barOf = (value: number): string =>
    bars[range === 0 ? 3 : Math.round(((value - lowest) / range) * (bars.length - 1))] ?? '';
  return values.map(barOf).join('');
}
