import type { Locator, Page } from 'playwright-core';
import { endWithUs } from '../support/endWithUs.ts';
import { openHost } from '../support/host.ts';
import type { Host } from '../support/host.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import { scratchFolder } from '../support/scratchFolder.ts';
import { roadmapIn } from '../workbench/roadmap.ts';
import type { RoadmapView } from '../workbench/roadmap.ts';
import type { Bench } from './bench.ts';
import { countedGit } from './countedGit.ts';
import { shippedExtension } from './shipped.ts';

const items = 1000;
const times = 9;
const baseline = `VS Code's Explorer opens a folder of ${items} files`;
const budget = 200;

/** From a key in a real VS Code to the first row on the screen; each time the rows are made anew. */
export const bench: Bench = {
  name: `the tree of a roadmap with ${items} items`,
  unit: 'ms',
  baseline,
  needsHost: true,
  async measure(isSmoke) {
    const shop = workshop();
    endWithUs(() => shop.dispose());
    const git = countedGit(scratchFolder());
    const repository = longRoadmap(shop);
    const host = await openHost({
      folder: repository.directory,
      extension: shippedExtension(),
      env: { PATH: git.path },
    });
    const folder: number[] = [];
    const horizon: number[] = [];
    const processes: number[] = [];
    try {
      const rounds = isSmoke ? 1 : times;
      for (let round = 0; round < rounds; round += 1) folder.push(await openFolder(host, round));
      const roadmap = roadmapIn(host);
      // As long as there are no rows, nothing of the view takes the focus.
      await host.run('Product Mindset: Focus on Roadmap View');
      await roadmap.row('Later, ').waitFor();
      if (!isSmoke) await git.quiet();
      for (let round = 0; round < rounds; round += 1) {
        const before = git.started();
        horizon.push(await openHorizon(host, roadmap));
        processes.push(git.started() - before);
        await forget(host, roadmap);
      }
    } finally {
      await host.close();
    }
    return [
      { name: baseline, values: folder },
      { name: `the roadmap opens a horizon of ${items} items`, values: horizon, budget },
      { name: 'git processes meanwhile', unit: 'processes', values: processes, budget: 0 },
    ];
  },
};

/** All of them later, so that they are not shown at once; and as many files in a folder. */
function longRoadmap(shop: Workshop): TestRepository {
  const repository = shop.repository();
  const names = Array.from({ length: items }, (_, index) => String(index).padStart(4, '0'));
  const people = [...names.slice(0, 50)].map(
    (name) => `- { id: p-${name}, name: Person ${name}, kind: external }\n`,
  );
  const entries = names.map(
    (name, index) =>
      `  - { id: R-${name}, title: Item ${name}, status: later, personas: [p-00${index % 50 < 10 ? '0' : ''}${index % 50}], ` +
      `paths: [a-${name}/**, b-${name}/**, c-${name}/**, d-${name}/**, e-${name}/**], tickets: ["#${index + 1}"] }\n`,
  );
  repository.write('.product/personas.yaml', people.join(''));
  repository.write('.product/roadmap.yaml', `version: 1\nitems:\n${entries.join('')}`);
  for (let round = 0; round < times; round += 1) {
    for (const name of names) repository.write(`many-${round}/file-${name}`, '');
  }
  repository.git('add', '--all');
  repository.commit('Begin');
  return repository;
}

async function openFolder({ page }: Host, round: number): Promise<number> {
  const tree = page.locator('.explorer-folders-view');
  await page.keyboard.press('Control+Shift+E');
  const folder = tree.locator(`.monaco-list-row[aria-label="many-${round}"]`);
  // A click opens what is closed, and would be what is measured.
  await folder.click({ modifiers: ['ControlOrMeta'] });
  const taken = await openingOf(page, tree.locator('.monaco-list-row[aria-label^="file-0000"]'));
  await page.keyboard.press('ArrowLeft');
  return taken;
}

/** Unlike the folders, this tree selects one row only, and so any click opens it. */
async function openHorizon({ page }: Host, roadmap: RoadmapView): Promise<number> {
  await roadmap.focus();
  await roadmap.go('Home', 'Now, ');
  await roadmap.go('ArrowDown', 'Next, ');
  await roadmap.go('ArrowDown', 'Later, ');
  return openingOf(page, roadmap.row('Item 0000'));
}

/** The row that keys act on is closed; the key opens it. */
async function openingOf({ keyboard }: Page, first: Locator): Promise<number> {
  await first.waitFor({ state: 'detached' });
  const started = performance.now();
  await keyboard.press('ArrowRight');
  await first.waitFor();
  return performance.now() - started;
}

/** What VS Code has of the rows is gone when they are filtered. */
async function forget(host: Host, roadmap: RoadmapView): Promise<void> {
  await host.page.keyboard.press('ArrowLeft');
  await host.run('Product Mindset: Mine Today');
  await roadmap.row('Later, ').waitFor({ state: 'detached' });
  await host.run('Product Mindset: Clear the Filter of the Roadmap');
  await roadmap.row('Later, ').waitFor();
}
