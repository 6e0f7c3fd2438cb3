import assert from 'node:assert/strict';
import { missingLines, suggestionsFor } from '../../../src/ask/suggestions.ts';
import type { Circumstances, Suggestion } from '../../../src/ask/suggestion.ts';
import { emptyPlan } from '../../../src/model/plan.ts';
import type { Remembered } from '../../../src/model/remembered.ts';
import { heard, item, plan, planning, tickets, uploads } from './row.ts';

const nowhere: Circumstances = {
  plan: emptyPlan,
  owners: [],
  tickets: [],
  heard: [],
  remembered: [],
};

const answer = (of: Partial<Omit<Remembered, 'at'>>): Remembered => ({ at: 1, tickets: [], ...of });

const shown = (suggestions: readonly Suggestion[]): readonly string[] =>
  suggestions.map(({ value, from }) => `${value} (${from})`);

describe('suggestions of who', () => {
  it('are none where nothing is known', () => {
    assert.deepEqual(suggestionsFor('Q1', nowhere), []);
  });

  it('go from the words of the ticket to what was answered for it, the branch, the scope, the item, the recent and the plan', () => {
    const remembered = [
      answer({ who: 'support-agent', scope: 'mobile/upload' }),
      answer({ who: 'from scope', scope: 'mobile' }),
      answer({ who: 'from branch', branch: 'offline' }),
      answer({ who: 'from ticket', tickets: tickets('#1') }),
    ];
    const suggestions = suggestionsFor('Q1', {
      plan,
      owners: [uploads],
      tickets: tickets('#1'),
      heard: [heard('#1', { who: ['Prüfer'] })],
      branch: 'offline',
      scope: 'mobile',
      remembered,
    });
    assert.deepEqual(shown(suggestions), [
      'pruefer (ticket)',
      'from ticket (ticket-answer)',
      'from branch (branch-answer)',
      'from scope (scope-answer)',
      'field-technician (item)',
      'support-agent (recent)',
    ]);
  });

  it('are the newest answers for a ticket, two at most', () => {
    const remembered = ['new', 'new', 'older', 'oldest'].map((who) =>
      answer({ who, tickets: tickets('#1') }),
    );
    const suggestions = suggestionsFor('Q1', { ...nowhere, tickets: tickets('#1'), remembered });
    assert.deepEqual(shown(suggestions), [
      'new (ticket-answer)',
      'older (ticket-answer)',
      'oldest (recent)',
    ]);
  });

  it('name a persona once, whatever it was called', () => {
    const remembered = ['tech', 'Field Technician', 'installer'].map((who) =>
      answer({ who, scope: 'mobile' }),
    );
    const [first, second] = suggestionsFor('Q1', {
      ...nowhere,
      plan,
      owners: [uploads],
      scope: 'mobile',
      remembered,
    });
    assert.deepEqual([first?.value, second?.value], ['field-technician', 'technician-lead']);
  });

  it('put the personas of recent answers in order of their share', () => {
    const whos = ['dispatcher', 'tech', 'tech', 'helpdesk', 'tech', 'dispatcher'];
    const remembered = whos.map((who) => answer({ who, scope: 'other' }));
    const suggestions = suggestionsFor('Q1', { ...nowhere, plan, remembered });
    assert.deepEqual(shown(suggestions).slice(0, 3), [
      'field-technician (recent)',
      'dispatcher (recent)',
      'support-agent (recent)',
    ]);
  });

  it('leave out recent answers of other scopes', () => {
    const remembered = [
      answer({ who: 'here', scope: 'api/v1' }),
      answer({ who: 'there', scope: 'apix' }),
    ];
    const suggestions = suggestionsFor('Q1', { ...nowhere, scope: 'api', remembered });
    assert.deepEqual(shown(suggestions), ['here (recent)']);
  });

  it('leave out answers of the default branch', () => {
    const remembered = [answer({ who: 'x', branch: 'main', scope: 'a' })];
    const suggestions = suggestionsFor('Q1', {
      ...nowhere,
      branch: 'main',
      scope: 'b',
      remembered,
    });
    assert.deepEqual(suggestions, []);
  });

  it('are at most six', () => {
    const owners = [item('R-9', 'a', 'b', 'c', 'd', 'e', 'f', 'g')];
    assert.equal(suggestionsFor('Q1', { ...nowhere, owners }).length, 6);
  });

  it('hold no blank answer', () => {
    const remembered = [answer({ who: ' ', tickets: tickets('#1') })];
    assert.deepEqual(suggestionsFor('Q1', { ...nowhere, tickets: tickets('#1'), remembered }), []);
  });
});

