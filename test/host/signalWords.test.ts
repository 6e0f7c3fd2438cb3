import assert from 'node:assert/strict';
import type { Memento } from 'vscode';
import { EventEmitter } from 'vscode';
import type { MonthReport, SignalCell, SignalReport } from '../../src/feedback/signalReport.ts';
import { signalSummary } from '../../src/editor/signalSummary.ts';
import { signalPart } from '../../src/editor/signalPart.ts';
import type { Voting } from '../../src/editor/voting.ts';
import type { OpenRepository } from '../../src/editor/openRepository.ts';
import type { TeamId } from '../../src/model/ids.ts';
import type { Plan, Team } from '../../src/model/plan.ts';
import { emptyPlan } from '../../src/model/plan.ts';
import type { Month } from '../../src/model/vote.ts';
import type { SignalSection } from '../../src/protocol/signalSection.ts';
import { votingIn } from './votingIn.ts';

const id = (team: string): TeamId => team as TeamId;
const team = (name: string, members: readonly string[] = []): Team => ({
  id: id(name.toLowerCase()),
  name,
  members,
  codeowners: [],
});
const teams = [team('Mobile', ['*@mobile.acme.test']), team('Platform'), team('Office')];

interface Known {
  readonly teams?: readonly Team[];
  readonly address?: string;
  readonly roots?: readonly string[];
}

/** The section in a window with repositories of which only the plan and the address are known. */
function sectionWith({ teams: known = teams, address, roots = ['/office'] }: Known): {
  readonly voting: Voting;
  readonly section: () => SignalSection | undefined;
} {
  const plan: Plan = { ...emptyPlan, teams: known };
  const standing = address === undefined ? {} : { userEmail: address };
  const all = roots.map(
    (root): OpenRepository =>
      ({
        mind: { root, facts: () => ({ plan, standing }) },
        repository: { ui: { selected: false } },
        life: { over: false },
      }) as unknown as OpenRepository,
  );
  const minds = { all, state: 'ready' as const, onDidChange: new EventEmitter<void>().event };
  const stored = new Map<string, unknown>();
  const memory = {
    keys: () => [...stored.keys()],
    get: (key: string) => stored.get(key),
    update: (key: string, value: unknown) => Promise.resolve(void stored.set(key, value)),
  } as unknown as Memento;
  const voting = votingIn(minds, memory);
  const sharer = { shares: 'votes', offer: undefined, note: undefined } as const;
  return { voting, section: () => signalPart(minds, voting, sharer, undefined, { of: () => [] }) };
}

const address = 'ana@mobile.acme.test';

describe('what the panel shows about signal and noise', () => {
  it('is a way to set up teams where fewer than two are known', () => {
    const { section } = sectionWith({ teams: [team('Mobile')], address });
    assert.partialDeepStrictEqual(section(), {
      state: {
        kind: 'cannot',
        detail: 'List them in .product/teams.yaml; else the teams of CODEOWNERS count.',
        way: { label: 'Set Up the Roadmap…', id: 'setUp' },
      },
    });
  });

  it('is the question for the own team where nothing tells it', () => {
    const shown = sectionWith({ address: 'ana@elsewhere.test' }).section();
    assert.partialDeepStrictEqual(shown, {
      state: {
        kind: 'choose-team',
        text: 'Which team is yours?',
        teams: { choices: [{ id: 'mobile', label: 'Mobile', key: '1' }, {}, {}] },
      },
    });
    assert.equal(shown && 'summary' in shown, false);
  });

  it('is a form with the other teams, for whom a file tells the own one', () => {
    const shown = sectionWith({ address }).section();
    assert.partialDeepStrictEqual(shown, {
      ownTeam: { text: 'Your team: Mobile' },
      state: {
        kind: 'form',
        from: {
          choices: [
            { id: 'platform', label: 'Platform', key: '1' },
            { id: 'office', label: 'Office', key: '2' },
          ],
        },
      },
    });
    assert.equal(shown?.ownTeam && 'change' in shown.ownTeam, false);
  });

  it('says that a team of fewer people than k would never be told anything of', () => {
    const small = [team('Mobile', [address, 'bo@acme.test']), team('Platform')];
    assert.deepEqual(sectionWith({ teams: small, address }).section()?.state, {
      kind: 'too-small',
      text: 'Mobile has fewer than 5 people, so nothing is ever told of what it says. Talk about it instead.',
    });
  });

  it('has the only other team chosen', () => {
    const two = teams.slice(0, 2);
    assert.partialDeepStrictEqual(sectionWith({ teams: two, address }).section()?.state, {
      from: { chosen: 'platform' },
    });
  });

  it('has a key for each choice, and none twice', () => {
    const many = [...teams, ...Array.from('abcdefghij', (letter) => team(`Team ${letter}`))];
    const state = sectionWith({ teams: many, address }).section()?.state;
    assert.ok(state?.kind === 'form');
    const choices = [...state.from.choices, ...state.what.choices, ...state.verdicts];
    const keys = choices.flatMap(({ key }) => key ?? []);
    assert.deepEqual(
      [keys.length, new Set(keys).size, keys.includes('z')],
      [9 + 11 + 2, 9 + 11 + 2, false],
    );
  });

  it('is filled in with what somebody came from, and names the thing', () => {
    const { voting, section } = sectionWith({ address });
    const before = voting.form;
    const wish = { from: id('office'), kind: 'priority-change', subject: 'R-17' } as const;
    voting.wish({ root: '/office', ...wish, about: 'Offline-first\u202e uploads' });
    assert.partialDeepStrictEqual(section()?.state, {
      isWished: true,
      about: { text: 'Offline-first\ufffd uploads' },
      from: { chosen: 'office' },
      what: { chosen: 'priority-change' },
    });
    assert.notEqual(voting.form, before);
    voting.dropAbout();
    const state = section()?.state;
    assert.ok(state?.kind === 'form');
    assert.deepEqual(['about' in state, state.from.chosen], [false, 'office']);
  });

  it('names the repository only where several are open', () => {
    const one = sectionWith({ address }).section() ?? {};
    assert.equal('repository' in one, false);
    const two = sectionWith({ address, roots: ['/office', '/mobile'] });
    two.voting.wish({ root: '/mobile' });
    assert.equal(two.section()?.repository, 'mobile');
  });

  it('lists no vote, and offers to share none, while there is none', () => {
    assert.deepEqual(sectionWith({ address }).section()?.own, {
      title: 'Your votes this month',
      standing: 'Only on this machine.',
      votes: [],
    });
  });
});

