import assert from 'node:assert/strict';
import type { FileSection } from '../../src/protocol/fileSection.ts';
import { contextWith, empty, retryFile, rich, uploads, whyWith } from './contextPictures.ts';
import type { Panel } from './panelPage.ts';
import { panelSuite } from './panelSuite.ts';
import { looking, shaOf } from './pictures.ts';

const known = looking(rich);

async function asksOf(panel: Panel): Promise<readonly object[]> {
  const posted = await panel.asked();
  return posted.map(({ id, ...ask }) => (id > 0 ? ask : {}));
}

describe('what a file serves', function () {
  this.timeout(20_000);
  const { open } = panelSuite();
  const showing = (file: FileSection): Promise<Panel> => open(looking(file));

  it('comes in the order in which one wants to know it', async () => {
    const { page } = await open(known);
    const headings = page.locator('section[data-key=file] h3');
    assert.deepEqual(await headings.allTextContents(), [
      'What it serves',
      'Tickets',
      'Why it is like this',
      'For whom, last 12 months',
      'Teams, last 12 months',
      'Recent commits',
    ]);
  });

  it('is the item, its horizon and its stage in words, the reason, and for whom', async () => {
    const { page } = await open(known);
    const item = page.locator('.items li').first();
    assert.deepEqual(await item.locator('.label').allTextContents(), ['now', 'build']);
    assert.equal(
      await item.locator('.because').textContent(),
      'owns mobile/upload/** · for Field technician',
    );
  });

  it('is for whom in the word order of the language', async () => {
    const { page } = await open({
      ...known,
      words: { ...known.words, forWhom: '{0} のため' },
    });
    const because = page.locator('.because').first();
    assert.equal(await because.textContent(), 'owns mobile/upload/** · Field technician のため');
  });

  it('is the outcome with how near it is, and how old that is', async () => {
    const { page } = await open(known);
    const item = page.locator('.items li').first();
    assert.equal(
      await item.locator('.outcome').textContent(),
      'Photos reach the office the same day',
    );
    assert.equal(await item.locator('.values').textContent(), '41 → 18, target 5');
    await item.getByText('newest reading 2 months ago').waitFor();
  });

  it('has a line of the readings that says in words what it draws', async () => {
    const { page } = await open(known);
    const line = page.getByRole('img', {
      name: 'lost photos a week: 41 → 18, target 5; 3 readings from 2026-04-01 to 2026-10-01',
    });
    const drawn = await line
      .locator('path')
      .evaluateAll((paths) =>
        paths.map((path) => [path.getAttribute('class'), path.getAttribute('d')]),
      );
    assert.deepEqual(drawn, [
      ['target', 'M0 13H60'],
      ['readings', 'M3 3L20.8 4.4L40.8 7.7L57 9.4'],
      ['before', 'M1 3a2 2 0 1 0 4 0a2 2 0 1 0 -4 0'],
      ['newest', 'M55 9.4a2 2 0 1 0 4 0a2 2 0 1 0 -4 0'],
    ]);
  });

  it('draws equal readings as a level line', async () => {
    const metric = {
      name: 'x',
      values: '3',
      inFull: 'x: 3',
      line: {
        points: [
          { at: 0, value: 3 },
          { at: 1, value: 3 },
        ],
        hasBaseline: false,
      },
    };
    const item = { ...uploads, outcome: { text: 'Steady', metric } };
    const { page } = await showing({ file: retryFile, context: contextWith({ items: [item] }) });
    assert.equal(await page.locator('.readings').getAttribute('d'), 'M3 8L57 8');
    assert.equal(await page.locator('.target, .before').count(), 0);
  });

  it('breaks no policy to draw', async () => {
    const { refused } = await open(known);
    const before = await (await open(looking({ file: retryFile }))).refused();
    assert.deepEqual(await refused(), before);
  });

  it('is one item at first, and the others on demand', async () => {
    const { page, focused } = await open(known);
    const items = page.locator('.items li');
    assert.equal(await items.count(), 1);
    await page.getByRole('button', { name: '2 more' }).press('Enter');
    assert.deepEqual([await items.count(), await focused()], [3, 'file:item:milestone:v2']);
  });

  it('leads to an item by its id', async () => {
    const panel = await open(known);
    await panel.page.getByRole('button', { name: 'Offline-first uploads' }).click();
    assert.deepEqual(await asksOf(panel), [{ ask: 'showItem', item: 'R-17' }]);
  });

  it('may be nothing, and has one way on', async () => {
    const asked: Record<string, readonly object[]> = {};
    for (const [name, label] of [
      ['no plan', 'Set up a roadmap'],
      ['no owner', 'Add it to the roadmap'],
    ] as const) {
      const panel = await showing(empty[name] ?? {});
      const unowned = panel.page.locator('.unowned');
      assert.equal(await unowned.getByRole('button').count(), 1);
      await unowned.getByRole('button', { name: label }).click();
      asked[name] = await asksOf(panel);
    }
    assert.deepEqual(asked, {
      'no plan': [{ ask: 'go', way: 'setUp' }],
      'no owner': [{ ask: 'go', way: 'addToRoadmap' }],
    });
  });

  it('is shown where nothing is known of a past', async () => {
    const { page } = await showing(empty['owner and no history'] ?? {});
    await page.getByText('This file is not committed yet.').waitFor();
    await page.getByRole('button', { name: 'Offline-first uploads' }).waitFor();
    assert.equal(await page.locator('.commits, .whys, .personas, .teams').count(), 0);
  });
});

