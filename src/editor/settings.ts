import * as vscode from 'vscode';
import type { Settings } from '../protocol/ids.ts';
import { settingsPrefix } from '../protocol/ids.ts';

/**
 * The value of one of our settings; its default, which stands in `package.json`, for a value that is
 * none of those it may have: VS Code marks such a value in `settings.json`, and hands it out.
 */
export function setting<Name extends keyof Settings>(name: Name): Settings[Name] {
  const configuration = vscode.workspace.getConfiguration(settingsPrefix);
  const value = configuration.get(name);
  const isValid = allowed[name] as (value: unknown) => value is Settings[Name];
  if (isValid(value)) return value;
  const fallback = configuration.inspect(name)?.defaultValue;
  if (isValid(fallback)) return fallback;
  throw new Error(`The setting ${name} has no default.`);
}

const oneOf =
  (...values: readonly string[]) =>
  (value: unknown): boolean =>
    typeof value === 'string' && values.includes(value);
const between =
  (least: number, most: number) =>
  (value: unknown): boolean =>
    typeof value === 'number' && value >= least && value <= most;
const upTo = (most: number): ((value: unknown) => boolean) => between(0, most);
const isBoolean = (value: unknown): boolean => typeof value === 'boolean';

const allowed: Readonly<Record<keyof Settings, (value: unknown) => boolean>> = {
  'ask.mode': oneOf('ambient', 'quiet', 'off'),
  'ask.notify': oneOf('never', 'firstOfDay'),
  'ask.perDay': upTo(50),
  'ask.minutesApart': upTo(1440),
  'ask.neverIn': (value) => Array.isArray(value) && value.every((root) => typeof root === 'string'),
  'message.ghostText': isBoolean,
  'message.hint': oneOf('hint', 'information', 'off'),
  'message.chips': isBoolean,
  'sharing.syncEvery': upTo(1440),
  'history.index': oneOf('automatic', 'onCommand', 'off'),
  'history.leaveFree': upTo(100_000),
  'tickets.fetch': oneOf('automatic', 'onCommand', 'off'),
  'tickets.trackers': (value) => Array.isArray(value),
  'roadmap.codeLens': isBoolean,
  'roadmap.decorations': isBoolean,
  'signal.fewestPeople': between(3, 100),
  'signal.remind': isBoolean,
};

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

/** Remembers, in a setting that the person can see, never to ask in the repository with this root. */
export async function neverAskIn(root: string): Promise<void> {
  await changeSetting('ask.neverIn', [...new Set([...setting('ask.neverIn'), root])]);
}
