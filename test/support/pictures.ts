/** `npm run pictures`: the screenshots of the README, taken in the real VS Code on the sample product. */
import { execFileSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { Host } from './host.ts';
import { giveVotes } from './giveVotes.ts';
import { openHost } from './host.ts';
import { repositoryRoot } from './places.ts';
import { buildSample } from './sample.ts';
import { scratchFolder } from './scratchFolder.ts';

const themes = { dark: 'Dark Modern', light: 'Light Modern', contrast: 'Dark High Contrast' };
/** More of a past than the sample has for one file. */
const past: readonly (readonly [at: string, message: string])[] = [
  [
    '2026-10-30',
    'feat(upload): resume a photo where it stopped\n\nTASK-9\n\nWho: field-technician\nWhy: every photo started anew on the way out of the basement',
  ],
  [
    '2026-11-09',
    'feat(upload): say which photos are still on the phone (#31)\n\nWho: dispatcher\nWhy: nobody in the office knew which jobs were done',
  ],
  [
    '2026-11-16',
    "fix(upload): back off before retrying\n\nTASK-4\n\nWho: field-technician\nWhy: uploads fail in basements and a day's photos are lost",
  ],
];
const uploads = 'mobile/upload/upload.ts';

const { root } = buildSample(join(scratchFolder(), 'fieldwork'));
const git = (...args: readonly string[]): void => {
  execFileSync('git', ['-C', root, ...args], { stdio: 'ignore' });
};
const change = (path: string, line: string): void => appendFileSync(join(root, path), `${line}\n`);

const host = await openHost({
  folder: root,
  extension: 'development',
  scale: 2,
  window: { width: 1120, height: 720 },
  settings: {
    'git.enableSmartCommit': true,
    'productMindset.ask.minutesApart': 0,
    'git.useEditorAsCommitInput': true,
  },
});
try {
  await commitBox(host);
  await commitEditor(host);
  await card(host);
  await shareOffer(host);
  await thisFile(host);
  await roadmap(host);
  await signal(host);
} finally {
  await host.close();
}

async function commitBox(opened: Host): Promise<void> {
  const { page } = opened;
  change('office/invoices/batch.ts', 'export const batchSize = 50;');
  await opened.useTheme(themes.dark);
  await page.keyboard.press('Control+Shift+G');
  await page.locator('.scm-editor').click();
  await page.locator('.scm-view .monaco-list-row', { hasText: 'batch.ts' }).waitFor();
  await page.keyboard.type('Send fifty invoices in one batc');
  // From then on the repository is known; ghost text comes only while somebody types.
  await page.locator('.scm-editor .squiggly-hint').first().waitFor();
  await page.keyboard.type('h');
  await page.locator('.scm-editor [class*="ghost-text"]').first().waitFor();
  await picture(page, '.part.sidebar', 'commit-box', { height: 250 });
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
}

async function commitEditor({ page }: Host): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await page.locator('.tab', { hasText: 'COMMIT_EDITMSG' }).waitFor();
  // A slow machine shows the tab before it has the focus.
  await page.locator('.part.editor .monaco-editor.focused').waitFor();
  await page.keyboard.type('Send fifty invoices in one batch');
  await page.locator('.codelens-decoration a', { hasText: 'Accountant' }).first().waitFor();
  await picture(page, '.part.editor', 'commit-editor', { height: 260 });
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Control+S');
  await page.keyboard.press('Control+W');
}

async function card(opened: Host): Promise<void> {
  const { page } = opened;
  await opened.run('Product Mindset: Open Side Panel');
  const frame = await opened.webview('product-mindset.product-mindset');
  // The panel has the side bar for itself until the roadmap is shown.
  await headerOf(page, 'Roadmap').click();
  git('commit', '--all', '--message', 'Send fifty invoices in one batch');
  await frame.getByText('Who will notice this change?').waitFor();
  for (const [name, theme] of Object.entries(themes)) {
    await opened.useTheme(theme);
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await page.locator('.part.editor').click({ position: { x: 300, y: 600 } });
    await picture(page, '.part.sidebar', `card-${name}`, { height: 310 });
  }
}

