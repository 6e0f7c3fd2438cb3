import assert from 'node:assert/strict';
import type { SignalKnown } from '../../src/editor/signalPictureOf.ts';
import { signalPictureOf } from '../../src/editor/signalPictureOf.ts';
import { reportOf } from '../../src/feedback/reportOf.ts';
import type { AskedOfLedger } from '../../src/feedback/reportOf.ts';
import { tallyOf } from '../../src/feedback/tally.ts';
import type { TeamId } from '../../src/model/ids.ts';
import type { Team } from '../../src/model/plan.ts';
import type { SignalMonths } from '../../src/protocol/signalPicture.ts';
import { sampleVotes } from '../support/sample/votes.ts';

const now = Date.UTC(2026, 10, 20);
const teams = ['mobile', 'office', 'platform'].map((id): Team => {
  const name = `${id.slice(0, 1).toUpperCase()}${id.slice(1)}`;
  return { id: id as TeamId, name, members: [], codeowners: [] };
});
const own = 'mobile' as TeamId;
const tallies = new Map([...sampleVotes(now)].map(([month, lines]) => [month, tallyOf(lines)]));

function pictureOf(given: Partial<SignalKnown> = {}, asked: Partial<AskedOfLedger> = {}) {
  const report = reportOf(tallies, { now, teams: teams.map(({ id }) => id), own, ...asked });
  return signalPictureOf({
    read: { is: 'there', report, isShared: true },
    plan: { teams },
    own,
    month: undefined,
    team: undefined,
    ...given,
  });
}

function monthsOf(given: Partial<SignalKnown> = {}, asked?: Partial<AskedOfLedger>): SignalMonths {
  const picture = pictureOf(given, asked);
  assert.ok(picture.kind === 'months');
  return picture;
}

const notesOf = (picture: SignalMonths): readonly string[] => picture.notes.map(({ text }) => text);

