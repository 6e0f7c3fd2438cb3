/** The sample product in a real window, and what a person does in it. */
import { execFileSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import type { Host, HostOptions } from '../support/host.ts';
import { openHost } from '../support/host.ts';
import { buildSample } from '../support/sample.ts';
import { scratchFolder } from '../support/scratchFolder.ts';

export interface Fieldwork {
  readonly host: Host;
  readonly root: string;
  git(...args: readonly string[]): string;
  /** Adds a line to a file, so that there is something to commit. */
  change(path: string): void;
  /** Types into the box of Source Control, instead of what was there. */
  write(message: string): Promise<void>;
  /** What is in the box, without what is only offered. */
  written(): Promise<string>;
  /** The page of the side panel, once it is open. */
  panel(): Promise<Frame>;
}

/** Opens a fresh copy of the sample; questions may follow each other at once. */
export async function openFieldwork(options: Partial<HostOptions> = {}): Promise<Fieldwork> {
  const { root } = buildSample(join(scratchFolder(), 'fieldwork'));
  const host = await openHost({
    folder: root,
    extension: 'development',
    ...options,
    settings: {
      'git.enableSmartCommit': true,
      'productMindset.ask.minutesApart': 0,
      'productMindset.ask.perDay': 50,
      ...options.settings,
    },
  });
  const { page } = host;
  let lines = 0;
  return {
    host,
    root,
    git: (...args) =>
      execFileSync('git', ['-C', root, ...args], { encoding: 'utf8', stdio: 'pipe' }).trim(),
    change(path) {
      lines += 1;
      appendFileSync(join(root, path), `// Line ${lines}.\n`);
    },
    async write(message) {
      await page.keyboard.press('Control+Shift+G');
      await page.locator('.scm-editor .view-lines').first().click();
      await page.keyboard.press('Control+A');
      await page.keyboard.press('Delete');
      await page.keyboard.type(message);
    },
    async written() {
      const view = page.locator('.scm-editor .view-line');
      const shown = await view.evaluateAll((elements) =>
        elements.map((element) => {
          const copy = element.cloneNode(true) as Element;
          copy.querySelectorAll('[class*="ghost-text"]').forEach((ghost) => ghost.remove());
          return copy.textContent.replaceAll('\u00a0', ' ');
        }),
      );
      return shown.join('\n');
    },
    async panel() {
      await host.run('Product Mindset: Open Side Panel');
      return host.webview('product-mindset.product-mindset');
    },
  };
}
