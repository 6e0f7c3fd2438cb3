import assert from 'node:assert/strict';
import { asksOf } from './panelPage.ts';
import { panelSuite } from './panelSuite.ts';
import { endOf, inRound, spoken, startOf, teamOf } from './roundPictures.ts';
import { asking } from './pictures.ts';
import { voting } from './signalPictures.ts';

const toStart = inRound(startOf());

describe('the round of a month', function () {
  this.timeout(20_000);
  const { open } = panelSuite();

  const gestures: readonly (readonly [string, string, object])[] = [
    ['begins', 'November’s round: 3 minutes', { ask: 'startRound' }],
    ['is put off', 'Not this month', { ask: 'putOffRound' }],
  ];
  for (const [what, name, ask] of gestures) {
    it(`${what} with a press on ${name}`, async () => {
      const panel = await open(toStart);
      await panel.page.getByRole('button', { name }).click();
      assert.deepEqual(await asksOf(panel), [ask]);
    });
  }

  it('is a link where it was kept', async () => {
    const { page } = await open(inRound(startOf({ start: 'Change it', isQuiet: true })));
    assert.equal(await page.locator('.round button.link').first().textContent(), 'Change it');
  });

  it('goes on where focus is, when it was begun from the keyboard', async () => {
    const { page, tell, focused } = await open(toStart);
    await page.getByRole('button', { name: 'November’s round' }).focus();
    await tell(inRound(teamOf({ received: 3 })));
    assert.equal(await focused(), 'round:received:3');
    await tell(inRound(teamOf({}, { place: 2, team: 'office' })));
    assert.equal(await focused(), 'round:received:0');
    await tell(inRound(endOf()));
    assert.equal(await focused(), 'round:keep');
    await tell(inRound(startOf({ isQuiet: true })));
    assert.equal(await focused(), 'round:start');
  });

  it('leaves focus alone when something was said', async () => {
    const { page, tell, focused } = await open(inRound(teamOf()));
    await page.locator('.round').getByRole('option', { name: 'Incident' }).first().focus();
    await tell(inRound(teamOf({ valuable: ['api-change', 'incident'] })));
    assert.equal(await focused(), 'round:valuable:incident');
  });

  it('takes no focus from a line of text when it comes by itself', async () => {
    const { page, tell, focused } = await open(asking());
    await page.getByRole('textbox').focus();
    await tell({ ...asking(), signal: voting({ round: startOf() }) });
    assert.equal(await focused(), 'field:why');
  });

  it('has the focus when a command asked for it', async () => {
    const { page, tell, focused } = await open(toStart);
    await page.bringToFront();
    await tell(inRound(teamOf({}, { isWished: true })));
    assert.equal(await focused(), 'round:received:0');
  });
});

describe('the end of a round', function () {
  this.timeout(20_000);
  const { open } = panelSuite();

  it('lists what will be kept and what will not', async () => {
    const { page } = await open(inRound(endOf()));
    assert.equal(
      await page.locator('.round').ariaSnapshot(),
      `- group "What will be kept of November’s round":
  - heading "What will be kept of November’s round" [level=3]
  - list "What will be kept of November’s round":
    - listitem:
      - text: Data
      - button "Change what you say about Data": Change
      - paragraph: Skipped
    - listitem:
      - text: Platform
      - button "Change what you say about Platform": Change
      - paragraph: You hear 2 and need 4 of 5, not in time
      - paragraph: "Most valuable: API or contract change, Incident"
      - paragraph: "Least helpful: Meeting"
    - listitem:
      - text: The office that looks after all the other offices
      - button "Change what you say about the office": Change
      - paragraph: Not everything is answered yet, so this is not kept.
  - paragraph: It is kept on this machine. It leaves it only when you share your votes, and then without a name.
  - button "Keep"
  - button "Back"
  - button "Go on later"`,
    );
  });

  const presses: Readonly<Record<string, object>> = {
    Keep: { ask: 'keepRound' },
    Back: { ask: 'goInRound', place: 2 },
    'Change what you say about Platform': { ask: 'goInRound', place: 1 },
    'Go on later': { ask: 'leaveRound' },
  };
  for (const [name, ask] of Object.entries(presses)) {
    it(`asks the host: ${name}`, async () => {
      const panel = await open(inRound(endOf()));
      await panel.page.getByRole('button', { name }).click();
      assert.deepEqual(await asksOf(panel), [ask]);
    });
  }

  it('offers to keep nothing where there is nothing', async () => {
    const { keep, ...nothing } = endOf();
    assert.ok(keep);
    const { page } = await open(inRound(nothing));
    assert.equal(await page.getByRole('button', { name: 'Keep' }).count(), 0);
  });
});

describe('the spoken form of a round', function () {
  this.timeout(20_000);
  const { open } = panelSuite();

  it('says that it is not anonymous', async () => {
    const { page } = await open(inRound(spoken));
    assert.match((await page.locator('.round').textContent()) ?? '', /not anonymous/);
  });

  it('opens an agenda for a meeting with another team', async () => {
    const panel = await open(inRound(spoken));
    await panel.page
      .getByRole('group', { name: 'Open an agenda with' })
      .getByRole('button', { name: 'Platform' })
      .click();
    assert.deepEqual(await asksOf(panel), [{ ask: 'openAgenda', team: 'platform' }]);
  });
});
