import {
  provideVSCodeDesignSystem,
  vsCodeBadge,
  vsCodeButton,
  vsCodeTextField,
} from '@vscode/webview-ui-toolkit';
import { longestText } from '../../src/protocol/messages.ts';
import type { Handlers, Piece } from '../piece.ts';
import { piece } from '../piece.ts';

/** Defines the elements of the toolkit that the page uses; once, before the first render. */
export function registerToolkit(): void {
  provideVSCodeDesignSystem().register(vsCodeBadge(), vsCodeButton(), vsCodeTextField());
}

/** A round badge with a count; readers get the count from words beside it. */
export function badge(count: number): Piece {
  return piece('vscode-badge', { attributes: { 'aria-hidden': 'true' } }, String(count));
}

/** A button that stands for itself; of several in a view at most one is primary. */
export function button(
  key: string,
  label: string,
  press: () => void,
  appearance: 'primary' | 'secondary' = 'primary',
): Piece {
  return piece('vscode-button', { key, on: { click: press }, attributes: { appearance } }, label);
}

/** A line of text; `onText` gets all of it after every change. */
export function textField(given: {
  readonly key: string;
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onText: (text: string) => void;
  /** In UTF-16 units. */
  readonly longest?: number;
  /** The key of what gets focus when this had it and is gone. */
  readonly after?: string;
  readonly on?: Handlers;
}): Piece {
  const input = (event: Event): void => {
    given.onText((event.currentTarget as HTMLInputElement).value);
  };
  return piece('vscode-text-field', {
    key: given.key,
    value: given.value,
    on: { ...given.on, input },
    attributes: {
      'aria-label': given.label,
      placeholder: given.placeholder,
      maxlength: String(given.longest ?? longestText),
      'data-after': given.after,
    },
  });
}
