import assert from 'node:assert/strict';
import type { Rounds } from '../../src/editor/rounds.ts';
import type { Month } from '../../src/model/vote.ts';
import type { RoundDraft } from '../../src/votes/votes.ts';
import { answer, id, own, triedRound } from './triedRound.ts';

const start = { isWished: false };
const choose = (from: string, received: number, needed: number, onTime: number) =>
  (
    [
      ['received', received],
      ['needed', needed],
      ['onTime', onTime],
    ] as const
  ).map(([scale, choice]) => ({ team: from, scale, choice }));

describe('what is said in a round', () => {
  it('keeps nothing where nothing was said', async () => {
    const { rounds, month } = triedRound();
    await rounds.start(start);
    rounds.go({ place: 1 });
    rounds.leave();
    assert.equal(month().draft, undefined);
  });

  it('says nothing about a team after all', async () => {
    const { rounds, team, month } = triedRound();
    await rounds.start(start);
    for (const choice of choose('data', 1, 4, 1)) await rounds.choose(choice);
    assert.equal(team().clear, 'Say nothing about this team');
    await rounds.clear({ team: 'data' });
    assert.deepEqual(month().draft?.answers, [{ from: 'data' }, { from: 'web' }]);
  });

  it('says only what is another answer than before', async () => {
    const data = answer('data', { valuable: ['docs', 'incident'] });
    const { rounds, said, month } = triedRound({ answers: [answer('web'), data] });
    await rounds.start(start);
    await rounds.choose({ team: 'web', scale: 'needed', choice: 4 });
    await rounds.keep();
    assert.deepEqual(said(), [answer('web', { needed: 5 })]);
    assert.deepEqual(month().answers, [data, answer('web', { needed: 5 })]);
  });

  it('ends its draft also where nothing is another answer than before', async () => {
    const { rounds, said, month } = triedRound({ answers: [answer('web')] });
    await rounds.start(start);
    await rounds.choose({ team: 'web', scale: 'needed', choice: 4 });
    await rounds.choose({ team: 'web', scale: 'needed', choice: 3 });
    await rounds.keep();
    assert.deepEqual([said(), month().draft], [[], undefined]);
  });

  it('goes on where it was left, also in another window', async () => {
    const { rounds, team, happens } = triedRound();
    const draft: RoundDraft = {
      to: own,
      answers: [{ from: id('web') }, { from: id('data'), needed: 2 }],
    };
    happens({ draft });
    await rounds.start(start);
    assert.partialDeepStrictEqual(team(), { team: 'data', progress: '2 of 2' });
  });

  it('keeps the draft when it is left, and says so', async () => {
    const { rounds, part, month, reread } = triedRound();
    await rounds.start(start);
    await rounds.choose({ team: 'data', scale: 'received', choice: 3 });
    assert.equal(rounds.leave().text, 'What you said so far is kept as a draft.');
    reread();
    assert.deepEqual(month().draft?.answers[0], { from: 'data', received: 4 });
    assert.partialDeepStrictEqual(part(), { kind: 'start', start: 'Go on with the round' });
  });

  it('is over with its month', async () => {
    const { rounds, part, happens, reread } = triedRound();
    await rounds.start(start);
    await rounds.choose({ team: 'data', scale: 'received', choice: 0 });
    happens({ month: '2026-12' as Month, answers: [] });
    reread();
    assert.equal(part()?.kind, 'start');
    const past = 'This was about something that has changed since.';
    const outcomes = [
      rounds.go({ place: 1 }),
      await rounds.keep(),
      await rounds.choose({ team: 'data', scale: 'received', choice: 1 }),
    ];
    assert.deepEqual(
      outcomes,
      outcomes.map(() => ({ done: false, text: past })),
    );
  });

  it('says nothing in the next month, though nobody has read yet that there is one', async () => {
    const { rounds, said, passes } = triedRound({ now: '2026-11-30T23:59:00Z' });
    await rounds.start(start);
    for (const choice of choose('data', 1, 4, 1)) await rounds.choose(choice);
    passes('2026-12-01T00:00:00Z');
    assert.deepEqual([(await rounds.keep()).done, said()], [false, []]);
  });

  const strange: readonly (readonly [string, Parameters<Rounds['choose']>[0]])[] = [
    ['an amount that there is not', { team: 'data', scale: 'received', choice: 5 }],
    ['a negative place', { team: 'data', scale: 'needed', choice: -1 }],
    ['a third answer to yes or no', { team: 'data', scale: 'onTime', choice: 2 }],
    ['a team that is not in it', { team: 'ops', scale: 'onTime', choice: 0 }],
  ];
  for (const [what, choice] of strange) {
    it(`takes ${what} for nothing`, async () => {
      const { rounds, month } = triedRound();
      await rounds.start(start);
      await rounds.choose(choice);
      await rounds.chooseKind({ team: 'data', list: 'noise', kind: 'rumour', on: true });
      assert.equal(
        month().draft?.answers.some((said) => Object.keys(said).length > 1) ?? false,
        false,
      );
    });
  }

  it('fails with its draft where nothing can be kept', async () => {
    const { rounds, team, fillDisk } = triedRound();
    await rounds.start(start);
    fillDisk();
    await assert.rejects(rounds.choose({ team: 'data', scale: 'received', choice: 1 }), /no space/);
    assert.equal(team().scales[0]?.choices[1]?.on, true);
  });
});
