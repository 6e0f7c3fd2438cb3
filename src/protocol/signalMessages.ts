import type { Outcome } from './messages.ts';
import type { FigureName, SignalPicture, SignalWayId } from './signalPicture.ts';

/** Longest suggestion that travels from the page, in UTF-16 units. */
export const longestSuggestion = 2000;
/** Longest drawing: twenty teams need a tenth of it. */
export const longestDrawing = 4_000_000;

/** Every ask of the tab *Signal and noise*: what it takes and what it is answered with. */
export interface SignalAsks {
  /** The first ask of a page: it is there and wants the picture. */
  ready: { takes: object; gives: SignalPicture };
  /** Shows another month, or the same from another team. */
  look: { takes: { month: string; team: string }; gives: Outcome };
  go: { takes: { way: SignalWayId }; gives: Outcome };
  /** Puts a summary of the month that is shown on the clipboard, as Markdown. */
  copy: { takes: object; gives: Outcome };
  /** Saves a plot as it is drawn, where the person says. */
  save: { takes: { figure: FigureName; svg: string }; gives: Outcome };
  /** Opens the agenda of a meeting of two teams. */
  agenda: { takes: { to: string; from: string }; gives: Outcome };
  /** Puts a suggestion on the clipboard, as it was edited. */
  copySuggestion: { takes: { text: string }; gives: Outcome };
  /** Opens it as a new issue that nobody has sent yet. */
  draftIssue: { takes: { to: string; from: string; text: string }; gives: Outcome };
}

export type SignalAskName = keyof SignalAsks;

/** Page to host. `id` is chosen by the page and comes back with the answer. */
export type FromSignalPage = {
  [Name in SignalAskName]: { readonly ask: Name; readonly id: number } & SignalAsks[Name]['takes'];
}[SignalAskName];

/**
 * Host to page: the whole picture, the root of the repository that it is of, the answer to an ask, or
 * that it could not be answered.
 */
export type FromSignalHost =
  | { readonly tell: 'signal'; readonly picture: SignalPicture }
  | { readonly tell: 'repository'; readonly root: string }
  | { readonly answers: number; readonly value: SignalAsks[SignalAskName]['gives'] }
  | { readonly answers: number; readonly failed: string };
