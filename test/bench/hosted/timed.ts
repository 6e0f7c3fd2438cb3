import type * as vscode from 'vscode';
import { note } from '../figures.ts';

type Called = (this: unknown, ...args: unknown[]) => unknown;

/** The interface of VS Code, with a note of how long each provider and listener of ours takes. */
export function timed(api: typeof vscode): typeof vscode {
  const languages = { ...api.languages } as Record<string, unknown>;
  for (const [name, register] of Object.entries(languages)) {
    const kind = /^register(\w+?)(?:Item)?s?Provider$/.exec(name)?.[1];
    if (kind === undefined) continue;
    languages[name] = (selector: unknown, provider: object, ...more: readonly unknown[]) =>
      (register as Called)(selector, timedProvider(provider, nameOf(kind)), ...more);
  }
  const workspace = Object.create(api.workspace, {
    onDidChangeTextDocument: {
      value: (listener: Called, ...more: readonly unknown[]) =>
        (api.workspace.onDidChangeTextDocument as unknown as Called)(
          timedCall(listener, 'change listener'),
          ...more,
        ),
    },
  }) as typeof api.workspace;
  return { ...api, languages: languages as unknown as typeof api.languages, workspace };
}

/** `InlineCompletion` as `inline completion`. */
const nameOf = (kind: string): string => kind.replace(/(?<=.)([A-Z])/g, ' $1').toLowerCase();

function timedProvider(provider: object, name: string): object {
  return Object.fromEntries(
    Object.entries(provider).map(([member, value]) => [
      member,
      member.startsWith('provide') ? timedCall(value as Called, name) : (value as unknown),
    ]),
  );
}

function timedCall(call: Called, name: string): Called {
  return function calling(...args) {
    const started = performance.now();
    const end = (): void =>
      note({ kind: 'called', name, milliseconds: performance.now() - started });
    const result = call.apply(this, args);
    if (result instanceof Promise) void result.finally(end);
    else end();
    return result;
  };
}
