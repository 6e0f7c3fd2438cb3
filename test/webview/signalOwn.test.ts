import assert from 'node:assert/strict';
import type { Panel } from './panelPage.ts';
import { asksOf, heldIn } from './panelPage.ts';
import { panelSuite } from './panelSuite.ts';
import {
  chosenForm,
  given,
  ownList,
  ownWith,
  signalling,
  signals,
  votesOffer,
  voting,
} from './signalPictures.ts';

describe('the vote that was given last', function () {
  this.timeout(20_000);
  const { open } = panelSuite();
  const picture = signalling(voting({ state: chosenForm(), given, own: ownWith() }));

  it('is undone with a key from anywhere in the section', async () => {
    const panel = await open(picture);
    await panel.page.getByRole('radio', { name: 'Platform' }).focus();
    await panel.page.keyboard.press('z');
    assert.deepEqual(await asksOf(panel), [{ ask: 'undoVote' }]);
  });

  it('leaves the focus on the verdicts when it was undone', async () => {
    const panel = await open(picture);
    await panel.page.getByRole('button', { name: 'Undo' }).focus();
    await panel.page.keyboard.press('Enter');
    await panel.tell(signalling(voting({ state: chosenForm() })));
    assert.deepEqual(
      [await asksOf(panel), await panel.focused()],
      [[{ ask: 'undoVote' }], 'signal:verdict:signal'],
    );
  });

  it('gets a line after it was given', async () => {
    const panel = await open(picture);
    const write = panel.page.locator('.given').getByRole('button', { name: 'Add a line' });
    await write.click();
    assert.equal(await panel.focused(), 'signal:given:line:a');
    await panel.page.keyboard.type('no surprises');
    await panel.page.keyboard.press('Enter');
    assert.deepEqual(await asksOf(panel), [{ ask: 'changeVote', vote: 'a', text: 'no surprises' }]);
    await panel.answer({ done: true, text: 'Changed' });
    assert.equal(await panel.focused(), 'signal:given:write:a');
  });
});

describe('the list of own votes', function () {
  this.timeout(20_000);
  const { open } = panelSuite();

  async function listed(): Promise<Panel> {
    const panel = await open(signalling(voting({ own: ownWith() })));
    await panel.page.getByRole('button', { name: 'Your votes this month (3)' }).click();
    return panel;
  }

  it('is folded until the person opens it', async () => {
    const { page } = await open(signalling(voting({ own: ownWith() })));
    assert.equal(await page.locator('.own-vote').count(), 0);
  });

  it('says of each what it was and what was written', async () => {
    const { page } = await listed();
    assert.deepEqual(
      await page.locator('.own-words').allInnerTexts(),
      ownList.map(({ verdictText, text, about = '' }) =>
        [verdictText, text, about].filter((part) => part !== '').join(' '),
      ),
    );
    await page.getByText('A page of green lights, each Monday').waitFor();
  });

  const gestures = {
    'It was signal (Customer Support': { ask: 'changeVote', vote: 'b', verdict: 'signal' },
    'It was noise (Office': { ask: 'changeVote', vote: 'c', verdict: 'noise' },
    'Take back (Platform': { ask: 'takeBackVote', vote: 'a' },
    'Share with the team': { ask: 'shareVotes' },
  };
  for (const [name, ask] of Object.entries(gestures)) {
    it(`asks the host: ${name}`, async () => {
      const panel = await listed();
      await panel.page.getByRole('button', { name }).click();
      assert.deepEqual(await asksOf(panel), [ask]);
    });
  }

  it('changes a line from what it says', async () => {
    const panel = await listed();
    await panel.page.getByRole('button', { name: 'Change the line' }).click();
    const line = panel.page.getByRole('textbox', { name: 'Change the line' });
    assert.equal(await heldIn(panel, 'signal:own:line:b'), 'A page of green lights, each Monday');
    await line.fill('');
    await panel.page.keyboard.press('Enter');
    assert.deepEqual(await asksOf(panel), [{ ask: 'changeVote', vote: 'b', text: '' }]);
  });

  it('leaves a line as it was with Escape', async () => {
    const panel = await listed();
    await panel.page.getByRole('button', { name: 'Change the line' }).click();
    await panel.page.keyboard.type('x');
    await panel.page.keyboard.press('Escape');
    assert.deepEqual([await asksOf(panel), await panel.focused()], [[], 'signal:own:write:b']);
  });

  it('has the focus on its title when a vote was taken back', async () => {
    const panel = await listed();
    await panel.page.getByRole('button', { name: 'Take back (Office' }).focus();
    await panel.page.keyboard.press('Enter');
    await panel.tell(signalling(voting({ own: ownWith({ votes: ownList.slice(0, 2) }) })));
    assert.equal(await panel.focused(), 'votes:header');
  });

  it('is not there without votes', async () => {
    const { page } = await open(signalling(voting()));
    await page.getByRole('radio', { name: 'Platform' }).waitFor();
    assert.equal(await page.locator('.own-votes').count(), 0);
  });
});

