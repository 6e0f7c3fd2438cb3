import assert from 'node:assert/strict';
import { panelSuite } from './panelSuite.ts';
import { asking, cardWith, told } from './pictures.ts';

/** What readers get, as Playwright writes down the accessibility tree. */
const trees: Readonly<Record<keyof typeof told, string>> = {
  card: `
- main:
  - heading "Product Mindset" [level=1]
  - region "Ask":
    - heading "Ask" [level=2]:
      - button "Ask" [expanded]
    - text: 2 more waiting
    - group "Who will notice this change?":
      - button "Show commit 1111111": "1111111"
      - text: Back off before retrying an upload mobile
      - heading "Who will notice this change?" [level=3]
      - group "Who will notice this change?":
        - button "Field technician"
        - button "Dispatcher"
        - button "Another team…"
        - 'button "Nobody: upkeep"'
        - button "Someone else…"
      - textbox "Why?":
        - /placeholder: Why? One line, Enter saves
      - button "Skip"
      - button "Not useful"
      - button "Already said"
      - button "Ask later"
    - paragraph: "Saved: Field technician"
    - button "Change"
    - button "Put it into the message"
    - status
    - heading "Recently not asked" [level=3]:
      - button "Recently not asked"
  - status`,
  nothing: `
- main:
  - heading "Product Mindset" [level=1]
  - region "Ask":
    - heading "Ask" [level=2]:
      - button "Ask" [expanded]
    - paragraph: Nothing to ask. Your last commits say who and why.
    - button "Ask again"
    - status
    - heading "Recently not asked" [level=3]:
      - button "Recently not asked" [expanded]
    - list:
      - listitem:
        - button "Show commit aaaaaaa": aaaaaaa
        - text: Retry the queue after a restart of the app PROJ-7 already says why
        - 'button "Answer anyway: aaaaaaa"': Answer anyway
      - listitem:
        - button "Show commit bbbbbbb": bbbbbbb
        - text: Merge branch main A merge
        - 'button "Answer anyway: bbbbbbb"': Answer anyway
  - status`,
  offer: `
- main:
  - heading "Product Mindset" [level=1]
  - region "Ask":
    - heading "Ask" [level=2]:
      - button "Ask" [expanded]
    - paragraph: Nothing to ask. Your last commits say who and why.
    - paragraph: "Saved: Field technician"
    - button "Change"
    - button "Put it into the message"
    - group "Keep answers through rebase and share them with your team through git.":
      - heading "Keep answers through rebase and share them with your team through git." [level=3]
      - paragraph: mobile
      - group "Share with":
        - button "origin" [pressed]
        - button "fork"
      - paragraph: "With origin: they travel when you push or pull, and nothing else is sent."
      - paragraph: Your “notes.rewriteMode” stays as it is.
      - button "Adds to .git/config" [expanded]
      - list:
        - listitem:
          - code: notes.rewriteRef refs/notes/product-mindset/answers
        - listitem:
          - code: remote.origin.fetch refs/notes/product-mindset/answers:refs/notes/product-mindset/origin
      - button "Share with the team"
      - button "Not now"
    - status
    - heading "Recently not asked" [level=3]:
      - button "Recently not asked" [expanded]
    - list:
      - listitem:
        - button "Show commit aaaaaaa": aaaaaaa
        - text: Retry the queue after a restart of the app PROJ-7 already says why
        - 'button "Answer anyway: aaaaaaa"': Answer anyway
      - listitem:
        - button "Show commit bbbbbbb": bbbbbbb
        - text: Merge branch main A merge
        - 'button "Answer anyway: bbbbbbb"': Answer anyway
  - status`,
  note: `
- main:
  - heading "Product Mindset" [level=1]
  - region "Ask":
    - heading "Ask" [level=2]:
      - button "Ask" [expanded]
    - paragraph: Nothing to ask. Your last commits say who and why.
    - paragraph: "Saved: Field technician"
    - button "Change"
    - button "Put it into the message"
    - status:
      - paragraph: Shared with origin, 2 answers waiting
      - paragraph: mobile
    - button "Sync"
  - status`,
  state: `
- main:
  - heading "Product Mindset" [level=1]
  - region "Ask":
    - heading "Ask" [level=2]:
      - button "Ask" [expanded]
    - paragraph: No folder is open.
    - paragraph: Open a folder with a Git repository to be asked about its commits.
    - button "Open Folder"
  - status`,
  reading: `
- main:
  - heading "Product Mindset" [level=1]
  - region "Ask":
    - heading "Ask" [level=2]:
      - button "Ask" [expanded]
    - paragraph: Nothing to ask. Your last commits say who and why.
    - status
  - region "This file":
    - heading "This file" [level=2]:
      - button "This file" [expanded]
    - paragraph: mobile/upload/upload.ts
    - status:
      - paragraph: Reading the history…
    - paragraph: 12,000 commits read, back to March 2019
    - button "Stop"
    - heading "Tickets" [level=3]
    - list "Tickets":
      - listitem:
        - button "#1"
        - text: 3 commits
      - listitem: "#2 3 commits"
    - heading "Recent commits" [level=3]
    - paragraph: First 2019, last 3 weeks ago, 41 commits
    - list "Recent commits":
      - listitem:
        - button "Send photos in parts (1)"
        - text: 3 weeks ago
        - paragraph: Field technician (in its message) uploads fail in basements (already answered, for TASK-4)
        - button "#27"
        - text: TASK-4
      - listitem:
        - button "Send photos in parts (2)"
        - text: 3 weeks ago
        - paragraph: Field technician (in its message) uploads fail in basements (already answered, for TASK-4)
        - button "#27"
        - text: TASK-4
  - status`,
  busy: `
- main:
  - heading "Product Mindset" [level=1]
  - region "Ask":
    - heading "Ask" [level=2]:
      - button "Ask" [expanded]
    - status:
      - paragraph: Reading the history…
  - status`,
};

