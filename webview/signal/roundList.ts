import type { RoundList } from '../../src/protocol/roundPart.ts';
import { glyph } from '../glyphs.ts';
import type { Hands } from '../hands.ts';
import { pressed } from '../hands.ts';
import type { Handlers, Piece } from '../piece.ts';
import { piece } from '../piece.ts';
import { focusSibling, movedTo } from './roving.ts';

/** Kinds of which some may be chosen, as chips: one stop for Tab, arrows go from one to the next. */
export function roundList(team: string, { list, label, kinds }: RoundList, hands: Hands): Piece {
  const labelId = `round-${list}`;
  const stop = Math.max(
    kinds.findIndex(({ on }) => on),
    0,
  );
  const options = kinds.map(({ kind, label: name, on, isBarred }, index) => {
    const toggle = (): void => hands.ask('chooseKindInRound', { team, list, kind, on: !on });
    return piece(
      'div',
      {
        key: `round:${list}:${kind}`,
        on: { ...pressed(toggle), keydown: keydownAt(index, kinds.length, toggle) },
        attributes: {
          class: 'chip',
          role: 'option',
          'aria-selected': String(on),
          'aria-disabled': isBarred ? 'true' : undefined,
          tabindex: index === stop ? '0' : '-1',
          title: name,
        },
      },
      // In some themes the border alone says too little.
      [on ? glyph('check') : undefined, piece('bdi', {}, name)],
    );
  });
  return piece('div', { key: `list:${list}`, attributes: { class: 'round-kinds' } }, [
    piece('p', { key: 'label', attributes: { id: labelId, dir: 'auto' } }, label),
    piece(
      'div',
      {
        key: 'kinds',
        attributes: {
          class: 'chips',
          role: 'listbox',
          'aria-multiselectable': 'true',
          'aria-labelledby': labelId,
        },
      },
      options,
    ),
  ]);
}

function keydownAt(
  index: number,
  length: number,
  toggle: () => void,
): NonNullable<Handlers['keydown']> {
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const to = movedTo(event.key, index, length);
    if (to !== undefined) {
      event.preventDefault();
      focusSibling(event, to);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      if (!event.repeat) toggle();
    }
  };
}
