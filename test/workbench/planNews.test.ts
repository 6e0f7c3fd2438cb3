import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Locator } from 'playwright-core';
import { openHost } from '../support/host.ts';
import type { Host } from '../support/host.ts';
import { scratchFolder } from '../support/scratchFolder.ts';
import { bring, gitNow, initialise, openPanel, patience } from './badDays.ts';
import type { Panel } from './badDays.ts';

const teams = `- { id: mobile, name: Mobile, members: ["*@acme.test"] }
- { id: platform, name: Platform, members: ["*@platform.acme.test"] }
`;
const roadmap = (status: string, board: string): string => `version: 1
items:
  - id: R-17
    title: Offline-first uploads
    status: ${status}
    teams: [platform]

  - id: R-18
    title: Dispatch board
    status: ${board}
    teams: [mobile]
`;

describe('a roadmap that others change, in a real VS Code', () => {
  const place = (name: string): string => join(scratchFolder(), name);
  const [ours, server, theirs] = [place('ours'), place('server.git'), place('theirs')];
  const git = gitNow(ours);
  const theirGit = gitNow(theirs);
  const votes = join(ours, '.git', 'product-mindset', 'votes');
  let host: Host;
  let panel: Panel;
  let news: Locator;

  before(async () => {
    initialise(ours);
    write(ours, '.product/teams.yaml', teams);
    write(ours, '.product/roadmap.yaml', roadmap('now', 'now'));
    git('add', '--all');
    git('commit', '--quiet', '--message=Plan');
    git('init', '--quiet', '--bare', '--initial-branch=main', server);
    git('remote', 'add', 'origin', pathToFileURL(server).href);
    git('push', '--quiet', '--set-upstream', 'origin', 'main');
    git('clone', '--quiet', pathToFileURL(server).href, theirs);
    theirGit('config', 'user.name', 'Ben');
    theirGit('config', 'user.email', 'ben@platform.acme.test');
    host = await openHost({
      folder: ours,
      extension: 'development',
      settings: { 'productMindset.ask.mode': 'off' },
    });
    panel = await openPanel(host.page);
    await panel.saying('Your team: Mobile').waitFor(patience);
    news = panel.frame.locator('.news');
  });
  after(() => host.close());

  function write(folder: string, path: string, text: string): void {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }

  function theyPush(text: string): void {
    write(theirs, '.product/roadmap.yaml', text);
    theirGit('commit', '--quiet', '--all', '--message=Move');
    theirGit('push', '--quiet');
  }

  /** A person who comes back from a terminal waits for nothing. */
  async function pull(): Promise<void> {
    git('pull', '--quiet', '--rebase');
    await bring(host.page, 'back');
    await bring(host.page, 'front');
  }

  const linesKept = (): readonly Readonly<Record<string, unknown>>[] =>
    (existsSync(votes) ? readdirSync(votes) : [])
      .flatMap((file) => readFileSync(join(votes, file), 'utf8').split('\n'))
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);

  it('says so after a pull, and takes no focus', async () => {
    theyPush(roadmap('later', 'now'));
    await pull();
    await news.getByText('Platform moved “Offline-first uploads” to Later.').waitFor(patience);
    assert.equal(await panel.frame.locator(':focus').count(), 0);
  });

  it('takes one key for a vote, which is in the own votes of this clone alone', async () => {
    await news.getByRole('button', { name: 'Noise' }).focus();
    await host.page.keyboard.press('n');
    await panel.saying('Noise from Platform: Priority change').waitFor(patience);
    await news.waitFor({ ...patience, state: 'detached' });
    const [kept] = linesKept();
    assert.equal(linesKept().length, 1);
    assert.partialDeepStrictEqual(kept, {
      to: 'mobile',
      from: 'platform',
      kind: 'priority-change',
      verdict: 'noise',
      subject: 'R-17',
    });
    assert.equal(git('for-each-ref', 'refs/notes'), '');
  });

  it('is silent about what the own team did, and about an own edit', async () => {
    theyPush(roadmap('later', 'next'));
    await pull();
    write(ours, '.product/roadmap.yaml', roadmap('now', 'next'));
    theyPush(roadmap('later', 'next').replace('Dispatch board', 'Board'));
    git('checkout', '--quiet', '--', '.product');
    await pull();
    theyPush(roadmap('next', 'next'));
    await pull();
    await news.getByText('Platform moved “Offline-first uploads” to Next.').waitFor(patience);
    assert.equal(await news.count(), 1);
  });

  it('goes when it is dismissed, and does not come back with the same news', async () => {
    await news.getByRole('button', { name: 'Dismiss' }).click();
    await news.waitFor({ ...patience, state: 'detached' });
    git('switch', '--quiet', '--create', 'topic', 'HEAD~1');
    git('rebase', '--quiet', 'main');
    theyPush(roadmap('dropped', 'next'));
    git('pull', '--quiet', 'origin', 'main');
    await bring(host.page, 'back');
    await bring(host.page, 'front');
    await news.getByText('Platform dropped “Offline-first uploads”.').waitFor(patience);
    assert.equal(await news.count(), 1);
  });

  it('never came with a notification or a badge', async () => {
    assert.equal(await host.page.locator('.notification-toast').count(), 0);
    const badge = host.page.locator('.activitybar .action-item', {
      has: host.page.locator('[aria-label^="Product Mindset"]'),
    });
    assert.equal(await badge.locator('.badge:visible').count(), 0);
  });
});
