import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { moveRoadmapItem } from '../../src/editor/moveRoadmapItem.ts';
import type { Destination } from '../../src/editor/moveRoadmapItem.ts';
import type { RoadmapItem } from '../../src/model/plan.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import { editing, roadmap } from './planned.ts';

const uploads = { id: 'R-17', title: 'Offline-first uploads', status: 'now' } as RoadmapItem;

describe('moving an item of the roadmap', () => {
  let shop: Workshop;
  let repository: TestRepository;
  let file: string;
  let document: vscode.TextDocument;

  beforeEach(async () => {
    shop = workshop();
    repository = shop.repository();
    repository.write('.product/roadmap.yaml', roadmap);
    file = join(repository.directory, '.product', 'roadmap.yaml');
    document = await vscode.workspace.openTextDocument(file);
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    shop.dispose();
  });

  const move = (to: Destination, item = uploads) =>
    moveRoadmapItem(repository.directory, item, to, editing());
  const onDisk = (): string => readFileSync(file, 'utf8');

  it('changes its status and its place, and nothing else', async () => {
    const { done, text } = await move({ status: 'later' });
    assert.equal(text, '“Offline-first uploads” is in Later now.');
    assert.ok(done);
    assert.ok(onDisk().includes('    status: later # the office still loses photos\n'));
    const linesOf = (whole: string) => whole.replace('status: later', 'status: now').split('\n');
    assert.deepEqual(linesOf(onDisk()).toSorted(), linesOf(roadmap).toSorted());
    assert.equal(document.isDirty, false);
  });

  it('puts it before another item', async () => {
    const board = { ...uploads, id: 'R-18', title: 'Dispatch board' } as RoadmapItem;
    await move({ status: 'now', before: uploads.id }, board);
    assert.ok(onDisk().indexOf('id: R-18') < onDisk().indexOf('id: R-17'));
  });

  it('can be undone in the file', async () => {
    await move({ status: 'later' });
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), roadmap);
  });

  it('leaves a file unsaved that somebody is editing', async () => {
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# Mine\n'));
    const { text } = await move({ status: 'later' });
    assert.match(text, /the tree follows when you save/);
    assert.equal(document.isDirty, true);
    assert.equal(onDisk(), roadmap);
    assert.ok(document.getText().startsWith('# Mine\n'));
    assert.ok(document.getText().includes('status: later'));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('says nothing where nothing moves', async () => {
    assert.deepEqual(await move({ status: 'now' }), { done: true, text: '' });
    assert.equal(onDisk(), roadmap);
  });

  const broken: readonly (readonly [string, string, RegExp])[] = [
    [
      'is in conflict',
      `<<<<<<< ours\n${roadmap}=======\n${roadmap}>>>>>>> theirs\n`,
      /merge conflicts: please resolve/,
    ],
    ['is no YAML', 'items: [{ id: R-17, status: now\n', /cannot be changed by itself/],
    ['does not have the item', 'version: 1\nitems: []\n', /cannot be changed by itself/],
  ];
  for (const [name, text, words] of broken) {
    it(`loses nothing of a file that ${name}`, async () => {
      writeFileSync(file, text);
      const fresh = join(repository.directory, '.product', 'roadmap.yaml');
      await vscode.commands.executeCommand('vscode.open', vscode.Uri.file(fresh));
      await vscode.commands.executeCommand('workbench.action.files.revert');
      const { done, text: said } = await move({ status: 'later' });
      assert.equal(done, false);
      assert.match(said, words);
      assert.equal(onDisk(), text);
    });
  }

  it('is left to the tracker that an item comes from', async () => {
    const origin = {
      kind: 'milestone',
      title: 'x',
      place: 'github.com',
      isDone: false,
      tickets: [],
    };
    const { done, text } = await move({ status: 'later' }, { ...uploads, origin } as RoadmapItem);
    assert.equal(done, false);
    assert.match(text, /comes from a tracker/);
    assert.equal(onDisk(), roadmap);
  });

  it('says so where there is no file any more', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    rmSync(file);
    const other = shop.repository('without');
    const { done } = await moveRoadmapItem(other.directory, uploads, { status: 'next' }, editing());
    assert.equal(done, false);
  });
});
