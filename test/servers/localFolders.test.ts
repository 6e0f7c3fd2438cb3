import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { backlogKeys } from '../../src/trackers/backlogKeys.ts';
import { readBacklog } from '../../src/trackers/readBacklog.ts';
import { scratchFolder } from '../support/scratchFolder.ts';

describe('a folder that looks like one of Backlog.md', () => {
  function written(files: Readonly<Record<string, string>>): string {
    const root = scratchFolder();
    mkdirSync(join(root, 'backlog', 'tasks'), { recursive: true });
    for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text);
    return root;
  }
  const configuration = { 'backlog/config.yml': 'project_name: "Acme"\n' };
  const task = (id: string, more = ''): string =>
    `---\nid: ${id}\ntitle: ${id}\n${more}---\nText\n`;
  const keysIn = async (root: string): Promise<readonly string[]> => [
    ...((await readBacklog(root))?.tickets.keys() ?? []),
  ];

  it('is none without a configuration', async () => {
    const root = written({ 'backlog/tasks/task-1.md': task('task-1') });
    assert.deepEqual(
      [await backlogKeys(root), await readBacklog(root)],
      [{ known: [], decimal: [] }, undefined],
    );
  });

  it('knows no keys where there is nothing at all', async () => {
    assert.deepEqual(await backlogKeys(join(scratchFolder(), 'gone')), { known: [], decimal: [] });
  });

  it('has the tasks that can be read, whatever the others are', async () => {
    const root = written({
      ...configuration,
      'backlog/tasks/task-1.md': task('task-1'),
      'backlog/tasks/task-2.md': 'no front matter',
      'backlog/tasks/task-3.md': '---\nid: [\n---\n',
      'backlog/tasks/task-4.md': task('../../4'),
      'backlog/tasks/task-5.md': task('task-5', `x: &a [1]\n${'y: [*a, *a]\n'.repeat(50)}`),
      'backlog/tasks/task-6.md': task('task-6') + 'x'.repeat(256 * 1024),
      'backlog/tasks/task-7.txt': task('task-7'),
      'backlog/tasks/task-8.md': task(
        'task-8',
        'title: second\nlabels: nothing\nmilestone: null\n',
      ),
    });
    assert.deepEqual(await keysIn(root), ['TASK-1', 'TASK-8']);
  });

  it('is not followed out of the repository', async function () {
    if (process.platform === 'win32') this.skip();
    const outside = written({ ...configuration, 'backlog/tasks/task-9.md': task('task-9') });
    const root = written({ ...configuration, 'backlog/tasks/task-1.md': task('task-1') });
    symlinkSync(
      join(outside, 'backlog', 'tasks', 'task-9.md'),
      join(root, 'backlog/tasks/task-2.md'),
    );
    symlinkSync(join(outside, 'backlog', 'tasks'), join(root, 'backlog/completed'));
    const linked = scratchFolder();
    symlinkSync(join(outside, 'backlog'), join(linked, 'backlog'));
    const pointing = scratchFolder();
    writeFileSync(
      join(pointing, 'backlog.config.yml'),
      `backlog_directory: "${join('..', outside.split('/').at(-1) ?? '', 'backlog')}"\n`,
    );
    assert.deepEqual(
      [await keysIn(root), await keysIn(linked), await keysIn(pointing)],
      [['TASK-1'], [], []],
    );
  });

  it('whose tasks are parts of each other is read nevertheless', async () => {
    const root = written({
      ...configuration,
      'backlog/tasks/a.md': task('task-1', 'parent_task_id: task-2\n'),
      'backlog/tasks/b.md': task('task-2', 'parent: task-1\n'),
    });
    const parents = (await readBacklog(root))?.tickets.get('TASK-1')?.parents.map(({ key }) => key);
    assert.deepEqual(parents, ['TASK-2']);
  });

  it('is read up to five thousand files', async function () {
    this.timeout(20_000);
    const root = written(configuration);
    for (let number = 1; number <= 5_010; number += 1) {
      writeFileSync(join(root, 'backlog', 'tasks', `task-${number}.md`), task(`task-${number}`));
    }
    assert.equal((await keysIn(root)).length, 5_000);
  });

  const hostile: readonly (readonly [string, string])[] = [
    ['keys in keys', '? '.repeat(800)],
    ['lists in lists', '- '.repeat(4000)],
    ['heaps of anchors', '&a '.repeat(5000)],
    ['a list of itself', 'x: &a [*a]\n'.repeat(1000)],
    ['lists without an end', '['.repeat(8000)],
  ];
  for (const [what, text] of hostile) {
    it(`is read in no time in spite of ${what}`, async function () {
      this.timeout(2000);
      const root = written({
        ...configuration,
        'backlog/tasks/a.md': `---\nid: TASK-1\n${text}\n---\n`,
        'backlog/tasks/b.md': task('task-2'),
      });
      assert.ok((await keysIn(root)).includes('TASK-2'));
    });
  }

  it('is never written', async () => {
    const root = written({ ...configuration, 'backlog/tasks/task-1.md': task('task-1') });
    await readBacklog(root);
    assert.deepEqual(
      [
        readdirSync(join(root, 'backlog')).sort(),
        readFileSync(join(root, 'backlog/tasks/task-1.md'), 'utf8'),
      ],
      [['config.yml', 'tasks'], task('task-1')],
    );
  });
});