describe('what the panel says is told', () => {
  const month = (
    name: string,
    standing: MonthReport['standing'],
    cells: readonly SignalCell[] = [],
  ) => ({
    month: name as Month,
    standing,
    toldFrom: '2026-12-05',
    cells,
  });
  const cell = (from: string, given: Partial<SignalCell>): SignalCell => ({
    to: id('mobile'),
    from: id(from),
    votes: 'too-few',
    round: 'too-few',
    ...given,
  });
  const votes = (snr: number) => ({ people: 5, snr, signals: [], noise: [], texts: [] });
  const summaryOf = (...months: readonly MonthReport[]) => {
    const value: SignalReport = { fewest: 5, teams: teams.map((one) => one.id), months };
    return signalSummary({ is: 'there', value }, id('mobile'), { teams });
  };

  it('is a row in words for each team that enough people said something about', () => {
    const told = summaryOf(
      month('2026-11', 'open'),
      month('2026-10', 'told', [
        cell('platform', {
          votes: votes(0.8),
          round: { people: 5, gap: 1.5, quadrant: 'starved', onTime: 0.4 },
        }),
        cell('office', { votes: votes(0.5) }),
      ]),
    );
    assert.deepEqual(told, {
      title: 'What Mobile hears',
      month: 'Told of October',
      rows: [
        { from: 'platform', direction: 'Platform → Mobile', text: 'mostly signal · starved' },
        { from: 'office', direction: 'Office → Mobile', text: 'signal and noise alike' },
      ],
      way: { label: 'Show the picture', id: 'showSignal' },
      next: ['November is told from December 5 on.'],
    });
  });

  it('names what is hidden, and never whether few said something or nobody', () => {
    const told = summaryOf(month('2026-10', 'told', [cell('platform', {}), cell('office', {})]));
    assert.equal(
      told.hidden,
      'Not told, since fewer than 5 people said something, or nobody: Platform, Office',
    );
    assert.deepEqual(told.rows, []);
  });

  it('leaves out what other teams hear', () => {
    const other = { ...cell('platform', { votes: votes(0.8) }), to: id('office') };
    assert.deepEqual(summaryOf(month('2026-10', 'told', [other])).rows, []);
  });

  it('says what is to be done for a month that the others were not heard of', () => {
    const { notice, next } = summaryOf(month('2026-11', 'open'), month('2026-10', 'unheard'));
    assert.deepEqual(
      [notice?.text, next],
      [
        'Nothing is told yet.',
        [
          'October can be told once the votes of the others were fetched: they come with a push or pull, where votes are shared.',
          'November is told from December 5 on.',
        ],
      ],
    );
  });

  it('says that it is read, or why it could not be', () => {
    const plan = { teams };
    assert.partialDeepStrictEqual(signalSummary({ is: 'coming' }, id('mobile'), plan), {
      notice: { text: 'Reading what is told…', busy: true },
    });
    const failed = { is: 'failed', reason: 'notes-unreadable' } as const;
    assert.partialDeepStrictEqual(signalSummary(failed, id('mobile'), plan), {
      notice: { busy: false },
      rows: [],
    });
  });
});
