import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openHost } from '../support/host.ts';
import type { Host } from '../support/host.ts';
import { scratchFolder } from '../support/scratchFolder.ts';
import { commitNow, countedGit, initialise, isOurs, openPanel, patience } from './badDays.ts';
import type { Panel } from './badDays.ts';

describe('a folder that nobody has trusted yet', () => {
  const scratch = scratchFolder();
  const folder = join(scratch, 'foreign');
  const counted = countedGit(join(scratch, 'bin'));
  let host: Host;
  let panel: Panel;

  before(async () => {
    initialise(folder);
    commitNow(folder, 'Initial commit');
    host = await openHost({
      folder,
      extension: 'development',
      asksForTrust: true,
      settings: { ...counted.settings, 'security.workspace.trust.startupPrompt': 'never' },
    });
    panel = await openPanel(host.page);
  });
  after(() => host.close());

  it('says so, and what to do about it', async () => {
    await panel.saying('This window is restricted.').waitFor(patience);
  });

  it('starts no git at all, whatever is committed', async () => {
    commitNow(folder, 'Let uploads resume');
    await host.run('Product Mindset: Show Log');
    assert.deepEqual(counted.calls(), []);
  });

  it('is looked at once it is trusted', async () => {
    await panel.frame.getByRole('button', { name: 'Manage Workspace Trust' }).click();
    await host.page.getByRole('button', { name: 'Trust', exact: true }).first().click();
    await panel.cardOf('Let uploads resume').waitFor(patience);
    assert.ok(counted.calls().some(isOurs), 'the counted git is the one that is used');
  });
});

describe('a machine without git', () => {
  const scratch = scratchFolder();
  const folder = join(scratch, 'lonely');
  let host: Host;

  before(async () => {
    const empty = join(scratch, 'bin');
    mkdirSync(empty);
    initialise(folder);
    // With the second one, VS Code does not ask the shell of this machine for its path.
    const env = { PATH: empty, VSCODE_CLI: '1' };
    host = await openHost({ folder, extension: 'development', env });
  });
  after(() => host.close());

  it('is told that git was not found, and where to say where it is', async () => {
    const panel = await openPanel(host.page);
    await panel.saying('Git is switched off, or was not found.').waitFor(patience);
    await panel.saying('See the settings “git.enabled” and “git.path”.').waitFor(patience);
  });
});
