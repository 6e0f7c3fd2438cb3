import assert from 'node:assert/strict';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { ActiveFile } from '../../src/editor/activeFile.ts';
import { activeFile, onActiveFileChanged } from '../../src/editor/activeFile.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';

/** Resolves once the active file is this one. */
function until(wanted: ActiveFile | undefined): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (JSON.stringify(activeFile()) !== JSON.stringify(wanted)) return;
      listening.dispose();
      resolve();
    };
    const listening = onActiveFileChanged(look);
    look();
  });
}

describe('the file of the active tab', () => {
  let shop: Workshop;
  let repository: TestRepository;
  const uriOf = (name: string): vscode.Uri => vscode.Uri.file(join(repository.directory, name));
  const onDisk = (name: string): ActiveFile => ({ kind: 'on-disk', path: uriOf(name).fsPath });

  before(() => {
    shop = workshop();
    repository = shop.repository('tabs');
    repository.commit('Start', 'a.ts', 'b.ts');
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    shop.dispose();
  });
  beforeEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await until({ kind: 'none' });
  });

  it('is the one that is edited', async () => {
    await vscode.window.showTextDocument(uriOf('a.ts'));
    await until(onDisk('a.ts'));
  });

  it('is another one in another tab', async () => {
    await vscode.window.showTextDocument(uriOf('a.ts'), { preview: false });
    await vscode.window.showTextDocument(uriOf('b.ts'), { preview: false });
    await until(onDisk('b.ts'));
  });

  it('is the newer one of a comparison', async () => {
    await vscode.commands.executeCommand('vscode.diff', uriOf('a.ts'), uriOf('b.ts'));
    await until(onDisk('b.ts'));
  });

  it("is the one that an older state of VS Code's git is of, whatever it is called", async () => {
    const path = uriOf('a.ts').fsPath;
    const query = JSON.stringify({ path, ref: 'HEAD' });
    const older = uriOf('a.ts').with({ scheme: 'git', path: `${path}.git`, query });
    await vscode.commands.executeCommand('vscode.open', older);
    await until(onDisk('a.ts'));
  });

  it('is an image, which has an editor of its own', async () => {
    const image = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    await vscode.workspace.fs.writeFile(uriOf('dot.png'), image);
    await vscode.commands.executeCommand('vscode.open', uriOf('dot.png'));
    await until(onDisk('dot.png'));
  });

  it('is a notebook', async () => {
    const empty = { cells: [], metadata: {}, nbformat: 4, nbformat_minor: 5 };
    await vscode.workspace.fs.writeFile(uriOf('a.ipynb'), Buffer.from(JSON.stringify(empty)));
    await vscode.commands.executeCommand('vscode.open', uriOf('a.ipynb'));
    await until(onDisk('a.ipynb'));
  });

  it('is one that is not saved', async () => {
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content: '' }));
    await until({ kind: 'unsaved', name: 'Untitled-1' });
  });

  it('is unknown in a tab without a file', async () => {
    await vscode.window.showTextDocument(uriOf('a.ts'), { preview: false });
    await until(onDisk('a.ts'));
    await vscode.commands.executeCommand('workbench.action.openSettings2');
    await until(undefined);
  });

  it('is none where no tab is open', () => {
    assert.deepEqual(activeFile(), { kind: 'none' });
  });
});
