import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Frame, Page } from 'playwright-core';
import { historyHere } from '../../src/history/historyHere.ts';
import { openMind } from '../../src/mind.ts';
import { openHost } from '../support/host.ts';
import { scratchFolder } from '../support/scratchFolder.ts';
import { silent } from '../support/silent.ts';
import { randomFrom } from '../support/survival/random.ts';
import { openInEditor, thisFileIn } from '../workbench/thisFile.ts';
import type { Bench } from './bench.ts';
import { countedGit } from './countedGit.ts';
import { measuredRepositories } from './indexedRepositories.ts';
import { shippedExtension } from './shipped.ts';

const tabs = 12;
const budget = 150;
const followed = 'git log --follow of the same files';
const patience = { timeout: 60_000 };

/** From the moment that VS Code marks another tab as the active one until its context is on the screen. */
export const bench: Bench = {
  name: 'a file becomes active, and its context is painted',
  unit: 'ms',
  baseline: followed,
  needsHost: true,
  async measure(isSmoke, named) {
    const [source] = await measuredRepositories(isSmoke, named);
    if (!source) throw new Error('There is no repository to measure with.');
    const folder = join(scratchFolder(), 'opened');
    execFileSync('git', ['clone', '--quiet', '--shared', '--', source.directory, folder]);
    await index(folder);
    const files = someFiles(folder, isSmoke ? 2 : tabs);
    const git = countedGit(scratchFolder());
    const host = await openHost({
      folder,
      extension: shippedExtension(),
      env: { PATH: git.path },
      settings: { 'workbench.editor.enablePreview': false },
    });
    try {
      await host.run('Product Mindset: Open Side Panel');
      const frame = await host.webview('product-mindset.product-mindset');
      const panel = thisFileIn(host.page, frame);
      for (const file of files) {
        await openInEditor(host.page, file);
        await panel.section.locator(`.file-name[title="${file}"]`).waitFor(patience);
      }
      await panel.commits.first().waitFor(patience);
      if (!isSmoke) await git.quiet();
      await watch(host.page, frame);
      const before = git.started();
      const painted: number[] = [];
      for (let round = 0; round < (isSmoke ? 1 : 5); round += 1) {
        for (const file of files) painted.push(await switchTo(host.page, frame, file));
      }
      const started = git.started() - before;
      return [
        {
          name: followed,
          values: files.slice(0, isSmoke ? 1 : 5).map((file) => log(folder, file)),
        },
        { name: 'active to painted', values: painted, budget },
        { name: 'git processes meanwhile', unit: 'processes', values: [started], budget: 0 },
      ];
    } finally {
      await host.close();
    }
  },
};

async function index(directory: string): Promise<void> {
  const opening = { directory, gitBinary: 'git', openHistory: historyHere };
  const mind = await openMind(opening, silent, Date.now);
  try {
    await mind.refresh();
    await mind.history.update();
  } finally {
    mind.dispose();
  }
}

/** Names that stand once in the tree, so that a tab is known by its name. */
function someFiles(directory: string, count: number): readonly string[] {
  const args = [
    '-C',
    directory,
    'ls-files',
    '-z',
    '--',
    '*.c',
    '*.h',
    '*.sh',
    '*.ts',
    '*.java',
    'file*',
  ];
  const all = execFileSync('git', args, { encoding: 'utf8', maxBuffer: 2 ** 26 }).split('\0');
  const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
  const names = new Map<string, number>();
  for (const path of all) names.set(nameOf(path), (names.get(nameOf(path)) ?? 0) + 1);
  const single = all.filter((path) => path !== '' && names.get(nameOf(path)) === 1);
  const random = randomFrom(7);
  const chosen = new Set<string>();
  while (chosen.size < Math.min(count, single.length)) {
    chosen.add(single[random.between(0, single.length - 1)] ?? '');
  }
  return [...chosen];
}

interface Times {
  activeAt?: Map<string, number>;
  paintedAt?: Map<string, number>;
}

/** Notes in both pages when what is on the screen changes; both have the same clock. */
async function watch(page: Page, frame: Frame): Promise<void> {
  await page.evaluate(() => {
    const times = ((globalThis as Times).activeAt = new Map());
    let last = '';
    new MutationObserver(() => {
      const name = document.querySelector('.tab.active')?.getAttribute('data-resource-name') ?? '';
      if (name !== last) times.set(name, Date.now());
      last = name;
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
  });
  await frame.evaluate(() => {
    const times = ((globalThis as Times).paintedAt = new Map());
    let last = '';
    new MutationObserver(() => {
      const path = document
        .querySelector('section[data-key=file] .file-name')
        ?.getAttribute('title');
      const isTold = document.querySelector('section[data-key=file] .commits li') !== null;
      if (!path || !isTold || path === last) return;
      last = path;
      requestAnimationFrame(() => times.set(path, Date.now()));
    }).observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  });
}

async function switchTo(page: Page, frame: Frame, path: string): Promise<number> {
  const name = path.slice(path.lastIndexOf('/') + 1);
  // Nobody goes through files faster than they can look at them.
  await setTimeout(400);
  await page.evaluate(() => (globalThis as Times).activeAt?.clear());
  await frame.evaluate(() => (globalThis as Times).paintedAt?.clear());
  await page.locator(`.tab[data-resource-name="${name}"]`).click();
  await frame.waitForFunction(
    (wanted) => (globalThis as Times).paintedAt?.has(wanted) === true,
    path,
    { polling: 20, ...patience },
  );
  const painted = await frame.evaluate(
    (wanted) => (globalThis as Times).paintedAt?.get(wanted),
    path,
  );
  const active = await page.evaluate((wanted) => (globalThis as Times).activeAt?.get(wanted), name);
  if (painted === undefined || active === undefined) throw new Error(`${path} was not seen.`);
  return painted - active;
}

function log(directory: string, path: string): number {
  const started = performance.now();
  execFileSync('git', ['-C', directory, 'log', '--follow', '--format=%H %s', '--', path], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return performance.now() - started;
}
