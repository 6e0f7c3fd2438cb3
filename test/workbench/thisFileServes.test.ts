import assert from 'node:assert/strict';
import type { Frame, Locator } from 'playwright-core';
import { violationsIn } from '../support/accessibility.ts';
import { appears } from '../support/appears.ts';
import { patience } from './badDays.ts';
import type { Fieldwork } from './fieldwork.ts';
import { openFieldwork } from './fieldwork.ts';
import type { ThisFile } from './thisFile.ts';
import { openInEditor, thisFileIn } from './thisFile.ts';

const upload = 'mobile/upload/upload.ts';

describe('what the panel says about what a file serves', () => {
  let fieldwork: Fieldwork;
  let panel: Frame;
  let file: ThisFile;
  const item = (): Locator => file.section.locator('.items li').first();
  const isAbout = (title: string): Promise<void> =>
    file.section.locator(`.file-name[title="${title}"]`).waitFor(patience);

  before(async () => {
    fieldwork = await openFieldwork();
    panel = await fieldwork.panel();
    file = thisFileIn(fieldwork.host.page, panel);
    await file.open(upload);
    await file.commits.first().waitFor(patience);
  });
  after(() => fieldwork.host.close());

  it('is the item that owns its path, for whom, and how near the outcome is', async () => {
    await item().getByText('Offline-first uploads').waitFor(patience);
    assert.deepEqual(await item().locator('.label').allTextContents(), ['now', 'build']);
    assert.equal(
      await item().locator('.because').textContent(),
      'owns mobile/upload/** · for Field technician',
    );
    assert.equal(await item().locator('.values').textContent(), '41 → 18, target 5');
  });

  it('is what people said about why it changed', async () => {
    const log = fieldwork.git(
      'log',
      '--no-merges',
      '--format=%(trailers:key=Why,valueonly,unfold)',
      '--',
      upload,
    );
    const whys = log.split('\n').filter((line) => line !== '');
    const shown = await file.section.locator('.whys .subject-link').allTextContents();
    assert.deepEqual(shown, [...new Set(whys)].slice(0, 3));
  });

  it('has no accessibility violation', async () => {
    assert.deepEqual(await violationsIn(panel), []);
  });

  it('leads to the item, with what belongs to it', async () => {
    await item().getByRole('button', { name: 'Offline-first uploads' }).click();
    await isAbout('Offline-first uploads (R-17)');
    await file.section.getByText('No network in basements', { exact: true }).waitFor(patience);
    await file.section.locator('.files').getByRole('button', { name: upload }).waitFor(patience);
    assert.deepEqual(await violationsIn(panel), []);
  });

  it('leads back', async () => {
    await file.button('Back').click();
    await isAbout(upload);
    assert.equal(await file.button('Back').count(), 0);
  });

  it('opens a file of an item, and is about that one then', async () => {
    await item().getByRole('button', { name: 'Offline-first uploads' }).click();
    const other = file.section.locator('.files .changed-file').nth(1);
    const path = await other.getAttribute('title');
    assert.ok(path);
    await other.click();
    await isAbout(path);
    const name = path.slice(path.lastIndexOf('/') + 1);
    await fieldwork.host.page.locator('.tab.active', { hasText: name }).waitFor(patience);
  });

  it('stays while it is pinned', async () => {
    const { page } = fieldwork.host;
    await file.open(upload);
    const pin = file.button('Keep this while other files are opened');
    await pin.click();
    await file.section.locator('[aria-pressed=true]').waitFor(patience);
    await openInEditor(page, 'office/board/filter.ts');
    await openInEditor(page, 'mobile/jobs/buttons.ts');
    await isAbout(upload);
    await pin.click();
    await isAbout('mobile/jobs/buttons.ts');
  });

  it('is another one when the plan says so', async () => {
    await item().getByText('Job list that opens without a network').waitFor(patience);
  });

  it('is nothing where nothing owns it, until somebody gives it to an item', async () => {
    const { page } = fieldwork.host;
    await file.open('README.md');
    await file.says('Nothing on the roadmap owns this file.');
    await file.button('Add it to the roadmap').click();
    await page
      .locator('.quick-input-list .monaco-list-row', { hasText: 'Keep the lights on' })
      .click(patience);
    await item().getByText('Keep the lights on').waitFor(patience);
    assert.match(await item().locator('.because').innerText(), /^owns \/README\.md/);
    assert.equal(fieldwork.git('diff', '--numstat'), '1\t1\t.product/roadmap.yaml');
    await page.locator('.tab.active', { hasText: 'README.md' }).waitFor(patience);
  });

  it('is of the last file alone when somebody goes through many', async () => {
    const { page } = fieldwork.host;
    await file.open(upload);
    for (let step = 0; step < 49; step += 1) await page.keyboard.press('Control+PageDown');
    await openInEditor(page, 'office/board/filter.ts');
    await isAbout('office/board/filter.ts');
    await item().getByText('Dispatch board').waitFor(patience);
  });

  it('is in the tooltip of a question that waits', async () => {
    const { page } = fieldwork.host;
    await file.open(upload);
    fieldwork.change(upload);
    fieldwork.git('commit', '--all', '--message', 'Let uploads resume');
    const status = page.locator('.statusbar-item[id*="productMindset.ask"]');
    await status.waitFor(patience);
    const words = page
      .locator('.monaco-hover, .workbench-hover')
      .getByText('The open file serves “Offline-first uploads”, for Field technician')
      .first();
    // A hover that came before the item knew it stays as it is: the pointer comes again.
    do {
      await page.mouse.move(400, 300);
      await status.hover();
    } while (!(await appears(words, 3000)));
  });

  it('is never a person', async () => {
    const html = await file.section.evaluate((section) => section.outerHTML);
    assert.doesNotMatch(html, /Jonas|Weber|fieldwork\.test/);
  });
});
