import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openHost } from '../support/host.ts';
import type { Host } from '../support/host.ts';
import { scratchFolder } from '../support/scratchFolder.ts';
import {
  askedIn,
  bring,
  commitNow,
  gitNow,
  initialise,
  openPanel,
  patience,
  skip,
} from './badDays.ts';
import type { Panel } from './badDays.ts';

describe('several repositories in one window', () => {
  const scratch = scratchFolder();
  const place = (...names: readonly string[]): string => join(scratch, ...names);
  let host: Host;
  let panel: Panel;

  before(async () => {
    for (const name of ['office', 'mobile', 'part', 'yard']) {
      initialise(place(name));
      commitNow(place(name), 'Initial commit');
    }
    gitNow(place('yard'))('worktree', 'add', '--quiet', place('beside'));
    const git = gitNow(place('mobile'));
    git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', place('part'));
    git('-C', 'part', 'config', 'user.email', 'ana@acme.test');
    git('-C', 'part', 'config', 'user.name', 'Ana');
    const workspaceFile = place('all.code-workspace');
    const folders = ['office', 'mobile', 'beside'].map((path) => ({ path }));
    writeFileSync(workspaceFile, JSON.stringify({ folders }));
    host = await openHost({ workspaceFile, extension: 'development' });
    panel = await openPanel(host.page);
    await panel.saying('Nothing to ask.').waitFor(patience);
  });
  after(() => host.close());

  const cases = [
    { name: 'a root', repository: 'mobile', folder: place('mobile'), subject: 'Let it ring' },
    { name: 'a worktree', repository: 'beside', folder: place('beside'), subject: 'Let it wait' },
    {
      name: 'a submodule',
      repository: 'part',
      folder: place('mobile', 'part'),
      subject: 'Let parts fit',
    },
  ];

  for (const { name, repository, folder, subject } of cases) {
    it(`are each asked with their name on the card: ${name}`, async () => {
      commitNow(folder, subject);
      await bring(host.page, 'back');
      await bring(host.page, 'front');
      const card = panel.cardOf(subject);
      await card.waitFor(patience);
      assert.equal(await card.locator('.repository').innerText(), repository);
      assert.equal(await panel.frame.getByText('more waiting').count(), 0);
      await skip(panel);
      await panel.card.waitFor({ ...patience, state: 'detached' });
    });
  }

  it('are asked at most once about a burst of five commits', async () => {
    for (const name of ['cellar', 'lift', 'roof', 'garage', 'attic']) {
      commitNow(place('office'), `Let uploads resume in the ${name}`);
    }
    await panel.card.waitFor(patience);
    await skip(panel);
    await panel.notAsked('Let uploads resume in the cellar', 'too soon').waitFor(patience);
    assert.equal(askedIn(place('office')), 1);
  });
});
