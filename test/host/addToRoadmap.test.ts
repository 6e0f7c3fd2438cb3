import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { addToRoadmap } from '../../src/editor/addToRoadmap.ts';
import type { OpenRepository } from '../../src/editor/openRepository.ts';
import type { ContextSubject } from '../../src/model/context.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import { openInWindow } from './opened.ts';
import { editing, openedMind, roadmap } from './planned.ts';

describe('adding a file to the roadmap', () => {
  let shop: Workshop;
  let repository: TestRepository;
  let entry: OpenRepository;

  before(async () => {
    shop = workshop();
    repository = shop.repository('added');
    repository.write('.product/roadmap.yaml', roadmap);
    repository.git('add', '--all');
    repository.commit('Plan');
    await openInWindow(repository);
    entry = await openedMind(repository);
  });
  beforeEach(() => put(roadmap));
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    entry.life.dispose();
    shop.dispose();
  });

  const file = (): string => join(repository.directory, '.product', 'roadmap.yaml');
  const onDisk = (): string => readFileSync(file(), 'utf8');
  const put = async (text: string): Promise<void> => {
    const document = await vscode.workspace.openTextDocument(file());
    const change = new vscode.WorkspaceEdit();
    change.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
    await vscode.workspace.applyEdit(change);
    await document.save();
  };
  /** Takes the first item that is offered, as Enter does. */
  const add = async (subject: ContextSubject) => {
    const adding = addToRoadmap({ entry, subject }, () => Promise.resolve(editing()));
    for (;;) {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      const outcome = await Promise.race([adding, nextTurn()]);
      if (outcome) return outcome;
    }
  };

  const nextTurn = () => new Promise<undefined>((resolve) => setImmediate(resolve, undefined));

  const added: readonly (readonly [ContextSubject, string, string])[] = [
    [{ kind: 'file', path: 'office/board/a.ts' }, 'Dispatch board', '"office/board/a.ts"'],
    [{ kind: 'file', path: 'README.md' }, 'Offline-first uploads', '"/README.md"'],
    [{ kind: 'file', path: 'api/a[1].ts' }, 'Offline-first uploads', '"api/a\\\\[1].ts"'],
    [{ kind: 'folder', path: 'office' }, 'Dispatch board', '"office/**"'],
  ];
  for (const [subject, title, written] of added) {
    it(`goes to the item with the nearest paths first: ${JSON.stringify(subject)}`, async () => {
      const { done, text } = await add(subject);
      assert.ok(done);
      assert.ok(text.endsWith(` belongs to “${title}” now.`), text);
      const own = onDisk()
        .split(/(?=- id: )/)
        .find((part) => part.includes(title));
      assert.ok(own?.includes(written), own);
      assert.ok(onDisk().includes('# the office still loses photos'));
    });
  }

  it('loses nothing of a file that cannot be changed by itself', async () => {
    const broken = `<<<<<<< ours\n${roadmap}=======\n>>>>>>> theirs\n`;
    await put(broken);
    const { done, text } = await add({ kind: 'file', path: 'README.md' });
    assert.equal(done, false);
    assert.match(text, /merge conflicts: please resolve/);
    assert.equal(onDisk(), broken);
  });

  it('is nothing for what has no path', async () => {
    const { done } = await add({ kind: 'paths', paths: ['a.ts', 'b.ts'] });
    assert.equal(done, false);
    assert.equal(onDisk(), roadmap);
  });
});
