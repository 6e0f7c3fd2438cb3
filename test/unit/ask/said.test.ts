import assert from 'node:assert/strict';
import { said } from '../../../src/ask/said.ts';
import type { Evidence } from '../../../src/ask/said.ts';
import type { Answer } from '../../../src/model/answer.ts';
import { joinedOf } from '../../../src/model/joinedOf.ts';
import { partsOf } from '../../../src/model/message.ts';
import type { PersonaId } from '../../../src/model/ids.ts';
import { emptyPlan } from '../../../src/model/plan.ts';
import type { Plan } from '../../../src/model/plan.ts';
import { item, plan, planning, tickets, uploads } from './row.ts';

type More = Partial<Evidence> & { readonly answer?: Pick<Answer, 'who' | 'why'> };

const evidence = (message: string, { answer, ...more }: More = {}): Evidence => ({
  message: partsOf(message),
  tickets: [],
  heard: [],
  plan,
  owners: [],
  joined: joinedOf({
    message: partsOf(message),
    onCommit: answer ? [{ at: 1, tickets: [], ...answer }] : [],
  }),
  ...more,
});

describe('who is said', () => {
  const everything = 'Show the dispatcher the list\n\nWho: operators';
  const answer = { who: 'R&D' };

  it('is the line before all else, as written', () => {
    assert.deepEqual(said(evidence(everything, { answer, owners: [uploads] })).who, {
      value: 'operators',
      source: 'message',
      rule: 'who-line',
    });
  });

  it('is the recorded answer before a persona in the message, by its id', () => {
    const { who } = said(evidence('Show the dispatcher the list', { answer, owners: [uploads] }));
    assert.deepEqual(who, { value: 'pruefer', source: 'answer', rule: 'recorded' });
  });

  it('is the id of a persona whose alias the line has', () => {
    const { who } = said(evidence('Show the list\n\nWho: R&D'));
    assert.deepEqual(who, { value: 'pruefer', source: 'message', rule: 'who-line' });
  });

  it('is nobody of whom only a path speaks', () => {
    assert.equal(said(evidence('Show the list\n\nsee src/dispatcher/view.ts')).who, null);
  });

  it('is the persona in the message before the one of the item', () => {
    const { who } = said(evidence('Show the dispatcher the list', { owners: [uploads] }));
    assert.deepEqual(who, { value: 'dispatcher', source: 'message', rule: 'persona-named' });
  });

  it('is inherited from the item at last', () => {
    const { who } = said(evidence('Show the list', { owners: [uploads] }));
    assert.deepEqual(who, { value: 'field-technician', source: 'item', rule: 'inherited' });
  });

  it('is inherited from two items that agree', () => {
    const { who } = said(
      evidence('Show the list', { owners: [uploads, item('R-2', 'field-technician')] }),
    );
    assert.equal(who?.rule, 'inherited');
  });

  it('is not inherited where personas compete', () => {
    assert.equal(said(evidence('Show the list', { owners: [planning] })).who, null);
  });

  it('is not inherited from an item without a persona', () => {
    assert.equal(said(evidence('Show the list', { owners: [item('R-3')] })).who, null);
  });

  it('is the longest of the names that begin at one word', () => {
    const { who } = said(evidence('A list for the field technician lead'));
    assert.equal(who?.value, 'technician-lead');
  });

  it('is the shorter name where the longer one does not go on', () => {
    const { who } = said(evidence('A list for the field technician who leads'));
    assert.equal(who?.value, 'field-technician');
  });

  it('is the persona of the subject before one of the body', () => {
    const { who } = said(evidence('A list for the helpdesk\n\nThe dispatcher has one'));
    assert.equal(who?.value, 'support-agent');
  });

  it('is found among 500 personas', () => {
    const many: Plan = {
      ...emptyPlan,
      personas: Array.from({ length: 500 }, (_, index) => ({
        id: `persona-${String(index)}` as PersonaId,
        name: `Field person ${String(index)}`,
        aliases: [],
        kind: 'external',
      })),
    };
    const { who } = said(evidence('A list for field person 499', { plan: many }));
    assert.equal(who?.value, 'persona-499');
  });

  it('is not found in a name that only begins alike', () => {
    assert.equal(said(evidence('A list for the field technical team')).who, null);
  });
});

describe('why is said', () => {
  const everything = 'Keep photos because of cellars\n\nWhy: no network';
  const answer = { why: 'lost photos' };

  it('is the line before all else, for certain', () => {
    const { why } = said(evidence(everything, { answer, tickets: tickets('#1') }));
    assert.deepEqual(why, {
      value: 'no network',
      probability: 1,
      source: 'message',
      rule: 'why-line',
    });
  });

  it('is the recorded answer before a ticket, for certain', () => {
    const { why } = said(evidence('Keep photos', { answer, tickets: tickets('#1') }));
    assert.deepEqual(why, {
      value: 'lost photos',
      probability: 1,
      source: 'answer',
      rule: 'recorded',
    });
  });

  it('is in a ticket with the published precision', () => {
    const { why } = said(evidence('Keep photos because of cellars', { tickets: tickets('#1') }));
    assert.deepEqual(why, { probability: 0.961, source: 'ticket', rule: 'ticket-mentioned' });
  });

  it('is in a cue with what precision and recall leave of the base rate', () => {
    const { why } = said(evidence('Keep photos because of cellars'));
    assert.deepEqual(why && { ...why, probability: Math.round(why.probability * 10_000) }, {
      probability: 8405,
      source: 'message',
      rule: 'cue-word',
    });
  });

  it('is missing where no rule finds it', () => {
    assert.equal(said(evidence('Keep photos')).why, null);
  });

  it('is missing where only an empty line asks for it', () => {
    assert.equal(said(evidence('Keep photos\n\nWhy:')).why, null);
  });
});