describe('why a file is like this', function () {
  this.timeout(20_000);
  const { open } = panelSuite();

  it('is what people said, with who it was for, where they said it, and when', async () => {
    const { page } = await open(known);
    const said = page.locator('.whys .small');
    assert.deepEqual((await said.allTextContents()).slice(0, 2), [
      'Field technician · 4444444 · 3 days ago',
      'Dispatcher · from PROJ-7 · 2 months ago',
    ]);
  });

  it('leads to the commit', async () => {
    const panel = await open(known);
    await panel.page.getByRole('button', { name: 'Dispatch could not see' }).click();
    assert.deepEqual(await asksOf(panel), [{ ask: 'showCommit', sha: shaOf('5') }]);
  });

  it('is three at first, and all on demand', async () => {
    const { page, focused } = await open(known);
    assert.equal(await page.locator('.whys li').count(), 3);
    await page.locator('.whys').getByRole('button', { name: 'Show more' }).press('Enter');
    assert.deepEqual([await page.locator('.whys li').count(), await focused()], [4, 'file:why:3']);
  });

  it('may be said without anybody that it is for', async () => {
    const { who, ...why } = whyWith('4');
    assert.ok(who);
    const { page } = await open(
      looking({ file: retryFile, context: contextWith({ whys: [why] }) }),
    );
    assert.equal(await page.locator('.whys .small').textContent(), '4444444 · 3 days ago');
  });
});

describe('how changes are divided', function () {
  this.timeout(20_000);
  const { open } = panelSuite();
  /** In hundredths, each without half of one that parts it from the next. */
  const widthsIn = async ({ page }: Panel, name: string): Promise<readonly number[]> => {
    const parts = page.locator(`.${name} .part`);
    const boxes = await parts.evaluateAll((all) =>
      all.map((part) => {
        const bar = part.parentElement?.getBoundingClientRect().width ?? 1;
        return Math.round((part.getBoundingClientRect().width / bar) * 1000) / 10;
      }),
    );
    return boxes;
  };

  it('is said in words, and drawn to scale', async () => {
    const panel = await open(known);
    assert.equal(
      await panel.page.locator('.teams .parts').textContent(),
      'Mobile 62% · Platform 30% · others 8%',
    );
    assert.deepEqual(await widthsIn(panel, 'teams'), [61.5, 29.5, 7.5]);
  });

  it('leaves room in the bar for what is not known, and says so', async () => {
    const panel = await open(known);
    assert.deepEqual(await widthsIn(panel, 'personas'), [44.5, 21.5]);
    await panel.page.getByText('Unknown for 3 of 9 commits.').waitFor();
  });

  it('is not told of fewer than three people, and says so without a bar', async () => {
    const { page } = await open(looking(empty['few people'] ?? {}));
    await page.getByText('Not told: fewer than three people changed it.').waitFor();
    assert.equal(await page.locator('.teams .share-bar').count(), 0);
  });
});
