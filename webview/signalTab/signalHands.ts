import type { SignalAskName, SignalAsks } from '../../src/protocol/signalMessages.ts';
import type { FigureName } from '../../src/protocol/signalPicture.ts';
import type { SignalAct } from './signalState.ts';

/** What the pieces of the tab do with a gesture: change its state, ask the host, or save a plot. */
export interface SignalHands {
  readonly act: (act: SignalAct) => void;
  readonly ask: <Name extends Exclude<SignalAskName, 'ready'>>(
    name: Name,
    takes: SignalAsks[Name]['takes'],
  ) => void;
  /** Hands a plot as it is drawn to the host. */
  readonly save: (figure: FigureName) => void;
}
