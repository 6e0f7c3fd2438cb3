import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import type { Fieldwork } from './fieldwork.ts';
import { openFieldwork } from './fieldwork.ts';

const notes = ['notes', '--ref=refs/notes/product-mindset/answers', 'show'] as const;
const saying = (subject: string): string => `${subject}\n\nWho: dispatcher\nWhy: it was guessed`;

describe('a commit that says all and serves nothing on the roadmap, in a real VS Code', () => {
  let fieldwork: Fieldwork;
  let panel: Frame;

  before(async () => {
    fieldwork = await openFieldwork();
    panel = await fieldwork.panel();
    await panel.getByText('Nothing to ask').waitFor();
  });

  after(() => fieldwork.host.close());

  it('is asked which outcome it serves', async () => {
    fieldwork.change('shared/job.ts');
    fieldwork.git('commit', '--all', '--message', saying('Count the jobs of a day'));
    await panel.getByRole('heading', { name: 'Which outcome does this serve?' }).waitFor();
    await panel.getByRole('button', { name: "Don't know" }).waitFor();
  });

  it('is told of in the status bar and in the badge in the words of that question', async () => {
    const { page } = fieldwork.host;
    await page.locator('.statusbar-item', { hasText: 'What for?' }).waitFor();
    await page.locator('.activitybar .badge[aria-label*="which outcome it serves"]').waitFor();
  });

  it('is given an item of the roadmap with one click', async () => {
    await panel.getByRole('button', { name: 'Photos reach the office the same day' }).click();
    await panel.getByText('Offline-first uploads').first().waitFor();
    await panel.getByText('Nothing to ask').waitFor();
    const { item, q } = JSON.parse(fieldwork.git(...notes, 'HEAD')) as Record<string, unknown>;
    assert.deepEqual([item, q], ['R-17', 'Q5']);
  });

  it('has the item in its message on an explicit click', async () => {
    await panel.getByRole('button', { name: 'Put it into the message' }).click();
    await panel.getByText('It is in the message now').first().waitFor();
    assert.match(fieldwork.git('log', '-1', '--format=%B'), /\nWhy: it was guessed\nItem: R-17$/);
  });

  it('is the only one in a fortnight', async () => {
    fieldwork.change('shared/job.ts');
    fieldwork.git('commit', '--all', '--message', saying('Sort the jobs of a day'));
    await panel.getByText('Sort the jobs of a day').waitFor();
    await panel.getByText('Nothing to ask').waitFor();
  });

  it('can be given an item whenever the person wants', async () => {
    const row = panel.getByRole('listitem').filter({ hasText: 'Sort the jobs of a day' });
    await row.getByRole('button', { name: 'Answer anyway' }).click();
    await panel.getByRole('heading', { name: 'Which outcome does this serve?' }).waitFor();
    await panel.getByRole('button', { name: "Don't know" }).click();
    await panel.getByText('Nothing to ask').waitFor();
  });

  it('is told whom it is for by the item that owns its paths', async () => {
    fieldwork.change('mobile/upload/queue.ts');
    const message = 'Send photos again\n\nWhy: they were lost in basements';
    fieldwork.git('commit', '--all', '--message', message);
    await panel.getByText('Offline-first uploads is for Field technician').waitFor();
  });
});
