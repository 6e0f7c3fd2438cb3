import assert from 'node:assert/strict';
import { patience } from './badDays.ts';
import type { Fieldwork } from './fieldwork.ts';
import { openFieldwork } from './fieldwork.ts';
import type { ThisFile } from './thisFile.ts';
import { openInEditor, thisFileIn } from './thisFile.ts';

describe('what the panel says about a file', () => {
  let fieldwork: Fieldwork;
  let file: ThisFile;

  const subjectsOf = (path: string): readonly string[] =>
    fieldwork.git('log', '--full-history', '--no-merges', '--format=%s', '--', path).split('\n');

  before(async () => {
    fieldwork = await openFieldwork();
    fieldwork.git('remote', 'add', 'origin', 'https://ana:secret@github.com/fieldwork/app.git');
    file = thisFileIn(fieldwork.host.page, await fieldwork.panel());
  });
  after(() => fieldwork.host.close());

  it('is an invitation while none is open', async () => {
    await file.says('Open a file to see what its changes were for.');
  });

  it('is its commits, the newest first', async () => {
    await file.open('mobile/upload/upload.ts');
    await file.commits.first().waitFor(patience);
    assert.deepEqual(await file.subjects(), subjectsOf('mobile/upload/upload.ts'));
  });

  it('is how old it is', async () => {
    const commits = subjectsOf('mobile/upload/upload.ts').length;
    await file.says(new RegExp(`^First .*, last .*, ${commits} commits$`));
  });

  it('is another story for another file', async () => {
    await file.open('mobile/jobs/buttons.ts');
    await file.commit('bigger buttons for gloves').waitFor(patience);
    assert.deepEqual(await file.subjects(), subjectsOf('mobile/jobs/buttons.ts'));
  });

  it('is for whom a commit was and why, by the names that the team gave', async () => {
    const said = file.commit('bigger buttons for gloves').locator('.said bdi');
    assert.deepEqual(await said.allTextContents(), [
      'Field technician',
      'in winter they take a glove off for every tap',
    ]);
    assert.equal(await said.first().getAttribute('title'), 'Field technician (in its message)');
  });

  it('is a ticket that leads to its page, through the editor', async () => {
    const { page } = fieldwork.host;
    await file.section.locator('.tickets').getByRole('button', { name: '#27' }).click();
    const dialog = page.locator('.monaco-dialog-box');
    await dialog.getByText('https://github.com/fieldwork/app/issues/27').waitFor(patience);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('is never a person', async () => {
    const text = await file.section.evaluate((section) => section.outerHTML);
    assert.doesNotMatch(text, /Jonas|Weber|fieldwork\.test/);
  });

  it('stays while one of its commits is looked at', async () => {
    await file.commit('bigger buttons for gloves').locator('.subject-link').click();
    await fieldwork.host.page
      .locator('.tab.active', { hasText: 'bigger buttons' })
      .waitFor(patience);
    assert.equal((await file.subjects()).length, subjectsOf('mobile/jobs/buttons.ts').length);
  });

  it('has a commit that was made in a terminal a moment ago', async () => {
    await file.open('mobile/upload/upload.ts');
    fieldwork.change('mobile/upload/upload.ts');
    fieldwork.git('commit', '--all', '--message', 'Let uploads resume');
    await file.commit('Let uploads resume').waitFor(patience);
  });

  it('has what was answered about it a moment ago', async () => {
    const panel = await fieldwork.panel();
    await panel.getByRole('textbox', { name: 'In your words' }).fill('a day of photos was lost');
    await panel.getByRole('textbox', { name: 'In your words' }).press('Enter');
    const why = file.commit('Let uploads resume').locator('.why');
    await why.getByText('a day of photos was lost').waitFor(patience);
    const title = await why.getAttribute('title');
    assert.equal(title, 'a day of photos was lost (answered after the commit)');
  });

  it('has no commit any more that was taken back', async () => {
    fieldwork.git('reset', '--quiet', '--hard', 'HEAD~1');
    await file.commit('Let uploads resume').waitFor({ ...patience, state: 'detached' });
    assert.deepEqual(await file.subjects(), subjectsOf('mobile/upload/upload.ts'));
  });

  it('follows a file that was moved', async () => {
    const before = subjectsOf('mobile/upload/queue.ts');
    fieldwork.git('mv', 'mobile/upload/queue.ts', 'mobile/upload/waiting.ts');
    fieldwork.git('commit', '--quiet', '--message', 'upload: call it waiting');
    await file.open('mobile/upload/waiting.ts');
    await file
      .commit('call it waiting')
      .getByText('moved from mobile/upload/queue.ts')
      .waitFor(patience);
    assert.deepEqual(await file.subjects(), ['upload: call it waiting', ...before].slice(0, 6));
  });

  it('is that it is not committed yet', async () => {
    fieldwork.change('mobile/upload/brandNew.ts');
    await file.open('mobile/upload/brandNew.ts');
    await file.says('This file is not committed yet.');
  });

  it('is that it is not saved yet', async () => {
    await fieldwork.host.run('New Untitled Text File');
    await file.says('This file is not saved yet.');
  });

  it('is the same for the older side of a comparison', async () => {
    const { page } = fieldwork.host;
    fieldwork.change('office/board/filter.ts');
    await openInEditor(page, 'office/board/filter.ts');
    await fieldwork.host.run('Git: Open Changes');
    await file.section.locator('.file-name[title="office/board/filter.ts"]').waitFor(patience);
    await file.commit('split the filter from the view').waitFor(patience);
  });

  it('never came with a notification', async () => {
    assert.equal(await fieldwork.host.page.locator('.notification-toast').count(), 0);
  });
});
