import type { Card, PageWords } from '../src/protocol/picture.ts';
import type { SnoozeId } from '../src/protocol/messages.ts';
import { glyph } from './glyphs.ts';
import type { Hands } from './hands.ts';
import { pressed } from './hands.ts';
import type { Piece } from './piece.ts';
import { piece } from './piece.ts';
import type { State } from './state.ts';
import { keys } from './state.ts';

const menuId = 'snooze-menu';

/** The three dots, and the menu to not be asked for a while. */
export function snoozeMenu(state: State, card: Card, words: PageWords, hands: Hands): Piece {
  const open = state.menuOpen;
  const close = (refocus: boolean): void => hands.act({ kind: 'menu', open: false, refocus });
  const button = piece(
    'button',
    {
      key: keys.menuButton,
      on: pressed(() => hands.act({ kind: 'menu', open: !open, refocus: true })),
      attributes: {
        class: 'icon',
        type: 'button',
        title: words.snooze,
        'aria-label': words.snooze,
        'aria-haspopup': 'menu',
        'aria-expanded': String(open),
        'aria-controls': open ? menuId : undefined,
      },
    },
    [glyph('dots')],
  );
  const leave = (event: FocusEvent): void => {
    const [from, to] = [event.currentTarget, event.relatedTarget];
    if (open && from instanceof Node && !(to instanceof Node && from.contains(to))) close(false);
  };
  return piece(
    'div',
    { key: 'menu', on: { focusout: leave }, attributes: { class: 'menu-place' } },
    [button, open ? menu(card, words, hands) : undefined],
  );
}

function menu(card: Card, words: PageWords, hands: Hands): Piece {
  const choices: readonly (readonly [SnoozeId, string])[] = [
    ['hour', words.snoozeHour],
    ['today', words.snoozeToday],
    ['branch', words.snoozeBranch],
    ['never', words.never],
  ];
  const items = choices.map(([id, label], index) =>
    piece(
      'button',
      {
        key: keys.menuItem(index),
        on: {
          ...pressed(() => hands.ask('snooze', { sha: card.sha, for: id })),
          mouseenter: focusItem,
        },
        attributes: { class: `menu-item ${id}`, type: 'button', role: 'menuitem', tabindex: '-1' },
      },
      label,
    ),
  );
  return piece(
    'div',
    {
      key: menuId,
      on: { keydown: moveInMenu },
      attributes: { id: menuId, class: 'menu', role: 'menu', 'aria-label': words.snooze },
    },
    items,
  );
}

// As in the editor's own menus, the pointer and the arrow keys move the same selection.
function focusItem({ currentTarget }: Event): void {
  if (currentTarget instanceof HTMLElement) currentTarget.focus();
}

function moveInMenu(event: KeyboardEvent): void {
  const { currentTarget, target } = event;
  if (!(currentTarget instanceof HTMLElement) || !(target instanceof Node)) return;
  const items = [...currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const at = items.findIndex((item) => item === target);
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: -1,
  };
  const step = steps[event.key];
  if (step === undefined) return;
  event.preventDefault();
  items.at(step % items.length)?.focus();
}
