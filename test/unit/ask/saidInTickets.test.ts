import assert from 'node:assert/strict';
import type { Evidence } from '../../../src/ask/said.ts';
import type { SaidWho, SaidWhy } from '../../../src/ask/saidWhoAndWhy.ts';
import { said } from '../../../src/ask/said.ts';
import { joinedOf } from '../../../src/model/joinedOf.ts';
import { partsOf } from '../../../src/model/message.ts';
import { heard, plan, tickets, uploads } from './row.ts';

const saidBy = (
  message: string,
  known: Evidence['heard'],
  more: Partial<Evidence> = {},
): ReturnType<typeof said> =>
  said({
    message: partsOf(message),
    tickets: tickets('#7'),
    heard: known,
    plan,
    owners: [],
    ...more,
  });

const whoOf = (...known: Parameters<typeof saidBy>): SaidWho | null => saidBy(...known).who;
const whyOf = (...known: Parameters<typeof saidBy>): SaidWhy | null => saidBy(...known).why;

describe('who a ticket says it is for', () => {
  const bySomebody = heard('#7', { who: ['support agents'] });

  it('is the persona that it names, by its id', () => {
    assert.deepEqual(whoOf('Add a switch (#7)', [bySomebody]), {
      value: 'support-agent',
      source: 'ticket',
      rule: 'ticket-says',
      ticket: '#7',
    });
  });

  it('is in its own words where the plan has no such persona', () => {
    assert.equal(
      whoOf('Add a switch', [heard('#7', { who: ['the night shift'] })])?.value,
      'the night shift',
    );
  });

  it('is everybody that it names', () => {
    const known = [heard('#7', { who: ['Dispatcher', 'tech', 'back office'] })];
    const { value, others } = whoOf('Add a switch', known) ?? {};
    assert.deepEqual([value, others], ['dispatcher', ['field-technician']]);
  });

  it('is the persona that its title speaks of', () => {
    assert.equal(
      whoOf('Add a switch', [heard('#7', { title: 'Dispatchers miss photos' })])?.value,
      'dispatcher',
    );
  });

  it('is the persona that its text speaks of', () => {
    assert.equal(
      whoOf('Add a switch', [heard('#7', { prose: 'Our helpdesk is called.' })])?.value,
      'support-agent',
    );
  });

  it('is found in what it is a part of', () => {
    const { value, ticket } =
      whoOf('Add a switch', [heard('#7', {}, { who: ['Dispatcher'] })]) ?? {};
    assert.deepEqual([value, ticket], ['dispatcher', '#7']);
  });

  it('comes after a persona in the message', () => {
    assert.equal(whoOf('Show the dispatcher the list', [bySomebody])?.rule, 'persona-named');
  });

  it('comes after a line of the message', () => {
    assert.equal(whoOf('Show the list\n\nWho: operators', [bySomebody])?.value, 'operators');
  });

  it('comes before the one of the roadmap item', () => {
    assert.equal(
      whoOf('Add a switch', [bySomebody], { owners: [uploads] })?.value,
      'support-agent',
    );
  });

  it('is nobody where no ticket says it', () => {
    assert.equal(whoOf('Add a switch', [heard('#7')]), null);
  });
});

describe('why a ticket says that it is wanted', () => {
  const lost = heard('#7', { why: ["a day's photos are lost"] });

  it('is in its own words, with the ticket', () => {
    assert.deepEqual(whyOf('Add a switch', [lost]), {
      value: "a day's photos are lost",
      probability: 0.961,
      source: 'ticket',
      rule: 'ticket-says',
      ticket: '#7',
    });
  });

  it('is found in what the ticket is a part of', () => {
    assert.equal(
      whyOf('Add a switch', [heard('#7', {}, { why: ['no network'] })])?.value,
      'no network',
    );
  });

  it('comes after a line of the message', () => {
    assert.equal(whyOf('Add a switch\n\nWhy: it blinks', [lost])?.value, 'it blinks');
  });

  it('comes after an answer', () => {
    const joined = joinedOf({
      message: partsOf('Add a switch'),
      onCommit: [{ at: 1, tickets: [], why: 'it blinks' }],
    });
    assert.equal(whyOf('Add a switch', [lost], { joined })?.value, 'it blinks');
  });

  it('is supposed of a ticket that nobody could read', () => {
    const { rule, value } = whyOf('Add a switch', []) ?? {};
    assert.deepEqual([rule, value], ['ticket-mentioned', undefined]);
  });

  it('is supposed of the one that nobody could read, of two', () => {
    const both = { tickets: tickets('#7', '#8') };
    assert.equal(whyOf('Add a switch', [heard('#7')], both)?.rule, 'ticket-mentioned');
  });

  it('is missing when the ticket was read and does not say it', () => {
    assert.equal(whyOf('Add a switch', [heard('#7')]), null);
  });

  it('may still be in the text of the message', () => {
    assert.equal(whyOf('Add a switch because it blinks', [heard('#7')])?.rule, 'cue-word');
  });
});
