/** What a person sees of a file in the side panel of a real window. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { patience } from './badDays.ts';

/** The section of the panel about the file that is open. */
export interface ThisFile {
  readonly section: Locator;
  readonly commits: Locator;
  /** A commit by its subject. */
  commit(subject: string): Locator;
  button(name: string): Locator;
  /** Resolves when the section says this. */
  says(text: string | RegExp): Promise<void>;
  /** Opens a file by its path, and resolves when the section is about it. */
  open(path: string): Promise<void>;
  /** The subjects of the commits that are shown, newest first. */
  subjects(): Promise<readonly string[]>;
}

export function thisFileIn(page: Page, frame: { locator(selector: string): Locator }): ThisFile {
  const section = frame.locator('section[data-key=file]');
  const commits = section.locator('.commits li');
  return {
    section,
    commits,
    commit: (subject) => commits.filter({ hasText: subject }),
    button: (name) => section.getByRole('button', { name, exact: true }),
    says: (text) => section.getByText(text).first().waitFor(patience),
    async open(path) {
      await openInEditor(page, path);
      await section.locator(`.file-name[title="${path}"]`).waitFor(patience);
    },
    subjects: () => commits.locator('.subject-link').allTextContents(),
  };
}

/** Opens a file by its path, as a person does who knows it. */
export async function openInEditor(page: Page, path: string): Promise<void> {
  const input = page.locator('.quick-input-widget:visible input');
  const name = path.slice(path.lastIndexOf('/') + 1);
  // What was open lately is offered at once, whatever was typed.
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first();
  const choose = async (): Promise<void> => {
    await page.keyboard.press('Control+P');
    await input.waitFor({ timeout: 3000 });
    await input.fill(path, { timeout: 3000 });
    await row.click({ timeout: 5000 });
  };
  // A window that is busy with itself, as when its folder was just trusted, loses a key or the list.
  for (let isChosen = false; !isChosen;) {
    isChosen = await choose().then(
      () => true,
      () => false,
    );
  }
  await page.locator('.tab.active', { hasText: name }).waitFor(patience);
}

/** Whether there is an index of the history of a repository. */
export const isIndexed = (root: string): boolean =>
  existsSync(join(root, '.git', 'product-mindset', 'history.sqlite'));
