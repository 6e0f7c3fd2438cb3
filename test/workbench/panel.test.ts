import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { violationsIn } from '../support/accessibility.ts';
import type { Fieldwork } from './fieldwork.ts';
import { openFieldwork } from './fieldwork.ts';

describe('the panel in a real VS Code', () => {
  let fieldwork: Fieldwork;
  let panel: Frame;

  before(async () => {
    fieldwork = await openFieldwork();
    panel = await fieldwork.panel();
    await panel.getByText('Nothing to ask').waitFor();
    fieldwork.change('office/invoices/batch.ts');
    fieldwork.git('commit', '--all', '--message', 'Send fifty invoices in one batch');
    await panel.getByRole('heading', { name: 'Who will notice this change?' }).waitFor();
  });

  after(() => fieldwork.host.close());

  for (const theme of [
    'Dark Modern',
    'Light Modern',
    'Dark High Contrast',
    'Light High Contrast',
  ]) {
    it(`has no accessibility violation in ${theme}`, async () => {
      await fieldwork.host.useTheme(theme);
      assert.deepEqual(await violationsIn(panel), []);
    });
  }

  it('has room for itself in the narrowest side bar', async () => {
    const { page } = fieldwork.host;
    const sash = await page
      .locator('.monaco-sash.vertical')
      .evaluateAll((all) =>
        all
          .map((one) => one.getBoundingClientRect())
          .find(({ height, left }) => height > 400 && left > 200),
      );
    assert.ok(sash);
    await page.mouse.move(sash.x + 2, 300);
    await page.mouse.down();
    await page.mouse.move(240, 300, { steps: 5 });
    await page.mouse.up();
    const overflow = await panel.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    const width = await panel.evaluate(() => document.documentElement.clientWidth);
    assert.ok(width < 220, `the side bar is narrow: ${width}`);
    assert.equal(overflow, 0);
  });

  it('is still there after the window was loaded again', async () => {
    const { host } = fieldwork;
    await host.page.reload();
    const again = await host.webview('product-mindset.product-mindset');
    await again.getByRole('heading', { name: 'Who will notice this change?' }).waitFor();
  });
});
