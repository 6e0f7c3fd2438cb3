import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { githubServer, githubToken, issue } from '../support/servers/githubServer.ts';
import { gitlabIssue, gitlabToken, startGitlab } from '../support/servers/gitlabServer.ts';
import type { FakeServer } from '../support/servers/startServer.ts';
import { startServer } from '../support/servers/startServer.ts';
import { patience } from './badDays.ts';
import { eventually } from './eventually.ts';
import type { Ticketed } from './tickets.ts';
import { openTicketed } from './tickets.ts';

const gloves = 'Buttons cannot be pressed with gloves';
const body = '### Who\n\nField technician\n\n### Why\n\nA day of photos was lost\n';

describe('the tickets of a tracker', () => {
  let server: FakeServer;
  let stranger: FakeServer;
  let ticketed: Ticketed;
  const titles = () => ticketed.file.section.locator('.tickets .ticket-title');
  const signInButton = () => ticketed.file.button(`Sign in to ${ticketed.host} to see titles`);

  before(async () => {
    server = await githubServer(
      [
        {
          nameWithOwner: 'fieldwork/app',
          tickets: [
            issue(27, { title: gloves, state: 'CLOSED', closedAt: '2026-03-01T00:00:00Z' }),
            issue(99, { title: 'Uploads start anew', body }),
          ],
        },
      ],
      { path: '/api/graphql' },
    );
    stranger = await startServer((_request, response) => response.writeHead(500).end());
    ticketed = await openTicketed('mobile/jobs/buttons.ts', { kind: 'github', server });
  });
  after(async () => {
    await ticketed.fieldwork.host.close();
    await server.stop();
    await stranger.stop();
  });

  it('are links while nobody is signed in', async () => {
    const ticket = ticketed.file.section.locator('.tickets').getByRole('button', { name: '#27' });
    await ticket.waitFor(patience);
  });

  it('are not asked about while nobody is signed in', async () => {
    await signInButton().waitFor(patience);
    assert.deepEqual(server.received, []);
  });

  it('cannot come from a tracker that the workspace names', async () => {
    const { root } = ticketed.fieldwork;
    mkdirSync(join(root, '.vscode'), { recursive: true });
    const trackers = [{ kind: 'gitlab', url: stranger.address, numbers: true }];
    writeFileSync(
      join(root, '.vscode', 'settings.json'),
      JSON.stringify({ 'productMindset.tickets.trackers': trackers }),
    );
    await ticketed.fieldwork.host.run('Product Mindset: Sign In to a Tracker');
    const rows = ticketed.fieldwork.host.page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: ticketed.host }).waitFor(patience);
    const offered = await rows.allTextContents();
    await ticketed.fieldwork.host.page.keyboard.press('Escape');
    assert.deepEqual(
      offered.filter((row) => row.includes(new URL(stranger.address).host)),
      [],
    );
  });

  it('leave a question where they may say nothing', async () => {
    const { fieldwork, panel } = ticketed;
    fieldwork.change('office/invoices/batch.ts');
    fieldwork.git('commit', '--all', '--message', 'Send a photo in parts (#99)');
    await panel.getByRole('heading', { name: 'Who will notice this change?' }).waitFor(patience);
  });

  it('get their titles when somebody signs in with a token', async () => {
    await signInButton().click();
    const { page } = ticketed.fieldwork.host;
    const input = page.locator('.quick-input-widget:visible input[type=password]');
    await input.waitFor(patience);
    await input.fill(githubToken);
    await input.press('Enter');
    await titles().filter({ hasText: gloves }).waitFor(patience);
    assert.equal(
      await ticketed.file.section.locator('.tickets .ticket-state.closed').first().textContent(),
      'closed',
    );
  });

  it('take the question away when they say who and why', async () => {
    const { panel } = ticketed;
    await panel
      .getByRole('heading', { name: 'Who will notice this change?' })
      .waitFor({ ...patience, state: 'detached' });
    await panel.getByText('#99 already says why (Uploads start anew)').waitFor(patience);
  });

  it('prevent the question when they say who and why', async () => {
    const { fieldwork, panel } = ticketed;
    fieldwork.change('office/invoices/batch.ts');
    fieldwork.git('commit', '--all', '--message', 'Send the rest of a photo (#99)');
    await panel.getByText('Send the rest of a photo (#99)').first().waitFor(patience);
    await panel.getByText('#99 already says why (Uploads start anew)').nth(1).waitFor(patience);
    assert.equal(await panel.getByRole('heading', { name: 'Who will notice' }).count(), 0);
  });

  it('are fetched anew on command', async () => {
    const before = server.received.length;
    const answered = new Promise<void>((resolve) => {
      const look = setInterval(() => {
        if (server.received.length === before) return;
        clearInterval(look);
        resolve();
      }, 20);
    });
    await ticketed.fieldwork.host.run('Product Mindset: Fetch Tickets Again');
    await answered;
    await titles().filter({ hasText: gloves }).waitFor(patience);
  });

  it('are shown to nobody else: each request went to the tracker with its own token', () => {
    const shown = new Set(server.received.map(({ headers }) => headers.authorization));
    assert.deepEqual([...shown], [`Bearer ${githubToken}`]);
    assert.deepEqual(stranger.received, []);
  });

  it('are forgotten when the person signs out', async () => {
    await ticketed.fieldwork.host.run('Product Mindset: Sign Out of a Tracker and Forget');
    await ticketed.choose(ticketed.host);
    await signInButton().waitFor(patience);
    assert.equal(await titles().count(), 0);
    const folder = join(ticketed.fieldwork.root, '.git', 'product-mindset', 'tickets');
    // The panel says it a moment before the files are gone.
    await eventually(() => assert.deepEqual(existsSync(folder) ? readdirSync(folder) : [], []));
  });

  it('never came with a notification', async () => {
    assert.equal(await ticketed.fieldwork.host.page.locator('.notification-toast').count(), 0);
  });
});

