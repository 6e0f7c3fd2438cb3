import assert from 'node:assert/strict';
import type { Memento } from 'vscode';
import { EventEmitter } from 'vscode';
import { Signal } from '../../src/base/signal.ts';
import type { OpenRepository } from '../../src/editor/openRepository.ts';
import type { TeamId } from '../../src/model/ids.ts';
import type { Team } from '../../src/model/plan.ts';
import { emptyPlan } from '../../src/model/plan.ts';
import type { Asked } from '../../src/votes/votes.ts';
import { votingIn } from './votingIn.ts';

const teams = ['mobile', 'platform', 'office'].map((id): Team => ({
  id: id as TeamId,
  name: id,
  members: id === 'mobile' ? ['ana@acme.test'] : [],
  codeowners: [],
}));

describe('what voting in a window reads', () => {
  it('is asked for again when the plan has other teams, and not otherwise', async () => {
    const asked: (readonly TeamId[])[] = [];
    const reported = new Signal<undefined>();
    const votes = {
      own: () => Promise.resolve({ month: '2026-11', votes: [], answers: [] }),
      sharing: { status: () => Promise.resolve({ isOn: false }) },
      report({ teams: of }: Asked) {
        asked.push(of);
        reported.fire(undefined);
        return Promise.resolve({ fewest: 5, teams: of, months: [] });
      },
    };
    let plan = emptyPlan;
    const facts = () => ({ plan, standing: { userEmail: 'ana@acme.test' } });
    const entry = {
      mind: { root: '/office', votes, facts },
      repository: { ui: { selected: false } },
      life: { over: false },
    } as unknown as OpenRepository;
    const changed = new EventEmitter<void>();
    const memory = { get: () => undefined, keys: () => [] } as unknown as Memento;
    const voting = votingIn({ all: [entry], onDidChange: changed.event }, memory);
    /** The plan is read anew; resolves with the next report. */
    const planned = async (now: readonly Team[]): Promise<void> => {
      const isThere = new Promise<void>((resolve) => reported.event(() => resolve()));
      plan = { ...emptyPlan, teams: now };
      changed.fire();
      changed.fire();
      await isThere;
    };
    try {
      voting.watch(true);
      await planned(teams.slice(0, 2));
      await planned(teams);
      assert.deepEqual(asked, [
        ['mobile', 'platform'],
        ['mobile', 'platform', 'office'],
      ]);
    } finally {
      voting.dispose();
    }
  });
});
