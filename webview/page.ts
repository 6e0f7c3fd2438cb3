// The page of the side panel: shows the picture that the extension tells, and turns gestures into asks.
import type { AskName, Asks, FromPage, Outcome } from '../src/protocol/messages.ts';
import type { Hands } from './hands.ts';
import { connectHost } from './host.ts';
import type { Kept } from './kept.ts';
import { keptOf, restored } from './kept.ts';
import { patch } from './patch.ts';
import { render } from './render.ts';
import type { Act } from './state.ts';
import { keys, reduce } from './state.ts';
import { registerToolkit } from './ui/toolkit.ts';

declare function acquireVsCodeApi(): {
  readonly postMessage: (message: FromPage) => void;
  readonly getState: () => unknown;
  readonly setState: (state: Kept) => void;
};

type HandAsk = Exclude<AskName, 'ready'>;

/** Asks that end the question about a commit, and with it the use of what was typed. */
const ending: readonly AskName[] = ['answer', 'skip', 'notUseful', 'alreadySaid'];

registerToolkit();
const editor = acquireVsCodeApi();
const main = document.body.appendChild(document.createElement('main'));
const kept = restored(editor.getState());
let { state } = kept;
let scroll = kept.scroll;
const acts: Act[] = [];

const host = connectHost({
  post: (message) => editor.postMessage(message),
  listen: (hear) => window.addEventListener('message', ({ data }) => hear(data)),
  onPicture: (picture) => act({ kind: 'picture', picture }),
  firstId: Math.floor(performance.timeOrigin) * 1000,
});

const hands: Hands = { act, ask: (name, takes) => void ask(name, takes) };

/** Takes acts one after another: elements that leave the page can cause further ones. */
function act(next: Act): void {
  acts.push(next);
  if (acts.length > 1) return;
  for (let first = acts[0]; first; first = acts[0]) {
    show(first);
    acts.shift();
  }
}

function show(next: Act): void {
  const before = state;
  state = reduce(state, next);
  const focused = document.hasFocus() ? document.activeElement : null;
  const hadFocus = main.contains(focused);
  const header = headerOf(focused?.closest<HTMLElement>('section'));
  const after = focused?.closest<HTMLElement>('[data-after]')?.dataset['after'];
  patch(main, render(state, document.title, hands));
  if (hadFocus) keepFocus(after === undefined ? [header] : [after, header]);
  else if (state.isWished) focusWished(state.focus);
  const isKept = [state.drafts === before.drafts, state.folds === before.folds];
  if (isKept.includes(false) || state.ballot !== before.ballot) keep();
}

/** Where focus goes when the element that had it is gone. */
function headerOf(section: HTMLElement | null | undefined): string {
  const name = section?.dataset['key'];
  return name === undefined ? keys.header : `${name}:header`;
}

function keepFocus(others: readonly string[]): void {
  if (state.focus !== undefined) {
    const element = elementWith(state.focus);
    element?.focus();
    element?.closest('[role=menu]')?.scrollIntoView({ block: 'nearest' });
  }
  if (main.contains(document.activeElement)) return;
  const element = [...others, keys.header].map(elementWith).find((one) => one !== null);
  element?.focus();
}

/** Who came with a command may be in no element yet, or even come to the page after its picture. */
function focusWished(key = ''): void {
  if (main.contains(document.activeElement)) return;
  if (document.hasFocus()) elementWith(key)?.focus();
  else window.addEventListener('focus', () => focusWished(key), { once: true });
}

const elementWith = (key: string): HTMLElement | null =>
  main.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);

const keep = (): void => editor.setState(keptOf(state, scroll));

async function ask<Name extends HandAsk>(name: Name, takes: Asks[Name]['takes']): Promise<void> {
  const sha = 'sha' in takes && name !== 'showCommit' ? takes.sha : '';
  if (sha !== '' && state.sending === sha) return;
  if (sha !== '') act({ kind: 'sent', sha });
  const outcome = await host.ask<HandAsk>(name, takes).catch(failure);
  act({ kind: 'outcome', ask: name, sha, outcome, ends: ending.includes(name) });
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
  if ('done' in picture)
    act({ kind: 'outcome', ask: 'ready', sha: '', outcome: picture, ends: false });
  else act({ kind: 'picture', picture });
  window.scrollTo(0, scroll);
}

void begin();