async function shareOffer(opened: Host): Promise<void> {
  const { page } = opened;
  const server = join(scratchFolder(), 'server.git');
  git('init', '--quiet', '--bare', server);
  git('remote', 'add', 'origin', server);
  const frame = await opened.webview('product-mindset.product-mindset');
  await opened.useTheme(themes.dark);
  await frame.getByRole('button', { name: 'Accountant' }).click();
  await frame.getByText('Keep answers through rebase').waitFor();
  await page.locator('.part.editor').click({ position: { x: 300, y: 600 } });
  await picture(page, '.part.sidebar', 'share-offer', { height: 480 });
}

async function thisFile(opened: Host): Promise<void> {
  const { page } = opened;
  await page.setViewportSize({ width: 1120, height: 920 });
  git('remote', 'set-url', 'origin', 'https://github.com/fieldwork/app.git');
  for (const [index, [at, message]] of past.entries()) {
    change(uploads, `export const step${index} = ${index};`);
    git('commit', '--all', `--date=${at}T10:00:00`, '--message', message);
  }
  await page.keyboard.press('Control+P');
  await page.locator('.quick-input-widget:visible input').fill(uploads);
  await page
    .locator('.quick-input-list .monaco-list-row', { hasText: 'upload.ts' })
    .first()
    .click();
  const frame = await opened.webview('product-mindset.product-mindset');
  await frame.getByRole('button', { name: 'Ask', exact: true }).click();
  await frame.locator('.tickets').getByRole('button', { name: '#31' }).waitFor();
  await frame.getByText('Offline-first uploads').waitFor();
  await page.locator('.part.editor').click({ position: { x: 300, y: 600 } });
  await picture(page, '.part.sidebar', 'this-file', { height: 800 });
}

async function roadmap(opened: Host): Promise<void> {
  const { page } = opened;
  await widen(page, 440);
  await headerOf(page, 'Who and Why').click();
  await headerOf(page, 'Roadmap').click();
  const rowOf = (spoken: string) =>
    page.locator(`.part.sidebar .monaco-list-row[aria-label^="${spoken}"]`).first();
  const open = async (spoken: string): Promise<void> => {
    await rowOf(spoken).click();
    await page.keyboard.press('ArrowRight');
  };
  await open('Offline-first uploads');
  await rowOf('TASK-4').waitFor();
  await open('Outcomes');
  await rowOf('Invoices leave within a day').waitFor();
  await page.locator('.part.editor').click({ position: { x: 300, y: 600 } });
  await picture(page, '.part.sidebar', 'roadmap', { height: 470 });
}

async function signal(opened: Host): Promise<void> {
  const { page } = opened;
  await giveVotes(root, Date.now());
  await page.setViewportSize({ width: 880, height: 920 });
  await page.keyboard.press('Control+B');
  await opened.run('Product Mindset: Show Signal and Noise');
  await page.locator('.tab.active', { hasText: 'Signal and Noise' }).waitFor();
  // The other one is in the side bar, which is hidden.
  const frame = await opened.webview('product-mindset.product-mindset');
  await frame.locator('[data-plot=heat] svg').waitFor();
  for (const [name, theme] of Object.entries(themes)) {
    await opened.useTheme(theme);
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await picture(page, '.part.editor', `signal-${name}`, { height: 840 });
  }
}

function headerOf(page: Page, view: string): Locator {
  return page.locator(`.part.sidebar .pane-header[aria-label^="${view}"]`);
}

/** Drags the edge of the side bar to so many pixels from the left. */
async function widen(page: Page, to: number): Promise<void> {
  const box = await page.locator('.part.sidebar').boundingBox();
  if (!box) throw new Error('There is no side bar.');
  await page.mouse.move(box.x + box.width, 300);
  await page.mouse.down();
  await page.mouse.move(to, 300, { steps: 5 });
  await page.mouse.up();
}

async function picture(
  page: Page,
  part: string,
  name: string,
  size: { readonly width?: number; readonly height?: number },
): Promise<void> {
  const box = await page.locator(part).first().boundingBox();
  if (!box) throw new Error(`${part} is not on the screen.`);
  const path = join(repositoryRoot, 'media', `${name}.png`);
  await page.screenshot({ path, clip: { ...box, ...size } });
  console.log(`media/${name}.png`);
}
