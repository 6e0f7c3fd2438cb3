// The page of the tab with signal and noise: shows the picture that the extension tells, draws its plots,
// and turns gestures into asks.
import type { Outcome } from '../src/protocol/messages.ts';
import type { FromSignalPage, SignalAskName, SignalAsks } from '../src/protocol/signalMessages.ts';
import { patch } from './patch.ts';
import { connectSignalHost } from './signalTab/signalHost.ts';
import { signalPlots } from './signalTab/signalPlots.ts';
import { renderSignal } from './signalTab/signalRender.ts';
import type { SignalAct, SignalKept } from './signalTab/signalState.ts';
import { reduceSignal, signalKeptOf, signalRestored } from './signalTab/signalState.ts';

declare function acquireVsCodeApi(): {
  readonly postMessage: (message: FromSignalPage) => void;
  readonly getState: () => unknown;
  readonly setState: (state: SignalKept) => void;
};

const editor = acquireVsCodeApi();
const main = document.body.appendChild(document.createElement('main'));
const kept = signalRestored(editor.getState());
let { state } = kept;
let { scroll } = kept;
let root: string | undefined;
const plots = signalPlots(main);

const host = connectSignalHost({
  post: (message) => editor.postMessage(message),
  listen: (hear) => window.addEventListener('message', ({ data }) => hear(data)),
  onPicture: (picture) => act({ kind: 'picture', picture }),
  onRepository: (told) => {
    root = told;
    keep();
  },
  firstId: Math.floor(performance.timeOrigin) * 1000,
});

function act(next: SignalAct): void {
  const before = state;
  state = reduceSignal(state, next);
  const { picture } = state;
  patch(main, renderSignal(state, document.title, hands));
  plots.draw(picture?.kind === 'months' ? picture.told : undefined);
  if (state.drafts !== before.drafts || state.tables !== before.tables) keep();
}

const keep = (): void =>
  editor.setState({ ...signalKeptOf(state, scroll), ...(root === undefined ? {} : { root }) });

const hands = {
  act,
  ask: <Name extends Exclude<SignalAskName, 'ready'>>(
    name: Name,
    takes: SignalAsks[Name]['takes'],
  ): void => void ask(name, takes),
  save: (figure: SignalAsks['save']['takes']['figure']): void => {
    const svg = plots.standalone(figure);
    if (svg !== undefined) void ask('save', { figure, svg });
  },
};

async function ask<Name extends Exclude<SignalAskName, 'ready'>>(
  name: Name,
  takes: SignalAsks[Name]['takes'],
): Promise<void> {
  const outcome = await host.ask<Exclude<SignalAskName, 'ready'>>(name, takes).catch(failure);
  act({ kind: 'outcome', outcome });
}

const failure = (error: unknown): Outcome => ({
  done: false,
  text: error instanceof Error ? error.message : '',
});

window.addEventListener('scrollend', () => {
  scroll = window.scrollY;
  keep();
});

async function begin(): Promise<void> {
  const picture = await host.ask('ready', {}).catch(failure);
  if ('done' in picture) act({ kind: 'outcome', outcome: picture });
  else act({ kind: 'picture', picture });
  window.scrollTo(0, scroll);
}

void begin();
