import assert from 'node:assert/strict';
import type { TicketRef } from '../../../src/model/ids.ts';
import { ticketFrom } from '../../../src/trackers/ticketFrom.ts';
import type { TicketDraft } from '../../../src/trackers/ticketFrom.ts';

const draft = (fields: Partial<TicketDraft> = {}): TicketDraft => ({
  ref: 'gh:acme/app#12' as TicketRef,
  key: '#12',
  kind: 'issue',
  title: 'Work without a network',
  state: 'open',
  ...fields,
});

describe('A ticket from its tracker', () => {
  const addresses = [
    ['https://acme.example/12', 'https://acme.example/12'],
    ['http://acme.example/12', 'http://acme.example/12'],
    ['javascript:alert(1)', undefined],
    ['command:workbench.action.quit', undefined],
    ['vscode://acme/open', undefined],
    ['https://github.com@evil.example/', undefined],
    ['/acme/app/issues/12', undefined],
    [`https://acme.example/${'x'.repeat(3000)}`, undefined],
    [null, undefined],
  ] as const;
  for (const [url, expected] of addresses) {
    it(`${expected === undefined ? 'does not link' : 'links'} ${String(url).slice(0, 40)}`, () => {
      assert.equal(ticketFrom(draft({ url })).url, expected);
    });
  }

  it('shows what could deceive in its title', () => {
    const { title } = ticketFrom(draft({ title: ' a\u202eb\u0007\n c\u200b ' }));
    assert.equal(title, 'a\ufffdb\ufffd c');
  });

  it('has no more of anything than the model', () => {
    const many = Array.from({ length: 100 }, (_, at) => `one ${at} ${'x'.repeat(400)}`);
    const ticket = ticketFrom(
      draft({
        title: 'x'.repeat(1000),
        labels: many,
        planned: many.map((title) => ({ kind: 'sprint', title })),
        parents: many.map((key) => ({ key })),
        closes: many.map((_, at) => `gh:acme/app#${at + 1}` as TicketRef),
      }),
    );
    const { title, labels, planned, parents, closes } = ticket;
    assert.deepEqual(
      [
        title.length,
        labels.length,
        labels[0]?.length,
        planned.length,
        parents.length,
        closes.length,
      ],
      [300, 30, 300, 10, 6, 20],
    );
  });

  it('says nothing that its tracker does not say', () => {
    const { ref, key, kind, title, state, ...rest } = ticketFrom(
      draft({ status: null, type: '', comments: null, opened: 'some day', active: null }),
    );
    assert.deepEqual(rest, {
      labels: [],
      planned: [],
      parents: [],
      closes: [],
      body: '',
    });
    assert.deepEqual([ref, key, kind, title, state].includes(''), false);
  });

  it('was active when something last happened', () => {
    const { activeAt, updatedAt } = ticketFrom(
      draft({ updated: '2026-10-01T00:00:00Z', active: '2026-10-03T00:00:00.000+0000' }),
    );
    assert.deepEqual(
      [activeAt, updatedAt],
      [Date.parse('2026-10-03T00:00:00Z'), Date.parse('2026-10-01T00:00:00Z')],
    );
  });

  it('takes the day of a plan in the words of its tracker, in no other time zone', () => {
    const [sprint] = ticketFrom(
      draft({ planned: [{ kind: 'sprint', title: 'One', due: '2026-12-01T23:30:00-11:00' }] }),
    ).planned;
    assert.equal(sprint?.due, '2026-12-01');
  });

  it('refers to nothing that is no reference', () => {
    const odd = 'gl:../user#1' as TicketRef;
    const { closes, parents } = ticketFrom(
      draft({ closes: [odd], parents: [{ key: '#1', ref: odd }] }),
    );
    assert.deepEqual([closes, parents], [[], [{ key: '#1', title: '#1' }]]);
  });

  it('was not closed while it is open', () => {
    assert.equal(ticketFrom(draft({ closed: '2026-10-01T00:00:00Z' })).closedAt, undefined);
  });

  it('calls a parent without a title by its key', () => {
    const [parent] = ticketFrom(draft({ parents: [{ key: 'PROJ-1', title: ' ' }] })).parents;
    assert.equal(parent?.title, 'PROJ-1');
  });
});
