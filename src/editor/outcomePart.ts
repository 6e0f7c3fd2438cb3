import type { Metric, Outcome, Reading } from '../model/plan.ts';
import type { ShownLine, ShownOutcome } from '../protocol/shownContext.ts';
import { contextWording } from './contextWording.ts';
import { shownText } from './shownText.ts';

type ShownMetric = NonNullable<ShownOutcome['metric']>;

/** So many readings make a line; of more, the newest. */
const mostReadings = 60;

/** What is to be reached, and how near it is. */
export function outcomePart({ text, metric }: Outcome, now: number): ShownOutcome {
  return { text: shownText(text), ...(metric ? { metric: metricOf(metric, now) } : {}) };
}

function metricOf(metric: Metric, now: number): ShownMetric {
  const { value } = contextWording;
  const readings = metric.readings.filter(({ at }) => !Number.isNaN(dayOf(at)));
  const [first, last] = [readings[0], readings.at(-1)];
  const from = metric.baseline ?? (readings.length > 1 ? first?.value : undefined);
  const values = contextWording.values(
    from === undefined ? undefined : value(from),
    last && value(last.value),
    metric.target === undefined ? undefined : value(metric.target),
  );
  const name = shownText(metric.name);
  if (!first || !last) return { name, values, inFull: `${name}: ${values}` };
  const line = lineOf(metric, readings.slice(-mostReadings));
  return {
    name,
    values,
    age: contextWording.readingAge(dayOf(last.at), now),
    inFull: contextWording.line(name, values, readings.length, first.at, last.at),
    ...(line ? { line } : {}),
  };
}

/** From what was before, one step ahead of the readings, to the newest; one point is no line. */
function lineOf({ baseline, target }: Metric, readings: readonly Reading[]): ShownLine | undefined {
  const before = baseline === undefined ? [] : [{ at: 0, value: baseline }];
  if (before.length + readings.length < 2) return undefined;
  const start = baseline === undefined ? 0 : 1 / readings.length;
  const days = readings.map(({ at }) => dayOf(at));
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  const points = readings.map(({ value }, index) => {
    const part = last > first ? ((days[index] ?? first) - first) / (last - first) : 1;
    return { at: readings.length === 1 ? 1 : start + part * (1 - start), value };
  });
  return {
    points: [...before, ...points],
    hasBaseline: baseline !== undefined,
    ...(target === undefined ? {} : { target }),
  };
}

/** The beginning of a day in UTC, in milliseconds since the epoch. */
function dayOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}
