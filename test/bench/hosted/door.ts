/** Stands before the shipped extension and takes the time of what VS Code calls in it. */
import Module, { createRequire } from 'node:module';
import type * as vscode from 'vscode';
import { findGit } from '../../../src/editor/gitExtension.ts';
import { note } from '../figures.ts';
import { longPast } from './longPast.ts';
import { timed } from './timed.ts';

type Load = (request: string, parent: { readonly filename: string }, isMain: boolean) => unknown;

const modules = Module as unknown as { _load: Load };
const load = modules._load;
const shipped = createRequire(__filename).resolve('./extension.cjs');

// The shipped bundles stay as they are; what they ask for is handed to them through here.
modules._load = function through(request, parent, isMain) {
  const loaded = load.call(this, request, parent, isMain);
  if (parent.filename !== shipped) return loaded;
  if (request === 'vscode') return timed(loaded as typeof vscode);
  return request === './mind.cjs' ? longPast(loaded as Parameters<typeof longPast>[0]) : loaded;
};

/** Called by VS Code. */
export function activate(context: vscode.ExtensionContext): void {
  const { activate: activateShipped } = createRequire(__filename)(shipped) as {
    readonly activate: (context: vscode.ExtensionContext) => void;
  };
  activateShipped(context);
  void noteHeads(context);
}

/** Notes when VS Code itself says that HEAD moved. */
async function noteHeads({ subscriptions }: vscode.ExtensionContext): Promise<void> {
  const git = await findGit();
  if (git.kind !== 'ready') return;
  const watch = ({ state }: (typeof git.api.repositories)[number]): void => {
    let head = state.HEAD?.commit;
    subscriptions.push(
      state.onDidChange(() => {
        const sha = state.HEAD?.commit;
        if (sha === undefined || sha === head) return;
        head = sha;
        note({ kind: 'head', sha, at: Date.now() });
      }),
    );
  };
  git.api.repositories.forEach(watch);
  subscriptions.push(git.api.onDidOpenRepository(watch));
}
