import assert from 'node:assert/strict';
import { panelSuite } from './panelSuite.ts';
import { asking, cardWith, decided, quiet, saved, shaOf } from './pictures.ts';

const sha = shaOf('1');
const next = asking(cardWith({ sha: shaOf('2'), subject: 'Another commit' }));
const stored = { done: true, text: 'Saved' };

describe('with the keyboard alone', function () {
  this.timeout(20_000);
  const { open } = panelSuite();

  it('everything is reached with Tab, in the order it is read', async () => {
    const { page, focused } = await open(asking(undefined, { saved, decided, waiting: 1 }));
    const reached: string[] = [];
    for (;;) {
      await page.keyboard.press('Tab');
      const key = await focused();
      if (key === '' || key === reached[0]) break;
      reached.push(key);
    }
    assert.deepEqual(reached, [
      'ask:header',
      `show:${sha}`,
      'chip:0',
      'chip:1',
      'chip:2',
      'chip:3',
      'chip:4',
      'field:why',
      'skip',
      'notUseful',
      'alreadySaid',
      'menu:button',
      'change',
      'put',
      'decided:header',
    ]);
  });

  for (const key of ['Enter', 'Space']) {
    it(`${key} presses a chip`, async () => {
      const { page, asked } = await open(asking());
      await page.getByRole('button', { name: 'Dispatcher' }).focus();
      await page.keyboard.press(key);
      assert.equal((await asked())[0]?.['who'], 'dispatcher');
    });
  }

  it('a number presses its chip from anywhere in the card', async () => {
    const { page, asked } = await open(asking());
    await page.getByRole('button', { name: 'Skip' }).focus();
    await page.keyboard.press('2');
    assert.equal((await asked())[0]?.['who'], 'dispatcher');
  });

  it('a number is a number in a line of text', async () => {
    const { page, asked } = await open(asking());
    const line = page.getByRole('textbox', { name: 'Why?' });
    await line.focus();
    await page.keyboard.type('2 crashes');
    assert.equal(await line.inputValue(), '2 crashes');
    assert.deepEqual(await asked(), []);
  });

  it('a number without a chip does nothing', async () => {
    const { page, asked } = await open(asking());
    await page.getByRole('button', { name: 'Skip' }).focus();
    await page.keyboard.press('9');
    assert.deepEqual(await asked(), []);
  });

  it('Enter in the line sends the why', async () => {
    const { page, asked } = await open(asking());
    await page.getByRole('textbox', { name: 'Why?' }).focus();
    await page.keyboard.type('lost photos');
    await page.keyboard.press('Enter');
    const [{ id, ...ask } = { id: 0 }] = await asked();
    assert.ok(id > 0);
    assert.deepEqual(ask, { ask: 'answer', sha, why: 'lost photos' });
  });

  it('Enter in an empty line sends nothing', async () => {
    const { page, asked } = await open(asking());
    await page.getByRole('textbox', { name: 'Why?' }).focus();
    await page.keyboard.press('Enter');
    assert.deepEqual(await asked(), []);
  });

  it('Enter that ends a composed word sends nothing', async () => {
    const { page, asked } = await open(asking());
    const line = page.getByRole('textbox', { name: 'Why?' });
    await line.fill('写真');
    const composing = { key: 'Enter', isComposing: true, bubbles: true, composed: true };
    await line.dispatchEvent('keydown', composing);
    assert.deepEqual(await asked(), []);
  });

  it('a chip for someone else leads into a line, and Enter sends who and why', async () => {
    const { page, asked, focused } = await open(asking());
    await page.getByRole('textbox', { name: 'Why?' }).fill('lost photos');
    await page.getByRole('button', { name: 'Someone else…' }).focus();
    await page.keyboard.press('Enter');
    assert.equal(await focused(), 'field:who');
    await page.keyboard.type('Installers');
    await page.keyboard.press('Enter');
    const [answer] = await asked();
    assert.deepEqual([answer?.['who'], answer?.['why']], ['Installers', 'lost photos']);
  });

  it('a chip with more leads to its first, and back to itself', async () => {
    const { page, focused } = await open(asking());
    const more = page.getByRole('button', { name: 'Another team…' });
    await more.focus();
    await page.keyboard.press('Enter');
    assert.equal(await page.locator(':focus').textContent(), 'Platform');
    await page.keyboard.press('Shift+Tab');
    assert.equal(await focused(), 'chips:back');
    await page.keyboard.press('Enter');
    assert.equal(await page.locator(':focus').textContent(), 'Another team…');
  });

  it('further chips are other elements, so that readers hear the first of them', async () => {
    const chips = cardWith().chips.filter(({ kind }) => kind === 'more');
    const { page } = await open(asking(cardWith({ chips })));
    const more = await page.getByRole('button', { name: 'Another team…' }).elementHandle();
    assert.ok(more);
    await more.press('Enter');
    assert.equal(await page.locator(':focus').textContent(), 'Platform');
    assert.equal(await more.evaluate((element) => element.isConnected), false);
  });

  it('the menu is walked with arrows and ends where it began', async () => {
    const { page, asked } = await open(asking());
    await page.getByRole('button', { name: 'Ask later' }).focus();
    await page.keyboard.press('Enter');
    const walked: (string | null)[] = [];
    for (const key of ['ArrowDown', 'End', 'ArrowDown', 'ArrowUp', 'Home']) {
      await page.keyboard.press(key);
      walked.push(await page.locator(':focus').textContent());
    }
    const [hour, today, never] = ['Not for an hour', 'Not today', 'Never in this repository'];
    assert.deepEqual(walked, [today, never, hour, never, hour]);
    await page.keyboard.press('Enter');
    assert.equal((await asked())[0]?.['for'], 'hour');
  });

  it('Tab leaves and closes the menu', async () => {
    const { page } = await open(asking(undefined, { saved }));
    await page.getByRole('button', { name: 'Ask later' }).press('Enter');
    await page.keyboard.press('Tab');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    assert.equal(await page.locator(':focus').textContent(), 'Change');
  });

  describe('Esc', () => {
    it('skips the card', async () => {
      const { page, asked } = await open(asking());
      await page.getByRole('button', { name: 'Dispatcher' }).focus();
      await page.keyboard.press('Escape');
      assert.equal((await asked())[0]?.ask, 'skip');
    });

    it('closes the menu first, and focus is on its button', async () => {
      const { page, asked, focused } = await open(asking());
      await page.getByRole('button', { name: 'Ask later' }).press('Enter');
      await page.keyboard.press('Escape');
      assert.deepEqual([await asked(), await focused()], [[], 'menu:button']);
      assert.equal(await page.getByRole('menu').count(), 0);
    });

    it('closes a row of further chips first', async () => {
      const { page, asked } = await open(asking());
      await page.getByRole('button', { name: 'Another team…' }).press('Enter');
      await page.keyboard.press('Escape');
      assert.deepEqual(await asked(), []);
      assert.equal(await page.locator(':focus').textContent(), 'Another team…');
    });

    it('closes the line for the who first', async () => {
      const { page, asked } = await open(asking());
      await page.getByRole('button', { name: 'Someone else…' }).press('Enter');
      await page.keyboard.type('Inst');
      await page.keyboard.press('Escape');
      assert.deepEqual(await asked(), []);
      assert.equal(await page.getByRole('textbox').count(), 1);
    });

    it('clears what was typed first, and focus stays in the line', async () => {
      const { page, asked, focused } = await open(asking());
      await page.getByRole('textbox', { name: 'Why?' }).focus();
      await page.keyboard.type('lost');
      await page.keyboard.press('Escape');
      assert.deepEqual([await asked(), await focused()], [[], 'field:why']);
      // The toolkit writes into its input with the next frame.
      await page.waitForFunction(
        () =>
          document.querySelector('vscode-text-field')?.shadowRoot?.querySelector('input')?.value ===
          '',
      );
    });

    it('clears what was typed before it closes a row of further chips', async () => {
      const { page } = await open(asking());
      await page.getByRole('button', { name: 'Another team…' }).press('Enter');
      await page.getByRole('textbox', { name: 'Why?' }).focus();
      await page.keyboard.type('lost');
      await page.keyboard.press('Escape');
      assert.equal(await page.getByRole('button', { name: 'Platform' }).count(), 1);
    });

    it('outside of the card does nothing', async () => {
      const { page, asked } = await open(asking());
      await page.getByRole('button', { name: 'Ask', exact: true }).focus();
      await page.keyboard.press('Escape');
      assert.deepEqual(await asked(), []);
    });
  });

  describe('focus', () => {
    it('goes on to the first chip of the next card', async () => {
      const { page, tell, answer } = await open(asking());
      await page.getByRole('button', { name: 'Dispatcher' }).press('Enter');
      await answer(stored);
      await tell(next);
      const focus = page.locator('.card :focus');
      assert.equal(await focus.textContent(), 'Field technician');
    });

    it('goes on as well when the next card comes before the answer', async () => {
      const { page, tell, focused } = await open(asking());
      await page.getByRole('button', { name: 'Dispatcher' }).press('Enter');
      await tell(next);
      assert.equal(await focused(), 'chip:0');
    });

    it('goes to the header when nothing else is asked', async () => {
      const { page, tell, answer, focused } = await open(asking());
      await page.getByRole('button', { name: 'Dispatcher' }).press('Enter');
      await answer(stored);
      await tell(quiet({ saved }));
      assert.equal(await focused(), 'ask:header');
    });

    it('never lands on a chip of a card that came by itself', async () => {
      const { page, tell, focused } = await open(asking());
      await page.getByRole('button', { name: 'Field technician' }).focus();
      await tell(next);
      assert.equal(await focused(), 'ask:header');
    });

    it('is not taken from elsewhere', async () => {
      const { page, tell, answer, focused } = await open(asking());
      await page.getByRole('button', { name: 'Dispatcher' }).click();
      await page.locator(':focus').blur();
      await answer(stored);
      await tell(next);
      assert.equal(await focused(), '');
    });

    it('of a key held down answers no second card', async () => {
      const { page, tell, asked } = await open(asking());
      await page.getByRole('button', { name: 'Dispatcher' }).focus();
      await page.keyboard.down('Enter');
      await tell(next);
      await page.keyboard.down('Enter');
      await page.keyboard.up('Enter');
      assert.equal((await asked()).length, 1);
    });
  });
});
