import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Host } from '../support/host.ts';
import { openHost } from '../support/host.ts';
import { scratchFolder } from '../support/scratchFolder.ts';
import {
  bring,
  commitNow,
  countedGit,
  initialise,
  isOurs,
  openPanel,
  panelIn,
  patience,
} from './badDays.ts';
import type { Panel } from './badDays.ts';
import { heldGit, longHistory } from './heldGit.ts';
import type { ThisFile } from './thisFile.ts';
import { isIndexed, openInEditor, thisFileIn } from './thisFile.ts';

const roadmap = `version: 1
items:
  - { id: R-1, title: Odd numbers, status: now, paths: [odd.ts] }
`;

const soFar = /^[\d,]+ commits read, back to \w+ \d{4}$/;

describe('a long history, while it is read', () => {
  const scratch = scratchFolder();
  const folder = join(scratch, 'long');
  const held = heldGit(join(scratch, 'bin'));
  let host: Host;
  let panel: Panel;
  let file: ThisFile;

  before(async () => {
    longHistory(folder, 4000);
    held.hold();
    host = await openHost({ folder, extension: 'development', settings: held.settings });
    panel = await openPanel(host.page);
    file = thisFileIn(host.page, panel.frame);
    await openInEditor(host.page, 'odd.ts');
  });
  after(async () => {
    held.letGo();
    await host.close();
  });

  it('says how far it has come', async () => {
    await file.says('Reading the history…');
    await file.says(soFar);
  });

  it('says of a file what is known so far', async () => {
    await file.says(/^[\d,]+ commits so far, last /);
    await file.commit('Change number 3999 of odd.ts').waitFor(patience);
  });

  it('shows more of it on demand', async () => {
    assert.equal(await file.commits.count(), 6);
    await file.section.locator('.commits').getByRole('button', { name: 'Show more' }).click();
    assert.equal(await file.commits.count(), 20);
  });

  it('is being read by another window, in another window', async () => {
    await bring(host.page, 'back');
    const opening = host.page.waitForEvent('popup');
    await host.page.evaluate(() => void window.open(location.href));
    const other: Page = await opening;
    const otherFile = thisFileIn(other, (await panelIn(other)).frame);
    await openInEditor(other, 'odd.ts');
    await otherFile.says('Another window is reading the history.');
    await otherFile.commit('Change number 3999 of odd.ts').waitFor(patience);
    await other.close();
    await bring(host.page, 'front');
  });

  it('stops when the person says so, and keeps what was read', async () => {
    await file.button('Stop').click();
    await file.says('Reading the history was stopped.');
    await file.says(soFar);
    await file.commit('Change number 3999 of odd.ts').waitFor(patience);
  });

  it('goes on to the end when the person says so', async () => {
    held.letGo();
    await file.button('Go on').click();
    await file.says(/^First 2020, last .+, 2,000 commits$/);
    assert.equal(await file.section.getByText('Reading the history').count(), 0);
  });

  it('is read anew by a command', async () => {
    held.hold();
    await host.run('Product Mindset: Read the History Anew');
    await file.says('Reading the history…');
    held.letGo();
    await file.says(/^First 2020, last .+, 2,000 commits$/);
  });

  it('never came with a notification', async () => {
    assert.equal(await host.page.locator('.notification-toast').count(), 0);
  });
});

describe('files that are opened one after the other', () => {
  const scratch = scratchFolder();
  const folder = join(scratch, 'calm');
  const counted = countedGit(join(scratch, 'bin'));
  let host: Host;
  let file: ThisFile;

  before(async () => {
    longHistory(folder, 10);
    host = await openHost({ folder, extension: 'development', settings: counted.settings });
    file = thisFileIn(host.page, (await openPanel(host.page)).frame);
    await file.open('odd.ts');
    await file.commit('Change number 9 of odd.ts').waitFor(patience);
    await file.section.getByText('5 commits', { exact: false }).first().waitFor(patience);
  });
  after(() => host.close());

  it('start no git', async () => {
    const before = counted.calls().filter(isOurs).length;
    assert.ok(before > 0, 'the counted git is the one that is used');
    for (const name of ['even', 'odd', 'even', 'odd']) {
      await file.open(`${name}.ts`);
      await file.commit(`of ${name}.ts`).first().waitFor(patience);
    }
    assert.deepEqual(counted.calls().filter(isOurs).slice(before), []);
  });
});

