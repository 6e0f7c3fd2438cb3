import assert from 'node:assert/strict';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { fileMark } from '../../src/editor/fileMarks.ts';
import type { OpenRepository } from '../../src/editor/openRepository.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import { chipsAbove, openInWindow, personas, set } from './opened.ts';
import { openedMind, roadmap } from './planned.ts';

describe('what owns a file', () => {
  let shop: Workshop;
  let repository: TestRepository;
  let entry: OpenRepository;
  const uriOf = (path: string): vscode.Uri => vscode.Uri.file(join(repository.directory, path));
  const documentOf = (path: string) => vscode.workspace.openTextDocument(uriOf(path));

  before(async () => {
    shop = workshop();
    repository = shop.repository('owned');
    repository.write('.product/personas.yaml', personas);
    repository.write('.product/roadmap.yaml', roadmap);
    repository.git('add', '--all');
    repository.commit('Start', 'mobile/upload/queue.ts', 'office/board.ts', 'README.md');
    await openInWindow(repository);
    entry = await openedMind(repository);
  });
  afterEach(() => set('roadmap.codeLens'));
  after(() => {
    entry.life.dispose();
    shop.dispose();
  });

  it('is not above it by itself', async () => {
    assert.deepEqual(await chipsAbove(await documentOf('office/board.ts')), []);
  });

  it('is above it when the setting says so, and no longer when it does not', async () => {
    await set('roadmap.codeLens', true);
    assert.deepEqual(await chipsAbove(await documentOf('office/board.ts')), [
      'Dispatch board, for Dispatcher',
    ]);
    await set('roadmap.codeLens', false);
    assert.deepEqual(await chipsAbove(await documentOf('office/board.ts')), []);
  });

  it('is not above a file that nothing owns', async () => {
    await set('roadmap.codeLens', true);
    assert.deepEqual(await chipsAbove(await documentOf('README.md')), []);
  });

  const marks: readonly (readonly [string, string | undefined, string?])[] = [
    ['mobile/upload/queue.ts', '◆', 'Offline-first uploads, for Field technician'],
    ['office/board.ts', '◈', 'Dispatch board, for Dispatcher'],
    ['README.md', undefined],
    ['office', undefined],
    ['../elsewhere.ts', undefined],
  ];
  for (const [path, badge, tooltip] of marks) {
    it(`marks ${path} with ${badge ?? 'nothing'}`, () => {
      const mark = fileMark(uriOf(path), [entry]);
      assert.equal(mark?.badge, badge);
      assert.equal(mark?.tooltip, tooltip);
      assert.equal(mark?.propagate, badge === undefined ? undefined : false);
    });
  }

  it('is not looked for outside of the disk', () => {
    assert.equal(fileMark(uriOf('office/board.ts').with({ scheme: 'git' }), [entry]), undefined);
  });
});
