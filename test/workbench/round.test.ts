import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { ownVotes } from '../../src/votes/ownVotes.ts';
import type { OwnMonth } from '../../src/votes/votes.ts';
import { violationsIn } from '../support/accessibility.ts';
import { eventually } from './eventually.ts';
import type { Fieldwork } from './fieldwork.ts';
import { openFieldwork } from './fieldwork.ts';

const extension = 'product-mindset.product-mindset';

describe('the round of the month in a real VS Code', () => {
  let fieldwork: Fieldwork;
  let panel: Frame;

  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await fieldwork.host.page.keyboard.press(key);
  };
  /** What the file of votes says, as any other window reads it. */
  const said = (): Promise<OwnMonth> =>
    ownVotes(join(fieldwork.root, '.git', 'product-mindset', 'votes'), Date.now).own();
  const heading = (text: string | RegExp) => panel.getByRole('heading', { name: text });
  const isFocused = (name: string) =>
    panel
      .locator(':focus')
      .and(panel.getByRole('radio', { name, exact: true }))
      .waitFor();
  const startRound = async (): Promise<void> => {
    await fieldwork.host.run('Product Mindset: Start the Round');
    panel = await fieldwork.host.webview(extension);
  };

  before(async () => {
    fieldwork = await openFieldwork();
    panel = await fieldwork.panel();
    await panel.getByText(/round: 3 minutes/).waitFor();
  });

  after(() => fieldwork.host.close());

  it('begins with a command, and has the focus', async () => {
    await startRound();
    await heading('What you hear from Platform 1 of 2').waitFor();
    await isFocused('1, very little');
  });

  it('is answered with the keyboard alone, and what is said is a draft at once', async () => {
    await press('2', '5', '2');
    await press('Space', 'ArrowRight', 'Space');
    await panel.getByRole('option', { name: 'Release note', selected: true }).waitFor();
    const draft = {
      from: 'platform',
      received: 2,
      needed: 5,
      onTime: false,
      valuable: ['api-change', 'release-note'],
      noise: [],
    };
    const answers = [draft, { from: 'office' }];
    await eventually(async () => assert.deepEqual((await said()).draft, { to: 'mobile', answers }));
  });

  it('has no accessibility violation', async () => {
    assert.deepEqual(await violationsIn(panel), []);
  });

  it('goes on with its draft after the window was loaded again', async () => {
    const { page } = fieldwork.host;
    await page.reload();
    panel = await fieldwork.host.webview(extension);
    await panel.getByRole('button', { name: 'Go on with the round' }).press('Enter');
    await heading('What you hear from Office 2 of 2').waitFor();
    await isFocused('1, very little');
    await press('Escape');
    await panel.getByRole('button', { name: 'Go on with the round' }).press('Enter');
    await isFocused('1, very little');
  });

  it('shows what will be kept, and keeps that', async () => {
    await press('4', 'ArrowRight', 'Tab', '1', 'Tab', 'Tab', 'Enter');
    await heading(/What will be kept of/).waitFor();
    await panel.getByText('You hear 4 and need 2 of 5, in time').waitFor();
    await panel
      .locator(':focus')
      .and(panel.getByText('Keep', { exact: true }))
      .waitFor();
    await press('Enter');
    await panel.getByText(/round is kept, for 2 teams/).waitFor();
    const { draft, answers } = await said();
    assert.equal(draft, undefined);
    assert.deepEqual(
      answers.map(({ from, received, needed, onTime }) => ({ from, received, needed, onTime })),
      [
        { from: 'platform', received: 2, needed: 5, onTime: false },
        { from: 'office', received: 4, needed: 2, onTime: true },
      ],
    );
  });

  it('can be changed as long as the month lasts', async () => {
    await panel.getByRole('button', { name: 'Change it' }).press('Enter');
    await panel.getByRole('button', { name: 'Change what you say about Office' }).press('Enter');
    await isFocused('4');
    await press('ArrowLeft');
    await panel.getByRole('button', { name: 'Next' }).press('Enter');
    await heading(/What will be kept of/).waitFor();
    await press('Enter');
    await panel.getByText(/round is kept, for 2 teams/).waitFor();
    const office = (await said()).answers.find(({ from }) => from === 'office');
    assert.equal(office?.received, 3);
  });

  it('gives way to a vote that is asked for with the keys of the editor', async () => {
    await startRound();
    await panel.locator('.round :focus').first().waitFor();
    await press('F1');
    await fieldwork.host.page.locator('.quick-input-widget:visible input').waitFor();
    await press('Escape');
    await fieldwork.host.run('Product Mindset: Signal or Noise?');
    await panel.locator('.vote-form :focus').first().waitFor();
    await panel.getByRole('button', { name: 'Change it' }).waitFor();
  });
});