describe('a history that is read only when the person says so', () => {
  const folder = join(scratchFolder(), 'patient');
  let host: Host;
  let file: ThisFile;

  before(async () => {
    longHistory(folder, 10);
    const settings = { 'productMindset.history.index': 'onCommand' };
    host = await openHost({ folder, extension: 'development', settings });
    file = thisFileIn(host.page, (await openPanel(host.page)).frame);
    await file.open('odd.ts');
  });
  after(() => host.close());

  it('is not read before', async () => {
    await file.says('The history is read only when you say so.');
    assert.equal(isIndexed(folder), false);
  });

  it('is read then', async () => {
    await file.button('Read the history now').click();
    await file.commit('Change number 9 of odd.ts').waitFor(patience);
    assert.equal(isIndexed(folder), true);
  });

  it('says that it is behind after a commit', async () => {
    commitNow(folder, 'Let uploads resume', { path: 'odd.ts' });
    await bring(host.page, 'back');
    await bring(host.page, 'front');
    await file.says('Newer commits are not read yet.');
    assert.equal(await file.commit('Let uploads resume').count(), 0);
  });

  it('catches up when the person says so', async () => {
    await file.button('Read the history now').click();
    await file.commit('Let uploads resume').waitFor(patience);
    assert.equal(await file.section.getByText('not read yet').count(), 0);
  });
});

describe('a history that is never read', () => {
  const folder = join(scratchFolder(), 'off');
  let host: Host;
  let file: ThisFile;

  before(async () => {
    longHistory(folder, 10);
    mkdirSync(join(folder, '.product'));
    writeFileSync(join(folder, '.product', 'roadmap.yaml'), roadmap);
    const settings = { 'productMindset.history.index': 'off' };
    host = await openHost({ folder, extension: 'development', settings });
    file = thisFileIn(host.page, (await openPanel(host.page)).frame);
    await file.says('The history is not read: that is switched off.');
  });
  after(() => host.close());

  it('leads to the setting', async () => {
    await file.button('Open Settings').click();
    await host.page.locator('.settings-editor', { hasText: 'History: Index' }).waitFor(patience);
  });

  it('says of a file what the plan alone says', async () => {
    await file.open('odd.ts');
    await file.button('Odd numbers').waitFor(patience);
    await file.says('The history is not read: that is switched off.');
  });

  it('says nothing of the past of a file, and leaves none behind', async () => {
    commitNow(folder, 'Let uploads resume', { path: 'odd.ts' });
    await bring(host.page, 'back');
    await bring(host.page, 'front');
    const panel = await panelIn(host.page);
    await panel.cardOf('Let uploads resume').waitFor(patience);
    assert.deepEqual([await file.commits.count(), isIndexed(folder)], [0, false]);
  });
});

describe('the history of a folder that nobody has trusted yet', () => {
  const folder = join(scratchFolder(), 'foreign');
  let host: Host;
  let panel: Panel;
  let file: ThisFile;

  before(async () => {
    initialise(folder);
    commitNow(folder, 'Initial commit', { path: 'odd.ts' });
    host = await openHost({
      folder,
      extension: 'development',
      asksForTrust: true,
      settings: { 'security.workspace.trust.startupPrompt': 'never' },
    });
    panel = await openPanel(host.page);
    file = thisFileIn(host.page, panel.frame);
    await panel.saying('This window is restricted.').waitFor(patience);
  });
  after(() => host.close());

  it('is not read, whatever is opened', async () => {
    await openInEditor(host.page, 'odd.ts');
    await host.run('Product Mindset: Show Log');
    assert.deepEqual([await file.section.count(), isIndexed(folder)], [0, false]);
  });

  it('is read once the folder is trusted', async () => {
    await panel.frame.getByRole('button', { name: 'Manage Workspace Trust' }).click();
    await host.page.getByRole('button', { name: 'Trust', exact: true }).first().click();
    await openInEditor(host.page, 'odd.ts');
    await file.commit('Initial commit').waitFor(patience);
  });
});
