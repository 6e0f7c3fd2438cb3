import * as vscode from 'vscode';
import type { Disposable } from '../base/lifetime.ts';
import type { Log } from '../base/log.ts';

/** The output channel of the extension; its level is the editor's. */
export function openLogChannel(): Log & Disposable & { show(): void } {
  const channel = vscode.window.createOutputChannel('Product Mindset', { log: true });
  return {
    debug: (text) => channel.debug(text),
    warn: (text) => channel.warn(text),
    error: (text, cause) =>
      cause instanceof Error ? channel.error(`${text}: ${cause.message}`) : channel.error(text),
    show: () => channel.show(true),
    dispose: () => channel.dispose(),
  };
}
