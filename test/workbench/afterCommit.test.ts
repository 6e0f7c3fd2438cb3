import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import type { Fieldwork } from './fieldwork.ts';
import { openFieldwork } from './fieldwork.ts';

const notes = ['notes', '--ref=refs/notes/product-mindset/answers', 'show'] as const;

describe('after a commit, a real VS Code', () => {
  let fieldwork: Fieldwork;
  let panel: Frame;

  before(async () => {
    fieldwork = await openFieldwork();
    panel = await fieldwork.panel();
    await panel.getByText('Nothing to ask').waitFor();
  });

  after(() => fieldwork.host.close());

  /** Commits as another program would, and waits for the card. */
  async function commitOutside(subject: string, path = 'shared/job.ts'): Promise<string> {
    fieldwork.change(path);
    fieldwork.git('commit', '--all', '--message', subject);
    await panel.getByText(subject).first().waitFor();
    return fieldwork.git('rev-parse', 'HEAD');
  }

  it('asks who will notice a commit that was made outside of it', async () => {
    await commitOutside('Send fifty invoices in one batch', 'office/invoices/batch.ts');
    await panel.getByRole('heading', { name: 'Who will notice this change?' }).waitFor();
  });

  it('says so in one status bar item and a badge', async () => {
    const { page } = fieldwork.host;
    await page.locator('.statusbar-item', { hasText: 'Why?' }).waitFor();
    await page.locator('.activitybar .badge[aria-label*="no who or why yet"]').waitFor();
  });

  it('shows no notification', async () => {
    assert.equal(await fieldwork.host.page.locator('.notification-toast').count(), 0);
  });

  it('stores the answer of one click in the notes, and says so', async () => {
    await panel.getByRole('button', { name: 'Accountant' }).click();
    await panel.getByText('Accountant').first().waitFor();
    await panel.getByText('Nothing to ask').waitFor();
    const line = JSON.parse(fieldwork.git(...notes, 'HEAD')) as Readonly<Record<string, unknown>>;
    const { at, patch, ...said } = line;
    assert.deepEqual(said, { v: 1, who: 'accountant', q: 'Q1' });
    assert.match(`${String(at)} ${String(patch)}`, /^\d{4}-\d\d-\d\dT[\d:.]+Z [0-9a-f]{40}$/);
  });

  it('leaves the commit itself as it was', () => {
    assert.equal(fieldwork.git('log', '-1', '--format=%B'), 'Send fifty invoices in one batch');
  });

  it('puts the answer into the message on an explicit click', async () => {
    await panel.getByRole('button', { name: 'Put it into the message' }).click();
    await panel.getByText('It is in the message now').first().waitFor();
    assert.equal(
      fieldwork.git('log', '-1', '--format=%B'),
      'Send fifty invoices in one batch\n\nWho: accountant',
    );
  });

  it('keeps the focus in the editor when a card comes', async () => {
    const { page } = fieldwork.host;
    await page.keyboard.press('Control+P');
    await page.locator('.quick-input-widget input').fill('README.md');
    await page
      .locator('.quick-input-list .monaco-list-row', { hasText: 'README.md' })
      .first()
      .click();
    await page.locator('.part.editor .monaco-editor.focused').waitFor();
    await commitOutside('Number the jobs of a day');
    assert.equal(await page.locator('.part.editor .monaco-editor.focused').count(), 1);
  });

  it('takes an answer from the keyboard alone', async () => {
    const { page } = fieldwork.host;
    await fieldwork.host.run('Product Mindset: Open Side Panel');
    await panel.getByRole('textbox', { name: 'Why?', exact: true }).focus();
    await page.keyboard.type('two jobs looked the same');
    await page.keyboard.press('Enter');
    await panel.getByText('Nothing to ask').waitFor();
    assert.match(fieldwork.git(...notes, 'HEAD'), /"why":"two jobs looked the same"/);
  });

  it('keeps what was said before when an answer is changed', async () => {
    await panel.getByRole('button', { name: 'Change' }).click();
    await panel.locator('vscode-text-field[placeholder="two jobs looked the same"]').waitFor();
    await panel.getByRole('button', { name: 'Dispatcher' }).click();
    await panel.getByRole('button', { name: 'Put it into the message' }).click();
    await panel.getByText('It is in the message now').first().waitFor();
    assert.match(
      fieldwork.git('log', '-1', '--format=%B'),
      /Who: dispatcher\nWhy: two jobs looked the same$/,
    );
  });

  it('asks about a commit that was made in the integrated terminal', async () => {
    const { page } = fieldwork.host;
    fieldwork.change('shared/job.ts');
    await fieldwork.host.run('Terminal: Create New Terminal');
    await page.locator('.terminal-wrapper.active .xterm-screen').waitFor();
    await page.locator('.terminal-wrapper.active .xterm-helper-textarea').focus();
    await page.keyboard.type('git commit -qam "Name the jobs of a day"\n');
    await panel.getByText('Name the jobs of a day').first().waitFor();
    await panel.getByRole('button', { name: 'Skip' }).click();
    await panel.getByText('Nothing to ask').waitFor();
  });

  it('says why it did not ask about a commit', async () => {
    fieldwork.change('mobile/upload/queue.ts');
    fieldwork.git('commit', '--all', '--message', 'Fix typo in a comment');
    await panel.getByText('Fix typo in a comment').waitFor();
    await panel.getByText('a typo', { exact: true }).waitFor();
  });

  it('is never asked again in a repository after “Never here”, which is a visible setting', async () => {
    await commitOutside('Sort the jobs of a day');
    await panel.getByRole('button', { name: 'Not now, or never' }).click();
    await panel.getByRole('menuitem', { name: 'Never here' }).click();
    await panel.getByText('This repository is never asked about.').waitFor();
    await panel.getByRole('button', { name: 'Ask Again' }).click();
    await panel.getByText('Nothing to ask').waitFor();
  });
});
