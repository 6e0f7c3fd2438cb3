import assert from 'node:assert/strict';
import type { TeamId } from '../../../src/model/ids.ts';
import type { RoundAnswer, VoteKind } from '../../../src/model/vote.ts';
import type { RoundChange, RoundForm, RoundSaid } from '../../../src/feedback/roundForm.ts';
import { answersIn, placeToGoOn, roundFormOf, withSaid } from '../../../src/feedback/roundForm.ts';

const to = 'mobile' as TeamId;
const id = (team: string): TeamId => team as TeamId;
const ids = (...teams: string[]): readonly TeamId[] => teams.map(id);
const answer = (from: string, of: Partial<RoundAnswer> = {}): RoundAnswer => ({
  to,
  from: id(from),
  received: 2,
  needed: 4,
  onTime: true,
  valuable: [],
  noise: [],
  ...of,
});
const half = (from: string): RoundSaid => ({ from: id(from), received: 3 });
const empty = (from: string): RoundSaid => ({ from: id(from) });
const form = (...answers: RoundSaid[]): RoundForm => ({ to, answers });
const kinds = (...names: VoteKind[]): readonly VoteKind[] => names;

describe('roundFormOf', () => {
  it('begins with all teams, and nothing said', () => {
    const begun = roundFormOf(to, ids('web', 'data'), { answers: [] });
    assert.deepEqual(begun, form(empty('web'), empty('data')));
  });

  it('goes on with a draft, in its order', () => {
    const draft = form(empty('data'), half('web'));
    const begun = roundFormOf(to, ids('web', 'office', 'data'), { draft, answers: [] });
    assert.deepEqual(begun, form(empty('data'), half('web'), empty('office')));
  });

  it('begins with what was kept this month, so that it can be changed', () => {
    const begun = roundFormOf(to, ids('web', 'data'), { answers: [answer('data')] });
    assert.deepEqual(begun, form(answer('data'), empty('web')));
  });

  it('takes the draft where the same team has both, unless nothing is said in it', () => {
    const answers = [answer('web'), answer('data')];
    const draft = form(half('web'), empty('data'));
    assert.deepEqual(
      roundFormOf(to, ids('web', 'data'), { draft, answers }),
      form(half('web'), answer('data')),
    );
  });

  it('leaves out what was said for another team of the person', () => {
    const draft = { to: id('office'), answers: [half('web')] };
    const answers = [answer('web', { to: id('office') })];
    assert.deepEqual(roundFormOf(to, ids('web'), { draft, answers }), form(empty('web')));
  });

  it('never asks about the own team', () => {
    const draft = form({ from: to, received: 1 });
    assert.deepEqual(roundFormOf(to, ids('web'), { draft, answers: [] }), form(empty('web')));
  });

  it('shows all that was kept, also where these are more teams than one is asked about', () => {
    const answers = Array.from('abcdefgh', (from) => answer(from));
    assert.deepEqual(roundFormOf(to, ids('z'), { answers }), form(...answers));
  });
});

describe('withSaid', () => {
  const said = (before: Partial<RoundSaid>, change: RoundChange): RoundSaid | undefined =>
    withSaid(form({ from: id('web'), ...before }), id('web'), change).answers[0];
  const web = { from: 'web' };

  const cases: readonly (readonly [string, Partial<RoundSaid>, RoundChange, object])[] = [
    ['an amount', {}, { about: 'received', amount: 5 }, { received: 5 }],
    ['another amount', { needed: 1 }, { about: 'needed', amount: 2 }, { needed: 2 }],
    ['that it is late', {}, { about: 'onTime', onTime: false }, { onTime: false }],
    [
      'one kind more',
      { valuable: kinds('docs') },
      { about: 'valuable', kind: 'incident', on: true },
      { valuable: ['docs', 'incident'], noise: [] },
    ],
    [
      'a kind less',
      { noise: kinds('docs', 'meeting') },
      { about: 'noise', kind: 'docs', on: false },
      { noise: ['meeting'] },
    ],
    [
      'a kind once that comes twice',
      { noise: kinds('docs') },
      { about: 'noise', kind: 'docs', on: true },
      { noise: ['docs'], valuable: [] },
    ],
    [
      'a kind in the list that it was put into last',
      { valuable: kinds('docs', 'meeting') },
      { about: 'noise', kind: 'docs', on: true },
      { valuable: ['meeting'], noise: ['docs'] },
    ],
    [
      'three kinds, and no fourth',
      { valuable: kinds('docs', 'meeting', 'incident') },
      { about: 'valuable', kind: 'other', on: true },
      { valuable: ['docs', 'meeting', 'incident'] },
    ],
    ['nothing any more', { received: 1, noise: kinds('docs') }, { about: 'nothing' }, {}],
  ];
  for (const [name, before, change, after] of cases) {
    it(`keeps ${name}`, () => {
      assert.deepEqual(said(before, change), { ...web, ...after });
    });
  }

  it('changes nothing of the other teams, nor for a team that is not asked about', () => {
    const before = form(half('web'), half('data'));
    const change: RoundChange = { about: 'needed', amount: 1 };
    assert.deepEqual(withSaid(before, id('data'), change).answers[0], half('web'));
    assert.deepEqual(withSaid(before, id('office'), change), before);
  });
});

describe('answersIn', () => {
  it('keeps the teams about which all was said, with kinds or without', () => {
    const bare: RoundSaid = { from: id('data'), received: 2, needed: 4, onTime: true };
    const round = form(answer('web', { noise: kinds('docs') }), bare, half('office'), empty('ops'));
    assert.deepEqual(answersIn(round), [answer('web', { noise: kinds('docs') }), answer('data')]);
  });
});

describe('placeToGoOn', () => {
  const rows: readonly (readonly [string, RoundForm, number])[] = [
    ['the beginning where nothing was said', form(empty('web'), empty('data')), 0],
    ['the team left half-way', form(answer('web'), half('data'), empty('ops')), 1],
    ['the team behind the last', form(empty('web'), answer('data'), empty('ops')), 2],
    ['the end where all was said', form(answer('web'), answer('data')), 2],
    ['the beginning where there is no team', form(), 0],
  ];
  for (const [name, round, place] of rows) {
    it(`is ${name}`, () => assert.equal(placeToGoOn(round), place));
  }
});
