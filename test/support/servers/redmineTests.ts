import assert from 'node:assert/strict';
import { redmine } from '../../../src/trackers/redmine.ts';
import type { TicketRef } from '../../../src/model/ids.ts';
import { asking, askingPlans } from './asking.ts';
import type { Asking } from './asking.ts';
import { redmineKey } from './redmineServer.ts';

/** What holds for a real Redmine and for the fake; `address` is asked in each test. */
export function itAsksRedmine(address: () => string): void {
  const asks = (token = redmineKey): Asking =>
    asking(redmine, address(), {
      credential: { kind: 'header', header: 'X-Redmine-API-Key', token },
    });
  const ref = (number: number) => `rm:redmine.acme.corp#${number}`;

  it('says what a ticket is, for whom and why', async () => {
    const { openedAt, updatedAt, activeAt, prose, ...rest } = await asks().one(ref(1));
    assert.deepEqual(rest, {
      ref: ref(1),
      key: '#1',
      kind: 'issue',
      title: 'Work without a network',
      url: `${address()}/issues/1`,
      state: 'open',
      status: 'New',
      type: 'Feature',
      labels: ['Offline'],
      planned: [
        {
          kind: 'version',
          title: 'Spring',
          due: '2026-12-01',
          isDone: false,
          url: `${address()}/versions/1`,
        },
      ],
      parents: [],
      closes: [],
      who: ['Technicians'],
      why: ['Basements have no network.'],
    });
    assert.ok([openedAt, updatedAt, activeAt].every((time) => (time ?? 0) > 1_700_000_000_000));
    assert.match(prose, /Basements have no network/);
  });

  it('understands a user story', async () => {
    const { who, why } = await asks().one(ref(2));
    assert.deepEqual([who, why], [['technician'], ['nothing is lost']]);
  });

  it('finds closed tickets, and knows one that was opened again', async () => {
    const tickets = await asks()(ref(4), ref(5));
    assert.deepEqual(
      Object.values(tickets).map((one) => typeof one === 'object' && [one.state, one.status]),
      [
        ['closed', 'Closed'],
        ['open', 'New'],
      ],
    );
  });

  it('leaves out when a ticket was closed that is open again', async () => {
    assert.equal((await asks().one(ref(5))).closedAt, undefined);
  });

  it('follows parents as far as the answer has them', async () => {
    const three = (await asks()(ref(3), ref(2)))[ref(3)];
    assert.ok(typeof three === 'object');
    assert.deepEqual(
      three.parents.map(({ key, title, ref: its }) => [key, title, its]),
      [
        ['#2', 'Keep what was typed', ref(2)],
        // Only the number of this one is known.
        ['#1', '#1', ref(1)],
      ],
    );
  });

  it('plans a version that has no day', async () => {
    const [version] = (await asks().one(ref(3))).planned;
    assert.deepEqual([version?.title, version?.due], ['Some day', undefined]);
  });

  it('says which tickets there are not', async () => {
    const tickets = await asks()(ref(7), ref(999));
    assert.equal(tickets[ref(999)], 'missing');
  });

  it('fetches fifty tickets', async () => {
    const refs = Array.from({ length: 50 }, (_, at) => ref(at + 6));
    const tickets = await asks()(...refs);
    assert.deepEqual(
      refs.map((one) => typeof tickets[one]),
      refs.map(() => 'object'),
    );
  });

  it('says which versions are planned, and which were a short time ago', async () => {
    const credential = { kind: 'header', header: 'X-Redmine-API-Key', token: redmineKey } as const;
    const plans = await askingPlans(redmine, address(), { credential })({
      refs: [ref(2), ref(7)] as TicketRef[],
    });
    const version = (id: number, title: string, due: string | undefined, isDone: boolean) => ({
      kind: 'version',
      title,
      ...(due !== undefined && { due }),
      isDone,
      url: `${address()}/versions/${id}`,
    });
    assert.deepEqual(
      plans?.toSorted((one, other) => (one.title < other.title ? -1 : 1)),
      [
        version(2, 'Some day', undefined, false),
        version(1, 'Spring', '2026-12-01', false),
        version(3, 'Summer', '2026-07-01', true),
      ],
    );
  });

  it('does not take all for missing when the key is no longer good', async () => {
    await assert.rejects(asks('0'.repeat(40))(ref(1)), { reason: 'signed-out' });
  });
}
