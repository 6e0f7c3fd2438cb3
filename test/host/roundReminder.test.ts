import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Waiting } from '../../src/editor/asker.ts';
import { monthlyMarks } from '../../src/editor/monthlyMarks.ts';
import type { TeamId } from '../../src/model/ids.ts';
import type { OpenRepository } from '../../src/editor/openRepository.ts';
import { remindOfRound } from '../../src/editor/remindOfRound.ts';
import { Sight } from '../../src/editor/sight.ts';
import { happened } from '../unit/editor/handTime.ts';
import { planned } from '../unit/roadmap/gathered.ts';
import { silent } from '../support/silent.ts';

/** The memory of a workspace, or of all of them. */
function memory(): vscode.Memento {
  const values = new Map<string, unknown>();
  return {
    keys: () => [...values.keys()],
    get: (key: string, fallback?: unknown) => values.get(key) ?? fallback,
    update: (key: string, value: unknown) => Promise.resolve(void values.set(key, value)),
  } as vscode.Memento;
}

const teams = ['mobile', 'web'].map((id) => ({
  id: id as never,
  name: id,
  members: [`*@${id}.acme.test`],
  codeowners: [],
}));
const entry = {
  mind: {
    root: '/anywhere',
    facts: () => ({ plan: planned({ teams }) }),
    votes: { own: () => Promise.resolve({ month: '2026-11', votes: [], answers: [] }) },
  },
} as unknown as OpenRepository;

interface Reminding {
  readonly view: { readonly badge?: vscode.ViewBadge | undefined };
  readonly sight: Sight;
  readonly look: () => Promise<void>;
  readonly ask: (cards: readonly Waiting[]) => void;
  readonly putOff: () => Promise<void>;
  readonly end: () => void;
}

/** A window in the last week of November, with one repository and one view. */
async function reminding(): Promise<Reminding> {
  const minds = new vscode.EventEmitter<void>();
  const asked = new vscode.EventEmitter<void>();
  const asker = { cards: [] as readonly Waiting[], onDidChange: asked.event };
  const view: { badge?: vscode.ViewBadge | undefined } = {};
  const sight = new Sight();
  const everywhere = memory();
  const clock = (): number => Date.parse('2026-11-25T10:00:00Z');
  const life = remindOfRound(view, {
    minds: { all: [entry], onDidChange: minds.event },
    asker,
    sight,
    ownTeam: () => 'mobile' as TeamId,
    everywhere,
    clock,
    log: silent,
  });
  const look = async (): Promise<void> => {
    minds.fire();
    await happened();
  };
  await look();
  return {
    view,
    sight,
    look,
    ask: (cards) => {
      asker.cards = cards;
      asked.fire();
    },
    putOff: () => monthlyMarks(everywhere, 'round.putOff', clock).mark('/anywhere'),
    end: () => life.dispose(),
  };
}

const reminder = { value: 1, tooltip: 'November’s round: 3 minutes' };

describe('the badge that reminds of the round', () => {
  it('is there before the panel was ever opened', async () => {
    const { view, end } = await reminding();
    assert.deepEqual(view.badge, reminder);
    end();
  });

  it('goes when the panel is opened, and stays away', async () => {
    const { view, sight, look, end } = await reminding();
    sight.watch(true);
    assert.equal(view.badge, undefined);
    sight.watch(false);
    await look();
    assert.equal(view.badge, undefined);
    end();
  });

  it('makes room for the questions, whose count says more', async () => {
    const { view, ask, end } = await reminding();
    ask([{} as Waiting]);
    assert.equal(view.badge, undefined);
    ask([]);
    assert.deepEqual(view.badge, reminder);
    end();
  });

  it('goes where the round is put off', async () => {
    const { view, look, putOff, end } = await reminding();
    await putOff();
    await look();
    assert.equal(view.badge, undefined);
    end();
  });

  it('is off by a setting', async () => {
    const configuration = vscode.workspace.getConfiguration('productMindset');
    const set = (value: boolean | undefined): Thenable<void> =>
      configuration.update('signal.remind', value, vscode.ConfigurationTarget.Global);
    const { view, look, end } = await reminding();
    try {
      await set(false);
      await look();
      assert.equal(view.badge, undefined);
    } finally {
      await set(undefined);
      end();
    }
  });
});
