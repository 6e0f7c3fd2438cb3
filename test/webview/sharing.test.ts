import assert from 'node:assert/strict';
import { asksOf } from './panelPage.ts';
import { panelSuite } from './panelSuite.ts';
import { asking, cardWith, decided, note, offerWith, quiet, saved } from './pictures.ts';

const offering = quiet({ saved, sharing: offerWith() });

describe('an offer to share answers', function () {
  this.timeout(20_000);
  const { open } = panelSuite();

  const gestures = {
    'Share with the team': { ask: 'share', of: 'answers', offer: 1 },
    'Not now': { ask: 'notShare', of: 'answers', offer: 1 },
    origin: { ask: 'shareWith', of: 'answers', offer: 1, remote: 'origin', on: false },
    fork: { ask: 'shareWith', of: 'answers', offer: 1, remote: 'fork', on: true },
  };
  for (const [name, ask] of Object.entries(gestures)) {
    it(`asks the host: ${name}`, async () => {
      const panel = await open(offering);
      await panel.page.getByRole('button', { name }).click();
      assert.deepEqual(await asksOf(panel), [ask]);
    });
  }

  it('shows what will be written, without a gesture', async () => {
    const { page } = await open(offering);
    assert.deepEqual(await page.locator('.lines code').allTextContents(), offerWith().lines.lines);
  });

  it('stays without its lines when the person folded them, also after a reload', async () => {
    const { page } = await open(offering);
    await page.getByRole('button', { name: 'Adds to .git/config' }).click();
    await page.reload();
    await page.getByRole('button', { name: 'Adds to .git/config', expanded: false }).waitFor();
    assert.equal(await page.locator('.lines code').count(), 0);
  });

  it('offers no choice where there is one remote', async () => {
    const { page } = await open(quiet({ sharing: offerWith({ remotes: [] }) }));
    assert.equal(await page.locator('.offer .chips').count(), 0);
  });

  it('keeps the focus on a remote that was chosen', async () => {
    const { page, tell, focused } = await open(offering);
    await page.getByRole('button', { name: 'fork' }).focus();
    const remotes = offerWith().remotes.map(({ name, on }) => ({ name, on: !on }));
    await tell(quiet({ saved, sharing: offerWith({ offer: 2, remotes }) }));
    assert.equal(await focused(), 'remote:fork');
  });

  it('is reached with Tab in the order it is read', async () => {
    const { page, focused } = await open(
      quiet({ saved: { ...saved, canPutIntoMessage: false }, sharing: offerWith(), decided }),
    );
    await page.getByRole('button', { name: 'Change' }).focus();
    const reached: string[] = [];
    while (reached.at(-1) !== 'decided:header') {
      await page.keyboard.press('Tab');
      reached.push(await focused());
    }
    assert.deepEqual(reached, [
      'remote:origin',
      'remote:fork',
      'lines:header',
      'share',
      'notShare',
      'decided:header',
    ]);
  });

  for (const key of ['Enter', 'Space']) {
    it(`is answered with ${key}`, async () => {
      const panel = await open(offering);
      await panel.page.getByRole('button', { name: 'Share with the team' }).focus();
      await panel.page.keyboard.press(key);
      assert.deepEqual(await asksOf(panel), [{ ask: 'share', of: 'answers', offer: 1 }]);
    });
  }

  it('is put away with Escape in it', async () => {
    const panel = await open(offering);
    await panel.page.getByRole('button', { name: 'Adds to .git/config' }).focus();
    await panel.page.keyboard.press('Escape');
    assert.deepEqual(await asksOf(panel), [{ ask: 'notShare', of: 'answers', offer: 1 }]);
  });

  it('is left alone by an Escape in the card above it', async () => {
    const panel = await open(asking(cardWith(), { sharing: offerWith() }));
    await panel.page.getByRole('button', { name: 'Dispatcher' }).focus();
    await panel.page.keyboard.press('Escape');
    assert.deepEqual(await asksOf(panel), [{ ask: 'skip', sha: cardWith().sha }]);
  });

  it('takes no focus when it comes by itself', async () => {
    const { page, tell, focused } = await open(quiet({ saved }));
    await page.getByRole('button', { name: 'Change' }).focus();
    await tell(offering);
    assert.equal(await focused(), 'change');
  });

  it('has the focus when the person asked to see it', async () => {
    const { page, tell, focused } = await open(quiet());
    await page.bringToFront();
    await tell(quiet({ sharing: offerWith({ isWished: true }) }));
    assert.equal(await focused(), 'share');
  });

  it('has the focus also when the page gets it after the picture', async () => {
    const { page, tell, focused } = await open(quiet());
    await page.evaluate(() => {
      document.hasFocus = () => false;
    });
    await tell(quiet({ sharing: offerWith({ isWished: true }) }));
    assert.equal(await focused(), '');
    await page.evaluate(() => {
      document.hasFocus = () => true;
      window.dispatchEvent(new Event('focus'));
    });
    assert.equal(await focused(), 'share');
  });

  it('leaves the focus where the person took it, when it is told again', async () => {
    const wished = quiet({ sharing: offerWith({ isWished: true }) });
    const { page, tell, focused } = await open(quiet());
    await tell(wished);
    await page.getByRole('button', { name: 'Not now' }).focus();
    await tell(wished);
    assert.equal(await focused(), 'notShare');
  });

  it('leaves the focus in the page when it was answered', async () => {
    const { page, tell, focused } = await open(offering);
    await page.getByRole('button', { name: 'Not now' }).focus();
    await tell(quiet({ saved }));
    assert.equal(await focused(), 'ask:header');
  });

  it('says what became of it', async () => {
    const { page, answer } = await open(offering);
    await page.getByRole('button', { name: 'Share with the team' }).click();
    await answer({ done: false, text: 'This repository is read-only; nothing was stored.' });
    await page.locator('.failure', { hasText: 'read-only' }).waitFor();
  });

  it('is text, whatever it says', async () => {
    const text = `<img src=x onerror="document.title=1">${'x'.repeat(5000)}`;
    const sharing = offerWith({
      text,
      detail: text,
      repository: text,
      remarks: [text],
      remotes: [{ name: text, on: true }],
      lines: { title: text, lines: [text] },
      share: text,
      notNow: text,
    });
    const { page } = await open(quiet({ sharing }), { width: 170 });
    assert.equal(await page.locator('.lines code').textContent(), text);
    assert.equal(await page.locator('main img').count(), 0);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 170);
  });

  it('fits into the narrowest side bar', async () => {
    const { page } = await open(offering, { width: 170 });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 170);
  });
});

