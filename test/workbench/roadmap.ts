/** The tree of the roadmap in a real window, as a person and a screen reader have it. */
import type { Locator } from 'playwright-core';
import { appears } from '../support/appears.ts';
import type { Host } from '../support/host.ts';
import { patience } from './badDays.ts';

export interface RoadmapView {
  /** The view with its title and its rows. */
  readonly pane: Locator;
  /** The row of which this is read out, or the beginning of it. */
  row(spoken: string): Locator;
  /** What is read out of each row that is on the screen, from the top. */
  spoken(): Promise<readonly string[]>;
  /** Gives the view the focus, as its command does. */
  focus(): Promise<void>;
  /** Presses a key, or types, and resolves when the row is the one that keys act on. */
  go(keys: string, spoken: string): Promise<void>;
  /** Selects the row that keys act on, and resolves when it is. */
  select(spoken: string): Promise<void>;
}

export function roadmapIn(host: Host): RoadmapView {
  const pane = host.page.locator('.pane', {
    has: host.page.locator('.pane-header[aria-label^="Roadmap"]'),
  });
  const rows = pane.locator('.monaco-list-row');
  return {
    pane,
    row: (spoken) => pane.locator(`.monaco-list-row[aria-label^="${spoken}"]`).first(),
    spoken: () =>
      rows.evaluateAll((all) =>
        all
          .toSorted((one, other) => one.getBoundingClientRect().y - other.getBoundingClientRect().y)
          .map((one) => one.getAttribute('aria-label') ?? ''),
      ),
    async focus() {
      await host.run('Product Mindset: Focus on Roadmap View');
      await pane.locator('.monaco-list:focus').waitFor({ ...patience, state: 'attached' });
    },
    async go(keys, spoken) {
      const focused = pane.locator(`.monaco-list-row.focused[aria-label^="${spoken}"]`);
      if (/^(?:Home|Enter|Arrow\w+)$/.test(keys)) {
        await host.page.keyboard.press(keys);
        await focused.waitFor(patience);
        return;
      }
      // What is typed too slowly is taken for several searches.
      do await host.page.keyboard.type(keys);
      while (!(await appears(focused, 3000)));
    },
    async select(spoken) {
      const selected = pane.locator(`.monaco-list-row.selected[aria-label^="${spoken}"]`);
      // A key is lost while what was typed is taken for a search.
      do await host.page.keyboard.press('Enter');
      while (!(await appears(selected, 2000)));
    },
  };
}
