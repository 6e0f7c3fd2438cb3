import type { Piece } from './piece.ts';
import { piece } from './piece.ts';

const lines = {
  chevron: 'M4 6l4 4 4-4',
  check: 'M3 8.5l3.2 3.2L13 5',
  alert: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11M8 5.5v3M8 11h.01',
  back: 'M10 4L6 8l4 4',
  pin: 'M5.5 2.5h5M6.5 2.5v4l-2 2.5h7l-2-2.5v-4M8 9v4.5',
  dots: 'M3 8h.01M8 8h.01M13 8h.01',
  open: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11M8 7.2a.8.8 0 1 0 0 1.6.8.8 0 0 0 0-1.6',
  closed: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11M5.5 8.2l1.8 1.8 3.2-3.7',
  signal: 'M2.5 13.5v-2M6.2 13.5v-4.5M9.8 13.5v-7.5M13.5 13.5v-11',
  noise: 'M1.5 8.5l1.7-3 1.8 6 1.7-9 2 11 1.8-7.5 1.5 4.5 1-2h1.5',
  merged:
    'M4.5 2.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3M4.5 10.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3M11.5 7.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3M4.5 5.5v5M4.5 5.5c.5 2.500 2.500 3.500 5.500 3.500',
};

/** A line drawing of 16 by 16 pixels in the colour of the text; it says nothing to readers. */
export function glyph(name: keyof typeof lines): Piece {
  const path = piece('path', { attributes: { d: lines[name] } });
  return piece(
    'svg',
    { attributes: { class: `glyph ${name}`, viewBox: '0 0 16 16', 'aria-hidden': 'true' } },
    [path],
  );
}
