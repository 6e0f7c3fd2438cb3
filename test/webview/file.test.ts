import assert from 'node:assert/strict';
import type { Panel } from './panelPage.ts';
import { panelSuite } from './panelSuite.ts';
import {
  asking,
  looking,
  pastCommit,
  pastWith,
  putOff,
  quiet,
  reading,
  sayingOf,
  shaOf,
  uploadFile,
} from './pictures.ts';

const known = looking({ file: uploadFile, past: pastWith(9, 8) });

async function asksOf(panel: Panel): Promise<readonly object[]> {
  const posted = await panel.asked();
  return posted.map(({ id, ...ask }) => (id > 0 ? ask : {}));
}

const commitsIn = ({ page }: Panel): Promise<number> => page.locator('.commits li').count();

describe('what is known of a file', function () {
  this.timeout(20_000);
  const { open } = panelSuite();

  it('is not there while no repository is open', async () => {
    const { page } = await open(quiet());
    assert.equal(await page.locator('section').count(), 1);
  });

  it('names the file, with its whole path one look away', async () => {
    const { page } = await open(known);
    const name = page.locator('.file-name');
    assert.equal(await name.locator('.name').textContent(), 'upload.ts');
    assert.equal(await name.getAttribute('title'), 'mobile/upload/upload.ts');
  });

  it('says how old it is, and since when exactly', async () => {
    const { page } = await open(known);
    const age = page.getByText('First 2019, last 3 weeks ago, 41 commits');
    assert.equal(await age.getAttribute('title'), pastWith(1, 1).ageInFull);
  });

  it('says for each commit who and why, and where that is said', async () => {
    const { page } = await open(looking({ file: uploadFile, past: pastWith(1, 0) }));
    const titles = await page
      .locator('.said bdi')
      .evaluateAll((said) => said.map((one) => one.getAttribute('title')));
    assert.deepEqual(titles, [
      'Field technician (in its message)',
      'uploads fail in basements (already answered, for TASK-4)',
    ]);
  });

  it('says nothing of who and why where nobody said it', async () => {
    const past = pastWith(0, 0, { commits: [pastCommit('1', { said: [] })] });
    const { page } = await open(looking({ file: uploadFile, past }));
    await page.getByText('Send photos in parts (1)').waitFor();
    assert.equal(await page.locator('.said').count(), 0);
  });

  it('says where a moved file came from', async () => {
    const moved = 'moved from mobile/photos.ts';
    const past = pastWith(0, 0, { commits: [pastCommit('1', { moved })] });
    const { page } = await open(looking({ file: uploadFile, past }));
    await page.getByText(moved).waitFor();
  });

  it('opens a commit by its subject', async () => {
    const panel = await open(known);
    await panel.page.getByRole('button', { name: 'Send photos in parts (3)' }).click();
    assert.deepEqual(await asksOf(panel), [{ ask: 'showCommit', sha: shaOf('3') }]);
  });

  it('opens a ticket by its name, never by an address', async () => {
    const panel = await open(known);
    await panel.page.locator('.commits').getByRole('button', { name: '#27' }).first().click();
    assert.deepEqual(await asksOf(panel), [{ ask: 'openTicket', ticket: '#27' }]);
  });

  it('opens a ticket behind the file', async () => {
    const panel = await open(known);
    await panel.page.locator('.tickets').getByRole('button', { name: '#3' }).click();
    assert.deepEqual(await asksOf(panel), [{ ask: 'openTicket', ticket: '#3' }]);
  });

  it('has no link where the address of a ticket is not known', async () => {
    const { page } = await open(known);
    await page.locator('.commits .ticket', { hasText: 'TASK-4' }).first().waitFor();
    assert.equal(await page.getByRole('button', { name: 'TASK-4' }).count(), 0);
  });

  it('says how many commits a ticket had', async () => {
    const { page } = await open(known);
    const row = page.locator('.tickets li').first();
    assert.equal(await row.innerText(), '#1\n3 commits');
  });

  const lists = { commits: [6, 9], tickets: [5, 8] } as const;
  for (const [list, [few, all]] of Object.entries(lists)) {
    it(`shows ${few} ${list}, and all on demand`, async () => {
      const { page } = await open(known);
      const items = page.locator(`.${list} li`);
      assert.equal(await items.count(), few);
      await page.locator(`.${list}`).getByRole('button', { name: 'Show more' }).click();
      assert.equal(await items.count(), all);
    });
  }

  it('has nothing more where all is shown', async () => {
    const { page } = await open(looking({ file: uploadFile, past: pastWith(6, 5) }));
    assert.equal(await page.getByRole('button', { name: 'Show more' }).count(), 0);
  });

  it('leads to the first commit that was not shown before', async () => {
    const { page, focused } = await open(known);
    await page.locator('.commits').getByRole('button', { name: 'Show more' }).press('Enter');
    assert.equal(await focused(), `file:${shaOf('7')}`);
  });

  it('is all still there when it is told again, and short for another file', async () => {
    const panel = await open(known);
    await panel.page.locator('.commits').getByRole('button', { name: 'Show more' }).click();
    await panel.tell(known);
    assert.equal(await commitsIn(panel), 9);
    await panel.tell(looking({ file: { name: 'b.ts', path: 'b.ts' }, past: pastWith(9, 0) }));
    assert.equal(await commitsIn(panel), 6);
  });

  it('folds away by itself, also after a reload', async () => {
    const { page } = await open(known);
    await page.getByRole('button', { name: 'This file' }).click();
    await page.reload();
    await page.getByRole('button', { name: 'This file', expanded: false }).waitFor();
    assert.equal(await page.locator('.file-name').count(), 0);
    await page.getByText('Nothing to ask.').waitFor();
  });

  it('is reached with Tab in the order it is read', async () => {
    const past = pastWith(7, 6, { commits: pastWith(7, 0).commits });
    const { page, focused } = await open(looking({ file: uploadFile, notice: reading, past }));
    await page.getByRole('button', { name: 'This file' }).focus();
    const reached: string[] = [];
    for (;;) {
      await page.keyboard.press('Tab');
      const key = await focused();
      if (key === '' || key === 'ask:header') break;
      reached.push(key);
    }
    const commits = Array.from('123456').flatMap((digit) => {
      const key = `file:${shaOf(digit)}`;
      return [key, `${key}:#27`];
    });
    const tickets = [1, 3, 4, 5].map((number) => `file:ticket:#${number}`);
    assert.deepEqual(reached, [
      'file:way:0',
      ...tickets,
      'file:more:tickets',
      ...commits,
      'file:more:commits',
    ]);
  });

  it('leaves the keys of a card alone', async () => {
    const panel = await open({ ...asking(), file: known.file ?? {} });
    await panel.page.getByRole('button', { name: 'Send photos in parts (3)' }).focus();
    await panel.page.keyboard.press('2');
    await panel.page.keyboard.press('Escape');
    assert.deepEqual(await asksOf(panel), []);
  });

  it('takes no focus when it changes', async () => {
    const { page, tell, focused } = await open(quiet({ way: { label: 'Go', id: 'showLog' } }));
    await page.getByRole('button', { name: 'Go' }).focus();
    await tell({ ...known, ask: quiet({ way: { label: 'Go', id: 'showLog' } }).ask });
    assert.equal(await focused(), 'way');
  });

  it('keeps the focus in its section when what had it is gone', async () => {
    const { page, tell, focused } = await open(known);
    await page.getByRole('button', { name: 'Send photos in parts (2)' }).focus();
    await tell(looking({ file: { name: 'b.ts', path: 'b.ts' } }));
    assert.equal(await focused(), 'file:header');
  });

  const hostile: Readonly<Record<string, string>> = {
    markup: '<img src=x onerror="document.title=1"><script>document.title=1</script>',
    'right to left': '\u202Eexe.gpj\u202C עברית العربية',
    'ten thousand letters': 'x'.repeat(10_000),
    lines: 'one\ntwo\u2028three\u0000four',
  };
  for (const [name, text] of Object.entries(hostile)) {
    it(`is text, whatever it says: ${name}`, async () => {
      const ticket = { ticket: text, linked: true };
      const { page } = await open(
        looking({
          file: { name: text, path: text, repository: text },
          notice: { ...putOff, text, detail: text, ways: [{ label: text, id: 'readHistory' }] },
          remark: text,
          past: {
            age: text,
            ageInFull: text,
            commits: [
              pastCommit('1', {
                subject: text,
                age: text.slice(0, 20),
                said: [{ field: 'why', text, from: text }],
                moved: text,
                tickets: [ticket, { ...ticket, linked: false }],
              }),
            ],
            tickets: [{ ...ticket, count: text.slice(0, 20), last: text }],
          },
        }),
        { width: 200 },
      );
      assert.equal(await page.locator('.subject-link').textContent(), text);
      assert.equal(await page.locator('main img, main script').count(), 0);
      assert.equal(await page.title(), 'Product Mindset');
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 200);
    });
  }
});