describe('the tickets of a tracker that another extension signs in to', () => {
  let server: FakeServer;
  let ticketed: Ticketed;

  before(async () => {
    server = await startGitlab({
      issues: { 'fieldwork/app': [gitlabIssue(27, { title: gloves })] },
      changes: { 'fieldwork/app': [] },
    });
    ticketed = await openTicketed('mobile/jobs/buttons.ts', {
      kind: 'gitlab',
      server,
      settings: { 'gitlab.instanceUrl': server.address },
      env: { PRODUCT_MINDSET_TEST_TOKEN: gitlabToken },
      signsIn: true,
    });
  });
  after(async () => {
    await ticketed.fieldwork.host.close();
    await server.stop();
  });

  it('get their titles when the person allows it, once', async () => {
    const { file, fieldwork, host } = ticketed;
    await file.button(`Sign in to ${host} to see titles`).click(patience);
    const dialog = fieldwork.host.page.locator('.monaco-dialog-box');
    await dialog.getByRole('button', { name: 'Allow' }).click(patience);
    await file.section.locator('.tickets').getByText(gloves).waitFor(patience);
    assert.deepEqual(
      [...new Set(server.received.map(({ headers }) => headers.authorization))],
      [`Bearer ${gitlabToken}`],
    );
  });

  it('are forgotten when the person signs out, though the other extension is signed in', async () => {
    const { file, fieldwork, host } = ticketed;
    await fieldwork.host.run('Product Mindset: Sign Out of a Tracker and Forget');
    await ticketed.choose(host);
    await file.button(`Sign in to ${host} to see titles`).waitFor(patience);
    assert.equal(await file.section.locator('.tickets .ticket-title').count(), 0);
  });

  it('come back when the person signs in again', async () => {
    const { file, host } = ticketed;
    await file.button(`Sign in to ${host} to see titles`).click(patience);
    await file.section.locator('.tickets').getByText(gloves).waitFor(patience);
  });
});
