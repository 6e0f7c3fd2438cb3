import assert from 'node:assert/strict';
import type { PlanNewsPart, ShownPlanNews } from '../../src/protocol/planNewsPart.ts';
import type { Picture } from '../../src/protocol/picture.ts';
import { violationsIn } from '../support/accessibility.ts';
import type { Panel } from './panelPage.ts';
import { panelSuite } from './panelSuite.ts';
import { themeNames } from './themes.ts';
import { given, signalling, voting } from './signalPictures.ts';

const newsOf = (news: string, text: string): ShownPlanNews => ({
  news,
  text,
  verdicts: [
    { label: 'Signal', key: 's' },
    { label: 'Noise', key: 'n' },
  ],
  dismiss: { label: 'Dismiss', key: 'Escape' },
});
const moved = newsOf(
  '["R-17","moved","later"]',
  'Platform moved “Offline-first uploads” to Later.',
);
const dropped = newsOf('["R-3","dropped"]', 'Office dropped “Fax”.');
const partWith = (...news: readonly ShownPlanNews[]): PlanNewsPart => ({
  title: 'New in the roadmap: signal or noise?',
  news,
  ...(news.length > 1 ? { dismissAll: 'Dismiss all' } : {}),
});
const telling = (...news: readonly ShownPlanNews[]): Picture =>
  signalling(voting({ news: partWith(...news) }));

describe('news of the roadmap in the panel', function () {
  this.timeout(20_000);
  const { open } = panelSuite();
  const asksOf = async ({ asked }: Panel): Promise<readonly object[]> =>
    (await asked()).map(({ id, ...ask }) => (id > 0 ? ask : {}));

  it('are groups in a group, each named by what it says, with two verdicts and a way out', async () => {
    const { page } = await open(telling(moved, dropped));
    const all = page.getByRole('group', { name: 'New in the roadmap: signal or noise?' });
    assert.equal(await all.getByRole('listitem').count(), 2);
    const one = all.getByRole('group', { name: moved.text });
    const names = await one.getByRole('button').allInnerTexts();
    assert.deepEqual(
      names.map((name) => name.split('\n')[0]?.trim()),
      ['Signal', 'Noise', 'Dismiss'],
    );
  });

  for (const [name, ask] of [
    ['Signal', { ask: 'voteOnNews', news: moved.news, verdict: 'signal' }],
    ['Noise', { ask: 'voteOnNews', news: moved.news, verdict: 'noise' }],
    ['Dismiss', { ask: 'dismissNews', news: moved.news }],
  ] as const) {
    it(`take one press: ${name}`, async () => {
      const panel = await open(telling(dropped, moved));
      const piece = panel.page.getByRole('group', { name: moved.text });
      await piece.getByRole('button', { name, exact: true }).click();
      assert.deepEqual(await asksOf(panel), [ask]);
    });
  }

  for (const [key, ask] of [
    ['s', { ask: 'voteOnNews', news: moved.news, verdict: 'signal' }],
    ['N', { ask: 'voteOnNews', news: moved.news, verdict: 'noise' }],
    ['Escape', { ask: 'dismissNews', news: moved.news }],
    ['Enter', { ask: 'voteOnNews', news: moved.news, verdict: 'signal' }],
  ] as const) {
    it(`take one key where the focus is: ${key}, and nothing else is voted on`, async () => {
      const panel = await open(telling(dropped, moved));
      const piece = panel.page.getByRole('group', { name: moved.text });
      await piece.getByRole('button', { name: 'Signal' }).focus();
      await panel.page.keyboard.press(key === 'N' ? 'n' : key);
      assert.deepEqual(await asksOf(panel), [ask]);
    });
  }

  it('leave keys with a modifier alone', async () => {
    const panel = await open(telling(moved));
    await panel.page.getByRole('button', { name: 'Dismiss', exact: true }).focus();
    await panel.page.keyboard.press('Control+n');
    assert.deepEqual(await asksOf(panel), []);
  });

  it('go all with one press', async () => {
    const panel = await open(telling(moved, dropped));
    await panel.page.getByRole('button', { name: 'Dismiss all' }).click();
    assert.deepEqual(await asksOf(panel), [{ ask: 'dismissAllNews' }]);
  });

  it('say how many more there are, and nothing where there is one', async () => {
    const more = { ...partWith(moved, dropped), more: '4 more' };
    const { page, tell } = await open(signalling(voting({ news: more })));
    await page.getByText('4 more').waitFor();
    await tell(telling(moved));
    assert.equal(await page.getByText('4 more').count(), 0);
    assert.equal(await page.getByRole('button', { name: 'Dismiss all' }).count(), 0);
  });

  it('give the focus to the next one, and after the last to the form', async () => {
    const { page, tell, focused } = await open(telling(moved, dropped));
    await page.getByRole('group', { name: moved.text }).getByRole('button').first().focus();
    await page.keyboard.press('s');
    await tell(telling(dropped));
    assert.equal(await focused(), `planNews:signal:${dropped.news}`);
    await page.keyboard.press('n');
    await tell(signalling(voting({ given })));
    assert.equal(await focused(), 'signal:verdict:signal');
  });

  it('take no focus when they come', async () => {
    const { page, tell, focused } = await open(signalling(voting()));
    await page.getByRole('button', { name: 'Noise', exact: true }).focus();
    await tell(telling(moved));
    assert.equal(await focused(), 'signal:verdict:noise');
  });

  it('are text, whatever they say, and fit into the narrowest side bar', async () => {
    const text = `<img src=x onerror="document.title=1">${'x'.repeat(300)}`;
    const { page } = await open(telling(newsOf('x', text)), { width: 170 });
    assert.equal(await page.locator('.news p').textContent(), text);
    assert.equal(await page.locator('main img').count(), 0);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 170);
  });

  for (const theme of themeNames) {
    it(`have no violation of accessibility rules in ${theme}`, async () => {
      const { page } = await open(telling(moved, dropped), { theme, height: 1200 });
      assert.deepEqual(await violationsIn(page), []);
    });
  }
});
