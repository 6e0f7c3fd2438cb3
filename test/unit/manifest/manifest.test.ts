import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { MindsState } from '../../../src/editor/minds.ts';
import type { RoadmapState } from '../../../src/editor/roadmapRows.ts';
import {
  commandIds,
  panelId,
  roadmapId,
  roadmapStateContext,
  settingsPrefix,
  viewContainerId,
} from '../../../src/protocol/ids.ts';
import type { Settings } from '../../../src/protocol/ids.ts';

interface Contributed {
  readonly commands: readonly { readonly command: string }[];
  readonly menus: Readonly<Record<string, readonly { readonly command: string }[]>>;
  readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
  readonly viewsWelcome: readonly {
    readonly view: string;
    readonly contents: string;
    readonly when: string;
  }[];
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
const { commands, menus, views, viewsContainers, viewsWelcome, configuration } =
  manifest.contributes;

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
  'roadmap.codeLens': true,
  'roadmap.decorations': true,
  'signal.fewestPeople': true,
  'signal.remind': true,
};

/** Every state in which the roadmap has no row; one that is added to the code does not compile here. */
const emptyStates: Readonly<Record<Exclude<MindsState | RoadmapState, 'ready' | 'shown'>, true>> = {
  restricted: true,
  loading: true,
  'no-git-extension': true,
  'git-disabled': true,
  'no-folder': true,
  'no-repository': true,
  failed: true,
  'nothing-planned': true,
  broken: true,
  'nothing-matches': true,
};

/** Commands of VS Code and its git that a welcome leads to. */
const foreign = [
  'git.init',
  'workbench.action.files.openFolder',
  'workbench.action.openSettings',
  'workbench.trust.manage',
];

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
      [panelId, roadmapId],
    );
  });

  it('have a welcome of the roadmap for every state in which it is empty', () => {
    assert.deepEqual(
      viewsWelcome.map(({ view, when }) => [view, when]).toSorted(),
      Object.keys(emptyStates)
        .map((state) => [roadmapId, `${roadmapStateContext} == '${state}'`])
        .toSorted(),
    );
  });

  it('lead from a welcome only to commands that are there', () => {
    const known = new Set<string>([...Object.values(commandIds), ...foreign]);
    for (const file of ['package.nls.json', 'package.nls.de.json']) {
      const words = JSON.parse(textOf(file)) as Readonly<Record<string, string>>;
      const used = viewsWelcome.flatMap(({ contents }) =>
        [...(words[contents.slice(1, -1)] ?? '').matchAll(/\(command:([\w.]+)/g)].map(
          ([, id]) => id,
        ),
      );
      assert.ok(used.length >= viewsWelcome.length, `${file} has ways on`);
      assert.deepEqual(
        used.filter((command) => command === undefined || !known.has(command)),
        [],
      );
    }
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
