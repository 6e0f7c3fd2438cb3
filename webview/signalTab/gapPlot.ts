import type { GapPlot, GapRow } from '../../src/protocol/signalPicture.ts';
import { axisX, axisY, dot, drawn, ink, ruleX, text } from '../ui/plot.ts';
import { signed } from './numbers.ts';
import { fitting, roomFor } from './roomFor.ts';
import { symbolOf, turnOf } from './shapes.ts';

const [rowHeight, above, below] = [26, 26, 40];

/** How much more or less than it needs a team has: zones with words, and a mark of its own for each. */
export function gapPlot(plot: GapPlot, width: number): SVGSVGElement {
  const labels = plot.rows.map(({ label }) => label);
  const rows = plot.rows.map((row, at) => ({ ...row, at }));
  const isTold = ({ gap }: GapRow): boolean => gap !== undefined;
  const [flooded, ok, starved] = plot.zones;
  const zones = [
    { at: -2.5, label: flooded },
    { at: 0, label: ok },
    { at: 2.5, label: starved },
  ];
  return drawn(plot.gist, {
    width,
    height: above + below + labels.length * rowHeight,
    marginLeft: roomFor(labels),
    marginTop: above,
    marginBottom: below,
    marginRight: 24,
    x: { domain: [-4, 4], label: null },
    y: { type: 'point', domain: [...labels.keys()], label: null, padding: 0.5 },
    symbol: { type: 'identity' },
    marks: [
      axisX({
        label: plot.axis,
        labelAnchor: 'center',
        labelArrow: 'none',
        ticks: 8,
        tickFormat: signed,
        fontSize: 11,
        color: ink.quiet,
      }),
      axisY({ tickSize: 0, fontSize: 12, tickFormat: (at: number) => fitting(labels[at] ?? '') }),
      ruleX([0], { stroke: ink.line }),
      ruleX([-1, 1], { stroke: ink.line, strokeDasharray: '4 3' }),
      text(zones, {
        x: 'at',
        text: 'label',
        frameAnchor: 'top',
        dy: -14,
        fill: ink.quiet,
        fontSize: 12,
      }),
      text(
        rows.filter((row) => !isTold(row)),
        {
          x: 0,
          y: 'at',
          text: 'value',
          fill: ink.quiet,
          stroke: ink.paper,
          strokeWidth: 4,
          fontSize: 11,
        },
      ),
      dot(rows.filter(isTold), {
        x: 'gap',
        y: 'at',
        r: 5,
        fill: ink.mark,
        stroke: ink.mark,
        symbol: ({ quadrant }: GapRow) => symbolOf(quadrant),
        rotate: ({ quadrant }: GapRow) => turnOf(quadrant),
        title: 'value',
      }),
      text(rows.filter(isTold), {
        x: 'gap',
        y: 'at',
        text: ({ gap = 0 }: GapRow) => signed(gap),
        dx: 9,
        textAnchor: 'start',
        fontSize: 11,
        fill: ink.text,
        stroke: ink.paper,
      }),
    ],
  });
}
