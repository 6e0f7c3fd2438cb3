import assert from 'node:assert/strict';
import type { SignalSection } from '../../src/protocol/signalSection.ts';
import type { Panel } from './panelPage.ts';
import { asksOf } from './panelPage.ts';
import { panelSuite } from './panelSuite.ts';
import {
  chosenForm,
  formWith,
  given,
  ownWith,
  signalling,
  summary,
  votesOffer,
  voting,
} from './signalPictures.ts';

describe('signal and noise with the keyboard alone', function () {
  this.timeout(20_000);
  const { open } = panelSuite();

  async function reachedIn(section: SignalSection): Promise<readonly string[]> {
    const { page, focused } = await open(signalling(section));
    await page.getByRole('button', { name: 'Signal and noise' }).focus();
    const reached: string[] = [];
    for (;;) {
      await page.keyboard.press('Tab');
      const key = await focused();
      if (key === '' || key === 'ask:header') return reached;
      reached.push(key);
    }
  }

  it('is gone through with Tab in the order it is read, one stop for each group of chips', async () => {
    assert.deepEqual(
      await reachedIn(voting({ state: chosenForm(), given, own: ownWith(), summary })),
      [
        'signal:from:platform',
        'signal:what:release-note',
        'signal:line',
        'signal:verdict:signal',
        'signal:verdict:noise',
        'signal:undo',
        'signal:given:write:a',
        'signal:changeTeam',
        'votes:header',
        'signal:share',
      ],
    );
  });

  it('comes to the offer to share after the votes that it is about', async () => {
    const reached = await reachedIn(
      voting({ state: formWith(), own: ownWith(), sharing: votesOffer }),
    );
    assert.deepEqual(reached.slice(reached.indexOf('votes:header')), [
      'votes:header',
      'signal:share',
      'votes:remote:origin',
      'votes:remote:fork',
      'voteSends:header',
      'voteLines:header',
      'votes:share',
      'votes:notShare',
    ]);
  });

  const moves: readonly (readonly [string, string])[] = [
    ['ArrowRight', 'Office'],
    ['ArrowDown', 'Office'],
    ['ArrowLeft', 'Customer Support'],
    ['ArrowUp', 'Customer Support'],
    ['End', 'Customer Support'],
    ['Home', 'Platform'],
  ];
  for (const [key, name] of moves) {
    it(`${key} chooses ${name} and goes there`, async () => {
      const { page } = await open(signalling(voting({ state: chosenForm() })));
      await page.getByRole('radio', { name: 'Platform' }).focus();
      await page.keyboard.press(key);
      await page.getByRole('radio', { name, checked: true }).and(page.locator(':focus')).waitFor();
      assert.equal(await page.getByRole('radio', { checked: true }).count(), 2);
    });
  }

  it('votes by arrows, Tab and Enter alone', async () => {
    const panel = await open(signalling(voting()));
    await panel.page.getByRole('radio', { name: 'Platform' }).focus();
    const keys = ['ArrowDown', 'Tab', 'ArrowDown', 'Tab', 'Tab', 'Tab', 'Enter'];
    for (const key of keys) await panel.page.keyboard.press(key);
    assert.deepEqual(await asksOf(panel), [
      { ask: 'vote', form: 1, from: 'office', what: 'release-note', verdict: 'noise' },
    ]);
  });

  it('tells readers the key of each chip and verdict', async () => {
    const { page } = await open(signalling(voting({ state: chosenForm(), given })));
    const told = await page
      .locator('[aria-keyshortcuts]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-keyshortcuts')).join(''));
    assert.equal(told, '1234aripuvtmcdosnz');
  });

  it('shows the same keys, for the eyes alone', async () => {
    const { page } = await open(signalling(voting({ state: chosenForm(), given })));
    const shown = await page.locator('.signal kbd').allTextContents();
    assert.equal(shown.join(''), '1234ARIPUVTMCDOSNZ');
    assert.equal(await page.locator('.signal kbd:not([aria-hidden=true])').count(), 0);
  });

  it('names chips and verdicts by their labels alone', async () => {
    const { page } = await open(signalling(voting({ state: chosenForm() })));
    await page.getByRole('radio', { name: 'Chat ping', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Noise', exact: true }).waitFor();
  });

  const wished: Readonly<Record<string, readonly [SignalSection['state'], string]>> = {
    'the first team': [formWith({ form: 2, isWished: true }), 'signal:from:platform'],
    'the first kind': [
      formWith({ form: 2, isWished: true, from: { ...formWith().from, chosen: 'office' } }),
      'signal:what:api-change',
    ],
    'the verdict': [chosenForm({ form: 2, isWished: true }), 'signal:verdict:signal'],
  };
  for (const [name, [state, key]] of Object.entries(wished)) {
    it(`begins with ${name} for who came with a command, in a section that was folded`, async () => {
      const { page, tell, focused } = await open(signalling(voting()));
      await page.getByRole('button', { name: 'Signal and noise' }).click();
      await tell(signalling(voting({ state })));
      assert.equal(await focused(), key);
    });
  }

  it('begins there as well when the page gets the focus after the picture', async () => {
    const { page, tell, focused } = await open(signalling(voting()));
    await page.evaluate(() => {
      document.hasFocus = () => false;
    });
    await tell(signalling(voting({ state: chosenForm({ form: 2, isWished: true }) })));
    assert.equal(await focused(), '');
    await page.evaluate(() => {
      document.hasFocus = () => true;
      window.dispatchEvent(new Event('focus'));
    });
    assert.equal(await focused(), 'signal:verdict:signal');
  });

  it('leaves the focus alone when the same form is told again', async () => {
    const section = voting({ state: chosenForm({ form: 2, isWished: true }) });
    const { page, tell, focused }: Panel = await open(signalling(voting()));
    await tell(signalling(section));
    await page.getByRole('radio', { name: 'Office' }).focus();
    await tell(signalling(section));
    assert.equal(await focused(), 'signal:from:office');
  });

  it('takes no focus for a form that came by itself', async () => {
    const { page, tell, focused } = await open(signalling(voting()));
    await page.getByRole('button', { name: 'Ask', exact: true }).focus();
    await tell(signalling(voting({ state: formWith({ form: 2 }) })));
    assert.equal(await focused(), 'ask:header');
  });
});
