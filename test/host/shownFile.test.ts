import assert from 'node:assert/strict';
import { basename, join } from 'node:path';
import * as vscode from 'vscode';
import { Lifetime } from '../../src/base/lifetime.ts';
import { activeFile, onActiveFileChanged } from '../../src/editor/activeFile.ts';
import { later } from '../../src/editor/later.ts';
import type { OpenRepository } from '../../src/editor/openRepository.ts';
import { ShownFile } from '../../src/editor/shownFile.ts';
import type { ContextSubject } from '../../src/model/context.ts';
import type { ItemId } from '../../src/model/ids.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import { gatheringWith } from './fileStories.ts';

const names = Array.from({ length: 50 }, (_, index) => `file${index}.ts`);

describe('what is shown while a person goes through files', () => {
  let shop: Workshop;
  let repository: TestRepository;
  let shown: ShownFile;
  let life: Lifetime;
  let entry: OpenRepository;
  let asked: ContextSubject[];
  const uriOf = (name: string): vscode.Uri => vscode.Uri.file(join(repository.directory, name));
  const isAbout = (path: string): boolean =>
    shown.shown.kind === 'in-repository' &&
    shown.shown.gathering !== undefined &&
    JSON.stringify(shown.shown.subject) === JSON.stringify({ kind: 'file', path });

  /** Resolves once this holds of what is shown. */
  const until = (holds: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (!holds()) return;
        listening.dispose();
        resolve();
      };
      const listening = shown.onDidChange(look);
      look();
    });
  const open = (name: string): Thenable<unknown> =>
    vscode.window.showTextDocument(uriOf(name), { preview: false });

  before(() => {
    shop = workshop();
    repository = shop.repository('many');
    repository.commit('Start', ...names);
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    shop.dispose();
  });
  beforeEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    life = new Lifetime();
    asked = [];
    const mind = {
      root: repository.directory,
      gather: (subject: ContextSubject) => {
        asked.push(subject);
        return Promise.resolve(gatheringWith({ subject }));
      },
    };
    const rootUri = vscode.Uri.file(repository.directory);
    entry = { mind, repository: { rootUri }, life } as unknown as OpenRepository;
    const unexpected = (): void => assert.fail('This is not logged.');
    shown = life.own(
      new ShownFile({
        active: activeFile,
        repositories: () => [entry],
        isOff: () => false,
        later,
        log: { debug: unexpected, warn: unexpected, error: unexpected },
      }),
    );
    life.own(onActiveFileChanged(() => shown.look()));
    shown.watch(true);
  });
  afterEach(() => life.dispose());

  it('is the last of fifty alone', async () => {
    // VS Code gives up some of them for others; which one it ends with is its own affair.
    await Promise.allSettled(names.map(open));
    const last = basename(vscode.window.activeTextEditor?.document.fileName ?? '');
    await until(() => isAbout(last));
    assert.deepEqual(asked.at(-1), { kind: 'file', path: last });
    assert.ok(asked.length < names.length, 'Each of them was asked about.');
  });

  it('stays the one that was pinned', async () => {
    await open('file1.ts');
    await until(() => isAbout('file1.ts'));
    shown.pin(true);
    await open('file2.ts');
    asked = [];
    await until(() => asked.length > 0);
    assert.ok(isAbout('file1.ts'));
  });

  it('follows the active file again when it is let go', async () => {
    await open('file1.ts');
    await until(() => isAbout('file1.ts'));
    shown.pin(true);
    await open('file2.ts');
    shown.pin(false);
    await until(() => isAbout('file2.ts'));
  });

  it('is an item until another file is opened', async () => {
    await open('file1.ts');
    await until(() => isAbout('file1.ts'));
    const item: ContextSubject = { kind: 'item', item: 'R-17' as ItemId };
    shown.show(entry, item);
    await until(() => shown.shown.kind === 'in-repository' && shown.shown.subject === item);
    await open('file2.ts');
    await until(() => isAbout('file2.ts'));
    assert.equal(shown.canGoBack, false);
  });

  const newer: Readonly<Record<string, () => Thenable<unknown>>> = {
    'a comparison': () =>
      vscode.commands.executeCommand('vscode.diff', uriOf('file1.ts'), uriOf('file2.ts')),
    'an editor that was chosen': () =>
      vscode.commands.executeCommand('vscode.openWith', uriOf('file2.ts'), 'default'),
  };
  for (const [name, show] of Object.entries(newer)) {
    it(`is the file of ${name}`, async () => {
      await show();
      await until(() => isAbout('file2.ts'));
    });
  }

  it('is the name alone of what is not saved', async () => {
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content: '' }));
    await until(() => shown.shown.kind === 'unsaved');
    assert.deepEqual(asked, []);
  });
});
