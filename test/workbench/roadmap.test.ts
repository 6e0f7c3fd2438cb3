import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { patience } from './badDays.ts';
import type { Fieldwork } from './fieldwork.ts';
import { openFieldwork } from './fieldwork.ts';
import type { RoadmapView } from './roadmap.ts';
import { roadmapIn } from './roadmap.ts';

const uploads = 'Offline-first uploads, for Field technician, Now';
const signature = 'Customer signs on the phone, for Field technician, Customer';

describe('the roadmap in a real VS Code', () => {
  let fieldwork: Fieldwork;
  let page: Page;
  let roadmap: RoadmapView;

  before(async () => {
    fieldwork = await openFieldwork({ window: { width: 1280, height: 1600 } });
    ({ page } = fieldwork.host);
    roadmap = roadmapIn(fieldwork.host);
    await fieldwork.panel();
    await roadmap.row(uploads).waitFor(patience);
  });
  after(() => fieldwork.host.close());

  const text = (): string => readFileSync(join(fieldwork.root, '.product/roadmap.yaml'), 'utf8');
  const statusOf = (id: string): string =>
    new RegExp(`id: ${id}\\n.*\\n *status: (\\w+)`).exec(text())?.[1] ?? '';
  const choices = () => page.locator('.quick-input-list .monaco-list-row');
  const choose = async (label: string): Promise<void> => {
    await choices().filter({ hasText: label }).first().click(patience);
  };

  it('is read out whole, and takes no focus by itself', async () => {
    assert.deepEqual(
      (await roadmap.spoken()).map((words) => words.split(', ').slice(0, 2).join(', ')),
      [
        'Now, 2 items',
        'Offline-first uploads, for Field technician',
        'Invoices the same day, for Accountant',
        'Next, one item',
        'Later, one item',
        'Launched, 2 items',
        'Upkeep, one item',
        'Outcomes, 3',
      ],
    );
    assert.equal(await roadmap.pane.locator(':focus').count(), 0);
  });

  it('is walked through with the keyboard', async () => {
    await roadmap.focus();
    await roadmap.go('Home', 'Now, ');
    await roadmap.go('ArrowDown', uploads);
    await page.keyboard.press('ArrowRight');
    await roadmap.row('TASK-4, ').waitFor(patience);
    await roadmap.go('api/ph', 'api/photos/**');
    await page.keyboard.press('ArrowRight');
    await roadmap.row('check.ts, api/photos').waitFor(patience);
    await roadmap.go('ArrowDown', 'check.ts, api/photos');
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: 'check.ts' }).waitFor(patience);
  });

  it('takes an item that is dragged to another horizon, and the file keeps the rest', async () => {
    const before = text();
    const isThere = () => roadmap.row(`${signature}, Now`).waitFor({ timeout: 3000 });
    // A window that is busy with itself loses a click, or what is dropped.
    for (let isMoved = false; !isMoved;) {
      const isOpen = (await roadmap.row('Next, ').getAttribute('aria-expanded')) === 'true';
      if (!isOpen) await roadmap.row('Next, ').click();
      isMoved = await roadmap
        .row(signature)
        .dragTo(roadmap.row('Now, '), { timeout: 5000 })
        .then(isThere)
        .then(
          () => true,
          () => false,
        );
    }
    assert.equal(statusOf('R-19'), 'now');
    const linesOf = (whole: string) => whole.split('\n').toSorted();
    const gone = linesOf(before).filter((line) => !linesOf(text()).includes(line));
    assert.deepEqual(gone, ['    status: next']);
  });

  it('moves an item with the keyboard alone, before another', async () => {
    await roadmap.focus();
    await roadmap.go('Home', 'Now, ');
    await roadmap.go('Customer signs', 'Customer signs on the phone');
    await roadmap.select('Customer signs');
    await fieldwork.host.run('Product Mindset: Move Roadmap Item to');
    await choices().filter({ hasText: 'it is here now' }).waitFor(patience);
    await page.keyboard.type('Launched');
    await page.keyboard.press('Enter');
    await choices().filter({ hasText: 'before “Dispatch board”' }).waitFor(patience);
    await page.keyboard.type('Dispatch');
    await page.keyboard.press('Enter');
    await roadmap.row('Launched, 3 items').waitFor(patience);
    assert.equal(statusOf('R-19'), 'launched');
    assert.ok(text().indexOf('id: R-19') < text().indexOf('id: R-4'));
  });

  it('keeps open what was open when it changes', async () => {
    assert.equal(await roadmap.row(uploads).getAttribute('aria-expanded'), 'true');
  });

  it('shows only what a person works on, and says how to see the rest', async () => {
    await fieldwork.host.run('Product Mindset: Mine Today');
    await roadmap.pane.getByText('No item of the roadmap matches the filter.').waitFor(patience);
    await fieldwork.host.run('Product Mindset: Show Roadmap Item');
    await choices().filter({ hasText: 'Dispatch board' }).waitFor(patience);
    await page.keyboard.press('Escape');
    fieldwork.change('office/invoices/batch.ts');
    await fieldwork.host.run('Git: Refresh');
    await roadmap.row('Invoices the same day').waitFor(patience);
    await roadmap.pane.getByText('1 of 7 items are shown.').waitFor(patience);
    await fieldwork.host.run('Product Mindset: Clear the Filter of the Roadmap');
    await roadmap.row(uploads).waitFor(patience);
  });

  it('is filtered by persona', async () => {
    await fieldwork.host.run('Product Mindset: Filter the Roadmap');
    await choose('Customer');
    await page.keyboard.press('Enter');
    await roadmap.pane.getByText('2 of 7 items are shown.').waitFor(patience);
    await fieldwork.host.run('Product Mindset: Clear the Filter of the Roadmap');
    await roadmap.row(uploads).waitFor(patience);
  });

  it('never came with a notification', async () => {
    assert.equal(await page.locator('.notification-toast').count(), 0);
  });
});
