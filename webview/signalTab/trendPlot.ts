import type { Quadrant, TrendPlot } from '../../src/protocol/signalPicture.ts';
import { axisX, axisY, dot, drawn, frame, ink, lineY, text } from '../ui/plot.ts';
import { decimal } from './numbers.ts';
import { fitting, roomFor } from './roomFor.ts';
import { symbolOf, turnOf } from './shapes.ts';

const [rowHeight, below] = [56, 24];

interface Point {
  readonly line: number;
  readonly month: string;
  /** NaN breaks the line. */
  readonly signal: number;
  readonly quadrant: Quadrant | undefined;
  readonly value: string;
}

/** How much of it was signal, month by month: a line for each sender, with gaps where nothing is told. */
export function trendPlot(plot: TrendPlot, width: number): SVGSVGElement {
  const labels = plot.lines.map(({ label }) => label);
  const months = new Map(plot.months.map(({ id, label }) => [id, label]));
  const points = plot.lines.flatMap((line, at) =>
    plot.months.map(({ id }, index): Point => {
      const point = line.points[index];
      return {
        line: at,
        month: id,
        signal: point?.signal ?? Number.NaN,
        quadrant: point?.quadrant,
        value: point?.value ?? '',
      };
    }),
  );
  const told = points.filter(({ signal }) => !Number.isNaN(signal));
  // Where there is room for so many names only.
  const every = Math.max(1, Math.ceil(months.size / Math.max(1, Math.floor((width - 120) / 64))));
  const named = [...months.keys()].filter((_, index) => (months.size - 1 - index) % every === 0);
  const where = { x: 'month', y: 'signal', fy: 'line' } as const;
  return drawn(plot.gist, {
    width,
    height: 8 + below + labels.length * rowHeight,
    marginLeft: roomFor(labels),
    marginTop: 8,
    marginBottom: below,
    marginRight: 40,
    x: { type: 'point', domain: [...months.keys()], label: null, padding: 0.5 },
    y: { domain: [0, 1], label: null },
    fy: { domain: [...labels.keys()], label: null, padding: 0.2, axis: null },
    symbol: { type: 'identity' },
    marks: [
      frame({ stroke: ink.line }),
      axisX({
        ticks: named,
        tickSize: 0,
        fontSize: 11,
        color: ink.quiet,
        tickFormat: (id: string) => months.get(id) ?? id,
      }),
      axisY({
        anchor: 'right',
        ticks: [0, 0.5, 1],
        tickFormat: decimal,
        tickSize: 3,
        fontSize: 10,
        color: ink.quiet,
      }),
      text(labels, {
        fy: (_label: string, at: number) => at,
        text: (label: string) => fitting(label),
        frameAnchor: 'left',
        textAnchor: 'end',
        dx: -8,
        fontSize: 12,
        fill: ink.text,
      }),
      lineY(points, { ...where, z: 'line', stroke: ink.mark, strokeWidth: 1.5 }),
      dot(told, {
        ...where,
        r: 4.5,
        fill: ink.mark,
        stroke: ink.mark,
        symbol: ({ quadrant }: Point) => symbolOf(quadrant),
        rotate: ({ quadrant }: Point) => turnOf(quadrant),
        title: 'value',
      }),
    ],
  });
}
