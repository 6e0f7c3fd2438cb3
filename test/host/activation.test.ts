import assert from 'node:assert/strict';
import { commands, extensions } from 'vscode';
import { commandIds } from '../../src/protocol/ids.ts';

const ours = extensions.all.find(({ packageJSON }) => {
  const { name } = packageJSON as { readonly name: string };
  return name === 'product-mindset';
});

describe('the extension in a real VS Code', () => {
  it('activates', async () => {
    assert.ok(ours, 'the extension is not installed');
    await ours.activate();
    assert.equal(ours.isActive, true);
  });

  it('offers to open the panel', async () => {
    assert.ok((await commands.getCommands(true)).includes(commandIds.openPanel));
  });
});
