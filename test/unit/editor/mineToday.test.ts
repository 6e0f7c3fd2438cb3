import assert from 'node:assert/strict';
import { mineToday } from '../../../src/editor/mineToday.ts';
import type { TicketKey } from '../../../src/model/ids.ts';
import type { RoadmapItem } from '../../../src/model/plan.ts';
import { emptyPlan } from '../../../src/model/plan.ts';
import type { HeardTicket } from '../../../src/model/ticket.ts';
import { owningItems } from '../../../src/plan/owningItems.ts';
import type { Facts } from '../../../src/story/mind.ts';
import { knowsNothing } from '../../../src/tickets/context.ts';
import { referencesBy } from '../../../src/tickets/references.ts';

const items = [
  { id: 'files', status: 'now', paths: ['mobile/**'], tickets: [] },
  { id: 'staged', status: 'later', paths: ['office/board.ts'], tickets: [] },
  { id: 'ticket', status: 'next', paths: [], tickets: ['proj-7'] },
  { id: 'epic', status: 'next', paths: [], tickets: ['PROJ-1'] },
  { id: 'other', status: 'now', paths: ['api/**'], tickets: ['PROJ-70'] },
] as unknown as readonly RoadmapItem[];

const context = { ...knowsNothing, knownKeys: ['PROJ'] };
const at = (path: string) => ({ uri: { fsPath: `/app/${path}` } as never });

function mine(
  branch: string,
  changed: { readonly staged?: readonly string[]; readonly open?: readonly string[] },
  parent?: string,
): readonly string[] {
  const references = referencesBy(() => context);
  const plan = { ...emptyPlan, items };
  const ref = (key: string) => references.refOf(key as TicketKey);
  const heard = (keys: readonly TicketKey[]) =>
    keys.map((key) => ({ key, tickets: [key, parent ?? key].map((one) => ({ ref: ref(one) })) }));
  const found = mineToday(
    {
      repository: {
        rootUri: { fsPath: '/app' },
        state: {
          indexChanges: (changed.staged ?? []).map(at),
          workingTreeChanges: (changed.open ?? []).map(at),
        },
      },
      mind: {
        facts: () => ({ standing: { branch }, plan, context }) as unknown as Facts,
        references,
        ownersOf: (paths) => owningItems(plan, paths),
        heardOf: (keys) => heard(keys) as unknown as readonly HeardTicket[],
      },
    },
    items,
  );
  return [...found];
}

describe('what a person works on today', () => {
  it('is what owns the files that are changed or staged', () => {
    const changed = { staged: ['office/board.ts'], open: ['mobile/a.ts', 'README.md'] };
    assert.deepEqual(mine('main', changed), ['staged', 'files']);
  });

  it('is what has the ticket of the branch, however it is written', () => {
    assert.deepEqual(mine('ana/PROJ-7-resume', {}), ['ticket']);
  });

  it('is what that ticket is a part of', () => {
    assert.deepEqual(mine('PROJ-7', {}, 'PROJ-1'), ['ticket', 'epic']);
  });

  it('is nothing on a branch without a ticket and without a change', () => {
    assert.deepEqual(mine('main', {}), []);
  });
});
