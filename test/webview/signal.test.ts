import assert from 'node:assert/strict';
import type { SignalSection } from '../../src/protocol/signalSection.ts';
import type { Panel } from './panelPage.ts';
import { asksOf, heldIn } from './panelPage.ts';
import { panelSuite } from './panelSuite.ts';
import { chosenForm, formWith, given, ownWith, signalling, voting } from './signalPictures.ts';

const ballot = { ask: 'vote', form: 1, from: 'platform', what: 'release-note' };

describe('a vote', function () {
  this.timeout(20_000);
  const { open } = panelSuite();

  /** Opens the section with the focus on its first team. */
  async function focusedOn(section: SignalSection): Promise<Panel> {
    const panel = await open(signalling(section));
    await panel.page.getByRole('radio', { name: 'Platform' }).focus();
    return panel;
  }

  it('takes three keys: a team, a kind and the verdict', async () => {
    const panel = await focusedOn(voting());
    for (const key of ['1', 'r', 'n']) await panel.page.keyboard.press(key);
    assert.deepEqual(await asksOf(panel), [{ ...ballot, verdict: 'noise' }]);
  });

  it('takes one key where team and kind are known', async () => {
    const panel = await focusedOn(voting({ state: chosenForm() }));
    await panel.page.keyboard.press('s');
    assert.deepEqual(await asksOf(panel), [{ ...ballot, verdict: 'signal' }]);
  });

  it('takes one click where team and kind are known', async () => {
    const panel = await open(signalling(voting({ state: chosenForm() })));
    await panel.page.getByRole('button', { name: 'Noise', exact: true }).click();
    assert.deepEqual(await asksOf(panel), [{ ...ballot, verdict: 'noise' }]);
  });

  it('has a line where one was written', async () => {
    const panel = await open(signalling(voting({ state: chosenForm() })));
    await panel.page.getByRole('textbox', { name: 'Why?' }).fill('  n 1 r s z  ');
    await panel.page.getByRole('button', { name: 'Signal', exact: true }).click();
    assert.deepEqual(await asksOf(panel), [{ ...ballot, verdict: 'signal', text: 'n 1 r s z' }]);
  });

  it('is never given by what is typed into the line', async () => {
    const panel = await open(signalling(voting({ state: chosenForm(), given })));
    await panel.page.getByRole('textbox', { name: 'Why?' }).focus();
    await panel.page.keyboard.type('snz21');
    assert.deepEqual(await asksOf(panel), []);
  });

  for (const key of ['Control+s', 'Alt+n', 'Meta+s', 'Shift+s']) {
    it(`is not given by ${key}, which is of the editor`, async () => {
      const panel = await focusedOn(voting({ state: chosenForm() }));
      await panel.page.keyboard.press(key);
      assert.deepEqual(await asksOf(panel), []);
    });
  }

  it('is not given by keys elsewhere in the page', async () => {
    const panel = await open(signalling(voting({ state: chosenForm() })));
    await panel.page.getByRole('button', { name: 'Ask', exact: true }).focus();
    await panel.page.keyboard.press('s');
    assert.deepEqual(await asksOf(panel), []);
  });

  const missing = {
    'of no team': { state: formWith(), focus: 'signal:from:platform' },
    'of no kind': {
      state: formWith({ from: { ...formWith().from, chosen: 'office' } }),
      focus: 'signal:what:api-change',
    },
  };
  for (const [name, { state, focus }] of Object.entries(missing)) {
    it(`${name} is none: says so, and leads to what is missing`, async () => {
      const panel = await open(signalling(voting({ state })));
      await panel.page.getByRole('button', { name: 'Signal', exact: true }).focus();
      await panel.page.keyboard.press('Enter');
      await panel.page.locator('.failure', { hasText: 'Choose a team' }).waitFor();
      assert.deepEqual([await asksOf(panel), await panel.focused()], [[], focus]);
    });
  }

  it('leaves the focus where it is, and its words in the live region', async () => {
    const panel = await focusedOn(voting({ state: chosenForm() }));
    await panel.page.keyboard.press('s');
    await panel.tell(signalling(voting({ state: chosenForm(), given, own: ownWith() })));
    await panel.answer({ done: true, text: 'Signal from Platform: Release note' });
    const live = panel.page.locator('main > [role=status]');
    await live.filter({ hasText: 'Signal from Platform' }).waitFor();
    assert.equal(await panel.focused(), 'signal:from:platform');
  });

  it('uses its line up, and keeps what was chosen', async () => {
    const panel = await focusedOn(voting());
    await panel.page.getByRole('textbox', { name: 'Why?' }).fill('lost photos');
    await panel.page.getByRole('radio', { name: 'Office' }).click();
    for (const key of ['m', 's']) await panel.page.keyboard.press(key);
    await panel.answer({ done: true, text: 'Signal' });
    assert.equal(await heldIn(panel, 'signal:line'), '');
    for (const name of ['Office', 'Meeting']) {
      await panel.page.getByRole('radio', { name, checked: true }).waitFor();
    }
  });

  it('that failed keeps its line', async () => {
    const panel = await open(signalling(voting({ state: chosenForm() })));
    await panel.page.getByRole('textbox', { name: 'Why?' }).fill('lost photos');
    await panel.page.getByRole('button', { name: 'Noise', exact: true }).click();
    await panel.answer({ done: false, text: 'The disk is full; nothing was stored.' });
    assert.equal(await heldIn(panel, 'signal:line'), 'lost photos');
  });

  it('that is not sent yet outlives a hidden page', async () => {
    const { page } = await open(signalling(voting()));
    await page.getByRole('radio', { name: 'Office' }).click();
    await page.getByRole('textbox', { name: 'Why?' }).fill('lost photos');
    await page.reload();
    await page.getByRole('radio', { name: 'Office', checked: true }).waitFor();
    assert.equal(await heldIn({ page }, 'signal:line'), 'lost photos');
  });

  it('on one thing begins without what was chosen for another', async () => {
    const { page, tell } = await open(signalling(voting()));
    await page.getByRole('radio', { name: 'Office' }).click();
    await tell(signalling(voting({ state: formWith({ form: 2 }) })));
    await page.getByRole('radio', { name: 'Office', checked: false }).waitFor();
  });

  it('on a thing can be turned into one on anything', async () => {
    const about = { text: 'R-17: Offline-first uploads', drop: 'Vote on something else' };
    const panel = await open(signalling(voting({ state: chosenForm({ about }) })));
    await panel.page.getByText(about.text).waitFor();
    await panel.page.getByRole('button', { name: about.drop }).click();
    assert.deepEqual(await asksOf(panel), [{ ask: 'dropAbout', form: 1 }]);
  });
});
