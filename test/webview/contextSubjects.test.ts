import assert from 'node:assert/strict';
import type { Picture } from '../../src/protocol/picture.ts';
import {
  contextWith,
  fromTheRight,
  itemShown,
  lengthy,
  retryFile,
  rich,
  whyWith,
} from './contextPictures.ts';
import type { Panel } from './panelPage.ts';
import { panelSuite } from './panelSuite.ts';
import { looking, pastWith, shaOf } from './pictures.ts';

const known = looking(rich);

async function asksOf(panel: Panel): Promise<readonly object[]> {
  const posted = await panel.asked();
  return posted.map(({ id, ...ask }) => (id > 0 ? ask : {}));
}

describe('what is shown instead of the active file', function () {
  this.timeout(20_000);
  const { open } = panelSuite();
  const item: Picture = looking(itemShown);

  it('is an item with what it is for and its files, and leads not to itself', async () => {
    const { page } = await open(item);
    await page.getByText('No network in basements').waitFor();
    assert.equal(await page.locator('.items button').count(), 0);
  });

  it('has a way back', async () => {
    const panel = await open(item);
    await panel.page.getByRole('button', { name: 'Back' }).click();
    assert.deepEqual(await asksOf(panel), [{ ask: 'goBack' }]);
  });

  it('has none where there is nothing to go back to', async () => {
    const { page } = await open(known);
    assert.equal(await page.getByRole('button', { name: 'Back' }).count(), 0);
  });

  it('opens a file of an item by its path', async () => {
    const panel = await open(item);
    await panel.page.getByRole('button', { name: 'mobile/upload/upload.ts' }).click();
    assert.deepEqual(await asksOf(panel), [{ ask: 'openFile', path: 'mobile/upload/upload.ts' }]);
  });

  it('stays when it is pinned, by a toggle', async () => {
    const panel = await open(known);
    const pin = panel.page.getByRole('button', { name: 'Keep this while other files are opened' });
    assert.equal(await pin.getAttribute('aria-pressed'), 'false');
    await pin.press('Space');
    await panel.tell(looking({ ...rich, file: { ...retryFile, pinned: true } }));
    assert.equal(await pin.getAttribute('aria-pressed'), 'true');
    assert.equal(await panel.focused(), 'file:pin');
    await pin.press('Enter');
    assert.deepEqual(await asksOf(panel), [
      { ask: 'pin', on: true },
      { ask: 'pin', on: false },
    ]);
  });

  it('cannot be pinned where it is in no repository', async () => {
    const { page } = await open(looking({ file: { name: 'hosts', path: 'hosts' } }));
    assert.equal(await page.locator('[aria-pressed]').count(), 0);
  });

  it('keeps the focus in the section when an item takes its place', async () => {
    const panel = await open(known);
    await panel.page.getByRole('button', { name: 'Offline-first uploads' }).focus();
    await panel.tell(item);
    assert.equal(await panel.focused(), 'file:header');
    await panel.page.keyboard.press('Tab');
    assert.equal(await panel.focused(), 'file:back');
  });

  it('is reached with Tab in the order it is read', async () => {
    const panel = await open(
      looking({
        ...itemShown,
        context: contextWith({ ...rich.context, files: [{ path: 'a/b.ts', count: 'one commit' }] }),
        past: pastWith(1, 1),
      }),
    );
    await panel.page.getByRole('button', { name: 'This file' }).focus();
    const reached: string[] = [];
    for (;;) {
      await panel.page.keyboard.press('Tab');
      const key = await panel.focused();
      if (key === '' || key === 'ask:header') break;
      reached.push(key);
    }
    assert.deepEqual(reached, [
      'file:back',
      'file:pin',
      'file:item:R-17',
      'file:more:items',
      'file:ticket:#1',
      'file:why:0',
      'file:why:1',
      'file:why:2',
      'file:more:whys',
      'file:path:a/b.ts',
      `file:${shaOf('1')}`,
      `file:${shaOf('1')}:#27`,
    ]);
  });
});

describe('text from outside in what a file serves', function () {
  this.timeout(20_000);
  const { open } = panelSuite();
  const hostile: Readonly<Record<string, string>> = {
    markup: '<img src=x onerror="document.title=1"><svg onload="document.title=1">',
    'right to left': '\u202Eexe.gpj\u202C עברית',
    'ten thousand letters': 'x'.repeat(10_000),
    entities: '&lt;b&gt; ${{x}} {0} $&',
    lines: 'one\ntwo\u2028three\u0000four',
  };
  for (const [name, text] of Object.entries(hostile)) {
    it(`is text, whatever it says: ${name}`, async () => {
      const { page } = await open(
        looking({
          file: { name: text, folder: text, path: text, pinned: false, canGoBack: true },
          context: {
            items: [
              {
                item: text,
                title: text,
                labels: [text],
                reason: text,
                details: [text],
                personas: text,
                outcome: {
                  text,
                  metric: { name: text, values: text, age: text, inFull: text },
                },
              },
            ],
            unowned: { text, way: { id: 'setUp', label: text } },
            whys: [whyWith('4', { text, who: text, from: text })],
            personas: { parts: [{ label: text, text, share: 1 }], remark: text },
            teams: { parts: [], remark: text },
            owners: text,
            files: [{ path: text, count: text.slice(0, 12) }],
          },
        }),
        { width: 200 },
      );
      assert.equal(await page.locator('.item-title').textContent(), text);
      assert.equal(await page.locator('main img, main script, main b').count(), 0);
      assert.equal(await page.title(), 'Product Mindset');
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 200);
    });
  }

  it('keeps its own direction', async () => {
    const { page } = await open(looking(fromTheRight));
    const directions = await page
      .locator('.item-title bdi, .whys .subject-link bdi')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).direction));
    assert.deepEqual(directions, ['rtl', 'rtl']);
  });

  it('never hides the pin, however long it is', async () => {
    const { page } = await open(looking(lengthy), { width: 200 });
    const box = await page.locator('[data-key="file:pin"]').boundingBox();
    assert.ok(box && box.x + box.width <= 200 && box.width >= 22, JSON.stringify(box));
  });
});
