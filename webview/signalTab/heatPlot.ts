import type { HeatCell, HeatMap } from '../../src/protocol/signalPicture.ts';
import { axisX, axisY, cell, drawn, framedRow, hatching, ink, text } from '../ui/plot.ts';
import { fitting, roomFor } from './roomFor.ts';

const side = { width: 64, height: 34 };
/** Longer names lean. */
const mostAbove = 9;
const hatch = 'signal-hidden';

/** Teams × teams: how much of what one has from another is signal, and whether it is enough. */
export function heatPlot(map: HeatMap): SVGSVGElement {
  const ids = map.teams.map(({ id }) => id);
  const labels = new Map(map.teams.map(({ id, label }) => [id, label]));
  const nameOf = (id: string): string => fitting(labels.get(id) ?? id);
  const names = [...labels.values()];
  const isNarrow = names.every(({ length }) => length <= mostAbove);
  const left = roomFor(names);
  const above = isNarrow ? 4 : roomFor(names, 0.62);
  // The last name leans out of its column.
  const right = isNarrow ? 8 : Math.max(8, roomFor(names, 0.85) - side.width / 2);
  const isTold = ({ signal }: HeatCell): boolean => signal !== undefined;
  const isHidden = ({ signal, to, from }: HeatCell): boolean => signal === undefined && to !== from;
  const place = { x: 'from', y: 'to', inset: 1 };
  return drawn(map.gist, {
    width: left + ids.length * side.width + right,
    height: above + 20 + ids.length * side.height,
    marginLeft: left,
    marginTop: above + 20,
    marginRight: right,
    marginBottom: 0,
    x: { domain: ids, label: null, padding: 0 },
    y: { domain: ids, label: null, padding: 0 },
    marks: [
      hatching(hatch),
      axisX({
        anchor: 'top',
        tickSize: 0,
        tickFormat: nameOf,
        fontSize: 12,
        ...(isNarrow ? {} : { tickRotate: -35, textAnchor: 'start', dx: -8 }),
      }),
      axisY({ tickSize: 0, tickFormat: nameOf, fontSize: 12 }),
      cell(map.cells.filter(isHidden), {
        ...place,
        fill: `url(#${hatch})`,
        stroke: ink.border,
        title: 'tip',
      }),
      cell(map.cells.filter(isTold), {
        ...place,
        fill: ({ signal = 0 }: HeatCell) => ink.shade(signal / 10),
        stroke: ink.border,
        title: 'tip',
      }),
      text(map.cells, {
        x: 'from',
        y: 'to',
        text: 'label',
        fontSize: ({ signal }: HeatCell) => (signal === undefined ? 11 : 13),
        fill: ink.text,
        stroke: ink.paper,
        strokeWidth: ({ signal }: HeatCell) => (signal === undefined ? 4 : 0),
        pointerEvents: 'none',
      }),
      ...(map.own === undefined ? [] : [framedRow(map.own)]),
    ],
  });
}