describe('what the tab with signal and noise says', () => {
  it('is the newest month that is told, seen from the own team', () => {
    const { month, team, months, teams: choices } = monthsOf();
    assert.deepEqual([month, team], ['2026-10', 'mobile']);
    assert.deepEqual(months.slice(0, 2), [
      { id: '2026-11', label: 'November 2026 (still open)' },
      { id: '2026-10', label: 'October 2026' },
    ]);
    assert.deepEqual(
      choices.map(({ label }) => label),
      ['Mobile (your team)', 'Office', 'Platform'],
    );
  });

  it('is a heat map with the own team first and what is hidden in words', () => {
    const { heat } = monthsOf().told ?? {};
    assert.equal(heat?.own, 'mobile');
    assert.deepEqual(heat.table.rows, [
      { head: 'Mobile', cells: ['–', '0.3, flooded', '0.7, starved'] },
      { head: 'Office', cells: ['0.9, ok', '–', 'too few'] },
      { head: 'Platform', cells: ['0.7, ok', '0.3, flooded', '–'] },
    ]);
    assert.deepEqual(
      heat.cells.map(({ label }) => label),
      ['–', '0.3 ▼', '0.7 ▲', '0.9 ●', '–', 'too few', '0.7 ●', '0.3 ▼', '–'],
    );
    assert.equal(
      heat.gist,
      'Heat map of 3 teams. Mobile hears from Office: 0.3 flooded, from Platform: 0.7 starved.',
    );
  });

  it('puts every pair that is told into one of three groups', () => {
    assert.deepEqual(monthsOf().told?.quadrants, [
      {
        quadrant: 'starved',
        label: '▲ Starved: needs more than it gets',
        pairs: ['Mobile from Platform'],
      },
      {
        quadrant: 'ok',
        label: '● The right amount',
        pairs: ['Office from Mobile', 'Platform from Mobile'],
      },
      {
        quadrant: 'flooded',
        label: '▼ Flooded: gets more than it needs',
        pairs: ['Mobile from Office', 'Platform from Office'],
      },
    ]);
  });

  it('says what helped and what did not, what people wrote, and what one could say to the sender', () => {
    const card = monthsOf().told?.cards.find(({ from }) => from === 'platform');
    assert.deepEqual(card, {
      to: 'mobile',
      from: 'platform',
      title: 'From Platform',
      facts: [
        'Votes: 5 or more people, signal 0.7, 0.1 more than the month before',
        'Round: 5 or more people, needs more than it gets, needs 2 more, on a scale of 1 to 5, in time for 4 of 10',
      ],
      signals: ['API or contract change', 'Incident', 'Docs'],
      noise: ['Chat ping'],
      texts: [
        'A short note of what breaks is all we need',
        'Pings at night about things that were fixed by the morning',
        'The list of changed endpoints is gold',
        'The upload change came with an example; that saved us a day',
        'Told two days before the release: too late to test on phones',
      ],
      suggestion:
        'We in Mobile would like to hear more from you. Could you start telling us more of what helps us most: API and contract changes, incidents, docs?',
    });
  });

  it('leaves gaps where a month is hidden', () => {
    const trend = monthsOf().told?.trend;
    assert.deepEqual(trend?.table, {
      caption: 'Share of signal that Mobile hears, month by month',
      columns: [
        'Direction',
        'June 2026',
        'July 2026',
        'August 2026',
        'September 2026',
        'October 2026',
      ],
      rows: [
        { head: 'from Office', cells: ['0.5', '0.5', '0.5', '0.3', '0.3'] },
        { head: 'from Platform', cells: ['0.4', 'too few', '0.5', '0.6', '0.7'] },
      ],
    });
    assert.equal(trend.lines[1]?.points[1], undefined);
  });

  it('names what is hidden from the team that is looked from', () => {
    const notes = notesOf(monthsOf({ team: 'office' }));
    assert.equal(
      notes[0],
      'Hidden: what Office hears from Platform, since too few said something.',
    );
  });

  it('says of an open month when it is told, and why not now', () => {
    const picture = monthsOf({ month: '2026-11' });
    assert.equal(picture.told, undefined);
    assert.deepEqual(picture.notes[0], {
      text: 'November 2026 is still open: it is told from December 5, 2026 on. Until then, whoever looked twice would see what one person said.',
      way: { label: 'Signal or noise?', id: 'vote' },
    });
  });

  it('says of a month that is being collected when it is told', () => {
    const picture = monthsOf({ month: '2026-10' }, { now: Date.UTC(2026, 10, 2) });
    assert.match(notesOf(picture)[0] ?? '', /^October 2026 is over, .* November 5, 2026 on\.$/);
  });

  it('says of a month that was not heard yet how to hear it', () => {
    const picture = monthsOf({ month: '2026-10' }, { heardAt: Date.UTC(2026, 9, 20) });
    assert.deepEqual(picture.notes.slice(0, 2), [
      {
        text: 'October 2026 is told once the votes of the others were fetched on November 5, 2026 or later.',
      },
      {
        text: 'Votes travel when you push or pull.',
        way: { label: 'Exchange now', id: 'exchange' },
      },
    ]);
  });

  it('says that nothing is told before the first month is', () => {
    const report = reportOf(new Map(), { now, teams: teams.map(({ id }) => id), own });
    const picture = monthsOf({ read: { is: 'there', report, isShared: true } });
    assert.equal(picture.told, undefined);
    assert.match(notesOf(picture)[0] ?? '', /^Nothing is told yet/);
  });

  it('says that all is hidden where too many people would be needed', () => {
    const picture = monthsOf({ month: '2026-10' }, { fewest: 50 });
    assert.equal(picture.told, undefined);
    assert.ok(
      notesOf(picture).includes(
        'In October 2026, nothing may be told: of no two teams 50 people or more said something.',
      ),
    );
  });

  it('offers to share where votes are not shared, and to choose a team where none is known', () => {
    const report = reportOf(tallies, { now, teams: teams.map(({ id }) => id) });
    const read = { is: 'there', report, isShared: false } as const;
    const { notes } = monthsOf({ own: undefined, read });
    assert.deepEqual(
      notes.flatMap(({ way }) => way ?? []),
      [
        { label: 'Choose my team…', id: 'chooseTeam' },
        { label: 'Share votes with the team…', id: 'share' },
      ],
    );
  });

  it('says at the end who can read what', () => {
    assert.match(
      monthsOf().about.at(-1) ?? '',
      /^Confidential, not secret: .* as with any push\.$/,
    );
  });

  it('names the repository where there are several', () => {
    assert.equal(monthsOf({ repository: 'app' }).repository, 'app');
  });

  const states: readonly (readonly [string, Partial<SignalKnown>, string, readonly string[]])[] = [
    ['while votes are read', { read: { is: 'coming' } }, 'Reading the votes…', []],
    ['before the plan is known', { plan: undefined }, 'Reading the votes…', []],
    [
      'when votes cannot be read',
      { read: { is: 'failed', reason: 'notes-unreadable' } },
      'The votes could not be read.',
      ['showLog'],
    ],
  ];
  for (const [title, given, text, ways] of states) {
    it(`is a state with a way on: ${title}`, () => {
      const picture = pictureOf(given);
      assert.ok(picture.kind === 'state');
      assert.deepEqual([picture.text, picture.ways.map(({ id }) => id)], [text, ways]);
    });
  }

  it('is a state with a way on: without two teams', () => {
    const picture = pictureOf({}, { teams: [own] });
    assert.ok(picture.kind === 'state');
    assert.deepEqual(
      [picture.text, picture.ways.map(({ id }) => id)],
      ['No teams are known here.', ['setUp']],
    );
  });

  it('shows names and lines of others as what they are', () => {
    const [first, ...others] = teams;
    assert.ok(first);
    const plan = { teams: [{ ...first, name: 'Mo\u202ebile\n$(alert)' }, ...others] };
    const { told } = monthsOf({ plan });
    assert.doesNotMatch(JSON.stringify(told), /\u202e/);
  });
});
