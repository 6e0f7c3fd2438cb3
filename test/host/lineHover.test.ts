import assert from 'node:assert/strict';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { commandIds } from '../../src/protocol/ids.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import { hoverAt, openInWindow, personas } from './opened.ts';
import { roadmap } from './planned.ts';

describe('asking why a line is here', () => {
  let shop: Workshop;
  let repository: TestRepository;
  let document: vscode.TextDocument;

  before(async () => {
    shop = workshop();
    repository = shop.repository('lines');
    repository.write('.product/personas.yaml', personas);
    repository.write('.product/roadmap.yaml', roadmap);
    repository.write('mobile/upload/queue.txt', 'one\ntwo\nthree\n');
    repository.git('add', '--all');
    repository.commit('Start the queue');
    repository.write('mobile/upload/queue.txt', 'one\nTWO\nthree\n');
    repository.git('add', '--all');
    repository.commit(
      'Resume *uploads* (#12)\n\nWho: field-technician\nWhy: photos are [lost](command:x) in basements\n',
    );
    await openInWindow(repository);
    const file = join(repository.directory, 'mobile/upload/queue.txt');
    document = await vscode.workspace.openTextDocument(file);
  });
  after(() => shop.dispose());
  afterEach(() => vscode.commands.executeCommand('workbench.action.files.revert'));

  const askAt = async (line: number): Promise<vscode.TextEditor> => {
    const editor = await vscode.window.showTextDocument(document);
    const at = new vscode.Position(line, 0);
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand(commandIds.whyIsThisLineHere);
    return editor;
  };

  it('says nothing to somebody who did not ask', async () => {
    await vscode.window.showTextDocument(document);
    assert.equal(await hoverAt(document, 1), '');
  });

  it('says whom it is for and why, with its ticket and its age', async () => {
    await askAt(1);
    const words = await hoverAt(document, 1);
    assert.match(words, /For Field technician\n/);
    assert.match(words, /Why: photos are \\\[lost\\\]\\\(command:x\\\) in basements/);
    assert.match(words, /\\#12/);
    assert.match(words, /Resume \\\*uploads\\\* \\\(\\#12\\\) \\\(changed .+ ago\\\)/);
  });

  it('never says whose it is', async () => {
    await askAt(1);
    assert.doesNotMatch(await hoverAt(document, 1), /Ana|acme/);
  });

  it('says so when nobody wrote it down, and what it serves all the same', async () => {
    await askAt(0);
    const words = await hoverAt(document, 0);
    assert.match(words, /For Field technician: it serves “Offline\\?-first uploads”/);
    assert.match(words, /Nobody wrote down why/);
  });

  it('says nothing about the empty line below the last one, which git has not', async () => {
    await askAt(3);
    assert.equal(await hoverAt(document, 3), '');
  });

  it('says nothing about other lines', async () => {
    await askAt(1);
    assert.equal(await hoverAt(document, 2), '');
  });

  it('is over when the cursor is somewhere else', async () => {
    const editor = await askAt(1);
    const moved = new Promise<void>((resolve) => {
      const listening = vscode.window.onDidChangeTextEditorSelection(() => {
        listening.dispose();
        resolve();
      });
    });
    const at = new vscode.Position(2, 0);
    editor.selection = new vscode.Selection(at, at);
    await moved;
    assert.equal(await hoverAt(document, 1), '');
  });

  it('is right about a file that is not saved', async () => {
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'zero\n'));
    await askAt(2);
    assert.match(await hoverAt(document, 2), /For Field technician/);
    await askAt(0);
    assert.match(await hoverAt(document, 0), /not committed yet: say who and why/);
  });
});
