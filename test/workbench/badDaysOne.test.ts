import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { openHost } from '../support/host.ts';
import type { Host } from '../support/host.ts';
import { scratchFolder } from '../support/scratchFolder.ts';
import {
  askedIn,
  bring,
  commitNow,
  countedGit,
  initialise,
  isOurs,
  openPanel,
  panelIn,
  patience,
  skip,
  talkative,
} from './badDays.ts';
import type { Panel } from './badDays.ts';
import { setTraps } from './badDaysTraps.ts';
import type { Traps } from './badDaysTraps.ts';

const strange = '<b id="x">Let</b> & "it" 😀 \u202eolleh\u202c שלום $(trash) **bold**';

describe('a repository that means harm, on a bad day', () => {
  const scratch = scratchFolder();
  const folder = join(scratch, 'hostile');
  const counted = countedGit(join(scratch, 'bin'));
  let traps: Traps;
  let host: Host;
  let panel: Panel;

  const commit = (message: string): string => commitNow(folder, message, { git: traps.around });
  const comeBackTo = async (page: Page): Promise<void> => {
    await bring(page, 'back');
    await bring(page, 'front');
  };
  const line = (): Locator => panel.card.locator('[data-key="field:why"]');

  before(async () => {
    initialise(folder);
    commitNow(folder, 'Initial commit');
    traps = setTraps(folder, scratch);
    const settings = { ...talkative, ...counted.settings };
    host = await openHost({ folder, extension: 'development', settings });
    panel = await openPanel(host.page);
    await panel.saying('Nothing to ask.').waitFor(patience);
  });
  after(() => host.close());

  it('shows what a message says as text, whatever it says', async () => {
    commit(`${strange}\n\nBody\nwith <script>lines</script>`);
    await comeBackTo(host.page);
    await panel.cardOf(strange).waitFor(patience);
    assert.equal(await panel.card.locator('b, script, #x').count(), 0);
  });

  it('keeps what was typed when nothing can be stored', async () => {
    counted.refuseWriting(true);
    await line().click();
    await host.page.keyboard.type('A day of photos was lost');
    await host.page.keyboard.press('Enter');
    await panel.frame
      .getByText('This repository is read-only; nothing was stored.')
      .waitFor(patience);
    assert.equal(await panel.cardOf(strange).count(), 1);
    assert.equal(await line().locator('input').inputValue(), 'A day of photos was lost');
  });

  it('stores it at the next try, when it can be stored', async () => {
    counted.refuseWriting(false);
    await line().click();
    await host.page.keyboard.press('Enter');
    const saved = panel.frame.locator('.saved', { hasText: 'A day of photos was lost' });
    await saved.waitFor(patience);
    const notes = traps.around('notes', '--ref=product-mindset/answers', 'show', 'HEAD');
    assert.match(notes, /"why":"A day of photos was lost"/);
  });

  it('never got one of our processes to start a program of its own', () => {
    counted.run(folder, 'status');
    const caught = traps.caught();
    assert.ok(counted.calls().some(isOurs), 'the counted git is the one that is used');
    assert.ok(caught.includes('theirs'), 'the traps work');
    assert.ok(!caught.includes('ours'), 'none of them was ours');
  });

  it('has its card again when the window was loaded anew', async () => {
    commit('Let uploads be seen');
    await comeBackTo(host.page);
    await panel.cardOf('Let uploads be seen').waitFor(patience);
    const asked = askedIn(folder);
    await host.page.reload();
    panel = await panelIn(host.page);
    await panel.cardOf('Let uploads be seen').waitFor(patience);
    assert.equal(askedIn(folder), asked);
  });

  describe('with a second window on it', () => {
    let other: Page;
    let otherPanel: Panel;

    before(async () => {
      await bring(host.page, 'back');
      const opening = host.page.waitForEvent('popup');
      await host.page.evaluate(() => void window.open(location.href));
      other = await opening;
      otherPanel = await panelIn(other);
    });
    after(() => other.close());

    it('shows the question there as well, without asking twice', async () => {
      const asked = askedIn(folder);
      await otherPanel.cardOf('Let uploads be seen').waitFor(patience);
      assert.equal(askedIn(folder), asked);
    });

    it('takes the card away in one window when it was dealt with in the other', async () => {
      await skip(otherPanel);
      await otherPanel.card.waitFor({ ...patience, state: 'detached' });
      await bring(host.page, 'front');
      await panel.card.waitFor({ ...patience, state: 'detached' });
    });
  });
});
