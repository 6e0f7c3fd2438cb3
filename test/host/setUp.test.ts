import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { commandIds } from '../../src/protocol/ids.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import { openInWindow } from './opened.ts';

const names = ['personas', 'roadmap', 'teams'] as const;

describe('setting up the roadmap', () => {
  let shop: Workshop;
  let repository: TestRepository;
  const setUp = (): Thenable<unknown> => vscode.commands.executeCommand(commandIds.setUp);
  const fileOf = (name: (typeof names)[number]): string =>
    join(repository.directory, '.product', `${name}.yaml`);
  /** The documents of a plan that are not saved yet, by their names. */
  const drafts = (): ReadonlyMap<string, vscode.TextDocument> =>
    new Map(
      vscode.workspace.textDocuments
        .filter(({ uri }) => uri.scheme === 'untitled')
        .flatMap((document) => {
          const name = names.find((one) => document.uri.path === vscode.Uri.file(fileOf(one)).path);
          return name === undefined ? [] : [[name, document] as const];
        }),
    );

  beforeEach(async () => {
    shop = workshop();
    repository = shop.repository('setting-up');
    repository.commit('Start\n\nWho: field technicians', 'mobile/upload/a');
    await openInWindow(repository);
    const file = vscode.Uri.file(join(repository.directory, 'mobile/upload/a'));
    await vscode.window.showTextDocument(file);
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
    for (const document of drafts().values()) {
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    shop.dispose();
  });

  it('opens the missing files to edit, the roadmap in front, and writes nothing', async () => {
    await setUp();
    assert.deepEqual([...drafts().keys()].toSorted(), names.toSorted());
    assert.equal(
      vscode.window.activeTextEditor?.document.uri.path,
      vscode.Uri.file(fileOf('roadmap')).path,
    );
    assert.equal(existsSync(join(repository.directory, '.product')), false);
    assert.match(drafts().get('personas')?.getText() ?? '', /^# Who the product is for/);
    assert.equal(drafts().get('roadmap')?.languageId, 'yaml');
  });

  it('writes a file to its place when the person saves it', async () => {
    await setUp();
    const draft = drafts().get('personas');
    assert.ok(draft);
    const text = draft.getText();
    await draft.save();
    assert.equal(readFileSync(fileOf('personas'), 'utf8'), text);
    assert.equal(existsSync(fileOf('teams')), false);
  });

  it('leaves alone what somebody has begun to write', async () => {
    await setUp();
    const draft = drafts().get('roadmap');
    assert.ok(draft);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(draft.uri, new vscode.Position(0, 0), '# mine\n');
    await vscode.workspace.applyEdit(edit);
    const text = draft.getText();
    await setUp();
    assert.equal(drafts().get('roadmap')?.getText(), text);
  });

  it('proposes only what is missing', async () => {
    repository.write('.product/roadmap.yaml', 'version: 1\n');
    await setUp();
    assert.deepEqual([...drafts().keys()].toSorted(), ['personas', 'teams']);
  });

  it('opens the roadmap where everything is there', async () => {
    for (const name of names) repository.write(`.product/${name}.yaml`, '# there\n');
    await setUp();
    assert.equal(drafts().size, 0);
    assert.equal(
      vscode.window.activeTextEditor?.document.uri.toString(),
      vscode.Uri.file(fileOf('roadmap')).toString(),
    );
  });
});
