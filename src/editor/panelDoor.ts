import * as vscode from 'vscode';
import { Lifetime } from '../base/lifetime.ts';
import type { Log } from '../base/log.ts';
import { panelId } from '../protocol/ids.ts';

/** The side panel, which is loaded when somebody opens it. */
export function registerPanel(
  load: () => Promise<(view: vscode.WebviewView) => void>,
  log: Log,
): vscode.Disposable {
  return vscode.window.registerWebviewViewProvider(panelId, {
    async resolveWebviewView(view) {
      const life = new Lifetime();
      view.onDidDispose(() => life.dispose());
      try {
        const show = await load();
        if (!life.over) show(view);
      } catch (error) {
        log.error('The side panel could not be loaded', error);
        throw error;
      }
    },
  });
}
