import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Frame } from 'playwright-core';
import { endWithUs } from '../support/endWithUs.ts';
import { openHost } from '../support/host.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import { scratchFolder } from '../support/scratchFolder.ts';
import type { Bench } from './bench.ts';
import { figuresVariable, noted, until } from './figures.ts';
import { shippedBehind } from './shipped.ts';

const commits = 20;
/** Milliseconds until a person has read a card; VS Code's own git is done with the commit by then. */
const reading = 500;
const baseline = 'git commit, by itself';

/** Milliseconds of one commit on its way through everything. */
interface Round {
  readonly commit: number;
  readonly noticed: number;
  readonly asked: number;
  readonly append: number;
  readonly stored: number;
  readonly said: number;
}

/** Commits made outside a real VS Code, each answered with a click. */
export const bench: Bench = {
  name: 'a commit made outside: from VS Code’s event to the card, from the click to the note',
  unit: 'ms',
  baseline,
  needsHost: true,
  async measure(isSmoke) {
    const shop = workshop();
    endWithUs(() => shop.dispose());
    const repository = product(shop, 'product');
    const other = product(shop, 'other');
    const file = join(scratchFolder(), 'figures');
    const host = await openHost({
      folder: repository.directory,
      extension: await shippedBehind(new URL('./hosted/door.ts', import.meta.url)),
      settings: { 'productMindset.ask.perDay': 50, 'productMindset.ask.minutesApart': 0 },
      env: { [figuresVariable]: file },
    });
    try {
      await host.run('Product Mindset: Open Side Panel');
      const panel = await host.webview('product-mindset.product-mindset');
      await panel.locator('.nothing').waitFor();
      const rounds: Round[] = [];
      // The first commit finds everything cold; it is asked about, but not measured.
      for (let count = 0; count < (isSmoke ? 1 : commits + 1); count += 1) {
        rounds.push(await roundOf(count, repository, other, panel, file));
      }
      const measured = rounds.slice(isSmoke ? 0 : 1);
      const of = (part: keyof Round): readonly number[] => measured.map((round) => round[part]);
      return [
        { name: baseline, values: of('commit') },
        { name: 'from the commit to VS Code’s own event', values: of('noticed') },
        { name: 'from the event to the card on screen', values: of('asked'), budget: 300 },
        { name: 'git notes append, by itself', values: of('append') },
        { name: 'from the click to the note written', values: of('stored'), budget: 150 },
        { name: 'from the click to “saved” on screen', values: of('said') },
      ];
    } finally {
      await host.close();
    }
  },
};

async function roundOf(
  count: number,
  repository: TestRepository,
  other: TestRepository,
  panel: Frame,
  file: string,
): Promise<Round> {
  const subject = `Show the queue of uploads on screen ${count}`;
  const shown = seen(panel, '.card', subject);
  const commit = commitNow(repository, subject);
  const committed = Date.now();
  const onScreen = await shown;
  const sha = repository.git('rev-parse', 'HEAD');
  const { at } = await until('the event of VS Code', () =>
    noted(file, 'head').find((head) => head.sha === sha),
  );
  await setTimeout(reading);
  const chip = panel.locator('.chip').first();
  const clicked = clickOn(panel);
  const saved = seen(panel, '.saved', sha.slice(0, 7));
  await chip.click();
  const [click, told] = await Promise.all([clicked, saved]);
  const notes = statSync(join(repository.directory, '.git/refs/notes/product-mindset/answers'));
  return {
    commit,
    noticed: at - committed,
    asked: onScreen - at,
    append: timeOf(() => other.git('notes', '--ref=bench', 'append', '--message=Who: upkeep')),
    stored: notes.mtimeMs - click,
    said: told - click,
  };
}

/** When a text came into an element of the page, in milliseconds since the epoch. */
function seen(panel: Frame, selector: string, text: string): Promise<number> {
  return panel.evaluate(
    ([where, what]) =>
      new Promise<number>((resolve) => {
        const look = (): void => {
          if (!document.querySelector(where)?.textContent.includes(what)) return;
          observer.disconnect();
          resolve(Date.now());
        };
        const observer = new MutationObserver(look);
        observer.observe(document, { subtree: true, childList: true, characterData: true });
        look();
      }),
    [selector, text] as const,
  );
}

function clickOn(panel: Frame): Promise<number> {
  return panel.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const onClick = (): void => resolve(Date.now());
        document.addEventListener('click', onClick, { capture: true, once: true });
      }),
  );
}

/** A commit as a person makes it now: the dates of test repositories are too old to be asked about. */
function commitNow(repository: TestRepository, subject: string): number {
  const { directory } = repository;
  repository.write('src/queue.ts', subject);
  return timeOf(() => {
    execFileSync('git', ['commit', '--quiet', '--all', `--message=${subject}`], { cwd: directory });
  });
}

function timeOf(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function product(shop: Workshop, name: string): TestRepository {
  const repository = shop.repository(name);
  repository.write(
    '.product/personas.yaml',
    '- { id: technician, name: Technician }\n- { id: dispatcher, name: Dispatcher }\n',
  );
  repository.write('src/queue.ts');
  repository.git('add', '--all');
  repository.commit('Begin');
  return repository;
}
