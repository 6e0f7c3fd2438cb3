import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import { jsonIn, productMindset } from './commandLine.ts';
import type { Ended } from './commandLine.ts';
import type { HistoryCommandLine } from './historyCommandLine.ts';
import { historyCommandLine } from './historyCommandLine.ts';
import { recentCommits } from './recentCommits.ts';

const today = new Date().toISOString().slice(0, 10);
const item = (id: string, ...lines: readonly string[]): string =>
  [`  - id: ${id}`, `    title: Something`, ...lines.map((text) => `    ${text}`), ''].join('\n');
const roadmapOf = (...items: readonly string[]): string =>
  `version: 1\noutcomes:\n  - { id: O1, text: Better, metric: { name: days, readings: [{ at: ${today}, value: 1 }] } }\nitems:\n${items.join('')}`;
const sound = item('R-1', 'status: now', 'outcome: O1', 'personas: [tech]', 'paths: ["src/**"]');
const personas = `- { id: tech, name: Technician, reviewed: ${today} }\n`;

describe('check on the command line', () => {
  let shop: Workshop;
  let repository: TestRepository;
  let line: HistoryCommandLine;
  beforeEach(() => {
    shop = workshop();
    repository = shop.repository();
    line = historyCommandLine(shop, repository);
  });
  afterEach(() => shop.dispose());

  const plan = (...items: readonly string[]): void => {
    repository.write('.product/roadmap.yaml', roadmapOf(...items));
    repository.write('.product/personas.yaml', personas);
    recentCommits(shop, repository, { message: 'Work', paths: ['src/a'] });
  };
  /** What is found besides notes and metrics, as `severity code place`. */
  const found = async (...args: readonly string[]): Promise<readonly string[]> =>
    ((await line.told('check', ...args)) as readonly Readonly<Record<string, string | null>>[])
      .filter(({ severity, code }) => severity !== 'note' && !/metric|read/.test(code ?? ''))
      .map(({ severity, code, file, line: at, column, id }) =>
        [severity, code, file && `${file}:${at ?? ''}:${column ?? ''}`, id]
          .filter(Boolean)
          .join(' '),
      );

  it('finds nothing in a sound plan, and ends with 0', async () => {
    plan(sound);
    assert.deepEqual(await found(), []);
    const { code, error } = await line.run('check');
    assert.deepEqual([code, error], [0, '']);
  });

  it('says where a file is broken, goes on, and ends with 1', async () => {
    plan(sound, item('R-2', 'status: soon'));
    const { code, out } = await line.run('check');
    assert.equal(code, 1);
    assert.match(out, /^\.product\/roadmap\.yaml:13:\d+: error: .*status/m);
    assert.match(out, /1 error/);
  });

  const rows: readonly (readonly [what: string, items: string, expected: string])[] = [
    [
      'a path that matches nothing',
      item('R-2', 'status: now', 'outcome: O1', 'personas: [tech]', 'paths: ["src/**", "web/**"]'),
      'error path-matches-nothing .product/roadmap.yaml:16:23 R-2',
    ],
    [
      'an item without outcome',
      item('R-2', 'status: now', 'personas: [tech]', 'paths: ["src/**"]'),
      'warning without-outcome .product/roadmap.yaml:11:5 R-2',
    ],
    [
      'an item without persona',
      item('R-2', 'status: now', 'outcome: O1', 'paths: ["src/**"]'),
      'warning without-persona .product/roadmap.yaml:11:5 R-2',
    ],
    [
      'an item without path',
      item('R-2', 'status: now', 'outcome: O1', 'personas: [tech]'),
      'warning without-path .product/roadmap.yaml:11:5 R-2',
    ],
  ];
  for (const [what, more, expected] of rows) {
    it(`finds ${what}, at its place`, async () => {
      plan(sound, more);
      const all = await found();
      assert.ok(all.includes(expected), `${expected} is among\n${all.join('\n')}`);
    });
  }

  it('says nothing about the paths of what is yet to come, or was dropped, but a note', async () => {
    plan(
      sound,
      item('R-2', 'status: later', 'outcome: O1', 'personas: [tech]', 'paths: ["web/**"]'),
      item('R-3', 'status: dropped', 'paths: ["old/**"]'),
    );
    assert.deepEqual(await found(), []);
  });

  it('finds that nothing moved what is for now', async () => {
    repository.write('.product/roadmap.yaml', roadmapOf(sound));
    repository.write('.product/personas.yaml', personas);
    recentCommits(shop, repository, { message: 'Long ago', days: 120, paths: ['src/a'] });
    assert.deepEqual(await found(), ['warning rests .product/roadmap.yaml:7:5 R-1']);
    assert.match((await line.run('check')).out, /no commit moved it for 120 days/);
  });

  it('does not say so when a shallow clone just does not reach back', async () => {
    recentCommits(shop, repository, { message: 'Work', days: 3, paths: ['src/a'] });
    repository.write('.product/roadmap.yaml', roadmapOf(sound));
    repository.write('.product/personas.yaml', personas);
    repository.git('add', '.');
    recentCommits(shop, repository, { message: 'Plan', days: 1 });
    const url = `file://${repository.directory}`;
    repository.git('clone', '--quiet', '--depth=1', url, '../shallow');
    const clone = historyCommandLine(shop, { directory: join(shop.directory, 'shallow') });
    const { out } = await clone.run('check', '--json');
    assert.doesNotMatch(out, /rests/);
  });

  it('holds paths against all that is tracked, also in a sparse checkout', async () => {
    plan(sound);
    recentCommits(shop, repository, { message: 'More', paths: ['other/b'] });
    repository.git('sparse-checkout', 'set', '--cone', 'other', '.product');
    assert.deepEqual(await found(), []);
  });

  it('finds a ticket that its tracker does not have, by what is known here', async () => {
    repository.write('backlog/config.yml', 'project_name: "x"\ntask_prefix: "task"\n');
    repository.write(
      'backlog/tasks/task-1 - Uploads.md',
      '---\nid: TASK-1\ntitle: Uploads\nstatus: To Do\n---\n',
    );
    plan(
      item(
        'R-1',
        'status: now',
        'outcome: O1',
        'personas: [tech]',
        'paths: ["src/**"]',
        'tickets: [TASK-1, TASK-9, PROJ-1]',
      ),
    );
    assert.deepEqual(await found(), ['error ticket-missing .product/roadmap.yaml:11:23 R-1']);
    assert.match((await line.run('check')).out, /Of 3 tickets 2 could be looked up: --online/);
  });

  it('finds items that commits name and that are not there', async () => {
    plan(sound);
    recentCommits(shop, repository, { message: 'One\n\nItem: R-99' });
    assert.deepEqual(await found(), ['warning unknown-item']);
  });

  it('ends with 1 for warnings only when it is strict', async () => {
    plan(sound, item('R-2', 'status: now', 'personas: [tech]', 'paths: ["src/**"]'));
    assert.deepEqual(
      [(await line.run('check')).code, (await line.run('check', '--strict')).code],
      [0, 1],
    );
  });

  it('has nothing to check where there is no plan, and names the way to one', async () => {
    repository.write('CODEOWNERS', '* @acme/mobile\n');
    recentCommits(shop, repository, { message: 'One' });
    const { code, out } = await line.run('check');
    assert.equal(code, 0);
    assert.match(out, /There is no \.product\/ yet.*product-mindset init/);
  });

  it('works before the first commit', async () => {
    repository.write('.product/roadmap.yaml', roadmapOf(sound));
    repository.write('.product/personas.yaml', personas);
    repository.write('src/a', 'x');
    repository.git('add', 'src');
    assert.deepEqual(await found(), []);
  });

  describe('where there is no repository', () => {
    const outside = async (text: string, ...args: readonly string[]): Promise<Ended> => {
      const directory = join(shop.directory, 'outside');
      mkdirSync(join(directory, '.product'), { recursive: true });
      shop.at(directory).write('.product/personas.yaml', text);
      return productMindset(directory, ['check', ...args], { env: shop.environment });
    };

    it('validates the files, and ends with 3 as the rest could not be done', async () => {
      const { code, error } = await outside(personas);
      assert.equal(code, 3);
      assert.match(
        error,
        /only the files themselves were checked, since this is no git repository/,
      );
    });

    it('ends with 1 when a file is wrong', async () => {
      const { code, out } = await outside('- { id: tech }\n');
      assert.equal(code, 1);
      assert.match(out, /^\.product\/personas\.yaml:1:\d+: error: /m);
    });

    it('ends with 0 or 1 when only validation is asked for', async () => {
      assert.deepEqual(
        [(await outside(personas, '--syntax')).code, (await outside('- x\n', '--syntax')).code],
        [0, 1],
      );
    });
  });

  it('needs no git to validate', async () => {
    plan(sound);
    const empty = join(shop.directory, 'empty');
    mkdirSync(empty);
    const env = { ...shop.environment, PATH: empty };
    const ended = await productMindset(repository.directory, ['check', '--syntax', '--json'], {
      env,
    });
    assert.deepEqual([ended.code, jsonIn(ended.out)], [0, []]);
    assert.equal((await productMindset(repository.directory, ['check'], { env })).code, 3);
  });

  it('shows nothing that a terminal would obey', async () => {
    plan(sound, item('R-2', 'status: now', String.raw`paths: ["we\u202eb/**"]`));
    const { out } = await line.run('check');
    assert.match(out, /we/);
    assert.doesNotMatch(out, /(?!\n)\p{Cc}|\u202e/u);
  });
});
