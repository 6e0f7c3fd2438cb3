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
  set,
  untilMarked,
  untilMarks,
  untilUnmarked,
} from './opened.ts';

const { Hint, Information } = vscode.DiagnosticSeverity;

describe('the settings of what is offered in a message', () => {
  let shop: Workshop;
  let repository: TestRepository;
  let document: vscode.TextDocument;

  before(async () => {
    shop = workshop();
    repository = shop.repository('settings');
    repository.commit('Start', 'file');
    await openInWindow(repository);
    document = await openMessage(repository, 'COMMIT_EDITMSG', 'Let uploads resume\n\n');
  });
  after(() => shop.dispose());
  beforeEach(() => untilMarked(document));
  afterEach(async () => {
    await set('ask.mode');
    await set('message.hint');
    await set('message.chips');
  });

  describe('with asking switched off', () => {
    beforeEach(async () => {
      await set('ask.mode', 'off');
      await untilUnmarked(document);
    });

    it('take the mark away', () => {
      assert.deepEqual(marksOn(document), []);
    });

    it('complete nothing', async () => {
      assert.deepEqual(await completionsAt(document, 1), []);
    });

    it('explain nothing', async () => {
      assert.equal(await hoverAt(document, 0), '');
    });

    it('show no chips', async () => {
      assert.deepEqual(await chipsAbove(document), []);
    });

    it('mend nothing', async () => {
      assert.deepEqual(await fixesOn(document), []);
    });
  });

  it('still complete when asking is quiet', async () => {
    await set('ask.mode', 'quiet');
    assert.deepEqual(await completionsAt(document, 1), ['Who: ', 'Why: ']);
  });

  it('make the mark more visible, but no warning', async () => {
    await set('message.hint', 'information');
    await untilMarks(document, (marks) => marks.some(({ severity }) => severity === Information));
  });

  it('bring the faint mark back', async () => {
    await set('message.hint', 'information');
    await untilMarks(document, (marks) => marks.some(({ severity }) => severity === Information));
    await set('message.hint', 'hint');
    await untilMarks(document, (marks) => marks.some(({ severity }) => severity === Hint));
  });

  it('take the mark alone away', async () => {
    await set('message.hint', 'off');
    await untilUnmarked(document);
    assert.notDeepEqual(await chipsAbove(document), []);
  });

  it('take the chips alone away', async () => {
    await set('message.chips', false);
    assert.deepEqual(await chipsAbove(document), []);
    assert.deepEqual(await completionsAt(document, 1), ['Who: ', 'Why: ']);
  });
});
