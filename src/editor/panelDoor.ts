import * as vscode from 'vscode';
import { Lifetime } from '../base/lifetime.ts';
import { panelId } from '../protocol/ids.ts';
import type { PanelParts, showPanel } from './panel.ts';

/** The side panel, which is loaded when somebody opens it. */
export function registerPanel(
  load: () => Promise<typeof showPanel>,
  extensionUri: vscode.Uri,
  parts: PanelParts,
): vscode.Disposable {
  return vscode.window.registerWebviewViewProvider(panelId, {
    async resolveWebviewView(view) {
      const life = new Lifetime();
      view.onDidDispose(() => life.dispose());
      try {
        const show = await load();
        if (!life.over) show(view, extensionUri, parts);
      } catch (error) {
        parts.log.error('The side panel could not be loaded', error);
        throw error;
      }
    },
  });
}
