import assert from 'node:assert/strict';
import { commands, window } from 'vscode';
import { openIssueDraft } from '../../src/editor/issueDraft.ts';

describe('a suggestion for which no forge is known', () => {
  it('is a document that nobody has saved or sent', async () => {
    const outcome = await openIssueDraft(undefined, { title: 'A to B', body: 'More, please?' });
    assert.deepEqual(outcome, { done: true, text: 'A draft is open. Nothing is sent.' });
    const { document } = window.activeTextEditor ?? assert.fail('There is no editor.');
    assert.deepEqual(
      [document.getText(), document.languageId, document.isUntitled],
      ['# A to B\n\nMore, please?\n', 'markdown', true],
    );
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
