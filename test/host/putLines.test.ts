import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commandIds } from '../../src/protocol/ids.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import { openInWindow, openMessage, write } from './opened.ts';

interface Row {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

const scissors = '# ------------------------ >8 ------------------------\n';

const rows: readonly Row[] = [
  {
    name: 'start a block below a subject',
    before: 'Subject\n',
    after: 'Subject\n\nWho: tech\nWhy: it fails\n',
  },
  {
    name: 'join the block that is there',
    before: 'Subject\n\nBody\n\nSigned-off-by: A <a@acme.test>\n',
    after: 'Subject\n\nBody\n\nSigned-off-by: A <a@acme.test>\nWho: tech\nWhy: it fails\n',
  },
  {
    name: 'stand above the comments of git',
    before: 'Subject\n\n# Please enter the commit message\n# On branch main\n',
    after:
      'Subject\n\nWho: tech\nWhy: it fails\n\n# Please enter the commit message\n# On branch main\n',
  },
  {
    name: 'stand above the scissors, whatever is below them',
    before: `Subject\n\n${scissors}# Do not modify\ndiff --git a/x b/x\n+Who: nobody\n`,
    after: `Subject\n\nWho: tech\nWhy: it fails\n\n${scissors}# Do not modify\ndiff --git a/x b/x\n+Who: nobody\n`,
  },
  {
    name: 'fill an empty line where it stands',
    before: 'Subject\n\nWho:\nFixes: #1\n',
    after: 'Subject\n\nWho: tech\nFixes: #1\nWhy: it fails\n',
  },
  {
    name: 'are not repeated',
    before: 'Subject\n\nWho: tech\nWhy: it fails\n',
    after: 'Subject\n\nWho: tech\nWhy: it fails\n',
  },
  {
    name: 'end like the other lines',
    before: 'Subject\r\n\r\nBody\r\n\r\n# Comment\r\n',
    after: 'Subject\r\n\r\nBody\r\n\r\nWho: tech\r\nWhy: it fails\r\n\r\n# Comment\r\n',
  },
  {
    name: 'leave the first line of an empty message free',
    before: '\n# Comment\n',
    after: '\n\nWho: tech\nWhy: it fails\n\n# Comment\n',
  },
];

describe('lines that are put into a commit message', () => {
  let shop: Workshop;
  let repository: TestRepository;
  let document: vscode.TextDocument;

  before(async () => {
    shop = workshop();
    repository = shop.repository('lines');
    repository.commit('Start', 'file');
    await openInWindow(repository);
    document = await openMessage(repository, 'COMMIT_EDITMSG', 'Subject\n');
  });
  after(() => shop.dispose());

  const put = async (text: string): Promise<string> => {
    await write(document, text);
    await vscode.commands.executeCommand(commandIds.putLines, document.uri, [
      { key: 'Who', value: 'tech' },
      { key: 'Why', value: 'it fails' },
    ]);
    return document.getText();
  };

  for (const { name, before: given, after: expected } of rows) {
    it(name, async () => {
      assert.equal(await put(given), expected);
    });

    it(`are read by git when they ${name}`, async () => {
      const parsed = repository.feed(await put(given), 'interpret-trailers', '--parse');
      const trailers = parsed.split(/\r?\n/).map((line) => line.trim());
      assert.deepEqual(
        trailers.filter((line) => /^wh[oy]:/i.test(line)),
        ['Who: tech', 'Why: it fails'],
      );
    });
  }

  it('are taken back by one undo', async () => {
    await put('Subject\n\n# Comment\n');
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), 'Subject\n\n# Comment\n');
  });
});
