import assert from 'node:assert/strict';
import { panelSuite } from './panelSuite.ts';
import {
  asking,
  cardWith,
  looking,
  pastCommit,
  pastWith,
  ticketed,
  toldTickets,
  uploadFile,
} from './pictures.ts';

describe('the context menu of the page', function () {
  this.timeout(20_000);
  const { open } = panelSuite();

  /** What VS Code hands to the command: all that is said from an element upwards, the nearest first. */
  const contextOf = (element: Element): object => {
    const told: object[] = [];
    for (let at: Element | null = element; at; at = at.parentElement) {
      const text = at.getAttribute('data-vscode-context');
      if (text !== null) told.unshift(JSON.parse(text) as object);
    }
    return Object.assign({}, ...told) as object;
  };

  it('is about a commit, on all that is said of it', async () => {
    const { page } = await open(looking({ file: uploadFile, past: pastWith(1, 0) }));
    const { sha } = pastWith(1, 0).commits[0] ?? {};
    const expected = { webviewSection: 'commit', commit: sha };
    for (const where of ['.commits .subject-link', '.commits .said']) {
      assert.deepEqual(await page.locator(where).first().evaluate(contextOf), expected);
    }
  });

  it('is about a ticket, of a commit as well', async () => {
    const { page } = await open(looking(ticketed));
    const [first] = toldTickets;
    for (const where of ['.commits .ticket-row', '.tickets .ticket-row']) {
      assert.partialDeepStrictEqual(await page.locator(where).first().evaluate(contextOf), {
        webviewSection: 'ticket',
        ticket: first?.ticket,
      });
    }
  });

  it('is about a ticket that has no page, too', async () => {
    const commit = pastCommit('1', { tickets: [{ ticket: 'PROJ-"7"', linked: false }] });
    const past = pastWith(0, 0, { commits: [commit] });
    const { page } = await open(looking({ file: uploadFile, past }));
    assert.partialDeepStrictEqual(await page.locator('.commits .ticket').evaluate(contextOf), {
      webviewSection: 'ticket',
      ticket: 'PROJ-"7"',
    });
  });

  it('is the editor’s own on a card that asks, and elsewhere', async () => {
    const { page } = await open(asking(cardWith({ tickets: toldTickets })));
    assert.equal(await page.locator('[data-vscode-context]').count(), 0);
  });
});
