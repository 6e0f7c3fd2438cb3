import assert from 'node:assert/strict';
import { mkdirSync, rmSync } from 'node:fs';
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
  settle,
  skip,
  talkative,
} from './badDays.ts';
import type { GitNow, Panel } from './badDays.ts';

const nothing = 'Nothing to ask. Commit as you like.';

describe('a folder that becomes a repository while it is open', () => {
  const folder = join(scratchFolder(), 'grows');
  let host: Host;
  let panel: Panel;
  let git: GitNow;

  before(async () => {
    mkdirSync(folder);
    settle(folder, { 'git.enabled': false });
    host = await openHost({ folder, extension: 'development', settings: talkative });
    panel = await openPanel(host.page);
  });
  after(() => host.close());

  /** A person who comes back from a terminal waits for nothing. */
  const comeBack = async (): Promise<void> => {
    await bring(host.page, 'back');
    await bring(host.page, 'front');
  };
  const isSilentAbout = async (subject: string, reason: string, git?: GitNow): Promise<void> => {
    const asked = askedIn(folder);
    commitNow(folder, subject, git ? { git } : {});
    await comeBack();
    await panel.notAsked(subject, reason).waitFor(patience);
    assert.equal(askedIn(folder), asked);
  };

  it('is told that git is switched off', async () => {
    await panel.saying('Git is switched off, or was not found.').waitFor(patience);
  });

  it('is looked at once git is switched on', async () => {
    settle(folder, { 'git.enabled': true });
    await panel.saying('There is no git repository here yet.').waitFor(patience);
  });

  it('is known as soon as git has made it', async () => {
    git = initialise(folder);
    await panel.saying(nothing).waitFor(patience);
  });

  it('is not asked about its first commit', async () => {
    await isSilentAbout('Initial commit', 'the first commit');
  });

  it('is asked about the next one', async () => {
    commitNow(folder, 'Let uploads resume');
    await panel.cardOf('Let uploads resume').waitFor(patience);
  });

  it('keeps its card, under the new name, when the commit is amended', async () => {
    const before = git('rev-parse', '--short=7', 'HEAD');
    git('commit', '--quiet', '--amend', '--message=Let uploads go on');
    const card = panel.cardOf('Let uploads go on');
    await card.waitFor(patience);
    const after = git('rev-parse', '--short=7', 'HEAD');
    assert.notEqual(after, before);
    assert.match(await card.innerText(), new RegExp(after));
    assert.equal(askedIn(folder), 1);
  });

  it('drops the card of a commit that is thrown away', async () => {
    git('reset', '--quiet', '--hard', 'HEAD~1');
    await comeBack();
    await panel.saying(nothing).waitFor(patience);
  });

  it('is asked about a commit on no branch', async () => {
    git('checkout', '--quiet', '--detach');
    commitNow(folder, 'Show what is left of an upload');
    await comeBack();
    await panel.cardOf('Show what is left of an upload').waitFor(patience);
    await skip(panel);
    await panel.card.waitFor({ ...patience, state: 'detached' });
  });

  it("is not asked about somebody else's commit", async () => {
    const asked = askedIn(folder);
    const bob = gitNow(folder, { GIT_AUTHOR_NAME: 'Bob', GIT_AUTHOR_EMAIL: 'bob@acme.test' });
    commitNow(folder, 'Let uploads be quick', { git: bob });
    await isSilentAbout('Fix a typo', 'a typo');
    assert.equal(askedIn(folder), asked);
  });

  it('is not asked about the commit of a bot', async () => {
    const bot = { GIT_AUTHOR_NAME: 'renovate[bot]', GIT_AUTHOR_EMAIL: '2+renovate[bot]@x.test' };
    await isSilentAbout('Let yaml be new', 'an update of dependencies', gitNow(folder, bot));
  });

  it('is not asked about merges, picks and reverts', async () => {
    const asked = askedIn(folder);
    git('switch', '--quiet', '--create', 'side', 'main');
    commitNow(folder, 'wip: side', { path: 'side.ts' });
    git('switch', '--quiet', '--create', 'picked', 'main');
    commitNow(folder, 'wip: picked', { path: 'picked.ts' });
    git('switch', '--quiet', 'main');
    git('cherry-pick', 'picked');
    git('merge', '--quiet', '--no-ff', '--message=Let photos be sorted', 'side');
    git('revert', '--no-edit', 'HEAD~1');
    await isSilentAbout('Fix typo', 'a typo');
    assert.equal(askedIn(folder), asked);
  });

  it('is not asked about a conflict that was solved in a merge', async () => {
    git('switch', '--quiet', '--create', 'theirs', 'HEAD~1');
    commitNow(folder, 'wip: theirs');
    git('switch', '--quiet', 'main');
    const asked = askedIn(folder);
    assert.throws(() => git('merge', 'theirs'));
    commitNow(folder, 'Let both be kept');
    await isSilentAbout('Fix typos', 'a typo');
    assert.equal(askedIn(folder), asked);
  });

  it('is not asked about a commit in the middle of a rebase', async () => {
    git('switch', '--quiet', '--create', 'rebased');
    commitNow(folder, 'wip: one', { path: 'one.ts' });
    commitNow(folder, 'wip: two', { path: 'two.ts' });
    const stop = "sequence.editor=sed -i.bak -e '1s/^pick/edit/'";
    const asked = askedIn(folder);
    git('-c', stop, 'rebase', '--quiet', '--interactive', 'HEAD~2');
    await isSilentAbout('Let photos be turned', 'git was in the middle of something');
    assert.equal(askedIn(folder), asked);
  });

  it('is not asked about what an abandoned rebase threw away', async () => {
    const asked = askedIn(folder);
    git('rebase', '--abort');
    await isSilentAbout('Fix a typo', 'a typo');
    assert.equal(askedIn(folder), asked);
  });

  it('is gone again with its git directory', async () => {
    rmSync(join(folder, '.git'), { recursive: true });
    await panel.saying('There is no git repository here yet.').waitFor(patience);
  });
});
