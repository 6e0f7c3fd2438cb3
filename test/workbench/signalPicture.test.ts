import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';
import { isDrawing } from '../../src/editor/isDrawing.ts';
import { violationsIn } from '../support/accessibility.ts';
import { appears } from '../support/appears.ts';
import { giveVotes } from '../support/giveVotes.ts';
import { newestTold } from '../support/sample/votes.ts';
import { scratchFolder } from '../support/scratchFolder.ts';
import { patience } from './badDays.ts';
import { eventually } from './eventually.ts';
import type { Fieldwork } from './fieldwork.ts';
import { openFieldwork } from './fieldwork.ts';

describe('the tab with signal and noise in a real VS Code', () => {
  let fieldwork: Fieldwork;
  let tab: Frame;

  before(async () => {
    fieldwork = await openFieldwork();
    const { host, root } = fieldwork;
    fieldwork.git('remote', 'add', 'origin', 'https://github.com/fieldwork/app.git');
    await giveVotes(root, Date.now());
    await host.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    tab = await opened();
  });

  after(() => fieldwork.host.close());

  async function opened(): Promise<Frame> {
    const { host } = fieldwork;
    // The first time, the repository may not be known yet.
    const front = tabs('Signal and Noise').and(host.page.locator('.active'));
    do await host.run('Product Mindset: Show Signal and Noise');
    while (!(await appears(front, 3000)));
    const frame = await host.webview('product-mindset.product-mindset');
    await frame.locator('[data-plot=heat] svg').waitFor(patience);
    return frame;
  }

  const button = (name: string): Locator => tab.getByRole('button', { name });
  const said = (text: string | RegExp): Promise<void> =>
    tab.getByRole('status').getByText(text).waitFor(patience);
  const tabs = (name: string): Locator => fieldwork.host.page.locator('.tab', { hasText: name });

  /** What is in the editor in front, as one reads it. */
  async function written(name: string): Promise<string> {
    await tabs(name).first().waitFor(patience);
    const lines = fieldwork.host.page.locator('.editor-instance .view-lines');
    await lines.first().waitFor(patience);
    return (await lines.first().innerText()).replaceAll('\u00a0', ' ');
  }

  it('tells the newest month, whose table is there for readers', async () => {
    const table = tab.getByRole('table', {
      name: /^Share of signal by receiving and sending team/,
    });
    assert.equal(
      (await table.ariaSnapshot()).split('\n').slice(2).join('\n').replaceAll(/^ {2}/gm, ''),
      `
- rowgroup:
  - row "Receives ↓ from → Mobile Office Platform":
    - columnheader "Receives ↓ from →"
    - columnheader "Mobile"
    - columnheader "Office"
    - columnheader "Platform"
- rowgroup:
  - row "Mobile – 0.3, flooded 0.7, starved":
    - rowheader "Mobile"
    - cell "–"
    - cell "0.3, flooded"
    - cell "0.7, starved"
  - row "Office 0.9, ok – too few":
    - rowheader "Office"
    - cell "0.9, ok"
    - cell "–"
    - cell "too few"
  - row "Platform 0.7, ok 0.3, flooded –":
    - rowheader "Platform"
    - cell "0.7, ok"
    - cell "0.3, flooded"
    - cell "–"`.trim(),
    );
  });

  for (const theme of [
    'Light Modern',
    'Dark High Contrast',
    'Light High Contrast',
    'Dark Modern',
  ]) {
    it(`is drawn without an accessibility violation in ${theme}`, async () => {
      const { host } = fieldwork;
      await host.useTheme(theme);
      await tab.locator('[data-plot=heat] svg').waitFor(patience);
      assert.deepEqual(await violationsIn(tab), []);
      const path = join(scratchFolder(), `signal ${theme}.png`);
      await host.page.screenshot({ path });
      const cell = await tab
        .locator('[data-plot=heat] [data-mark=cell] rect')
        .first()
        .boundingBox();
      assert.ok(cell && cell.width > 40 && cell.y < 800, 'the heat map is on the screen');
    });
  }

  it('is one for each repository', async () => {
    await opened();
    assert.equal(await tabs('Signal and Noise').count(), 1);
  });

  it('says of the month that is open when it is told', async () => {
    const month = tab.getByLabel('Month');
    const told = await month.inputValue();
    assert.equal(told, newestTold(Date.now()));
    await month.selectOption({ index: 0 });
    await tab.getByText(/is still open: it is told from/).waitFor(patience);
    assert.equal(await tab.locator('[data-plot]').count(), 0);
    await month.selectOption(told);
    await tab.locator('[data-plot=heat] svg').waitFor(patience);
  });

  it('is seen from another team when one wants to', async () => {
    await tab.getByLabel('Seen from').selectOption('office');
    await tab.getByText('Hidden: what Office hears from Platform').waitFor(patience);
    await tab.getByLabel('Seen from').selectOption('mobile');
    await tab.getByRole('heading', { name: 'Enough or too much: Mobile' }).waitFor(patience);
  });

  it('puts the month on the clipboard as Markdown', async () => {
    await button('Copy as Markdown').click();
    await said('Copied as Markdown.');
    const text = await fieldwork.host.page.evaluate(() => navigator.clipboard.readText());
    assert.match(text, /^# Signal and noise, /);
    assert.match(text, /\| \*\*Mobile\*\* \| – \| signal 0\.3, gets more than it needs \|/);
  });

  it('saves a plot as a drawing that stands alone', async () => {
    const { host, root } = fieldwork;
    await tab.getByRole('button', { name: /^Save as SVG: How much of it is signal/ }).click();
    const name = `signal-${newestTold(Date.now())}-heat-map.svg`;
    await host.page.waitForFunction(
      (ending) =>
        [...document.querySelectorAll<HTMLInputElement>('.quick-input-widget input')].some(
          ({ value }) => value.endsWith(ending),
        ),
      name,
      patience,
    );
    await host.page.keyboard.press('Enter');
    await said(/^Saved as /);
    const path = join(root, name);
    assert.ok(existsSync(path));
    assert.equal(isDrawing(readFileSync(path, 'utf8')), true);
  });

  it('is there again after the window was loaded anew, with what was being written', async () => {
    const { host } = fieldwork;
    const field = (): Locator => tab.getByLabel('Suggestion to the sender, in your words');
    await button('Suggestion to the sender: From Platform').click();
    await field().fill('Half a sentence');
    await eventually(async () => assert.ok(await isStored(host.page, 'Half a sentence')));
    await host.page.reload();
    tab = await host.webview('product-mindset.product-mindset');
    await tab.locator('[data-plot=heat] svg').waitFor(patience);
    assert.equal(await field().inputValue(), 'Half a sentence');
    assert.equal(await tabs('Signal and Noise').count(), 1);
    await button('Suggestion to the sender: From Platform').click();
  });

  it('opens a suggestion as an issue that nobody has sent', async () => {
    const { page } = fieldwork.host;
    await button('Suggestion to the sender: From Platform').click();
    const field = tab.getByLabel('Suggestion to the sender, in your words');
    assert.match(await field.inputValue(), /^We in Mobile would like to hear more from you\./);
    await field.fill('More & earlier? #1 + 2');
    await button('Open as issue draft').click();
    const dialog = page.locator('.monaco-dialog-box');
    await dialog.waitFor(patience);
    assert.match(await dialog.innerText(), /https:\/\/github\.com\/fieldwork\/app\/issues\/new/);
    // Nobody is asked: the address is all there is to see.
    await page.context().route('https://github.com/**', (route) => route.abort());
    const asking = page
      .context()
      .waitForEvent('request', (request) => request.url().startsWith('https://github.com/'));
    await dialog.getByRole('button', { name: 'Open', exact: true }).click();
    const { searchParams } = new URL((await asking).url());
    assert.deepEqual(
      [...searchParams],
      [
        ['title', 'A suggestion from Mobile to Platform'],
        ['body', 'More & earlier? #1 + 2'],
      ],
    );
  });

  it('opens the agenda of a meeting as a document', async () => {
    await button('Agenda for this pair: From Platform').click();
    const text = await written('Untitled-1');
    assert.match(text, /^# Mobile and Platform: signal and noise, 30 minutes/);
  });

  it('breaks no policy', () => {
    const { lines } = fieldwork.host;
    assert.deepEqual(
      lines.filter((line) => line.includes('Content Security Policy')),
      [],
    );
  });
});

/** Whether VS Code has put something where it will look for it after a reload; it does so now and then. */
function isStored(page: Page, text: string): Promise<boolean> {
  return page.evaluate(async (wanted) => {
    const answered = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('No answer'));
      });
    const stored: unknown[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      if (!name.startsWith('vscode-web-state-db')) continue;
      const database = await answered(indexedDB.open(name));
      for (const name of database.objectStoreNames) {
        const store = database.transaction(name).objectStore(name);
        stored.push(await answered<unknown[]>(store.getAll()));
      }
      database.close();
    }
    return stored.some((value) => String(value).includes(wanted));
  }, text);
}