describe('the own team', function () {
  this.timeout(20_000);
  const { open } = panelSuite();
  const unknown = signals['no own team'] ?? signalling(voting());

  it('is chosen with one click', async () => {
    const panel = await open(unknown);
    await panel.page.getByRole('radio', { name: 'Office' }).click();
    assert.deepEqual(await asksOf(panel), [{ ask: 'chooseTeam', team: 'office' }]);
  });

  it('is chosen with one key', async () => {
    const panel = await open(unknown);
    await panel.page.getByRole('radio', { name: 'Platform' }).focus();
    await panel.page.keyboard.press('4');
    assert.deepEqual(await asksOf(panel), [{ ask: 'chooseTeam', team: 'support' }]);
  });

  it('is not chosen by going from one to the next', async () => {
    const panel = await open(unknown);
    await panel.page.getByRole('radio', { name: 'Platform' }).focus();
    await panel.page.keyboard.press('ArrowDown');
    assert.deepEqual([await asksOf(panel), await panel.focused()], [[], 'signal:team:office']);
  });

  it('can be changed where it was chosen', async () => {
    const panel = await open(signalling(voting()));
    await panel.page.getByRole('button', { name: 'Choose another team' }).click();
    assert.deepEqual(await asksOf(panel), [{ ask: 'changeTeam' }]);
  });
});

describe('an offer to share votes', function () {
  this.timeout(20_000);
  const { open } = panelSuite();
  const offering = signalling(voting({ own: ownWith(), sharing: votesOffer }));

  it('shows the lines that would be sent, and those that would be written', async () => {
    const { page } = await open(offering);
    assert.deepEqual(await page.locator('.lines code').allTextContents(), [
      ...(votesOffer.sends?.lines ?? []),
      ...votesOffer.lines.lines,
    ]);
  });

  it('says that votes are confidential and not secret', async () => {
    const { page } = await open(offering);
    await page.getByText('Confidential, not secret').waitFor();
  });

  for (const [name, ask] of [
    ['Share with the team', 'share'],
    ['Not now', 'notShare'],
  ] as const) {
    it(`is answered for votes alone: ${name}`, async () => {
      const panel = await open(signals['two offers'] ?? offering);
      const group = panel.page.getByRole('group', { name: 'Share your votes' });
      await group.getByRole('button', { name }).click();
      assert.deepEqual(await asksOf(panel), [{ ask, of: 'votes', offer: 1 }]);
    });
  }

  it('is opened, with the focus on it, when the person asked for it', async () => {
    const { page, tell, focused } = await open(signalling(voting({ own: ownWith() })));
    await page.getByRole('button', { name: 'Signal and noise' }).click();
    await tell(signalling(voting({ sharing: { ...votesOffer, isWished: true } })));
    assert.equal(await focused(), 'votes:share');
  });
});
