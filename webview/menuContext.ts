import type { MenuContext } from '../src/protocol/menuContext.ts';

/** The attribute by which VS Code knows what a context menu was opened on. */
export function menuContext(context: MenuContext): Readonly<Record<string, string>> {
  return { 'data-vscode-context': JSON.stringify(context) };
}