describe('the page for readers', function () {
  this.timeout(20_000);
  const { open } = panelSuite();

  for (const [name, tree] of Object.entries(trees)) {
    it(`has the right roles and names: ${name}`, async () => {
      const picture = told[name];
      assert.ok(picture);
      const { page } = await open(picture);
      assert.equal(await page.locator('body').ariaSnapshot(), tree.trim());
    });
  }

  it('has a menu that is one', async () => {
    const { page } = await open(asking());
    await page.getByRole('button', { name: 'Ask later' }).click();
    assert.equal(
      await page.getByRole('menu').ariaSnapshot(),
      `- menu "Ask later":
  - menuitem "Not for an hour"
  - menuitem "Not today"
  - menuitem "Not on this branch"
  - menuitem "Never in this repository"`,
    );
  });

  it('says which number key is which chip', async () => {
    const { page } = await open(asking());
    const chip = page.getByRole('button', { name: 'Dispatcher' });
    assert.equal(await chip.getAttribute('aria-keyshortcuts'), '2');
  });

  it('says where a suggestion comes from', async () => {
    const { page } = await open(asking());
    const chip = page.getByRole('button', { name: 'Field technician' });
    assert.equal(await chip.getAttribute('title'), 'Said last on this branch');
  });

  it('says what became of a gesture, and says it again when it happens again', async () => {
    const { page, answer } = await open(asking());
    const said = page.locator('[aria-live=polite] p');
    const outcome = { done: true, text: 'Not asking today' };
    await page.getByRole('button', { name: 'Skip' }).click();
    await answer(outcome);
    assert.equal(await said.textContent(), 'Not asking today');
    const before = await said.elementHandle();
    assert.ok(before);
    await page.getByRole('button', { name: 'Skip' }).click();
    await answer(outcome);
    assert.equal(await before.evaluate((element) => element.isConnected), false);
    assert.equal(await said.textContent(), 'Not asking today');
  });

  it('has no words of its own: every one comes with the picture', async () => {
    const card = cardWith({ question: 'Wer merkt das?' });
    const picture = asking(card);
    const { page } = await open({
      ...picture,
      words: { ...picture.words, skip: 'Überspringen', snooze: 'Später' },
    });
    await page.getByRole('button', { name: 'Überspringen' }).waitFor();
    await page.getByRole('button', { name: 'Später' }).waitFor();
  });
});
