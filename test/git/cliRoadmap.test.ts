import assert from 'node:assert/strict';
import { join } from 'node:path';
import { buildSample } from '../support/sample.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import type { HistoryCommandLine } from './historyCommandLine.ts';
import { historyCommandLine } from './historyCommandLine.ts';

describe('the roadmap on the command line', () => {
  let shop: Workshop;
  let sample: HistoryCommandLine;
  before(() => {
    shop = workshop();
    const { root } = buildSample(join(shop.directory, 'fieldwork'));
    sample = historyCommandLine(shop, { directory: root });
  });
  after(() => shop.dispose());

  /** What stands in a horizon: titles with their ids. */
  const horizonOf = (out: string, title: string): readonly string[] => {
    const lines = out.split('\n');
    const start = lines.indexOf(title);
    const end = lines.indexOf('', start);
    return lines
      .slice(start + 1, end < 0 ? undefined : end)
      .filter((text) => /^ {2}\S/.test(text))
      .map((text) => text.trim());
  };

  it('tells horizons with their items, for whom, by whom, and outcomes', async () => {
    const { code, out } = await sample.run('roadmap');
    assert.equal(code, 0);
    assert.deepEqual(horizonOf(out, 'Now'), [
      'Offline-first uploads (R-17), build',
      'Invoices the same day (R-18), build',
    ]);
    assert.deepEqual(horizonOf(out, 'Upkeep'), ['Keep the lights on (R-20)']);
    assert.match(out, /^ {4}for Accountant, Dispatcher$/m);
    assert.match(out, /^ {4}by Mobile, Platform$/m);
    assert.match(out, /^ {2}Photos reach the office the same day \(O2\)$/m);
    assert.doesNotMatch(out, /Route planner of our own/);
  });

  const filters: readonly (readonly [args: readonly string[], ids: readonly string[]])[] = [
    [
      ['--persona', 'dispatcher'],
      ['R-18', 'R-4'],
    ],
    [
      ['--persona', 'Home Owner'],
      ['R-19', 'R-21'],
    ],
    [
      ['--team', 'mobile'],
      ['R-17', 'R-19', 'R-1'],
    ],
    [['--team', '@fieldwork/office', '--persona', 'accountant'], ['R-18']],
  ];
  for (const [args, ids] of filters) {
    it(`tells only what is asked for: ${args.join(' ')}`, async () => {
      const { out } = await sample.run('roadmap', ...args);
      assert.deepEqual(
        [...out.matchAll(/\((R-\d+)\)/g)].map(([, id]) => id),
        ids,
      );
    });
  }

  it('names those that are there when somebody is not', async () => {
    const { code, error } = await sample.run('roadmap', '--persona', 'nobody-we-know');
    assert.equal(code, 2);
    assert.match(error, /no persona nobody-we-know: there are field-technician, dispatcher/);
    assert.equal((await sample.run('roadmap', '--team', 'nope')).code, 2);
  });

  it('says so when nothing is like that', async () => {
    const { code, out } = await sample.run('roadmap', '--persona', 'operator', '--team', 'mobile');
    assert.deepEqual([code, out], [0, 'No item is like that.\n']);
  });

  it('is one value in JSON, by either option', async () => {
    const byFormat = await sample.run('roadmap', '--format', 'json');
    const byOption = await sample.run('roadmap', '--json');
    assert.equal(byFormat.out, byOption.out);
    const { source, horizons } = JSON.parse(byFormat.out) as {
      readonly source: string;
      readonly horizons: readonly {
        readonly status: string;
        readonly items: readonly { readonly id: string }[];
      }[];
    };
    assert.deepEqual(
      [source, horizons.map(({ status, items }) => [status, items.map(({ id }) => id)])],
      [
        'file',
        [
          ['now', ['R-17', 'R-18']],
          ['next', ['R-19']],
          ['later', ['R-21']],
          ['launched', ['R-1', 'R-4']],
          ['upkeep', ['R-20']],
        ],
      ],
    );
  });

  it('is Markdown to paste', async () => {
    const { out } = await sample.run('roadmap', '--format', 'markdown', '--persona', 'accountant');
    assert.match(out, /^# Roadmap\n\n## Outcomes\n/);
    assert.match(
      out,
      /## Now\n\n- \*\*Invoices the same day\*\* \(R-18\)\n {2}- Outcome: Invoices/,
    );
  });

  it('has no other form', async () => {
    const { code, error } = await sample.run('roadmap', '--format', 'html');
    assert.equal(code, 2);
    assert.match(error, /text, json, markdown/);
  });

  describe('of a repository', () => {
    let repository: TestRepository;
    let line: HistoryCommandLine;
    beforeEach(() => {
      repository = shop.repository(`empty-${Math.random()}`);
      line = historyCommandLine(shop, repository);
    });

    it('without one says so, and names the way to one', async () => {
      repository.commit('One', 'a');
      const { code, out } = await line.run('roadmap');
      assert.equal(code, 0);
      assert.match(out, /^Nothing is planned yet\..*product-mindset init\n$/);
      assert.match(
        (await line.run('roadmap', '--format', 'markdown')).out,
        /Nothing is planned yet/,
      );
    });

    it('without a commit is the plan, as far as it can be used', async () => {
      repository.write(
        '.product/roadmap.yaml',
        'version: 1\nitems:\n  - { id: R-1, title: "One \\e[2J", status: now }\n  - { id: R-2, title: Two, status: now }\n',
      );
      const { code, out, error } = await line.run('roadmap');
      assert.deepEqual([code, out], [1, 'Now\n  Two (R-2), build\n']);
      assert.match(error, /roadmap\.yaml:3: title/);
      assert.doesNotMatch(error, /\u001b/);
    });
  });
});
