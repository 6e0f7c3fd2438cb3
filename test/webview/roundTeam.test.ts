import assert from 'node:assert/strict';
import { asksOf } from './panelPage.ts';
import { panelSuite } from './panelSuite.ts';
import { inRound, teamOf } from './roundPictures.ts';
import { chosenForm, given, ownWith, signalling, voting } from './signalPictures.ts';

const team = 'platform';

const choose = (scale: string, choice: number): object => ({
  ask: 'chooseInRound',
  team,
  scale,
  choice,
});
const chooseKind = (list: string, kind: string, on: boolean): object => ({
  ask: 'chooseKindInRound',
  team,
  list,
  kind,
  on,
});

describe('one team of a round', function () {
  this.timeout(20_000);
  const { open } = panelSuite();

  it('is a group of radio groups and lists for readers', async () => {
    const { page } = await open(
      inRound(teamOf({ received: 1, onTime: 0, valuable: ['api-change', 'incident', 'docs'] })),
    );
    assert.equal(
      await page.locator('.round').ariaSnapshot(),
      `- group "What you hear from Platform 2 of 3":
  - heading "What you hear from Platform 2 of 3" [level=3]
  - paragraph: How much do you hear now?
  - radiogroup "How much do you hear now?":
    - radio "1, very little": "1"
    - radio "2" [checked]
    - radio "3"
    - radio "4"
    - radio "5, very much": "5"
  - paragraph: How much would you need?
  - radiogroup "How much would you need?":
    - radio "1, very little": "1"
    - radio "2"
    - radio "3"
    - radio "4"
    - radio "5, very much": "5"
  - paragraph: Does it come in time?
  - radiogroup "Does it come in time?":
    - radio "Yes" [checked]
    - radio "No"
  - paragraph: Most valuable, up to three
  - listbox "Most valuable, up to three":
    - option "API or contract change" [selected]
    - option "Release note" [disabled]
    - option "Incident" [selected]
    - option "Meeting" [disabled]
    - option "Docs" [selected]
  - paragraph: Least helpful, up to three
  - listbox "Least helpful, up to three":
    - option "API or contract change"
    - option "Release note"
    - option "Incident"
    - option "Meeting"
    - option "Docs"
  - button "Skip this team"
  - button "Back"
  - button "Say nothing about this team"
  - button "Go on later"
  - paragraph: A digit answers and goes on; arrow keys choose; Escape closes.`,
    );
  });

  it('is reached with Tab in the order it is read, each question with one stop', async () => {
    const { page, focused } = await open(
      inRound(teamOf({ received: 1, needed: 4, valuable: ['incident'] })),
    );
    await page.locator('.round').getByRole('radio', { name: '2' }).first().focus();
    const reached: string[] = [];
    while (reached.at(-1) !== 'round:leave') {
      await page.keyboard.press('Tab');
      reached.push(await focused());
    }
    assert.deepEqual(reached, [
      'round:needed:4',
      'round:onTime:0',
      'round:valuable:incident',
      'round:noise:api-change',
      'round:next',
      'round:back',
      'round:clear',
      'round:leave',
    ]);
  });

  it('is answered with a few digits and arrow keys, and nothing else', async () => {
    const panel = await open(inRound(teamOf()));
    const { page, focused } = panel;
    await page.locator('.round').getByRole('radio').first().focus();
    for (const key of ['2', '5', '1']) await page.keyboard.press(key);
    assert.equal(await focused(), 'round:valuable:api-change');
    for (const key of ['Space', 'ArrowRight', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    for (const key of ['Tab', 'End', 'Space', 'Tab', 'Enter']) await page.keyboard.press(key);
    assert.deepEqual(await asksOf(panel), [
      choose('received', 1),
      choose('needed', 4),
      choose('onTime', 0),
      chooseKind('valuable', 'api-change', true),
      chooseKind('valuable', 'incident', true),
      chooseKind('noise', 'docs', true),
      { ask: 'goInRound', place: 2 },
    ]);
  });

  const moves: readonly (readonly [string, number, number])[] = [
    ['ArrowRight', 1, 2],
    ['ArrowDown', 4, 0],
    ['ArrowLeft', 0, 4],
    ['ArrowUp', 3, 2],
    ['Home', 3, 0],
    ['End', 1, 4],
  ];
  for (const [key, from, to] of moves) {
    it(`chooses the ${to + 1} with ${key} on the ${from + 1}`, async () => {
      const panel = await open(inRound(teamOf({ received: from })));
      await panel.page.locator(`[data-key="round:received:${from}"]`).focus();
      await panel.page.keyboard.press(key);
      assert.equal(await panel.focused(), `round:received:${to}`);
      assert.deepEqual(await asksOf(panel), [choose('received', to)]);
    });
  }

  it('follows arrow keys that come faster than the host answers', async () => {
    const panel = await open(inRound(teamOf({ received: 0 })));
    await panel.page.locator('.round').getByRole('radio').first().focus();
    for (let times = 0; times < 3; times += 1) await panel.page.keyboard.press('ArrowRight');
    assert.deepEqual(
      await asksOf(panel),
      [1, 2, 3].map((place) => choose('received', place)),
    );
  });

  const nothing: readonly (readonly [string, string])[] = [
    ['a digit that has no choice', '3'],
    ['a digit with a modifier', 'Control+1'],
    ['a letter', 'y'],
  ];
  for (const [what, key] of nothing) {
    it(`takes ${what} for nothing`, async () => {
      const panel = await open(inRound(teamOf()));
      await panel.page.locator('.round').getByRole('radio', { name: 'Yes' }).focus();
      await panel.page.keyboard.press(key);
      assert.deepEqual(await asksOf(panel), []);
    });
  }

  const presses: Readonly<Record<string, readonly [string, object]>> = {
    radio: ['radio', choose('received', 2)],
    'Skip this team': ['button', { ask: 'goInRound', place: 2 }],
    Back: ['button', { ask: 'goInRound', place: 0 }],
    'Say nothing about this team': ['button', { ask: 'clearInRound', team }],
    'Go on later': ['button', { ask: 'leaveRound' }],
  };
  for (const [name, [role, ask]] of Object.entries(presses)) {
    it(`asks the host: ${name}`, async () => {
      const panel = await open(inRound(teamOf({ received: 4 })));
      const { page } = panel;
      await (role === 'radio'
        ? page.locator('.round').getByRole('radio', { name: '3' }).first().click()
        : page.getByRole('button', { name }).click());
      assert.deepEqual(await asksOf(panel), [ask]);
    });
  }

  it('does not vote with the keys of the form that it stands for', async () => {
    const panel = await open(signalling(voting({ state: chosenForm(), round: teamOf() })));
    for (const role of ['radio', 'option', 'button'] as const) {
      await panel.page.locator('.round').getByRole(role).first().focus();
      for (const key of ['s', 'n', 'z', '3']) await panel.page.keyboard.press(key);
    }
    assert.deepEqual(await asksOf(panel), [choose('received', 2)]);
  });

  it('stands in the place of the vote, whose keys are gone with it', async () => {
    const rest = { state: chosenForm(), given, own: ownWith() };
    const panel = await open(signalling(voting({ ...rest, round: teamOf() })));
    const { page } = panel;
    assert.equal(await page.locator('.vote-form, .given, .own-team').count(), 0);
    await page.locator('.own-votes').getByRole('button').first().focus();
    for (const key of ['s', 'n', 'z']) await page.keyboard.press(key);
    assert.deepEqual(await asksOf(panel), []);
  });

  it('leaves the keys of the editor to the editor, which hears them from the document', async () => {
    const { page } = await open(inRound(teamOf()));
    await page.evaluate(() => {
      document.addEventListener('keydown', ({ key }) => (document.title += ` ${key}`));
      document.title = 'heard:';
    });
    await page.locator('.round').getByRole('radio').first().focus();
    for (const key of ['F6', 'Control+P']) await page.keyboard.press(key);
    assert.equal(await page.title(), 'heard: F6 Control P');
  });

  it('takes a kind back that was chosen', async () => {
    const panel = await open(inRound(teamOf({ noise: ['meeting'] })));
    await panel.page
      .locator('.round')
      .getByRole('option', { name: 'Meeting', selected: true })
      .click();
    assert.deepEqual(await asksOf(panel), [chooseKind('noise', 'meeting', false)]);
  });

  it('is left with Escape anywhere in it', async () => {
    for (const role of ['radio', 'option', 'button'] as const) {
      const panel = await open(inRound(teamOf()));
      await panel.page.locator('.round').getByRole(role).first().focus();
      await panel.page.keyboard.press('Escape');
      assert.deepEqual(await asksOf(panel), [{ ask: 'leaveRound' }], role);
    }
  });

  it('is text, whatever it says', async () => {
    const text = `<img src=x onerror="document.title=1">${'x'.repeat(500)}`;
    const { page } = await open(
      inRound(teamOf({}, { title: text, progress: text, hint: text, leave: text })),
      { width: 170 },
    );
    assert.equal(await page.locator('.round h3 bdi').textContent(), text);
    assert.equal(await page.locator('main img').count(), 0);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 170);
  });
});