describe('what is said about reading the history', function () {
  this.timeout(20_000);
  const { open } = panelSuite();
  const busy = looking({ file: uploadFile, notice: reading });
  const heard = ({ page }: Panel): Promise<string | null> =>
    page.locator('.notice [role=status]').textContent();

  const ways = {
    Stop: [busy, 'stopReading'],
    'Read the history now': [looking({ file: uploadFile, notice: putOff }), 'readHistory'],
    'Open Settings': [looking({ file: uploadFile, notice: putOff }), 'historySettings'],
  } as const;
  for (const [name, [picture, way]] of Object.entries(ways)) {
    it(`has a way on: ${name}`, async () => {
      const panel = await open(picture);
      await panel.page.getByRole('button', { name }).click();
      assert.deepEqual(await asksOf(panel), [{ ask: 'go', way }]);
    });
  }

  it('is heard, and each step of it is not', async () => {
    assert.equal(await heard(await open(busy)), 'Reading the history…');
  });

  it('is heard when it comes: its live region was there before', async () => {
    const panel = await open(looking({ file: uploadFile }));
    const region = await panel.page.locator('[data-key=heard]').elementHandle();
    await panel.tell(busy);
    assert.equal(await region.textContent(), 'Reading the history…');
  });

  it('is not heard about every file that is opened', async () => {
    const panel = await open(looking({ file: uploadFile, notice: sayingOf('Not committed yet.') }));
    await panel.page.getByText('Not committed yet.').waitFor();
    assert.equal(await heard(panel), '');
  });

  it('stands above what is known so far', async () => {
    const { page } = await open({ ...busy, file: { ...busy.file, past: pastWith(1, 1) } });
    await page.getByText('12,000 commits read, back to March 2019').waitFor();
    await page.getByRole('button', { name: 'Send photos in parts (1)' }).waitFor();
  });

  it('keeps the focus on its button while the steps go by', async () => {
    const { page, tell, focused } = await open(busy);
    await page.getByRole('button', { name: 'Stop' }).focus();
    await tell(
      looking({ file: uploadFile, notice: { ...reading, detail: '24,000 commits read' } }),
    );
    assert.equal(await focused(), 'file:way:0');
  });

  it('keeps the focus when the button becomes its contrary', async () => {
    const { page, tell, focused } = await open(busy);
    await page.getByRole('button', { name: 'Stop' }).focus();
    const goOn = { label: 'Go on', id: 'readHistory' } as const;
    await tell(looking({ file: uploadFile, notice: { ...reading, busy: false, ways: [goOn] } }));
    assert.deepEqual(
      [await focused(), await page.locator(':focus').textContent()],
      ['file:way:0', 'Go on'],
    );
  });

  it('is one gesture: a double click on Stop does not go on', async () => {
    const panel = await open(busy);
    await panel.page.getByRole('button', { name: 'Stop' }).dblclick();
    assert.deepEqual(await asksOf(panel), [{ ask: 'go', way: 'stopReading' }]);
  });
});
