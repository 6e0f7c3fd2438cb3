import type { ShownOutcome } from '../src/protocol/shownContext.ts';
import type { Piece } from './piece.ts';
import { piece } from './piece.ts';
import { sparkline } from './sparkline.ts';

/** What is to be reached, and in one line how near it is. */
export function outcomePieces({ text, metric }: ShownOutcome): readonly (Piece | undefined)[] {
  return [
    piece(
      'p',
      { key: 'outcome', attributes: { class: 'outcome', dir: 'auto', title: text } },
      text,
    ),
    metric && metricRow(metric),
    metric?.age === undefined
      ? undefined
      : piece('p', { key: 'age', attributes: { class: 'small', dir: 'auto' } }, metric.age),
  ];
}

function metricRow({ name, values, inFull, line }: NonNullable<ShownOutcome['metric']>): Piece {
  // Readers hear the line, which says the same and more.
  const hidden = line ? 'true' : undefined;
  return piece('div', { key: 'metric', attributes: { class: 'metric', title: inFull } }, [
    piece(
      'bdi',
      { key: 'name', attributes: { class: 'metric-name', 'aria-hidden': hidden } },
      name,
    ),
    line && sparkline(line, inFull),
    piece('bdi', { key: 'values', attributes: { class: 'values', 'aria-hidden': hidden } }, values),
  ]);
}
