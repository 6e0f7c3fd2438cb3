import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Locator } from 'playwright-core';
import type { Host } from '../support/host.ts';
import { openHost } from '../support/host.ts';
import { scratchFolder } from '../support/scratchFolder.ts';
import type { Panel } from './badDays.ts';
import { eventually } from './eventually.ts';
import { bring, commitNow, gitNow, initialise, openPanel, panelIn, patience } from './badDays.ts';

const reference = 'refs/notes/product-mindset/votes';
const teams = (mobile: string): string => `- { id: mobile, name: Mobile, members: ["${mobile}"] }
- { id: platform, name: Platform, members: ["*@platform.acme.test"] }
- { id: office, name: Office, members: ["*@office.acme.test"] }
`;

describe('signal and noise, in a window', () => {
  const [work, server] = [join(scratchFolder(), 'votes'), join(scratchFolder(), 'votes.git')];
  const git = gitNow(work);
  let host: Host;
  let panel: Panel;

  before(async () => {
    initialise(work);
    mkdirSync(join(work, '.product'));
    writeFileSync(join(work, '.product', 'teams.yaml'), teams('*@acme.test'));
    git('add', '--all');
    commitNow(work, 'Write down who works here');
    git('init', '--quiet', '--bare', '--initial-branch=main', server);
    git('remote', 'add', 'origin', pathToFileURL(server).href);
    git('push', '--quiet', '--set-upstream', 'origin', 'main');
    const settings = { 'productMindset.ask.mode': 'off' };
    host = await openHost({ folder: work, extension: 'development', settings });
    panel = await openPanel(host.page);
    await radio('Platform').waitFor(patience);
  });
  after(() => host.close());

  const radio = (name: string): Locator => panel.frame.getByRole('radio', { name });
  const button = (name: string): Locator => panel.frame.getByRole('button', { name, exact: true });
  const heard = (text: string): Promise<void> =>
    panel.frame.locator('main > [role=status]', { hasText: text }).waitFor(patience);
  const press = (key: string): Promise<void> => host.page.keyboard.press(key);

  /** Each line of the file of own votes, of this month. */
  function kept(): readonly string[] {
    const folder = join(work, '.git', 'product-mindset', 'votes');
    if (!existsSync(folder)) return [];
    const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    return files.flatMap((text) => text.split('\n').filter((line) => line !== ''));
  }

  /** The lines that the server has. */
  function sent(): readonly string[] {
    const onServer = gitNow(server);
    if (onServer('for-each-ref', reference) === '') return [];
    const notes = onServer('ls-tree', '-r', '--format=%(objectname)', reference).split('\n');
    return notes.flatMap((note) => onServer('cat-file', 'blob', note).split('\n'));
  }

  async function comeBack(): Promise<void> {
    await bring(host.page, 'back');
    await bring(host.page, 'front');
  }

  it('begins with the form, and the focus in it, after a command', async () => {
    await host.run('Product Mindset: Signal or Noise?');
    await radio('Platform').and(panel.frame.locator(':focus')).waitFor(patience);
  });

  it('is said with three keys, and kept in a file of this clone alone', async () => {
    const keys = ['1', 'r', 'n'];
    for (const key of keys) await press(key);
    await heard('Noise from Platform: Release note');
    const [line = ''] = kept();
    assert.partialDeepStrictEqual(JSON.parse(line), {
      to: 'mobile',
      from: 'platform',
      kind: 'release-note',
      verdict: 'noise',
    });
    assert.equal(git('for-each-ref', 'refs/notes'), '');
  });

  it('leaves the focus where the person has it', async () => {
    assert.equal(await radio('Platform').and(panel.frame.locator(':focus')).count(), 1);
  });

  it('is undone with a key', async () => {
    await press('z');
    await heard('Undone');
    assert.match(kept().at(-1) ?? '', /"verdict":"withdrawn"/);
    await button('Your votes this month (1)').waitFor({ ...patience, state: 'detached' });
  });

  it('is said with one key more once team and kind are known, and gets a line', async () => {
    await press('s');
    await heard('Signal from Platform: Release note');
    await button('Your votes this month (1)').click();
    await panel.frame.locator('.own-vote').getByRole('button', { name: 'Add a line' }).click();
    await host.page.keyboard.type('it said what breaks');
    await press('Enter');
    await panel.frame.locator('.own-line', { hasText: 'it said what breaks' }).waitFor(patience);
    assert.match(kept().at(-1) ?? '', /it said what breaks/);
  });

  it('is still there after the window was loaded again', async () => {
    await host.page.reload();
    panel = await panelIn(host.page);
    await button('Your votes this month (1)').click();
    await panel.frame.locator('.own-line', { hasText: 'it said what breaks' }).waitFor(patience);
    await radio('Release note').and(panel.frame.locator('[aria-checked=true]')).waitFor(patience);
  });

  it('is shared only after a look at the very lines', async () => {
    await button('Share with the team…').click();
    const offer = panel.frame.getByRole('group', { name: /^Share your votes/ });
    await offer.waitFor(patience);
    const [line = ''] = await offer.locator('code').allTextContents();
    assert.partialDeepStrictEqual(JSON.parse(line), {
      from: 'platform',
      verdict: 'signal',
      text: 'it said what breaks',
    });
    await offer.getByText('Confidential, not secret').waitFor(patience);
    await offer.getByRole('button', { name: 'Share with the team' }).click();
    await offer.waitFor({ ...patience, state: 'detached' });
    await panel.frame
      .locator('.standing', { hasText: 'Shared without your name' })
      .waitFor(patience);
  });

  it('is not sent because somebody votes', async () => {
    await radio('Office').click();
    await press('n');
    await heard('Noise from Office: Release note');
    assert.deepEqual(sent(), []);
  });

  it('goes with the next push', async () => {
    commitNow(work, 'Let uploads go on');
    git('push', '--quiet');
    await comeBack();
    await eventually(() =>
      assert.equal(sent().filter((line) => line.includes('"verdict"')).length, 2),
    );
    assert.doesNotMatch(sent().join('\n'), /Ana|acme/);
  });

  it('is withdrawn after it was said what that does', async () => {
    await host.run('Product Mindset: Withdraw My Votes of This Month…');
    const dialog = host.page.getByRole('dialog');
    await dialog.getByText('stays readable in the history').waitFor(patience);
    await dialog.getByRole('button', { name: 'Withdraw', exact: true }).click();
    await panel.frame
      .locator('.own-vote')
      .first()
      .waitFor({ ...patience, state: 'detached' });
    assert.match(kept().at(-1) ?? '', /withdraw/);
  });

  it('asks for a team that no file tells, and keeps what was chosen', async () => {
    writeFileSync(join(work, '.product', 'teams.yaml'), teams('*@elsewhere.acme.test'));
    await panel.saying('Which team is yours?').waitFor(patience);
    await radio('Office').click();
    await panel.saying('Your team: Office').waitFor(patience);
    // Until then, the browser has stored it.
    await host.run('Product Mindset: Signal or Noise?');
    await radio('Mobile').and(panel.frame.locator(':focus')).waitFor(patience);
    await host.page.reload();
    panel = await panelIn(host.page);
    await panel.saying('Your team: Office').waitFor(patience);
    assert.equal(await radio('Office').count(), 0);
  });

  it('says so where fewer than two teams are known', async () => {
    writeFileSync(join(work, '.product', 'teams.yaml'), '');
    await panel.saying('Fewer than two teams are known here').waitFor(patience);
    await button('Set Up the Roadmap…').waitFor(patience);
  });

  it('never came with a notification', async () => {
    assert.equal(await host.page.locator('.notification-toast').count(), 0);
  });
});
