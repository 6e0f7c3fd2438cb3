import assert from 'node:assert/strict';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { askHere } from '../../src/editor/askHere.ts';
import type { OpenRepository } from '../../src/editor/openRepository.ts';
import type { ContextSubject } from '../../src/model/context.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import { openInWindow, personas } from './opened.ts';
import { openedMind, roadmap } from './planned.ts';

describe('asking who uses something, and why it is here', () => {
  let shop: Workshop;
  let repository: TestRepository;
  let entry: OpenRepository;
  let sha: string;
  let shown: ContextSubject[];

  before(async () => {
    shop = workshop();
    repository = shop.repository('asked');
    repository.write('.product/personas.yaml', personas);
    repository.write('.product/roadmap.yaml', roadmap);
    repository.git('add', '--all');
    sha = repository.commit(
      'Resume uploads\n\nWho: field-technician\nWhy: photos are lost in basements\n',
      'mobile/upload/queue.ts',
    );
    repository.commit('Start the board', 'office/board.ts', 'tools/build.ts');
    await openInWindow(repository);
    entry = await openedMind(repository);
    await entry.mind.history.update();
  });
  beforeEach(() => (shown = []));
  after(() => {
    entry.life.dispose();
    shop.dispose();
  });

  const uriOf = (path: string): vscode.Uri => vscode.Uri.file(join(repository.directory, path));
  const ask = async (question: 'who' | 'why', ...given: readonly unknown[]): Promise<string> => {
    let panels = 0;
    const before = shown.length;
    const { text } = await askHere(question, given, {
      minds: { all: [entry], state: 'ready', failure: undefined },
      show: (_entry, subject) => shown.push(subject),
      openPanel: () => Promise.resolve(void (panels += 1)),
      clock: () => Date.parse('2026-11-01'),
    });
    assert.equal(panels, shown.length - before);
    return text;
  };

  const places: readonly (readonly [string, () => readonly unknown[], () => ContextSubject])[] = [
    [
      'a file in the Explorer',
      () => [uriOf('office/board.ts'), [uriOf('office/board.ts')]],
      () => ({ kind: 'file', path: 'office/board.ts' }),
    ],
    [
      'a folder in the Explorer',
      () => [uriOf('office'), [uriOf('office')]],
      () => ({ kind: 'folder', path: 'office' }),
    ],
    ['the folder of the repository', () => [uriOf('')], () => ({ kind: 'folder', path: '' })],
    [
      'several files, of which those count that are files',
      () => [uriOf('office'), [uriOf('office'), uriOf('office/board.ts'), uriOf('tools/build.ts')]],
      () => ({ kind: 'paths', paths: ['office/board.ts', 'tools/build.ts'] }),
    ],
    [
      'a change in Source Control',
      () => [{ resourceUri: uriOf('tools/build.ts') }],
      () => ({ kind: 'file', path: 'tools/build.ts' }),
    ],
    [
      'all staged changes, also of files that are gone',
      () => [
        {
          id: 'index',
          resourceStates: [
            { resourceUri: uriOf('tools/build.ts') },
            { resourceUri: uriOf('tools/gone.ts') },
          ],
        },
      ],
      () => ({ kind: 'paths', paths: ['tools/build.ts', 'tools/gone.ts'] }),
    ],
    [
      'a commit in the timeline',
      () => [{ ref: sha, label: 'Resume uploads' }, uriOf('mobile/upload/queue.ts'), 'git-history'],
      () => ({ kind: 'commit', sha: sha as never }),
    ],
    [
      'what the timeline has of uncommitted changes',
      () => [{ ref: '~', label: 'Staged Changes' }, uriOf('office/board.ts'), 'git-history'],
      () => ({ kind: 'file', path: 'office/board.ts' }),
    ],
  ];
  for (const [name, given, subject] of places) {
    it(`is about ${name}`, async () => {
      await ask('why', ...given());
      assert.deepEqual(shown, [subject()]);
    });
  }

  it('is about the active editor when it comes from the palette', async () => {
    await vscode.window.showTextDocument(uriOf('office/board.ts'));
    await ask('who');
    assert.deepEqual(shown, [{ kind: 'file', path: 'office/board.ts' }]);
  });

  it('is answered in a line', async () => {
    const file = uriOf('mobile/upload/queue.ts');
    assert.equal(await ask('who', file), 'For Field technician (one commit)');
    assert.match(
      await ask('why', file),
      /^For Field technician\. Why: photos are lost in basements/,
    );
  });

  it('is answered by the item where no commit says it', async () => {
    const file = uriOf('office/board.ts');
    assert.equal(await ask('who', file), 'For Dispatcher: it serves “Dispatch board”');
    assert.equal(await ask('why', file), 'It serves “Dispatch board”');
  });

  it('says the one next step where nobody wrote it down', async () => {
    assert.equal(
      await ask('who', uriOf('tools/build.ts')),
      'Nothing on the roadmap owns this: add its path to an item of the roadmap.',
    );
  });

  it('says why there is nothing to ask about', async () => {
    const foreign = vscode.Uri.file(join(shop.directory, 'elsewhere.ts'));
    assert.equal(await ask('who', foreign), 'This file is in no open repository.');
    const untitled = vscode.Uri.parse('untitled:Untitled-1');
    assert.equal(await ask('who', untitled), 'This file is not saved yet.');
    await vscode.window.showTextDocument(uriOf('office/board.ts'));
    const group = { id: 'workingTree', resourceStates: [] };
    assert.equal(await ask('who', group), 'Open a file to see what its changes were for.');
    assert.deepEqual(shown, []);
  });
});
