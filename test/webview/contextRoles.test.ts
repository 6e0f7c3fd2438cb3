import assert from 'node:assert/strict';
import { empty, itemShown, rich } from './contextPictures.ts';
import { panelSuite } from './panelSuite.ts';
import { looking, pastWith } from './pictures.ts';

/** What readers get of the section, as Playwright writes down the accessibility tree. */
const trees = {
  'a file that serves several items': [
    looking({ ...rich, past: pastWith(0, 0) }),
    `
- region "This file":
  - heading "This file" [level=2]:
    - button "This file" [expanded]
  - paragraph: mobile/upload/retry.ts
  - button "Keep this while other files are opened"
  - status
  - heading "What it serves" [level=3]
  - list "What it serves":
    - listitem:
      - button "Offline-first uploads"
      - text: now build
      - paragraph: owns mobile/upload/** · for Field technician
      - paragraph: Photos reach the office the same day
      - 'img "lost photos a week: 41 → 18, target 5; 3 readings from 2026-04-01 to 2026-10-01"'
      - paragraph: newest reading 2 months ago
  - button "2 more"
  - heading "Why it is like this" [level=3]
  - list "Why it is like this":
    - listitem:
      - button "Uploads fail in basements and a day's photos are lost (4)"
      - paragraph: Field technician · 4444444 · 3 days ago
    - listitem:
      - button "Dispatch could not see which jobs were done"
      - paragraph: Dispatcher · from PROJ-7 · 2 months ago
    - listitem:
      - button "Uploads fail in basements and a day's photos are lost (6)"
      - paragraph: Field technician · 6666666 · 3 days ago
  - button "Show more"
  - group "For whom, last 12 months":
    - heading "For whom, last 12 months" [level=3]
    - paragraph: Field technician 67% · Dispatcher 33%
    - paragraph: Unknown for 3 of 9 commits.
  - group "Teams, last 12 months":
    - heading "Teams, last 12 months" [level=3]
    - paragraph: Mobile 62% · Platform 30% · others 8%
  - paragraph: Owned by Mobile, @fieldwork/platform (CODEOWNERS)`,
  ],
  'an item': [
    looking({ ...itemShown, past: pastWith(0, 0) }),
    `
- region "This file":
  - heading "This file" [level=2]:
    - button "This file" [expanded]
  - button "Back"
  - paragraph: Offline-first uploads (R-17)
  - button "Keep this while other files are opened"
  - status
  - heading "What it serves" [level=3]
  - list "What it serves":
    - listitem:
      - text: Offline-first uploads now build
      - paragraph: for Field technician
      - paragraph: Photos reach the office the same day
      - 'img "lost photos a week: 41 → 18, target 5; 3 readings from 2026-04-01 to 2026-10-01"'
      - paragraph: newest reading 2 months ago
      - paragraph: No network in basements
      - paragraph: 12 commits, last 3 days ago
      - paragraph: to be looked at again on 2026-12-01
  - heading "Why it is like this" [level=3]
  - list "Why it is like this":
    - listitem:
      - button "Uploads fail in basements and a day's photos are lost (4)"
      - paragraph: Field technician · 4444444 · 3 days ago
  - group "For whom, last 12 months":
    - heading "For whom, last 12 months" [level=3]
    - paragraph: Field technician 67% · Dispatcher 33%
    - paragraph: Unknown for 3 of 9 commits.
  - heading "Files that changed most" [level=3]
  - list "Files that changed most":
    - listitem:
      - button "mobile/upload/upload.ts": upload.ts
      - text: 7 commits
    - listitem:
      - button "api/photos/store.ts": store.ts
      - text: one commit`,
  ],
  'a file that nothing owns': [
    looking({ ...empty['no owner'], past: pastWith(0, 0) }),
    `
- region "This file":
  - heading "This file" [level=2]:
    - button "This file" [expanded]
  - paragraph: mobile/upload/retry.ts
  - button "Keep this while other files are opened"
  - status
  - paragraph: Nothing on the roadmap owns this file.
  - button "Add it to the roadmap"`,
  ],
} as const;

describe('what a file serves, for readers', function () {
  this.timeout(20_000);
  const { open } = panelSuite();
  for (const [name, [picture, tree]] of Object.entries(trees)) {
    it(`has the right roles and names: ${name}`, async () => {
      const { page } = await open(picture);
      const section = page.locator('section[data-key=file]');
      assert.equal(await section.ariaSnapshot(), tree.trim());
    });
  }

  it('says whether it is pinned', async () => {
    const { file } = rich;
    assert.ok(file);
    const { page } = await open(looking({ ...rich, file: { ...file, pinned: true } }));
    const pin = page.getByRole('button', { name: 'Keep this', pressed: true });
    assert.equal(await pin.count(), 1);
  });
});
