import assert from 'node:assert/strict';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { later } from '../../src/editor/later.ts';
import type { OpenRepository } from '../../src/editor/openRepository.ts';
import { RoadmapGestures } from '../../src/editor/roadmapGestures.ts';
import { RoadmapTree } from '../../src/editor/roadmapTree.ts';
import type { RoadmapRow } from '../../src/editor/roadmapRows.ts';
import type { Shown } from '../../src/editor/shown.ts';
import { VoteOnThings } from '../../src/editor/voteOnThings.ts';
import type { VoteWish } from '../../src/editor/voteWish.ts';
import type { Sha, TeamId } from '../../src/model/ids.ts';
import type { Outcome } from '../../src/protocol/messages.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import { openInWindow, personas } from './opened.ts';
import { openedMind } from './planned.ts';

const roadmap = `version: 1
items:
  - { id: R-1, title: Offline uploads, status: now, teams: [mobile, platform], tickets: ["#12"] }
  - { id: R-2, title: Queue, status: now, teams: [platform], tickets: ["#13", PROJ-7] }
  - { id: R-3, title: Board, status: now, teams: [mobile], tickets: ["#14"] }
  - { id: R-4, title: Loose, status: now, tickets: ["#15"] }
`;
const teams = `- { id: mobile, name: Mobile, codeowners: ["@acme/mobile"], members: [ana@acme.test] }
- { id: platform, name: Platform, codeowners: ["@acme/platform"], members: [ben@acme.test] }
`;

