import * as vscode from 'vscode';
import type { Settings } from '../protocol/ids.ts';
import { settingsPrefix } from '../protocol/ids.ts';

/** The value of one of our settings; its default stands in `package.json`. */
export function setting<Name extends keyof Settings>(name: Name): Settings[Name] {
  const value = vscode.workspace.getConfiguration(settingsPrefix).get<Settings[Name]>(name);
  if (value === undefined) throw new Error(`The setting ${name} has no default.`);
  return value;
}

/** Changes one of our settings for the person, never for the team. */
export async function changeSetting<Name extends keyof Settings>(
  name: Name,
  value: Settings[Name] | undefined,
): Promise<void> {
  await vscode.workspace
    .getConfiguration(settingsPrefix)
    .update(name, value, vscode.ConfigurationTarget.Global);
}

/** Calls back after any of our settings changed. */
export function onSettingsChanged(listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration(settingsPrefix)) listener();
  });
}

/** Whether the person said never to ask in the repository with this root. */
export function isNever(root: string): boolean {
  return setting('ask.neverIn').includes(root);
}
