import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import {
  chipsAbove,
  completionsAt,
  fixesOn,
  hoverAt,
  marksOn,
  openInWindow,
  openMessage,
  personas,
  untilMarked,
  untilUnmarked,
  write,
} from './opened.ts';

const subject = 'Let uploads resume\n\n';

describe('a commit message in an editor', () => {
  let shop: Workshop;
  let repository: TestRepository;
  let document: vscode.TextDocument;

  before(async () => {
    shop = workshop();
    repository = shop.repository('editor');
    repository.write('.product/personas.yaml', personas);
    repository.commit('Start', '.product/teams.yaml');
    await openInWindow(repository);
  });
  after(() => shop.dispose());
  beforeEach(async () => {
    document = await openMessage(repository, 'COMMIT_EDITMSG', subject);
    await untilMarked(document);
  });

  it('is completed with the names of the lines that are missing', async () => {
    assert.deepEqual(await completionsAt(document, 1), ['Who: ', 'Why: ']);
  });

  it('is completed with the personas of the plan after “Who:”', async () => {
    await write(document, `${subject}Who: `);
    const found = await completionsAt(document, 2);
    assert.deepEqual(found.slice(0, 2), ['Field technician', 'Dispatcher']);
  });

  it('is not completed in its subject', async () => {
    assert.deepEqual(await completionsAt(document, 0), []);
  });

  it('is marked on its subject, faintly', () => {
    const found = marksOn(document).map(({ severity, range }) => [severity, range.start.line]);
    assert.deepEqual(found, [[vscode.DiagnosticSeverity.Hint, 0]]);
  });

  it('is not marked any more once it says who and why', async () => {
    await write(document, `${subject}Who: dispatcher\nWhy: a day of photos was lost\n`);
    await untilUnmarked(document);
  });

  it('says on hover why a mark is there', async () => {
    assert.match(await hoverAt(document, 0), /Nobody can tell from this message/);
  });

  it('says on hover whom a “Who:” line means', async () => {
    await write(document, `${subject}Who: field-technician\n`);
    assert.match(await hoverAt(document, 2), /Field technician/);
  });

  it('shows what people wrote on hover as text, not as markup', async () => {
    await write(document, `${subject}Who: <img src=x> [a](command:b) **c**\n`);
    const hover = await hoverAt(document, 2);
    assert.doesNotMatch(hover, /(^|[^\\])<img|(^|[^\\])\[a\]|(^|[^\\])\*\*c/);
  });

  it('has chips above it: the question, the personas, and a way to use own words', async () => {
    assert.deepEqual(await chipsAbove(document), [
      'Who will notice this change?',
      'Field technician',
      'Dispatcher',
      'In your words…',
    ]);
  });

  it('asks for the why in the chips once the who is said', async () => {
    await write(document, `${subject}Who: dispatcher\n`);
    assert.equal((await chipsAbove(document))[0], 'Why?');
  });

  it('has no chips when nothing is missing', async () => {
    await write(document, 'Merge branch main\n');
    assert.deepEqual(await chipsAbove(document), []);
  });

  it('is mended by a quick fix', async () => {
    await write(document, 'Let uploads resume\n');
    const [first] = await fixesOn(document);
    assert.equal(first?.title, 'Add “Who: Field technician”');
    const { command, arguments: given = [] } = first.command ?? { command: '' };
    await vscode.commands.executeCommand(command, ...(given as readonly unknown[]));
    assert.equal(document.getText(), `${subject}Who: field-technician\n`);
  });

  for (const name of ['MERGE_MSG', 'SQUASH_MSG']) {
    it(`has chips in ${name} as well`, async () => {
      const other = await openMessage(repository, name, subject);
      assert.equal((await chipsAbove(other))[0], 'Who will notice this change?');
    });

    it(`is completed in ${name} as well`, async () => {
      const other = await openMessage(repository, name, `${subject}Who: `);
      assert.ok((await completionsAt(other, 2)).includes('Field technician'));
    });

    it(`is marked in ${name} as well`, async () => {
      await untilMarked(await openMessage(repository, name, subject));
    });
  }

  it('is left alone when it belongs to no open repository', async () => {
    const stranger = await openMessage(shop.repository('closed'), 'COMMIT_EDITMSG', subject);
    assert.deepEqual(await chipsAbove(stranger), []);
    assert.deepEqual(await completionsAt(stranger, 1), []);
  });
});
