import type { OnTimePlot, OnTimeRow } from '../../src/protocol/signalPicture.ts';
import { axisX, axisY, barX, drawn, ink, ruleX, text } from '../ui/plot.ts';
import { percent } from './numbers.ts';
import { fitting, roomFor } from './roomFor.ts';

const [rowHeight, below] = [26, 40];

/** The share of people whom it reaches in time, as bars with their numbers. */
export function onTimePlot(plot: OnTimePlot, width: number): SVGSVGElement {
  const labels = plot.rows.map(({ label }) => label);
  const rows = plot.rows.map((row, at) => ({ ...row, at }));
  const told = rows.filter(({ share }) => share !== undefined);
  const hidden = rows.filter(({ share }) => share === undefined);
  return drawn(plot.gist, {
    width,
    height: 4 + below + labels.length * rowHeight,
    marginLeft: roomFor(labels),
    marginTop: 4,
    marginBottom: below,
    marginRight: 48,
    x: { domain: [0, 1], label: null },
    y: { domain: [...labels.keys()], label: null, padding: 0.3 },
    marks: [
      axisX({
        label: plot.axis,
        labelAnchor: 'center',
        labelArrow: 'none',
        ticks: 4,
        tickFormat: percent,
        fontSize: 11,
        color: ink.quiet,
      }),
      axisY({ tickSize: 0, fontSize: 12, tickFormat: (at: number) => fitting(labels[at] ?? '') }),
      barX(told, { x: 'share', y: 'at', fill: ink.mark, title: 'value' }),
      text(told, {
        x: 'share',
        y: 'at',
        text: ({ share = 0 }: OnTimeRow) => percent(share),
        dx: 6,
        textAnchor: 'start',
        fontSize: 11,
        fill: ink.text,
      }),
      text(hidden, {
        x: 0,
        y: 'at',
        text: 'value',
        dx: 6,
        textAnchor: 'start',
        fontSize: 11,
        fill: ink.quiet,
      }),
      ruleX([0], { stroke: ink.line }),
    ],
  });
}
