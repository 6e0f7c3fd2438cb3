import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Locator } from 'playwright-core';
import { openHost } from '../support/host.ts';
import type { Host } from '../support/host.ts';
import { scratchFolder } from '../support/scratchFolder.ts';
import {
  bring,
  commitNow,
  gitNow,
  initialise,
  openPanel,
  panelIn,
  patience,
  talkative,
} from './badDays.ts';
import type { Panel } from './badDays.ts';
import { eventually } from './eventually.ts';

const reference = 'refs/notes/product-mindset/answers';

describe('answers that are shared, in a window with two repositories', () => {
  const place = (name: string): string => join(scratchFolder(), name);
  const [office, mobile, server, team] = [
    place('office'),
    place('mobile'),
    place('server.git'),
    place('team'),
  ];
  const git = gitNow(office);
  const configurationOf = (folder: string): string =>
    readFileSync(join(folder, '.git', 'config'), 'utf8');
  let configured: string;
  let host: Host;
  let panel: Panel;
  let offer: Locator;

  before(async () => {
    for (const folder of [office, mobile]) {
      initialise(folder);
      commitNow(folder, 'Initial commit');
    }
    git('init', '--quiet', '--bare', '--initial-branch=main', server);
    git('remote', 'add', 'origin', pathToFileURL(server).href);
    git('push', '--quiet', '--set-upstream', 'origin', 'main');
    configured = configurationOf(office);
    const workspaceFile = place('shared.code-workspace');
    writeFileSync(workspaceFile, JSON.stringify({ folders: [{ path: office }, { path: mobile }] }));
    host = await openHost({ workspaceFile, extension: 'development', settings: talkative });
    show(await openPanel(host.page));
    await panel.saying('Nothing to ask.').waitFor(patience);
  });
  after(() => host.close());

  function show(shown: Panel): void {
    panel = shown;
    offer = panel.frame.getByRole('group', { name: /^Keep answers through/ });
  }

  /** A person who comes back from a terminal waits for nothing. */
  async function comeBack(): Promise<void> {
    await bring(host.page, 'back');
    await bring(host.page, 'front');
  }

  /** Commits outside of VS Code, and answers in it; the name of the commit comes back. */
  async function answered(folder: string, subject: string): Promise<string> {
    const sha = commitNow(folder, subject);
    await comeBack();
    await panel.cardOf(subject).waitFor(patience);
    await panel.frame.getByRole('button', { name: 'Operators' }).click();
    await panel.saying(`Saved for ${sha.slice(0, 7)}`).waitFor(patience);
    return sha;
  }

  const press = (name: string): Promise<void> => panel.frame.getByRole('button', { name }).click();

  async function push(): Promise<void> {
    git('push', '--quiet');
    await comeBack();
  }

  /** What the server knows of a commit, once it knows anything. */
  async function untilSent(sha: string): Promise<void> {
    const onServer = gitNow(server);
    await eventually(() => {
      const found = onServer('for-each-ref', reference);
      assert.notEqual(found, '');
      assert.ok(onServer('ls-tree', '-r', '--name-only', reference).includes(sha));
    });
  }

  /** From now on, how often the page changes and then says something: also what is soon gone. */
  async function counting(words: string): Promise<() => Promise<number>> {
    const body = panel.frame.locator('body');
    await body.evaluate((element, wanted) => {
      element.dataset['times'] = '0';
      new MutationObserver(() => {
        if (!element.querySelector('.section-body')?.textContent.includes(wanted)) return;
        element.dataset['times'] = String(Number(element.dataset['times']) + 1);
      }).observe(element, { subtree: true, childList: true, characterData: true });
    }, words);
    return async () => Number(await body.getAttribute('data-times'));
  }

  it('are offered to be kept and shared after the first one', async () => {
    await answered(office, 'Let uploads resume');
    await offer.waitFor(patience);
    assert.equal(await offer.locator('.repository').innerText(), 'office');
  });

  it('are nothing that is written down before somebody said so', () => {
    assert.equal(configurationOf(office), configured);
  });

  it('are shared by exactly the lines that were shown', async () => {
    const lines = await offer.locator('code').allInnerTexts();
    const entries = (): readonly string[] => git('config', '--local', '--list').split('\n').sort();
    const before = entries();
    await press('Share with the team');
    await panel.saying('Shared with origin, one answer waiting').waitFor(patience);
    const written = entries().filter((entry) => !before.includes(entry));
    // Git lists names in small letters.
    assert.deepEqual(
      written.map((entry) => entry.toLowerCase()),
      lines.map((line) => line.replace(' ', '=').toLowerCase()).toSorted(),
    );
  });

  it('wait for a push, and then are with it on the server', async () => {
    const sha = await answered(office, 'Let uploads go on');
    await panel.saying('Shared with origin, 2 answers waiting').waitFor(patience);
    await push();
    await untilSent(sha);
    await panel.saying('answers waiting').waitFor({ ...patience, state: 'detached' });
  });

  it('are sent at once by a click', async () => {
    const sha = await answered(office, 'Let uploads be seen');
    await press('Sync');
    await untilSent(sha);
    await panel.saying('waiting').waitFor({ ...patience, state: 'detached' });
  });

  it('that a server refuses are spoken of once', async () => {
    const hook = join(server, 'hooks', 'update');
    writeFileSync(hook, '#!/bin/sh\ncase "$1" in refs/notes/*) echo >>refusals; exit 1 ;; esac\n', {
      mode: 0o755,
    });
    const refusals = (): number => readFileSync(join(server, 'refusals')).length;
    await answered(office, 'Let uploads be refused');
    await push();
    const said = panel.saying('origin does not take answers');
    await said.waitFor(patience);
    await answered(office, 'Let uploads be refused again');
    await said.waitFor({ ...patience, state: 'detached' });
    const before = refusals();
    const times = await counting('does not take answers');
    await push();
    await eventually(() => assert.ok(refusals() > before));
    await answered(office, 'Let uploads be given up');
    assert.equal(await times(), 0);
    rmSync(hook);
  });

  it('of others come with a pull, and what waited goes', async () => {
    git('clone', '--quiet', pathToFileURL(server).href, team);
    const theirs = gitNow(team);
    theirs('config', 'user.name', 'Bob');
    theirs('config', 'user.email', 'bob@acme.test');
    theirs('fetch', '--quiet', 'origin', `${reference}:${reference}`);
    const sha = commitNow(team, 'Let Bob be heard', { path: 'bob.ts', git: theirs });
    const line = { v: 1, who: 'operators', at: '2026-01-05T09:00:00.000Z' };
    theirs('notes', `--ref=${reference}`, 'append', `--message=${JSON.stringify(line)}`, sha);
    theirs('push', '--quiet', 'origin', 'main', reference);
    git('pull', '--quiet', '--rebase');
    await comeBack();
    await untilSent(git('rev-parse', 'HEAD'));
    await eventually(() => assert.ok(git('notes', `--ref=${reference}`, 'list').includes(sha)));
  });

  it('are no longer shared after a command, which puts back what was there', async () => {
    // As `product-mindset share` leaves it, where nothing was ever offered.
    rmSync(join(office, '.git', 'product-mindset', 'sharing.json'));
    await host.run('Product Mindset: Stop Sharing Answers');
    await panel.saying('Answers are no longer shared.').waitFor(patience);
    assert.equal(configurationOf(office), configured);
  });

  it('are not offered again by themselves after that, however they were shared before', async () => {
    await answered(office, 'Let uploads be kept');
    // The next answer comes after whatever would have been offered for this one.
    await answered(office, 'Let uploads be private');
    assert.equal(await offer.count(), 0);
  });

  it('are offered to be shared again by a command, with the focus on it', async () => {
    await host.run('Product Mindset: Share Answers with the Team');
    await offer.waitFor(patience);
    await offer.locator('vscode-button:focus').waitFor(patience);
    await host.page.keyboard.press('Escape');
    await offer.waitFor({ ...patience, state: 'detached' });
  });

  it('come with a word on how to share them later, once they are declined', async () => {
    await panel.saying('Not shared. “Share Answers with the Team…” is a command').waitFor(patience);
  });

  it('are offered in words of their own where there is no remote', async () => {
    await answered(mobile, 'Let phones ring');
    await panel.frame.getByRole('button', { name: 'Keep them through rebase' }).waitFor(patience);
  });

  it('are still offered after an answer elsewhere', async () => {
    await answered(office, 'Let uploads be quick');
    // The next answer comes after whatever became of the offer with this one.
    await answered(office, 'Let uploads be small');
    await offer.waitFor(patience);
    assert.equal(await offer.locator('.repository').innerText(), 'mobile');
  });

  it('are not offered again after “Not now”, and nothing is written', async () => {
    const before = configurationOf(mobile);
    await press('Not now');
    await offer.waitFor({ ...patience, state: 'detached' });
    await host.page.reload();
    show(await panelIn(host.page));
    await panel.saying('Nothing to ask.').waitFor(patience);
    await answered(mobile, 'Let phones be silent');
    // The next answer comes after whatever would have been offered for this one.
    await answered(mobile, 'Let phones buzz');
    assert.equal(await offer.count(), 0);
    assert.equal(configurationOf(mobile), before);
  });

  it('never came with a notification', async () => {
    assert.equal(await host.page.locator('.notification-toast').count(), 0);
  });
});
