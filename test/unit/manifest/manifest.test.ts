import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { commandIds, panelId, settingsPrefix, viewContainerId } from '../../../src/protocol/ids.ts';
import type { Settings } from '../../../src/protocol/ids.ts';

interface Contributed {
  readonly commands: readonly { readonly command: string }[];
  readonly menus: Readonly<Record<string, readonly { readonly command: string }[]>>;
  readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
  readonly viewsContainers: { readonly activitybar: readonly { readonly id: string }[] };
  readonly configuration: readonly {
    readonly properties: Readonly<Record<string, { readonly default: unknown }>>;
  }[];
}

interface Manifest {
  readonly version: string;
  readonly engines: { readonly vscode: string };
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly dependencies?: unknown;
  readonly extensionDependencies?: unknown;
  readonly activationEvents: readonly string[];
  readonly contributes: Contributed;
}

const textOf = (path: string): string =>
  readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const manifest = JSON.parse(textOf('package.json')) as Manifest;
const { commands, menus, views, viewsContainers, configuration } = manifest.contributes;

/** A value for each setting, so that one that is added to the code and not here does not compile. */
const settingNames: Readonly<Record<keyof Settings, true>> = {
  'ask.mode': true,
  'ask.notify': true,
  'ask.perDay': true,
  'ask.minutesApart': true,
  'ask.neverIn': true,
  'message.ghostText': true,
  'message.hint': true,
  'message.chips': true,
  'sharing.syncEvery': true,
  'history.index': true,
  'history.leaveFree': true,
  'tickets.fetch': true,
  'tickets.trackers': true,
};

describe('the manifest and the code', () => {
  it('have the same commands', () => {
    assert.deepEqual(
      commands.map(({ command }) => command).toSorted(),
      Object.values(commandIds).toSorted(),
    );
  });

  it('have the same settings', () => {
    const contributed = configuration.flatMap(({ properties }) => Object.keys(properties));
    const known = Object.keys(settingNames).map((name) => `${settingsPrefix}.${name}`);
    assert.deepEqual(contributed.toSorted(), known.toSorted());
  });

  it('have the same views', () => {
    assert.deepEqual(
      viewsContainers.activitybar.map(({ id }) => id),
      [viewContainerId],
    );
    assert.deepEqual(
      views[viewContainerId]?.map(({ id }) => id),
      [panelId],
    );
  });

  it('put only known commands into menus', () => {
    const known = new Set<string>(Object.values(commandIds));
    const used = Object.values(menus).flatMap((entries) => entries.map(({ command }) => command));
    assert.deepEqual(
      used.filter((command) => !known.has(command)),
      [],
    );
  });
});

describe('the manifest', () => {
  it('gives every setting a default', () => {
    const without = configuration
      .flatMap(({ properties }) => Object.entries(properties))
      .filter(([, property]) => property.default === undefined);
    assert.deepEqual(without, []);
  });

  it('asks for the VS Code whose types the code is checked against', () => {
    assert.equal(manifest.engines.vscode, `^${manifest.devDependencies['@types/vscode'] ?? ''}`);
  });

  it('depends on no other extension and on no package at run time', () => {
    assert.equal(manifest.extensionDependencies, undefined);
    assert.equal(manifest.dependencies, undefined);
  });

  it('activates only when VS Code has started', () => {
    assert.deepEqual(manifest.activationEvents, ['onStartupFinished']);
  });

  it('names texts that exist in every language, and no language has more', () => {
    const used = [...textOf('package.json').matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key);
    const wanted = [...new Set(used)].toSorted();
    for (const file of ['package.nls.json', 'package.nls.de.json']) {
      assert.deepEqual(Object.keys(JSON.parse(textOf(file)) as object).toSorted(), wanted, file);
    }
  });

  it('has the version that the changelog has on top', () => {
    const [, newest] = /^## \[(\d[^\]]*)\]/m.exec(textOf('CHANGELOG.md')) ?? [];
    assert.equal(newest, manifest.version);
  });
});
