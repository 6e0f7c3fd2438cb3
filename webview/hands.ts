import type { AskName, Asks } from '../src/protocol/messages.ts';
import type { Handlers } from './piece.ts';
import type { Act } from './state.ts';

/** What components do with a gesture: change the state of the page, or ask the host. */
export interface Hands {
  readonly act: (act: Act) => void;
  readonly ask: <Name extends Exclude<AskName, 'ready'>>(
    name: Name,
    takes: Asks[Name]['takes'],
  ) => void;
}

/**
 * Handlers of a button that is pressed once for one gesture: the second click of a double click and
 * a key held down would otherwise reach whatever took the place of the button.
 */
export function pressed(press: () => void): Handlers {
  return {
    click: (event) => {
      if (event.detail < 2) press();
    },
    keydown: (event) => {
      if (event.repeat && event.key === 'Enter') event.preventDefault();
    },
  };
}
