import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Given } from './triedRound.ts';
import { answer, id, own, teamOf, three, triedRound } from './triedRound.ts';

const start = { isWished: false };
const choose = (from: string, received: number, needed: number, onTime: number) =>
  (
    [
      ['received', received],
      ['needed', needed],
      ['onTime', onTime],
    ] as const
  ).map(([scale, choice]) => ({ team: from, scale, choice }));

describe('what the panel shows of the round', () => {
  const starts: Readonly<Record<string, readonly [Given, object]>> = {
    'is offered with what it is': [
      {},
      {
        kind: 'start',
        text: 'How much you hear from each of 2 other teams, how much you need, and whether it is in time.',
        start: 'November’s round: 3 minutes',
        putOff: 'Not this month',
        isQuiet: false,
      },
    ],
    'says that the month is nearly over': [
      { now: '2026-11-24T00:00:00Z' },
      { text: 'November is nearly over: what did you hear from the other teams?' },
    ],
    'can be gone on with': [
      { draft: { to: own, answers: [{ from: id('web'), received: 1 }] } },
      { text: 'You have begun: 1 of 2 teams.', start: 'Go on with the round', isQuiet: false },
    ],
    'can be changed after it was kept': [
      { answers: [answer('web')] },
      {
        text: 'November’s round is kept, for one team. It can be changed until the month ends.',
        start: 'Change it',
        isQuiet: true,
      },
    ],
    'is one of the own team: what was said for another one does not count': [
      { answers: [answer('web', { to: id('office') })] },
      { start: 'November’s round: 3 minutes' },
    ],
    'is a talk where the team is certainly too small': [
      { plan: { ...three, teams: [teamOf('Mobile', ['ana@acme.test']), teamOf('Web')] } },
      {
        kind: 'spoken',
        remark: 'The spoken form is open and not anonymous: everybody hears who says what.',
        teams: [{ team: 'web', label: 'Web' }],
      },
    ],
  };
  for (const [name, [given, expected]] of Object.entries(starts)) {
    it(name, () => assert.partialDeepStrictEqual(triedRound(given).part(), expected));
  }

  it('is not there without another team', async () => {
    const { rounds, part } = triedRound({ plan: { ...three, teams: [teamOf('Mobile')] } });
    assert.equal(part(), undefined);
    assert.equal((await rounds.start(start)).done, false);
  });

  it('is quiet after it was put off', async () => {
    const { rounds, part } = triedRound();
    await rounds.putOff();
    assert.partialDeepStrictEqual(part(), {
      text: 'You left this month’s round out. There is still time for it.',
      isQuiet: true,
    });
  });

  it('asks about one team after the other, and keeps what was said at once', async () => {
    const { rounds, team, month } = triedRound();
    await rounds.start(start);
    assert.partialDeepStrictEqual(team(), {
      title: 'What you hear from Data',
      progress: '1 of 2',
      next: { label: 'Skip this team', isSkip: true },
    });
    assert.deepEqual(['back' in team(), 'clear' in team()], [false, false]);
    for (const choice of choose('data', 1, 4, 1)) await rounds.choose(choice);
    assert.partialDeepStrictEqual(team().next, { label: 'Next', isSkip: false });
    const data = { from: 'data', received: 2, needed: 5, onTime: false };
    assert.deepEqual(month().draft, { to: 'mobile', answers: [data, { from: 'web' }] });
    rounds.go({ place: 1 });
    assert.partialDeepStrictEqual(team(), { progress: '2 of 2', back: 'Back' });
  });

  it('lists at its end what will be kept, and keeps that', async () => {
    const { rounds, part, month } = triedRound();
    await rounds.start(start);
    for (const choice of choose('web', 0, 2, 0)) await rounds.choose(choice);
    const kind = (list: 'valuable' | 'noise', name: string): Promise<unknown> =>
      rounds.chooseKind({ team: 'web', list, kind: name, on: true });
    await kind('valuable', 'incident');
    await kind('valuable', 'docs');
    await kind('noise', 'meeting');
    await rounds.choose({ team: 'data', scale: 'received', choice: 0 });
    rounds.go({ place: 2 });
    assert.partialDeepStrictEqual(part(), {
      kind: 'end',
      title: 'What will be kept of November’s round',
      keep: 'Keep',
      teams: [
        {
          label: 'Data',
          isKept: false,
          lines: ['Not everything is answered yet, so this is not kept.'],
        },
        {
          label: 'Web',
          isKept: true,
          lines: [
            'You hear 1 and need 3 of 5, in time',
            'Most valuable: Incident, Docs',
            'Least helpful: Meeting',
          ],
        },
      ],
    });
    assert.deepEqual(await rounds.keep(), { done: true, text: 'Kept' });
    assert.deepEqual(month(), {
      month: '2026-11',
      votes: [],
      answers: [
        answer('web', {
          received: 1,
          needed: 3,
          valuable: ['incident', 'docs'],
          noise: ['meeting'],
        }),
      ],
    });
    assert.partialDeepStrictEqual(part(), { kind: 'start', isQuiet: true });
  });

  it('offers to keep nothing where all were skipped', async () => {
    const { rounds, part } = triedRound();
    await rounds.start(start);
    rounds.go({ place: 2 });
    const end = part();
    assert.ok(end?.kind === 'end');
    assert.deepEqual(
      [end.keep, end.teams.map(({ lines }) => lines)],
      [undefined, [['Skipped'], ['Skipped']]],
    );
  });

  it('takes no fourth kind, and says so', async () => {
    const { rounds, team } = triedRound();
    await rounds.start(start);
    const outcomes = [];
    for (const kind of ['incident', 'docs', 'meeting', 'other']) {
      outcomes.push(await rounds.chooseKind({ team: 'data', list: 'noise', kind, on: true }));
    }
    assert.deepEqual(
      outcomes.map(({ done }) => done),
      [true, true, true, false],
    );
    assert.equal(outcomes[3]?.text, 'Three are enough: take one back first.');
    const noise = team().lists.find(({ list }) => list === 'noise')?.kinds ?? [];
    assert.deepEqual(
      noise.filter(({ isBarred }) => !isBarred).map(({ kind }) => kind),
      ['incident', 'meeting', 'docs'],
    );
  });

  it('cannot unsay what was kept, only change it', async () => {
    const { rounds, team } = triedRound({ answers: [answer('data')] });
    await rounds.start(start);
    rounds.go({ place: 0 });
    assert.deepEqual([team().team, 'clear' in team()], ['data', false]);
  });

  it('has the focus once when a command asked for it', async () => {
    const { rounds, team } = triedRound();
    await rounds.start({ isWished: true });
    assert.equal(team().isWished, true);
    await rounds.choose({ team: 'data', scale: 'onTime', choice: 0 });
    assert.equal(team().isWished, false);
  });

  it('opens an agenda to talk instead, with nobody but another team', async () => {
    const { rounds } = triedRound();
    assert.equal((await rounds.openAgenda({ team: 'web' })).done, true);
    const document = vscode.window.activeTextEditor?.document;
    assert.deepEqual([document?.languageId, document?.isUntitled], ['markdown', true]);
    assert.match(document?.getText() ?? '', /^# Mobile and Web: .*\n\n.*it is not anonymous/);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    for (const team of ['mobile', 'ops']) {
      assert.equal((await rounds.openAgenda({ team })).done, false);
    }
  });
});
