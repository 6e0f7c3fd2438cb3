import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TicketRef } from '../../src/model/ids.ts';
import { ticketsOf } from '../../src/lazyDoors.ts';
import { backlogKeys } from '../../src/trackers/backlogKeys.ts';
import { readBacklog } from '../../src/trackers/readBacklog.ts';
import { scratchFolder } from '../support/scratchFolder.ts';
import { tinyTickets } from './tinyTracker.ts';

const program = fileURLToPath(import.meta.resolve('backlog.md/cli.js'));

/** Runs the real Backlog.md, which knows nothing of this machine. */
function backlog(root: string, ...args: readonly string[]): string {
  return execFileSync(process.execPath, [program, ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'] ?? '', HOME: root, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  }).toString();
}

function initialized(...options: readonly string[]): string {
  const root = scratchFolder();
  backlog(root, 'init', 'Acme', '--defaults', '--integration-mode', 'none', '--no-git', ...options);
  return root;
}

/** A window in which nobody has signed in. */
const lazily = {
  context: () => undefined,
  sources: undefined,
  log: { debug: () => undefined, warn: () => undefined, error: () => undefined },
  clock: Date.now,
};

/** Whether its binary runs here: it is not made for every platform. */
function runs(): boolean {
  try {
    return backlog(scratchFolder(), '--version') !== '';
  } catch {
    return false;
  }
}

describe('the tickets of Backlog.md', function () {
  this.timeout(20_000);
  before(function () {
    if (!runs()) {
      console.log('skipped: the binary of backlog.md does not run on this platform');
      this.skip();
    }
  });

  it('say title, state, labels, who and why', async () => {
    const root = initialized();
    const story = 'As a technician, I want resume, so that I can drive on.';
    const options = ['-d', story, '-l', 'upload,offline', '-s', 'In Progress', '--type', 'bug'];
    backlog(root, 'task', 'create', 'Resume: "uploads" # of photos', ...options);
    const ticket = (await readBacklog(root))?.tickets.get('TASK-1');
    const { openedAt = 0, updatedAt, activeAt, prose, ...rest } = ticket ?? { prose: '' };
    assert.deepEqual(rest, {
      ref: 'key:TASK-1',
      key: 'TASK-1',
      kind: 'issue',
      title: 'Resume: "uploads" # of photos',
      state: 'open',
      status: 'In Progress',
      type: 'bug',
      labels: ['upload', 'offline'],
      planned: [],
      parents: [],
      closes: [],
      who: ['technician'],
      why: ['I can drive on'],
    });
    assert.deepEqual([prose, updatedAt, activeAt], [story, openedAt, openedAt]);
    assert.ok(Math.abs(Date.now() - openedAt) < 25 * 60 * 60_000);
  });

  it('keep a title that is folded over several lines', async () => {
    const root = initialized();
    const title = `A title that is long: ${'with many words '.repeat(10)}in it`;
    backlog(root, 'task', 'create', title);
    assert.equal((await readBacklog(root))?.tickets.get('TASK-1')?.title, title);
  });

  it('say what they are parts of, up to the first', async () => {
    const root = initialized();
    backlog(root, 'task', 'create', 'Uploads');
    backlog(root, 'task', 'create', 'Resume', '-p', 'task-1');
    backlog(root, 'task', 'create', 'On the phone', '-p', 'task-1.1');
    assert.deepEqual((await readBacklog(root))?.tickets.get('TASK-1.1.1')?.parents, [
      { key: 'TASK-1.1', title: 'Resume', ref: 'key:TASK-1.1' },
      { key: 'TASK-1', title: 'Uploads', ref: 'key:TASK-1' },
    ]);
  });

  it('say the title of their milestone', async () => {
    const root = initialized();
    backlog(root, 'milestone', 'add', 'Winter');
    backlog(root, 'task', 'create', 'Resume', '-m', 'Winter');
    assert.deepEqual((await readBacklog(root))?.tickets.get('TASK-1')?.planned, [
      { kind: 'milestone', title: 'Winter' },
    ]);
  });

  it('are planned for milestones, which are done with their last task, or archived', async () => {
    const root = initialized();
    for (const name of ['Winter', 'Spring', 'Empty', 'Dropped']) {
      backlog(root, 'milestone', 'add', name);
    }
    backlog(root, 'task', 'create', 'Resume', '-m', 'Winter');
    backlog(root, 'task', 'create', 'Retry', '-m', 'Winter', '-s', 'Done');
    backlog(root, 'task', 'create', 'Rename', '-m', 'Spring', '-s', 'Done');
    backlog(root, 'task', 'create', 'Give up', '-m', 'Dropped');
    backlog(root, 'milestone', 'archive', 'Dropped');
    const tickets = ticketsOf({ ...lazily, root, folder: scratchFolder() });
    const before = tickets.planned();
    await tickets.load();
    const milestone = (title: string, isDone: boolean, ...its: readonly string[]) => ({
      kind: 'milestone',
      title,
      place: 'backlog',
      isDone,
      tickets: its,
    });
    assert.deepEqual(
      [before, tickets.planned()],
      [
        [],
        [
          milestone('Empty', false),
          milestone('Winter', false, 'key:TASK-1', 'key:TASK-2'),
          milestone('Dropped', true, 'key:TASK-4'),
          milestone('Spring', true, 'key:TASK-3'),
        ],
      ],
    );
    tickets.dispose();
  });

  it('are planned anew when a milestone comes, without anybody asking for a ticket', async () => {
    const root = initialized('--backlog-dir', '.backlog');
    backlog(root, 'milestone', 'add', 'Winter');
    const tickets = tinyTickets(undefined, { folder: scratchFolder(), root });
    await tickets.load();
    backlog(root, 'milestone', 'add', 'Spring');
    await tickets.refresh([]);
    assert.deepEqual(
      tickets.planned().map(({ title, place }) => [title, place]),
      [
        ['Spring', '.backlog'],
        ['Winter', '.backlog'],
      ],
    );
    tickets.dispose();
  });

  it('are closed when they are done, completed or archived', async () => {
    const root = initialized();
    for (const title of ['Open', 'Done', 'Completed', 'Archived']) {
      backlog(
        root,
        'task',
        'create',
        title,
        '-s',
        title === 'Done' || title === 'Completed' ? 'Done' : 'To Do',
      );
    }
    backlog(root, 'task', 'complete', '3');
    backlog(root, 'task', 'archive', '4');
    const tickets = [...((await readBacklog(root))?.tickets.values() ?? [])];
    assert.deepEqual(Object.fromEntries(tickets.map(({ title, state }) => [title, state])), {
      Open: 'open',
      Done: 'closed',
      Completed: 'closed',
      Archived: 'closed',
    });
  });

  it('are there as drafts', async () => {
    const root = initialized();
    backlog(root, 'draft', 'create', 'Maybe');
    const ticket = (await readBacklog(root))?.tickets.get('DRAFT-1');
    assert.deepEqual([ticket?.title, ticket?.state], ['Maybe', 'open']);
  });

  it('are found by keys with and without leading zeros', async () => {
    const root = initialized('--zero-padded-ids', '3');
    backlog(root, 'task', 'create', 'Uploads');
    backlog(root, 'task', 'create', 'Resume', '-p', 'task-1');
    const tickets = tinyTickets(undefined, { folder: scratchFolder(), root });
    await tickets.load();
    const refs = ['key:TASK-1', 'key:TASK-001', 'key:TASK-1.1', 'key:TASK-001.01', 'key:TASK-2'];
    assert.deepEqual(
      refs.map((ref) => tickets.known(ref as TicketRef)?.ticket?.title),
      ['Uploads', 'Uploads', 'Resume', 'Resume', undefined],
    );
    tickets.dispose();
  });

  const places: readonly (readonly [string, readonly string[], string])[] = [
    ['in its usual folder', [], 'TASK'],
    ['in a hidden folder', ['--backlog-dir', '.backlog'], 'TASK'],
    ['with a prefix of its own', ['--task-prefix', 'photo'], 'PHOTO'],
    [
      'in a folder that a file at the top names',
      ['--backlog-dir', 'docs/work', '--config-location', 'root', '--task-prefix', 'WEB'],
      'WEB',
    ],
  ];
  for (const [name, options, prefix] of places) {
    it(`are found ${name}`, async () => {
      const root = initialized(...options);
      backlog(root, 'task', 'create', 'Resume');
      const found = await readBacklog(root);
      assert.deepEqual(
        [await backlogKeys(root), found?.tickets.get(`${prefix}-1`)?.title],
        [{ known: [prefix], decimal: [prefix] }, 'Resume'],
      );
    });
  }

  it('are read again when a file changes, comes or goes, and not otherwise', async () => {
    const root = initialized();
    backlog(root, 'task', 'create', 'Resume');
    const first = await readBacklog(root);
    const same = await readBacklog(root, first);
    backlog(root, 'task', 'edit', '1', '-t', 'Resume uploads');
    backlog(root, 'task', 'create', 'Second');
    const second = await readBacklog(root, first);
    rmSync(join(root, 'backlog', 'tasks'), { recursive: true });
    const third = await readBacklog(root, second);
    assert.equal(same, first);
    assert.deepEqual(
      [first, second, third].map((one) =>
        [...(one?.tickets.values() ?? [])].map(({ title }) => title),
      ),
      [['Resume'], ['Resume uploads', 'Second'], []],
    );
  });

  it('are not asked for anywhere else', async () => {
    const root = initialized();
    backlog(root, 'task', 'create', 'Resume');
    const tickets = tinyTickets(undefined, { folder: scratchFolder(), root });
    await tickets.refresh(['key:TASK-1' as TicketRef]);
    assert.deepEqual(
      [
        tickets.trackersOf(['key:TASK-1' as TicketRef]),
        tickets.known('key:TASK-1' as TicketRef)?.ticket?.title,
      ],
      [[], 'Resume'],
    );
    tickets.dispose();
  });
});
