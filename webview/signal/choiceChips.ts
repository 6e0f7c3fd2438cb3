import type { Choices } from '../../src/protocol/signalSection.ts';
import { glyph } from '../glyphs.ts';
import { pressed } from '../hands.ts';
import type { Handlers, Piece } from '../piece.ts';
import { piece } from '../piece.ts';
import { choiceKey } from './ballot.ts';
import { keyHint } from './keyHint.ts';
import { focusSibling, movedTo } from './roving.ts';

interface Given {
  /** Tells its elements from those of others. */
  readonly name: string;
  readonly choices: Choices;
  readonly chosen: string | undefined;
  readonly choose: (id: string) => void;
  /** An arrow chooses what it comes to; not where a choice has consequences at once. */
  readonly followsFocus: boolean;
}

/** One of several as chips: one stop for Tab, arrows go from one to the next, and each has a key. */
export function choiceChips({ name, choices, chosen, choose, followsFocus }: Given): Piece {
  const labelId = `signal-${name}`;
  const all = choices.choices;
  const on = all.findIndex(({ id }) => id === chosen);
  const chips = all.map(({ id, label, key }, index) => {
    const isOn = index === on;
    return piece(
      'button',
      {
        key: choiceKey(name, id),
        on: {
          ...pressed(() => choose(id)),
          keydown: moveFrom(index, all.length, (to) => {
            const next = all[to];
            if (next && followsFocus) choose(next.id);
          }),
        },
        attributes: {
          class: 'chip',
          type: 'button',
          role: 'radio',
          title: label,
          'aria-checked': String(isOn),
          'aria-keyshortcuts': key,
          tabindex: index === Math.max(on, 0) ? '0' : '-1',
        },
      },
      // In some themes the border alone says too little.
      [isOn ? glyph('check') : undefined, piece('bdi', {}, label), keyHint(key)],
    );
  });
  return piece('div', { key: `choices:${name}`, attributes: { class: 'choice' } }, [
    piece('h3', { key: 'label', attributes: { id: labelId, dir: 'auto' } }, choices.label),
    piece(
      'div',
      {
        key: 'chips',
        attributes: { class: 'chips', role: 'radiogroup', 'aria-labelledby': labelId },
      },
      chips,
    ),
  ]);
}

function moveFrom(
  index: number,
  length: number,
  move: (to: number) => void,
): NonNullable<Handlers['keydown']> {
  return (event) => {
    if (event.repeat && event.key === 'Enter') event.preventDefault();
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const to = movedTo(event.key, index, length);
    if (to === undefined) return;
    event.preventDefault();
    focusSibling(event, to);
    move(to);
  };
}
