import type { RoundScale } from '../../src/protocol/roundPart.ts';
import type { Hands } from '../hands.ts';
import { pressed } from '../hands.ts';
import type { Handlers, Piece } from '../piece.ts';
import { piece } from '../piece.ts';
import { roundKeys } from './roundKeys.ts';
import { focusSibling, movedTo } from './roving.ts';

/** A question with one of a few answers, as radio buttons: arrows choose, and so do digits. */
export function roundScale(team: string, { scale, ...given }: RoundScale, hands: Hands): Piece {
  const { label, ends, choices } = given;
  const labelId = `round-${scale}`;
  const on = choices.findIndex((choice) => choice.on);
  const choose = (choice: number): void => hands.ask('chooseInRound', { team, scale, choice });
  const buttons = choices.map((choice, index) =>
    piece(
      'button',
      {
        key: roundKeys.choice(scale, index),
        on: { ...pressed(() => choose(index)), ...keysOf(index, choices.length, choose) },
        attributes: {
          class: 'scale-choice',
          type: 'button',
          role: 'radio',
          'aria-checked': String(choice.on),
          'aria-label': choice.name,
          'aria-keyshortcuts': String(index + 1),
          tabindex: index === Math.max(on, 0) ? '0' : '-1',
        },
      },
      [piece('bdi', {}, choice.label)],
    ),
  );
  return piece('div', { key: `scale:${scale}`, attributes: { class: 'scale' } }, [
    piece('p', { key: 'label', attributes: { id: labelId, dir: 'auto' } }, label),
    piece(
      'div',
      {
        key: 'choices',
        attributes: { class: 'scale-choices', role: 'radiogroup', 'aria-labelledby': labelId },
      },
      buttons,
    ),
    // Readers hear them with the first and the last choice.
    ends === undefined
      ? undefined
      : piece(
          'div',
          { key: 'ends', attributes: { class: 'ends quiet', 'aria-hidden': 'true' } },
          ends.map((end, index) => piece('bdi', { key: String(index) }, end)),
        ),
  ]);
}

function keysOf(index: number, length: number, choose: (choice: number) => void): Handlers {
  return {
    keydown: (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const digit = /^[1-9]$/.test(event.key) ? Number(event.key) - 1 : undefined;
      if (digit !== undefined && digit < length && !event.repeat) {
        choose(digit);
        focusNext(event);
        return;
      }
      const to = movedTo(event.key, index, length);
      if (to !== undefined) {
        event.preventDefault();
        choose(to);
        focusSibling(event, to);
      } else if (event.key === 'Enter' && event.repeat) event.preventDefault();
    },
  };
}

/** Who answers with a digit goes on to the next question, so that a few digits answer all of them. */
function focusNext({ currentTarget }: Event): void {
  const element = currentTarget instanceof HTMLElement ? currentTarget : null;
  const next = element?.closest('.scale')?.nextElementSibling;
  next?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
}
