import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { endWithUs } from '../support/endWithUs.ts';
import { openHost } from '../support/host.ts';
import type { Host } from '../support/host.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import { scratchFolder } from '../support/scratchFolder.ts';
import type { Bench, Series } from './bench.ts';
import { countedGit } from './countedGit.ts';
import { figuresVariable, noted } from './figures.ts';
import { pastVariable } from './hosted/longPast.ts';
import { shippedBehind } from './shipped.ts';

const personas = 500;
const answers = 5000;
const parts = 40;
const messages = 3;
const baseline = 'one git rev-parse, for scale';
const budget = 5;

/** Two lines of subject and body, then the lines that we complete; Escape closes the suggestions. */
const typed = [
  'fix: photos of a visit are lost when the phone is offline',
  'Enter',
  'Enter',
  'The queue of uploads was emptied before the server had answered, see FW-17.',
  'Enter',
  'Enter',
  'Who: persona-4',
  'Escape',
  'Enter',
  'Why: they can see what',
  'Escape',
];

/** The shipped providers, called by a real VS Code while somebody types in the commit box. */
export const bench: Bench = {
  name: `typing a commit message with ${personas} personas and ${answers} remembered answers`,
  unit: 'ms',
  baseline,
  needsHost: true,
  async measure(isSmoke) {
    const shop = workshop();
    endWithUs(() => shop.dispose());
    const scratch = scratchFolder();
    const git = countedGit(scratch);
    const repository = largeProduct(shop);
    const file = join(scratch, 'figures');
    const host = await openHost({
      folder: repository.directory,
      extension: await shippedBehind(new URL('./hosted/door.ts', import.meta.url)),
      env: { PATH: git.path, [figuresVariable]: file, [pastVariable]: String(answers) },
    });
    try {
      await openCommitBox(host);
      if (!isSmoke) await git.quiet();
      const before = noted(file, 'called').length;
      const started = git.started();
      const rounds = isSmoke ? 1 : messages;
      for (let count = 0; count < rounds; count += 1)
        await typeMessage(host, isSmoke ? ['Short', ...typed.slice(4)] : typed);
      await askForGhostText(host, isSmoke ? 1 : 20);
      const processes = git.started() - started;
      const calls = noted(file, 'called').slice(before);
      if (calls.length === 0) throw new Error('VS Code called nothing of ours.');
      const names = [...new Set(calls.map(({ name }) => name))].sort();
      const of = (name: string) =>
        calls.filter((call) => call.name === name).map(({ milliseconds }) => milliseconds);
      return [
        { name: baseline, values: baselineOf(repository, isSmoke ? 1 : 20) },
        ...names.map((name): Series => ({ name, values: of(name), budget })),
        { name: 'slowest call of all, also before', values: [slowestIn(file)] },
        { name: 'git processes while typing', unit: 'processes', values: [processes], budget: 0 },
      ];
    } finally {
      await host.close();
    }
  },
};

/** A repository with a plan that is much too long, and changes all over it. */
function largeProduct(shop: Workshop): TestRepository {
  const repository = shop.repository();
  const entries = (length: number, entry: (index: number) => string): string =>
    Array.from({ length }, (_, index) => `  - { ${entry(index)} }\n`).join('');
  const people = entries(
    personas,
    (index) => `id: persona-${index}, name: Person number ${index}, aliases: [alias-${index}]`,
  );
  const items = entries(
    parts,
    (index) =>
      `id: R-${index}, title: Item ${index}, status: now, paths: [src/part-${index}/], personas: [persona-${index}, persona-${index + 1}]`,
  );
  repository.write('.product/personas.yaml', `version: 1\npersonas:\n${people}`);
  repository.write('.product/roadmap.yaml', `version: 1\nitems:\n${items}`);
  const paths = Array.from(
    { length: 5 * parts },
    (_, index) => `src/part-${index % parts}/file-${index}.ts`,
  );
  repository.git('add', '--all');
  repository.commit('Begin', ...paths);
  for (const path of paths) repository.write(path, 'changed\n');
  return repository;
}

/** Resolves when our ghost text stands in the commit box: the facts are there. */
async function openCommitBox(host: Host): Promise<void> {
  await host.page.locator('.activitybar [aria-label^="Source Control"]').first().click();
  await host.page.locator('.scm-input .monaco-editor').first().click();
  const { keyboard } = host.page;
  const ghost = host.page.locator('.scm-input [class*="ghost-text"]').first();
  for (let tries = 0; tries < 20; tries += 1) {
    await empty(host);
    await keyboard.type('Say who it is for', { delay: 20 });
    const isThere = await ghost.waitFor({ timeout: 1000 }).then(
      () => true,
      () => false,
    );
    if (isThere) return;
  }
  throw new Error('No ghost text came in the commit box.');
}

async function empty({ page }: Host): Promise<void> {
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Delete');
}

/** Under suggestions no ghost text comes by itself, so a key asks for it, for ever longer subjects. */
async function askForGhostText({ page }: Host, times: number): Promise<void> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('Say ');
  for (let count = 0; count < times; count += 1) {
    await page.keyboard.type('it');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Alt+Backslash');
    await setTimeout(120);
  }
}

/** A fast typist, and no machine: between the keys there is time to ask for ghost text. */
async function typeMessage(host: Host, pieces: readonly string[]): Promise<void> {
  await empty(host);
  for (const piece of pieces) {
    if (piece === 'Enter' || piece === 'Escape') await host.page.keyboard.press(piece);
    else await host.page.keyboard.type(piece, { delay: 60 });
  }
}

function slowestIn(file: string): number {
  return Math.max(...noted(file, 'called').map(({ milliseconds }) => milliseconds));
}

function baselineOf({ directory }: TestRepository, repeats: number): readonly number[] {
  return Array.from({ length: repeats }, () => {
    const started = performance.now();
    execFileSync('git', ['rev-parse', 'HEAD'], { cwd: directory });
    return performance.now() - started;
  });
}
