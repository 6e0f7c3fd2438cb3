import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { later } from '../../src/editor/later.ts';
import type { OpenRepository } from '../../src/editor/openRepository.ts';
import { noFilter } from '../../src/editor/roadmapFilter.ts';
import type { RoadmapRow } from '../../src/editor/roadmapRows.ts';
import { RoadmapTree } from '../../src/editor/roadmapTree.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import { openInWindow, personas } from './opened.ts';
import { openedMind, roadmap } from './planned.ts';

describe('the tree of the roadmap', () => {
  let shop: Workshop;
  let repository: TestRepository;
  let entry: OpenRepository;
  let tree: RoadmapTree;
  const all: OpenRepository[] = [];
  const opened = new vscode.EventEmitter<OpenRepository>();
  const changed = new vscode.EventEmitter<void>();

  before(async () => {
    shop = workshop();
    repository = shop.repository('planned');
    repository.write('.product/personas.yaml', personas);
    repository.write('.product/roadmap.yaml', roadmap);
    repository.git('add', '--all');
    const files = ['mobile/upload/queue.ts', 'mobile/upload/old.ts', 'api/photos.ts'];
    repository.commit('Start', ...files, 'office/board.ts');
    repository.git('remote', 'add', 'origin', 'git@github.com:acme/app.git');
    await openInWindow(repository);
    entry = await openedMind(repository);
    all.push(entry);
    entry.life.own(entry.mind.onDidChange(() => changed.fire()));
  });
  beforeEach(() => {
    const minds = { all, onDidChange: changed.event, onDidOpen: opened.event };
    tree = new RoadmapTree({ minds, later, clock: () => Date.parse('2026-11-01') });
  });
  afterEach(() => tree.dispose());
  after(() => {
    entry.life.dispose();
    opened.dispose();
    changed.dispose();
    shop.dispose();
  });

  const labelOf = (row: RoadmapRow): string => {
    const { label } = tree.getTreeItem(row);
    return typeof label === 'string' ? label : (label?.label ?? '');
  };
  const labels = async (...way: readonly string[]): Promise<readonly string[]> =>
    (await below(...way)).map(labelOf);
  async function below(...way: readonly string[]): Promise<readonly RoadmapRow[]> {
    let rows: readonly RoadmapRow[] = await tree.getChildren();
    for (const label of way) rows = await tree.getChildren(rowIn(rows, label));
    return rows;
  }
  const rowIn = (rows: readonly RoadmapRow[], label: string): RoadmapRow => {
    const row = rows.find((one) => labelOf(one) === label);
    assert.ok(row, `${label} is none of ${rows.map(labelOf).join(', ')}`);
    return row;
  };
  const rowAt = async (...way: readonly string[]): Promise<RoadmapRow> =>
    rowIn(await below(...way.slice(0, -1)), way.at(-1) ?? '');

  it('has the horizons, and the outcomes beside them', async () => {
    assert.deepEqual(await labels(), ['Now', 'Next', 'Later', 'Launched', 'Outcomes']);
  });

  it('says of an item whom it is for, and all the rest to whoever listens or points', async () => {
    const row = await rowAt('Now', 'Offline-first uploads');
    const item = tree.getTreeItem(row);
    assert.equal(item.description, 'Field technician');
    assert.equal(
      item.accessibilityInformation?.label,
      'Offline-first uploads, for Field technician, Now, being built',
    );
    assert.equal(item.contextValue, 'item');
    assert.equal(item.tooltip, undefined);
    assert.deepEqual((tree.resolveTreeItem(item, row).tooltip as string).split('\n'), [
      'Offline-first uploads',
      'Now, being built',
      'For Field technician',
      'No network in basements',
      'Outcome: Photos reach the office the same day',
      'lost photos a week: 18, target 5',
      'Teams: mobile',
    ]);
  });

  it('has below an item its outcome, files, patterns and tickets', async () => {
    assert.deepEqual(await labels('Now', 'Offline-first uploads'), [
      'Photos reach the office the same day',
      'mobile/upload/**',
      '!mobile/upload/old.ts',
      'photos.ts',
      '#12',
      'PROJ-7',
    ]);
  });

  it('has below a pattern the files that belong to the item', async () => {
    const way = ['Now', 'Offline-first uploads', 'mobile/upload/**'];
    const [file, ...others] = await below(...way);
    assert.deepEqual(others, []);
    assert.partialDeepStrictEqual(file, { kind: 'file', path: 'mobile/upload/queue.ts' });
    assert.ok(file);
    const { description, command } = tree.getTreeItem(file);
    assert.equal(description, 'mobile/upload');
    assert.equal(command?.command, 'productMindset.openItemFile');
  });

  it('says where an outcome stands, in bars and in words', async () => {
    const outcome = 'Photos reach the office the same day';
    const item = tree.getTreeItem(await rowAt('Outcomes', outcome));
    assert.equal(item.description, '█▁ 18 (target 5) lost photos a week');
    assert.equal(
      item.accessibilityInformation?.label,
      `${outcome}, lost photos a week: 18, target 5, one item`,
    );
    assert.deepEqual(await labels('Outcomes', outcome), ['Offline-first uploads']);
  });

  it('leads from a ticket to its page only where that is known', async () => {
    const known = tree.getTreeItem(await rowAt('Now', 'Offline-first uploads', '#12'));
    const unknown = tree.getTreeItem(await rowAt('Now', 'Offline-first uploads', 'PROJ-7'));
    assert.equal(known.contextValue, 'ticket');
    assert.equal(known.command?.command, 'productMindset.openItemTicket');
    assert.equal(unknown.contextValue, 'ticket.unlinked');
    assert.equal(unknown.command, undefined);
    assert.equal(unknown.description, 'not heard of yet');
  });

  it('shows only what a filter lets through, and says so', async () => {
    tree.show({ ...noFilter, personas: ['dispatcher'] });
    assert.deepEqual(await labels(), ['Next']);
    assert.equal(tree.filterWords, 'Dispatcher');
    assert.equal(tree.state, 'shown');
    tree.show({ ...noFilter, teams: ['nobody'] });
    assert.deepEqual(await labels(), []);
    assert.equal(tree.state, 'nothing-matches');
    tree.show(noFilter);
    assert.equal(tree.filterWords, undefined);
  });

  it('shows what the person works on as they go on', async () => {
    tree.show({ ...noFilter, isMine: true });
    assert.deepEqual(await labels(), []);
    const changed = new Promise<void>((resolve) => {
      const listening = entry.repository.state.onDidChange(() => {
        if (entry.repository.state.workingTreeChanges.length === 0) return;
        listening.dispose();
        resolve();
      });
    });
    repository.write('office/board.ts', 'changed\n');
    await vscode.commands.executeCommand('git.refresh', entry.repository);
    await changed;
    assert.deepEqual(await labels('Next'), ['Dispatch board']);
    repository.git('checkout', '--', 'office/board.ts');
  });

  it('tells of a change once, however much changed', async () => {
    let told = 0;
    const listening = tree.onDidChangeTreeData(() => (told += 1));
    await Promise.all([entry.mind.refresh(), entry.mind.refresh(), entry.mind.refresh()]);
    assert.equal(told, 1);
    listening.dispose();
  });

  it('shows text of files as text', async () => {
    const title = '$(flame) [go](command:workbench.action.quit) <b>\\u202e';
    repository.write(
      '.product/roadmap.yaml',
      `version: 1\nitems:\n  - { id: x, title: "${title}", status: now, problem: "*no*" }\n`,
    );
    await entry.mind.refresh();
    const [row] = await below('Now');
    assert.ok(row);
    const item = tree.getTreeItem(row);
    const label = labelOf(row);
    assert.ok(!label.includes('$(') && !label.includes('\u202e'), label);
    assert.ok(label.includes('[go](command:workbench.action.quit) <b>'), label);
    assert.equal(typeof tree.resolveTreeItem(item, row).tooltip, 'string');
  });

  it('has first what cannot be used of a plan, and the rest', async () => {
    repository.write('.product/roadmap.yaml', `${roadmap}  - { id: 7 }\n`);
    await entry.mind.refresh();
    const [first] = await below();
    assert.equal(first?.kind, 'problem');
    const item = tree.getTreeItem(first);
    assert.equal(item.command?.command, 'productMindset.openRoadmapProblem');
    assert.match(String(item.description), /^\.product\/roadmap\.yaml:\d+$/);
    assert.ok((await labels()).includes('Now'));
  });
});
