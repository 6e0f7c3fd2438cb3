import assert from 'node:assert/strict';
import type { Panel } from './panelPage.ts';
import { panelSuite } from './panelSuite.ts';
import { asking, cardWith, decided, quiet, saved, shaOf, stuck } from './pictures.ts';

const sha = shaOf('1');

/** The asks of a panel without their ids. */
async function asksOf(panel: Panel): Promise<readonly unknown[]> {
  return (await panel.asked()).map(({ id, ...ask }) => {
    assert.equal(typeof id, 'number');
    return ask;
  });
}

describe('one gesture', function () {
  this.timeout(20_000);
  const { open } = panelSuite();

  const onCard: Readonly<Record<string, object>> = {
    'Field technician': { ask: 'answer', sha, who: 'field-technician' },
    'Nobody: upkeep': { ask: 'answer', sha, who: 'upkeep' },
    Skip: { ask: 'skip', sha },
    'Not useful': { ask: 'notUseful', sha },
    'Already said': { ask: 'alreadySaid', sha },
    'Show commit 1111111': { ask: 'showCommit', sha },
    Change: { ask: 'open', sha: saved.sha },
    'Put it into the message': { ask: 'putIntoMessage', sha: saved.sha },
  };
  for (const [name, ask] of Object.entries(onCard)) {
    it(`asks the host: ${name}`, async () => {
      const panel = await open(asking(undefined, { saved }));
      await panel.page.getByRole('button', { name, exact: true }).click();
      assert.deepEqual(await asksOf(panel), [ask]);
    });
  }

  it('answers with a why where the chip is one', async () => {
    const chips = [{ kind: 'answer', label: 'Too slow', field: 'why', value: 'slow' }] as const;
    const panel = await open(asking(cardWith({ chips })));
    await panel.page.getByRole('button', { name: 'Too slow' }).click();
    assert.deepEqual(await asksOf(panel), [{ ask: 'answer', sha, why: 'slow' }]);
  });

  it('answers with an item, and skips where one does not know it', async () => {
    const chips = [
      { kind: 'answer', label: 'Photos reach the office', field: 'item', value: 'R-17' },
      { kind: 'skip', label: "Don't know" },
    ] as const;
    const panel = await open(asking(cardWith({ chips })));
    await panel.page.getByRole('button', { name: 'Photos reach the office' }).click();
    assert.deepEqual(await asksOf(panel), [{ ask: 'answer', sha, item: 'R-17' }]);
    const another = await open(asking(cardWith({ chips })));
    const button = another.page.getByRole('button', { name: "Don't know" });
    assert.equal(await button.getAttribute('aria-expanded'), null);
    await button.click();
    assert.deepEqual(await asksOf(another), [{ ask: 'skip', sha }]);
  });

  it('takes a typed line along with a chip', async () => {
    const panel = await open(asking());
    await panel.page.getByRole('textbox', { name: 'Why?' }).fill('lost photos');
    await panel.page.getByRole('button', { name: 'Dispatcher' }).click();
    assert.deepEqual(await asksOf(panel), [
      { ask: 'answer', sha, who: 'dispatcher', why: 'lost photos' },
    ]);
  });

  it('answers one of several teams after one more', async () => {
    const panel = await open(asking());
    await panel.page.getByRole('button', { name: 'Another team…' }).click();
    await panel.page.getByRole('button', { name: 'Platform' }).click();
    assert.deepEqual(await asksOf(panel), [{ ask: 'answer', sha, who: 'platform' }]);
  });

  it('on a decided commit puts it in front', async () => {
    const panel = await open(quiet({ decided }));
    await panel.page.getByRole('button', { name: 'Answer anyway: aaaaaaa' }).click();
    assert.deepEqual(await asksOf(panel), [{ ask: 'open', sha: shaOf('a') }]);
  });

  it('on the button of a state goes the way on', async () => {
    const way = { label: 'Open Folder', id: 'openFolder' } as const;
    const panel = await open(stuck({ way }));
    await panel.page.getByRole('button', { name: 'Open Folder' }).click();
    assert.deepEqual(await asksOf(panel), [{ ask: 'go', way: 'openFolder' }]);
  });

  const snoozes = {
    'Not for an hour': 'hour',
    'Not today': 'today',
    'Not on this branch': 'branch',
    'Never in this repository': 'never',
  };
  for (const [name, id] of Object.entries(snoozes)) {
    it(`in the menu snoozes: ${name}`, async () => {
      const panel = await open(asking());
      await panel.page.getByRole('button', { name: 'Ask later' }).click();
      await panel.page.getByRole('menuitem', { name }).click();
      assert.deepEqual(await asksOf(panel), [{ ask: 'snooze', sha, for: id }]);
      assert.equal(await panel.page.getByRole('menu').count(), 0);
    });
  }

  it('elsewhere closes the menu', async () => {
    const panel = await open(asking());
    await panel.page.getByRole('button', { name: 'Ask later' }).click();
    await panel.page.getByRole('heading', { level: 3 }).click();
    await panel.page.getByRole('menu').waitFor({ state: 'detached' });
  });

  it('is one gesture: a second press while the first is under way does nothing', async () => {
    const panel = await open(asking());
    await panel.page.getByRole('button', { name: 'Dispatcher' }).click();
    await panel.page.getByRole('button', { name: 'Field technician' }).click();
    assert.equal((await panel.asked()).length, 1);
  });

  it('is one gesture: a double click does not reach the next card', async () => {
    const panel = await open(asking());
    const chip = panel.page.getByRole('button', { name: 'Dispatcher' });
    const box = await chip.boundingBox();
    assert.ok(box);
    const { mouse } = panel.page;
    await mouse.move(box.x + 5, box.y + 5);
    await mouse.down({ clickCount: 1 });
    await mouse.up({ clickCount: 1 });
    await panel.tell(asking(cardWith({ sha: shaOf('2') })));
    await mouse.down({ clickCount: 2 });
    await mouse.up({ clickCount: 2 });
    assert.deepEqual(await asksOf(panel), [{ ask: 'answer', sha, who: 'dispatcher' }]);
  });

  it('can be made again after it failed', async () => {
    const panel = await open(asking());
    const skip = panel.page.getByRole('button', { name: 'Skip' });
    await skip.click();
    const [first] = await panel.asked();
    await panel.hear({ answers: first?.id, failed: 'The notes were busy.' });
    await panel.page.getByText('The notes were busy.').waitFor();
    await skip.click();
    assert.equal((await panel.asked()).length, 2);
  });

  it('folds the section, which stays folded after a reload', async () => {
    const panel = await open(asking());
    await panel.page.getByRole('button', { name: 'Ask', exact: true }).click();
    await panel.page.reload();
    const header = panel.page.getByRole('button', { name: 'Ask', exact: true });
    assert.equal(await header.getAttribute('aria-expanded'), 'false');
    assert.equal(await panel.page.getByRole('button', { name: 'Skip' }).count(), 0);
  });
});
