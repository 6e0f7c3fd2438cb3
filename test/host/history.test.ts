import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { hasRoom } from '../../src/editor/hasRoom.ts';
import { commandIds } from '../../src/protocol/ids.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import { openInWindow, set } from './opened.ts';

describe('the index of the history', () => {
  let shop: Workshop;
  let repository: TestRepository;
  const index = (): string =>
    join(repository.directory, '.git', 'product-mindset', 'history.sqlite');
  const run = (id: string): Thenable<unknown> => vscode.commands.executeCommand(id);

  before(async () => {
    await set('history.index', 'off');
    shop = workshop();
    repository = shop.repository('history');
    repository.commit('Start', 'file');
    await openInWindow(repository);
    const file = vscode.Uri.file(join(repository.directory, 'file'));
    await vscode.window.showTextDocument(file);
  });
  after(async () => {
    await set('history.index');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    shop.dispose();
  });

  it('is never made where that is switched off, not even by a command', async () => {
    await run(commandIds.readHistory);
    await run(commandIds.rebuildHistory);
    assert.equal(existsSync(index()), false);
  });

  it('is made by a command where the person alone decides', async () => {
    await set('history.index', 'onCommand');
    await run(commandIds.readHistory);
    assert.equal(existsSync(index()), true);
  });
});

describe('the room that is left on a disk', () => {
  afterEach(() => set('history.leaveFree'));

  it('is enough when nothing has to be left free', async () => {
    await set('history.leaveFree', 0);
    assert.equal(await hasRoom(tmpdir()), true);
  });

  it('is not enough when more has to be left free than any disk has', async () => {
    await set('history.leaveFree', 100_000);
    assert.equal(await hasRoom(tmpdir()), false);
  });

  it('is taken for enough where nobody knows it', async () => {
    await set('history.leaveFree', 100_000);
    assert.equal(await hasRoom(join(tmpdir(), 'is', 'not', 'there')), true);
  });
});