describe('a vote on a thing on the screen', () => {
  let shop: Workshop;
  let repository: TestRepository;
  let entry: OpenRepository;
  let tree: RoadmapTree;
  let gestures: RoadmapGestures;
  let things: VoteOnThings;
  let wishes: VoteWish[];
  let shown: Shown;
  const opened = new vscode.EventEmitter<OpenRepository>();
  const changed = new vscode.EventEmitter<void>();

  before(async () => {
    shop = workshop();
    repository = shop.repository('voted');
    repository.write('.product/personas.yaml', personas);
    repository.write('.product/roadmap.yaml', roadmap);
    repository.write('.product/teams.yaml', teams);
    repository.write(
      'CODEOWNERS',
      '/api/ @acme/platform\n/contract/ @acme/platform @acme/mobile\n',
    );
    repository.git('add', '--all');
    repository.commit('Start');
    repository.git('remote', 'add', 'origin', 'git@github.com:acme/app.git');
    await openInWindow(repository);
    entry = await openedMind(repository);
  });
  beforeEach(() => {
    wishes = [];
    shown = { kind: 'none' };
    tree = new RoadmapTree({
      minds: { all: [entry], onDidChange: changed.event, onDidOpen: opened.event },
      later,
      clock: Date.now,
    });
    things = new VoteOnThings({
      minds: { all: [entry] },
      shownFile: {
        get shown() {
          return shown;
        },
      },
      ownTeam: () => 'mobile' as TeamId,
      voteOn(wish) {
        wishes.push(wish);
        return Promise.resolve({ done: true, text: '' });
      },
    });
    gestures = new RoadmapGestures({
      tree,
      view: { selection: [], visible: false },
      move: () => Promise.reject(new Error('nothing is moved')),
      show: () => assert.fail('nothing is shown'),
      openPanel: () => Promise.reject(new Error('the panel is opened by the vote')),
      things,
    });
  });
  afterEach(() => tree.dispose());
  after(() => {
    entry.life.dispose();
    opened.dispose();
    changed.dispose();
    shop.dispose();
  });

  const itemRow = async (id: string): Promise<RoadmapRow> => {
    const [now] = await tree.getChildren();
    const row = (await tree.getChildren(now)).find(
      (one) => one.kind === 'item' && one.item.id === id,
    );
    assert.ok(row);
    return row;
  };
  const ticketRow = async (id: string, ticket: string): Promise<RoadmapRow> => {
    const below = await tree.getChildren(await itemRow(id));
    const row = below.find((one) => one.kind === 'ticket' && one.ticket === ticket);
    assert.ok(row);
    return row;
  };
  const wishOf = async (asking: Promise<Outcome>): Promise<object | undefined> => {
    await asking;
    assert.ok(wishes.length <= 1);
    const [wish] = wishes;
    if (!wish) return undefined;
    const { root, ...rest } = wish;
    assert.equal(root, repository.directory);
    return rest;
  };
  const committed = (by: string, path: string): Sha => {
    repository.git('config', 'user.email', by);
    return repository.commit('Change it', path);
  };
  const timeline = (sha: Sha): readonly unknown[] => [
    { ref: sha },
    vscode.Uri.file(join(repository.directory, 'api/a')),
  ];

  describe('that is an item of the roadmap', () => {
    const rows: Readonly<Record<string, object>> = {
      'R-1': {
        from: 'platform',
        kind: 'priority-change',
        subject: 'R-1',
        about: 'Offline uploads',
      },
      'R-2': { from: 'platform', kind: 'priority-change', subject: 'R-2', about: 'Queue' },
      'R-3': { isOwn: true, about: 'Board' },
      'R-4': { kind: 'priority-change', subject: 'R-4', about: 'Loose' },
    };
    for (const [id, wish] of Object.entries(rows)) {
      it(`has team and kind filled in: ${id}`, async () => {
        const row = await itemRow(id);
        assert.deepEqual(await wishOf(gestures.voteOnItem(row)), wish);
      });
    }
  });

  describe('that is a ticket', () => {
    it('has the team of the item that has it, and its kind left open', async () => {
      const row = await ticketRow('R-2', 'PROJ-7');
      assert.deepEqual(await wishOf(gestures.voteOnTicket(row)), {
        from: 'platform',
        subject: 'PROJ-7',
        about: 'PROJ-7',
      });
    });

    it('is the own team’s where the item is', async () => {
      const row = await ticketRow('R-3', '#14');
      assert.partialDeepStrictEqual(await wishOf(gestures.voteOnTicket(row)), { isOwn: true });
    });

    it('has no team where its item has none', async () => {
      const row = await ticketRow('R-4', '#15');
      assert.deepEqual(await wishOf(gestures.voteOnTicket(row)), {
        subject: '#15',
        about: '#15',
      });
    });

    it('is found in the panel only while that shows it', async () => {
      const asked = { webviewSection: 'ticket', ticket: '#13', webview: 'productMindset.panel' };
      assert.equal((await gestures.voteOnTicket(asked)).done, false);
      const mind = entry.mind;
      const gathering = await mind.gatherPlanned({ kind: 'file', path: 'api/a' });
      const ticket = { ticket: '#13' as never, ref: 'gh:acme/app#13' as never };
      const seen = { ...ticket, commits: 1, firstAt: 0, lastAt: 0, told: [] };
      const subject = { kind: 'file', path: 'api/a' } as const;
      const told = { ...gathering, tickets: [seen] };
      shown = { kind: 'in-repository', entry, subject, gathering: told };
      assert.partialDeepStrictEqual(await wishOf(gestures.voteOnTicket(asked)), {
        from: 'platform',
        subject: '#13',
      });
    });
  });

  describe('that is a commit', () => {
    it('has the team of who made it, which is all that is known of them', async () => {
      const sha = committed('ben@acme.test', 'mobile/a');
      const wish = await wishOf(things.commit(timeline(sha)));
      assert.deepEqual(wish, { from: 'platform', subject: sha, about: 'Change it' });
    });

    it('has the team that owns what it changed where nobody knows who made it', async () => {
      const sha = committed('who@acme.test', 'api/b');
      assert.deepEqual(await wishOf(things.commit(timeline(sha))), {
        from: 'platform',
        subject: sha,
        about: 'Change it',
      });
    });

    it('is about what teams agreed on where several own what it changed', async () => {
      const sha = committed('ben@acme.test', 'contract/photos.ts');
      assert.partialDeepStrictEqual(await wishOf(things.commit(timeline(sha))), {
        from: 'platform',
        kind: 'api-change',
      });
    });

    it('is the own team’s where one of it made it', async () => {
      const sha = committed('ana@acme.test', 'api/c');
      assert.deepEqual(await wishOf(things.commit(timeline(sha))), {
        isOwn: true,
        about: 'Change it',
      });
    });

    const strange: Readonly<Record<string, readonly unknown[]>> = {
      'of nothing': [],
      'of text': ['x'],
      'of a page that shows no such commit': [{ webviewSection: 'commit', commit: '1'.repeat(40) }],
      'of a page that says nothing useful': [{ webviewSection: 'commit', commit: { toString: 1 } }],
    };
    for (const [what, given] of Object.entries(strange)) {
      it(`is none ${what}`, async () => {
        const outcome = await things.commit(given);
        assert.deepEqual([outcome.done, wishes], [false, []]);
      });
    }

    it('is none that is gone', async () => {
      const outcome = await things.commit(timeline('1'.repeat(40) as Sha));
      assert.deepEqual(outcome, { done: false, text: 'This commit is no longer here.' });
    });
  });
});
