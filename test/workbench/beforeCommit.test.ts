import assert from 'node:assert/strict';
import type { Fieldwork } from './fieldwork.ts';
import { openFieldwork } from './fieldwork.ts';

const ghost = '.scm-editor [class*="ghost-text"]';

describe('before a commit, the commit box of a real VS Code', () => {
  let fieldwork: Fieldwork;

  before(async () => {
    fieldwork = await openFieldwork();
    // The repositories are opened a little after the editor; then the panel has something to say.
    await (await fieldwork.panel()).getByText('Nothing to ask').waitFor();
    fieldwork.change('office/invoices/batch.ts');
    await fieldwork.write('x');
    await fieldwork.host.page
      .locator('.scm-view .monaco-list-row', { hasText: 'batch.ts' })
      .waitFor();
  });

  after(() => fieldwork.host.close());

  it('offers the likely who as ghost text, and Tab takes it', async () => {
    const { page } = fieldwork.host;
    await fieldwork.write('Send fifty invoices in one batch');
    await page.locator(ghost, { hasText: 'accountant' }).first().waitFor();
    await page.keyboard.press('Tab');
    await page.locator('.scm-editor .view-line', { hasText: 'Who: accountant' }).waitFor();
    assert.match(await fieldwork.written(), /^Send fifty invoices in one batch\n\nWho: accountant/);
  });

  it('writes what two steps of “Who and Why…” were answered with, below what is there', async () => {
    const { page } = fieldwork.host;
    await fieldwork.write('Send invoices in batches');
    await page.getByRole('button', { name: /^Who and Why/ }).click();
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Dispatcher' }).click();
    await page.locator('.quick-input-widget', { hasText: 'What they can do now' }).waitFor();
    await page.keyboard.type('mornings are short');
    await page.keyboard.press('Enter');
    await page.locator('.scm-editor .view-line', { hasText: 'mornings' }).waitFor();
    assert.equal(
      await fieldwork.written(),
      'Send invoices in batches\n\nWho: dispatcher\nWhy: mornings are short',
    );
  });

  it('is left as it is when the steps are dismissed', async () => {
    const { page } = fieldwork.host;
    await fieldwork.write('Send invoices by the dozen');
    await page.getByRole('button', { name: /^Who and Why/ }).click();
    await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    assert.equal(await fieldwork.written(), 'Send invoices by the dozen');
  });

  it('has “Commit & Say Who and Why”, which commits and then opens the card', async () => {
    const { page } = fieldwork.host;
    await fieldwork.write('Send invoices at night');
    await page
      .locator(
        '.scm-view .monaco-dropdown-button, .scm-view .monaco-button-dropdown .monaco-dropdown-button',
      )
      .first()
      .click();
    // A menu that has just opened takes no click, but it takes a key.
    await page.getByRole('menuitem', { name: 'Commit & Say Who and Why' }).hover();
    await page.keyboard.press('Enter');
    const panel = await fieldwork.host.webview('product-mindset.product-mindset');
    await panel.getByText('Who will notice this change?').waitFor();
    assert.equal(fieldwork.git('log', '-1', '--format=%s'), 'Send invoices at night');
  });
});
