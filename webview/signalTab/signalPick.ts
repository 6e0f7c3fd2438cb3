import type { Choice } from '../../src/protocol/signalPicture.ts';
import type { Piece } from '../piece.ts';
import { piece } from '../piece.ts';

/** A list to pick one from, with its label. */
export function signalPick(
  given: {
    readonly key: string;
    readonly label: string;
    readonly all: readonly Choice[];
    readonly chosen: string;
  },
  pick: (id: string) => void,
): Piece {
  const { key, label, all, chosen } = given;
  return piece('label', { key, attributes: { class: 'pick' } }, [
    piece('span', {}, label),
    piece(
      'select',
      {
        key: `${key}:list`,
        value: chosen,
        on: { change: ({ currentTarget }) => pick((currentTarget as HTMLSelectElement).value) },
      },
      all.map((one) => piece('option', { key: one.id, attributes: { value: one.id } }, one.label)),
    ),
  ]);
}