describe('a note about sharing', function () {
  this.timeout(20_000);
  const { open } = panelSuite();

  it('leads to an exchange', async () => {
    const panel = await open(quiet({ sharing: note }));
    await panel.page.getByRole('button', { name: 'Sync' }).click();
    assert.deepEqual(await asksOf(panel), [{ ask: 'sync', of: 'answers' }]);
  });

  it('has no way on where there is none', async () => {
    const { page } = await open(
      quiet({ sharing: { kind: 'note', of: 'answers', text: 'It is refused.' } }),
    );
    await page.getByText('It is refused.').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Sync' }).count(), 0);
  });

  const said = 'Answers are no longer shared.';
  const changes = {
    'comes where there was none': quiet(),
    'takes the place of another': quiet({ sharing: note }),
    'takes the place of an offer': offering,
  };
  for (const [when, before] of Object.entries(changes)) {
    it(`is heard when it ${when}: its live region was there before`, async () => {
      const { page, tell } = await open(before);
      const regions = await page.locator('section [role=status]').elementHandles();
      await tell(quiet({ sharing: { kind: 'note', of: 'answers', text: said } }));
      const heard = await Promise.all(regions.map((region) => region.textContent()));
      assert.deepEqual(heard, [said]);
    });
  }

  it('takes no room while there is nothing to say', async () => {
    const { page } = await open(quiet({ decided }));
    const room = await page.locator('[data-key=sharing]').boundingBox();
    assert.equal(room?.height, 0);
    assert.equal(await page.locator('.sharing-note').count(), 0);
  });
});
