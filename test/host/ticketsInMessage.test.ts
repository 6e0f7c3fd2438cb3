import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import { hoverAt, openInWindow, openMessage } from './opened.ts';

const linksIn = async ({ uri }: vscode.TextDocument): Promise<readonly string[]> => {
  const links = await vscode.commands.executeCommand<readonly vscode.DocumentLink[]>(
    'vscode.executeLinkProvider',
    uri,
  );
  return links.map(({ target }) => target?.toString(true) ?? '');
};

describe('the references in a message', () => {
  let shop: Workshop;
  let repository: TestRepository;

  before(async () => {
    shop = workshop();
    repository = shop.repository('references');
    repository.commit('Start', 'file');
    repository.git('remote', 'add', 'origin', 'git@github.com:acme/app.git');
    await openInWindow(repository);
  });
  after(() => shop.dispose());

  const rows: readonly (readonly [string, string, readonly string[]])[] = [
    ['a number', 'Let uploads resume (#12)\n', ['https://github.com/acme/app/issues/12']],
    [
      'several',
      'Fixes #12, acme/lib#4\n',
      ['https://github.com/acme/app/issues/12', 'https://github.com/acme/lib/issues/4'],
    ],
    ['what git takes for a comment', 'Let uploads resume\n\n# Fixes #12\n', []],
    ['what is no ticket', 'Use SHA-256 in step #3, color: #123\n', []],
    ['a key that nobody knows', 'PROJ-7 Let uploads resume\n', []],
  ];
  for (const [name, text, links] of rows) {
    it(`are links where their pages are known: ${name}`, async () => {
      const message = await openMessage(repository, 'COMMIT_EDITMSG', text);
      assert.deepEqual(await linksIn(message), links);
    });
  }

  it('are links in a plan', async () => {
    repository.write('.product/roadmap.yaml', 'version: 1\nitems:\n  - { tickets: ["#12"] }\n');
    const file = vscode.Uri.joinPath(
      vscode.Uri.file(repository.directory),
      '.product',
      'roadmap.yaml',
    );
    const plan = await vscode.workspace.openTextDocument(file);
    assert.deepEqual(await linksIn(plan), ['https://github.com/acme/app/issues/12']);
  });

  it('say nothing on hover that nobody heard', async () => {
    const text = 'Who: x\n\n#12 lets uploads resume\n\nWho: tech\nWhy: it is dark\n';
    const message = await openMessage(repository, 'COMMIT_EDITMSG', text);
    assert.equal(await hoverAt(message, 2), '');
  });
});
