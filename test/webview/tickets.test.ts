import assert from 'node:assert/strict';
import type { Panel } from './panelPage.ts';
import { panelSuite } from './panelSuite.ts';
import {
  asking,
  cardWith,
  looking,
  pastCommit,
  pastWith,
  shaOf,
  signInNote,
  ticketed,
  toldTickets,
  troubleNote,
  uploadFile,
} from './pictures.ts';

async function asksOf(panel: Panel): Promise<readonly object[]> {
  const posted = await panel.asked();
  return posted.map(({ id, ...ask }) => (id > 0 ? ask : {}));
}

describe('the tickets that trackers told of', function () {
  this.timeout(20_000);
  const { open } = panelSuite();
  const places = { '.tickets': 'behind a file', '.commits': 'of a commit' };

  for (const [list, place] of Object.entries(places)) {
    it(`have their titles, ${place}`, async () => {
      const { page } = await open(looking(ticketed));
      assert.deepEqual(
        await page.locator(`${list} .ticket-title`).allTextContents(),
        toldTickets.flatMap(({ told }) => told?.title ?? []),
      );
    });

    it(`have a state that is also read, ${place}`, async () => {
      const { page } = await open(looking(ticketed));
      assert.deepEqual(await page.locator(`${list} .ticket-state`).allTextContents(), [
        'open, In Review',
        'merged',
        'closed, Done',
      ]);
    });

    it(`say how old that is only where it is too old, ${place}`, async () => {
      const { page } = await open(looking(ticketed));
      const ages = page.locator(`${list} .as-of`);
      assert.deepEqual(await ages.allTextContents(), ['as of 3 days ago']);
    });

    it(`lead to their pages by their names, ${place}`, async () => {
      const panel = await open(looking(ticketed));
      await panel.page.locator(list).getByRole('button', { name: '!3' }).click();
      assert.deepEqual(await asksOf(panel), [{ ask: 'openTicket', ticket: '!3' }]);
    });
  }

  it('stay in one line each, in whichever width', async () => {
    const { page } = await open(looking(ticketed), { width: 200 });
    const heights = await page
      .locator('.tickets .ticket-row .row')
      .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
    assert.deepEqual(new Set(heights), new Set([24]));
  });

  it('keep the focus when their titles arrive', async () => {
    const past = pastWith(0, 3);
    const { page, tell, focused } = await open(looking({ file: uploadFile, past }));
    await page.locator('.tickets').getByRole('button', { name: '#1' }).focus();
    const { told } = toldTickets[0] ?? {};
    assert.ok(told);
    const tickets = past.tickets.map((one) => ({ ...one, told }));
    await tell(looking({ file: uploadFile, past: { ...past, tickets } }));
    await page.getByText(told.title).first().waitFor();
    assert.equal(await focused(), 'file:ticket:#1');
  });

  it('are there on the card, and open as tickets of its commit', async () => {
    const panel = await open(asking(cardWith({ tickets: toldTickets.slice(0, 1) })));
    await panel.page.getByText('Photos get lost in basements').waitFor();
    await panel.page.getByRole('button', { name: '#27' }).press('Enter');
    assert.deepEqual(await asksOf(panel), [{ ask: 'openTicket', ticket: '#27', sha: shaOf('1') }]);
  });

  it('leave the chips of a card where the keys find them', async () => {
    const panel = await open(asking(cardWith({ tickets: toldTickets })));
    await panel.page.getByRole('button', { name: '#27' }).focus();
    await panel.page.keyboard.press('2');
    assert.partialDeepStrictEqual(await asksOf(panel), [{ ask: 'answer', who: 'dispatcher' }]);
  });

  it('are reached with Tab in the order they are read', async () => {
    const past = pastWith(0, 0, { ...ticketed.past, commits: [] });
    const { page, focused } = await open(looking({ ...ticketed, past }));
    await page.getByRole('button', { name: 'This file' }).focus();
    const reached: string[] = [];
    for (;;) {
      await page.keyboard.press('Tab');
      const key = await focused();
      if (key === '' || key === 'ask:header') break;
      reached.push(key);
    }
    assert.deepEqual(reached, [
      'file:ticket:#27',
      'file:ticket:!3',
      'file:ticket:#28',
      'file:trackerSettings:jira-dc:jira.acme.test',
      'file:signIn:github:github.com',
    ]);
  });

  const hostile = {
    markup: '<img src=x onerror="document.title=1"><b>bold</b>',
    link: '[click](command:workbench.action.quit) https://evil.test',
    entities: '&lt;b&gt; ${{x}} {0}',
    'a long word': 'x'.repeat(300),
  };
  for (const [name, title] of Object.entries(hostile)) {
    it(`are text and nothing else: ${name}`, async () => {
      const told = { title, state: 'open', stateText: title } as const;
      const tickets = [{ ticket: '#27', linked: true, told }];
      const past = pastWith(0, 0, { commits: [pastCommit('1', { tickets })] });
      const trackers = [{ ...troubleNote, text: title, detail: title }];
      const { page } = await open(
        {
          ...looking({ file: uploadFile, past, trackers }),
          ask: asking(cardWith({ tickets })).ask,
        },
        { width: 200 },
      );
      assert.equal(await page.locator('.commits .ticket-title').textContent(), title);
      assert.equal(await page.locator('main img, main b, main a').count(), 0);
      assert.equal(await page.title(), 'Product Mindset');
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 200);
    });
  }
});

describe('what keeps titles away', function () {
  this.timeout(20_000);
  const { open } = panelSuite();

  it('is said with what can be done about it', async () => {
    const { page } = await open(looking(ticketed));
    const said = page.locator('.tracker-notes p');
    assert.deepEqual(await said.allTextContents(), [
      `${troubleNote.text ?? ''} ${troubleNote.detail ?? ''}`,
    ]);
    assert.equal(await said.getAttribute('title'), 'DEPTH_ZERO_SELF_SIGNED_CERT');
  });

  it('is one gesture away from being signed in', async () => {
    const panel = await open(looking(ticketed));
    await panel.page.getByRole('button', { name: signInNote.signIn ?? '' }).press('Enter');
    assert.deepEqual(await asksOf(panel), [{ ask: 'signIn', tracker: 'github:github.com' }]);
  });

  it('has a way on', async () => {
    const panel = await open(looking(ticketed));
    await panel.page.getByRole('button', { name: 'Open Settings' }).click();
    assert.deepEqual(await asksOf(panel), [{ ask: 'go', way: 'trackerSettings' }]);
  });

  it('leaves the focus in its section when it is gone', async () => {
    const { page, tell, focused } = await open(looking(ticketed));
    await page.getByRole('button', { name: signInNote.signIn ?? '' }).focus();
    await tell(looking({ ...ticketed, trackers: [] }));
    assert.equal(await focused(), 'file:header');
  });

  it('is a picture that is not taken when it is no list', async () => {
    const panel = await open(looking({ file: uploadFile, past: pastWith(1, 0) }));
    await panel.hear({
      tell: 'picture',
      picture: looking({ file: uploadFile, trackers: 'none' as never }),
    });
    assert.equal(await panel.page.locator('.commits li').count(), 1);
  });
});
