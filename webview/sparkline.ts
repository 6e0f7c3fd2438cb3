import type { ShownLine } from '../src/protocol/shownContext.ts';
import type { Piece } from './piece.ts';
import { piece } from './piece.ts';

const [width, height, margin] = [60, 16, 3];

/** Readings as a small line, with what was before as a ring and the target as dashes; `label`: in words. */
export function sparkline({ points, hasBaseline, target }: ShownLine, label: string): Piece {
  const values = [...points.map(({ value }) => value), ...(target === undefined ? [] : [target])];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const high = (value: number): number =>
    most === least
      ? height / 2
      : margin + ((most - value) / (most - least)) * (height - 2 * margin);
  const places = points.map(({ at, value }): Place => {
    return [margin + at * (width - 2 * margin), high(value)];
  });
  const [first, last] = [places[0], places.at(-1)];
  return piece(
    'svg',
    {
      key: 'line',
      attributes: {
        class: 'sparkline',
        viewBox: `0 0 ${width} ${height}`,
        role: 'img',
        'aria-label': label,
      },
    },
    [
      target === undefined ? undefined : drawn('target', `M0 ${short(high(target))}H${width}`),
      drawn('readings', `M${places.map(pair).join('L')}`),
      hasBaseline && first ? drawn('before', circle(first, 2)) : undefined,
      last ? drawn('newest', circle(last, 2)) : undefined,
    ],
  );
}

type Place = readonly [x: number, y: number];

const short = (value: number): string => String(Math.round(value * 10) / 10);
const pair = ([x, y]: Place): string => `${short(x)} ${short(y)}`;

function drawn(name: string, d: string): Piece {
  return piece('path', { key: name, attributes: { class: name, d } });
}

function circle([x, y]: Place, radius: number): string {
  const arc = `a${radius} ${radius} 0 1 0`;
  return `M${short(x - radius)} ${short(y)}${arc} ${2 * radius} 0${arc} ${-2 * radius} 0`;
}
