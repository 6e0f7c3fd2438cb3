import assert from 'node:assert/strict';
import { isDrawing } from '../../src/editor/isDrawing.ts';
import type { FigureName, SignalPicture } from '../../src/protocol/signalPicture.ts';
import type { Opening } from './panelPage.ts';
import { panelSuite } from './panelSuite.ts';
import { months, october } from './signalTabPictures.ts';
import { themeNames } from './themes.ts';

describe('a plot that is saved', function () {
  this.timeout(20_000);
  const { open } = panelSuite<SignalPicture>('signalPage');

  /** What the page hands out for a plot, and a page of its own that shows nothing else. */
  async function saved(figure: FigureName, opening: Opening = {}) {
    const { page, asked } = await open(months, { width: 1000, height: 900, ...opening });
    const { title } = october[figure];
    await page.getByRole('button', { name: `Save as SVG: ${title}` }).click();
    const [{ svg } = { svg: '' }] = await asked();
    const text = String(svg);
    const alone = await page.context().newPage();
    await alone.goto(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`);
    return { text, alone };
  }

  for (const figure of ['heat', 'gaps', 'onTime', 'trend'] as const) {
    it(`is a drawing that does nothing but be seen: ${figure}`, async () => {
      const { text } = await saved(figure);
      assert.equal(isDrawing(text), true);
      assert.doesNotMatch(text, /var\(|color-mix|color\(|<style|\sstyle=|\sclass=|currentColor/);
    });

    it(`opens in a browser, with its title, what it says and its legend: ${figure}`, async () => {
      const { alone } = await saved(figure);
      const told = october[figure];
      const texts = await alone.locator('text').allTextContents();
      assert.equal(await alone.locator('svg > title').first().textContent(), told.title);
      assert.equal(await alone.locator('svg > desc').textContent(), told.gist);
      for (const line of [told.title, ...told.legend]) {
        assert.ok(texts.includes(line), line);
      }
    });
  }

  for (const theme of themeNames) {
    it(`has the ground and the colours that it has on the screen: ${theme}`, async () => {
      const { alone } = await saved('heat', { theme });
      const fills = await alone
        .locator('svg > rect, svg > text')
        .evaluateAll((all) => all.slice(0, 2).map((one) => getComputedStyle(one).fill));
      const expected = {
        dark: ['rgb(31, 31, 31)', 'rgb(204, 204, 204)'],
        light: ['rgb(255, 255, 255)', 'rgb(59, 59, 59)'],
        'high contrast': ['rgb(0, 0, 0)', 'rgb(255, 255, 255)'],
        'high contrast light': ['rgb(255, 255, 255)', 'rgb(41, 41, 41)'],
      };
      assert.deepEqual(fills, expected[theme]);
    });
  }

  it('has all of it inside its edges', async () => {
    const { alone } = await saved('heat');
    const outside = await alone.evaluate(() => {
      const { width, height } = document.documentElement.getBoundingClientRect();
      return [...document.querySelectorAll('text, rect')]
        .filter((one) => {
          const box = one.getBoundingClientRect();
          return box.right > width + 1 || box.bottom > height + 1 || box.left < -1 || box.top < -1;
        })
        .map((one) => one.outerHTML);
    });
    assert.deepEqual(outside, []);
  });
});