describe('suggestions of why', () => {
  const remembered = [
    answer({ why: 'no network', tickets: tickets('#1') }),
    answer({ why: 'long way', branch: 'offline' }),
  ];
  const here = { ...nowhere, tickets: tickets('#1'), branch: 'offline', remembered };
  const kinds = ['crash', 'wrong-result', 'slow', 'confusing', 'not-visible'];

  it('are the last answers for a feature', () => {
    assert.deepEqual(shown(suggestionsFor('Q2', here)), [
      'no network (ticket-answer)',
      'long way (branch-answer)',
    ]);
  });

  it('are the five kinds of damage for a fix', () => {
    const suggestions = suggestionsFor('Q3', nowhere);
    assert.deepEqual(
      shown(suggestions),
      kinds.map((kind) => `${kind} (fixed)`),
    );
  });

  it('keep room for all five kinds of damage', () => {
    const values = suggestionsFor('Q3', here).map(({ value }) => value);
    assert.deepEqual(values, ['no network', ...kinds]);
  });
});

describe('the lines that a message lacks', () => {
  const who = { value: 'tech', source: 'message', rule: 'who-line' } as const;
  const why = { probability: 1, source: 'message', rule: 'why-line' } as const;
  const fromTicket: readonly Suggestion[] = [
    { field: 'who', value: 'tech', from: 'ticket-answer' },
    { field: 'why', value: 'no network', from: 'ticket-answer' },
  ];

  it('are none where all is said', () => {
    assert.deepEqual(missingLines({ who, why }, fromTicket), []);
  });

  it('are who and why in this order with the likeliest values', () => {
    assert.deepEqual(missingLines({ who: null, why: null }, fromTicket), [
      { field: 'who', value: 'tech' },
      { field: 'why', value: 'no network' },
    ]);
  });

  it('are empty where there is nothing to suggest', () => {
    assert.deepEqual(missingLines({ who: null, why }, []), [{ field: 'who', value: '' }]);
  });

  it('guess no persona that nobody has chosen here', () => {
    const suggestions = suggestionsFor('Q1', { ...nowhere, plan });
    assert.deepEqual(missingLines({ who: null, why }, suggestions), [{ field: 'who', value: '' }]);
  });

  it('take over no why of another task', () => {
    const suggestions = [{ field: 'why', value: 'no network', from: 'scope-answer' }] as const;
    assert.deepEqual(missingLines({ who, why: null }, suggestions), [{ field: 'why', value: '' }]);
  });

  it('offer the personas that compete', () => {
    const suggestions = suggestionsFor('Q1', { ...nowhere, plan, owners: [planning] });
    assert.deepEqual(missingLines({ who: null, why }, suggestions), [
      { field: 'who', value: 'dispatcher' },
    ]);
  });
});

describe('suggestions of why from a ticket', () => {
  it('are its own words before what was answered for it', () => {
    const suggestions = suggestionsFor('Q2', {
      ...nowhere,
      tickets: tickets('#1'),
      heard: [heard('#1', { why: ['photos are lost'] })],
      remembered: [answer({ why: 'answered', tickets: tickets('#1') })],
    });
    assert.deepEqual(shown(suggestions), ['photos are lost (ticket)', 'answered (ticket-answer)']);
  });

  it('are offered as a line of the message', () => {
    const suggestions = suggestionsFor('Q2', {
      ...nowhere,
      heard: [heard('#1', { why: ['photos are lost'] })],
    });
    assert.deepEqual(missingLines({ who: null, why: null }, suggestions), [
      { field: 'who', value: '' },
      { field: 'why', value: 'photos are lost' },
    ]);
  });
});
