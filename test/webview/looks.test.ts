import assert from 'node:assert/strict';
import { violationsIn } from '../support/accessibility.ts';
import type { Picture } from '../../src/protocol/picture.ts';
import type { Opening, Panel } from './panelPage.ts';
import { panelSuite } from './panelSuite.ts';
import { contexts, rich } from './contextPictures.ts';
import { asking, decided, looking, pastWith, saved, stuck, told, uploadFile } from './pictures.ts';
import { rounds } from './roundPictures.ts';
import { signals } from './signalPictures.ts';
import { themeNames } from './themes.ts';

type Open = (picture: Picture, opening?: Opening) => Promise<Panel>;
type Show = (open: Open, opening: Opening) => Promise<Panel>;

/** Every state of the page: those that are told, and those that gestures lead to. */
const states: Readonly<Record<string, Show>> = {
  ...Object.fromEntries(
    Object.entries({ ...told, ...contexts, ...signals, ...rounds }).map(
      ([name, picture]): [string, Show] => [name, (open, opening) => open(picture, opening)],
    ),
  ),
  more: async (open, opening) => {
    const panel = await open(asking(), opening);
    await panel.page.getByRole('button', { name: 'Another team…' }).click();
    return panel;
  },
  text: async (open, opening) => {
    const panel = await open(asking(), opening);
    await panel.page.getByRole('button', { name: 'Someone else…' }).click();
    return panel;
  },
  menu: async (open, opening) => {
    const panel = await open(asking(), opening);
    await panel.page.getByRole('button', { name: 'Ask later' }).click();
    return panel;
  },
  'list open': async (open, opening) => {
    const panel = await open(asking(undefined, { decided, saved }), opening);
    await panel.page.getByRole('button', { name: 'Recently not asked' }).click();
    return panel;
  },
  'all of a file': async (open, opening) => {
    const panel = await open(looking({ file: uploadFile, past: pastWith(9, 8) }), opening);
    for (const list of ['commits', 'tickets']) {
      await panel.page.locator(`.${list}`).getByRole('button', { name: 'Show more' }).click();
    }
    return panel;
  },
  'all of a context': async (open, opening) => {
    const panel = await open(looking(rich), opening);
    await panel.page.getByRole('button', { name: '2 more' }).click();
    await panel.page.locator('.whys').getByRole('button', { name: 'Show more' }).click();
    return panel;
  },
  'own votes open': async (open, opening) => {
    const panel = await open(signals['a given vote'] ?? asking(), opening);
    await panel.page.getByRole('button', { name: 'Your votes this month' }).click();
    await panel.page.getByRole('button', { name: 'Change the line' }).click();
    return panel;
  },
  failed: async (open, opening) => {
    const panel = await open(asking(), opening);
    await panel.page.getByRole('button', { name: 'Skip' }).click();
    await panel.answer({ done: false, text: 'This repository is read-only.' });
    return panel;
  },
};

describe('the look of the page', function () {
  this.timeout(20_000);
  const { open, bundle } = panelSuite();

  for (const theme of themeNames) {
    for (const [name, show] of Object.entries(states)) {
      it(`has no accessibility violation: ${name}, ${theme}`, async () => {
        assert.deepEqual(await violationsIn((await show(open, { theme })).page), []);
      });
    }
  }

  for (const [name, show] of Object.entries(states)) {
    it(`has no accessibility violation: ${name}, 200 pixels wide`, async () => {
      assert.deepEqual(
        await violationsIn((await show(open, { theme: 'light', width: 200 })).page),
        [],
      );
    });
  }

  // 100 pixels are the 200 of a narrow side bar at 200 % zoom.
  for (const width of [320, 200, 100]) {
    for (const [name, show] of Object.entries(states)) {
      it(`does not scroll sideways: ${name}, ${width} pixels wide`, async () => {
        const { page } = await show(open, { width });
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
      });
    }
  }

  it('draws borders in high contrast only', async () => {
    const borderIn = async (theme: 'dark' | 'high contrast'): Promise<string> => {
      const { page } = await open(asking(), { theme });
      const header = page.locator('.section-header');
      return header.evaluate((element) => getComputedStyle(element).borderBottomColor);
    };
    assert.deepEqual(
      [await borderIn('dark'), await borderIn('high contrast')],
      ['rgba(0, 0, 0, 0)', 'rgb(111, 195, 223)'],
    );
  });

  it('shows focus with the colour of the theme', async () => {
    const { page } = await open(asking(), { theme: 'high contrast' });
    await page.keyboard.press('Tab');
    const outline = await page
      .locator(':focus')
      .evaluate((element) => getComputedStyle(element).outline);
    assert.match(outline, /^rgb\(243, 133, 24\) solid 1px$/);
  });

  it('moves nothing when motion is to be reduced', async () => {
    const moving = async (classes: string): Promise<number> => {
      const { page } = await open(stuck({ busy: true }), { classes });
      return page.evaluate(() => document.getAnimations().length);
    };
    assert.deepEqual([await moving(''), await moving('vscode-reduce-motion')], [1, 0]);
  });

  it('breaks the policy only where the toolkit is known to', async () => {
    const { page, refused } = await open(asking());
    await page.getByRole('button', { name: 'Ask later' }).click();
    assert.deepEqual([...(await refused())].sort(), ['style-src-attr', 'style-src-elem']);
  });

  it('weighs at most 350 kB', () => {
    const weight = Buffer.byteLength(bundle().script);
    assert.ok(weight > 0 && weight <= 350_000, `${weight} bytes`);
  });
});
