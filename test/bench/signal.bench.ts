import { createHash } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { ledgerLinesIn, voteLineOf } from '../../src/feedback/line.ts';
import type { LedgerLine } from '../../src/feedback/ledgerLine.ts';
import { monthBefore } from '../../src/feedback/months.ts';
import { reportOf } from '../../src/feedback/reportOf.ts';
import type { SignalReport } from '../../src/feedback/signalReport.ts';
import type { MonthTally } from '../../src/feedback/tally.ts';
import { tallyOf } from '../../src/feedback/tally.ts';
import type { TeamId } from '../../src/model/ids.ts';
import type { Amount, Month } from '../../src/model/vote.ts';
import { voteKinds } from '../../src/model/vote.ts';
import type { Bench, Series } from './bench.ts';
import { timesOf } from './measure.ts';

const baseline = 'JSON.parse of each line, nothing kept';
const memoryBaseline = 'memory, what JSON.parse makes of all lines';

const teams = Array.from({ length: 20 }, (_, index) => `team-${index}` as TeamId);
const peopleInTeam = 10;
const newest = '2026-10' as Month;
const now = Date.UTC(2026, 10, 20);

/** From the texts of the notes to the picture: 20 teams of ten people, 24 months, and a round in each. */
export const bench: Bench = {
  name: 'signal: 100 000 votes and 28 800 answers of 20 teams in 24 months',
  unit: 'ms',
  baseline,
  needsHost: false,
  async measure(isSmoke) {
    const notes = notesOf(isSmoke ? 1_000 : 100_000);
    const kept = talliesOf(notes);
    if (told(reportOf(kept, { teams, now })) === 0) throw new Error('nothing is told');
    const rows = [
      { name: baseline, run: () => parsed(notes) },
      {
        name: 'all months, from the texts to the report',
        run: () => reportOf(talliesOf(notes), { teams, now }),
        budget: 500,
      },
      {
        name: 'one month changed, from its text to the report',
        run: () => reportOf(new Map([...kept, ...talliesOf(newestOf(notes))]), { teams, now }),
        budget: 50,
      },
      { name: 'nothing changed, another k', run: () => reportOf(kept, { teams, now, fewest: 3 }) },
    ];
    const times = await timesOf(
      rows.map(({ name, run }) => ({
        name,
        operations: 1,
        run: () => Promise.resolve(void run()),
      })),
      isSmoke ? 1 : 30,
    );
    return [
      ...rows.map(({ name, budget }, index) => ({
        name,
        values: times[index] ?? [],
        ...(budget === undefined ? {} : { budget }),
      })),
      ...memoryOf(notes),
    ];
  },
};

type Notes = ReadonlyMap<Month, string>;

function talliesOf(notes: Notes): ReadonlyMap<Month, MonthTally> {
  return new Map([...notes].map(([month, text]) => [month, tallied(month, text)]));
}

function tallied(month: Month, text: string): MonthTally {
  return tallyOf(ledgerLinesIn(text, month).lines);
}

function newestOf(notes: Notes): Notes {
  return new Map([[newest, notes.get(newest) ?? '']]);
}

function parsed(notes: Notes): number {
  let count = 0;
  for (const text of notes.values()) {
    for (const line of text.split('\n')) if (line !== '' && JSON.parse(line) !== null) count += 1;
  }
  return count;
}

function told({ months }: SignalReport): number {
  return months.flatMap(({ cells }) => cells).filter(({ votes }) => votes !== 'too-few').length;
}

/** In MB: how much more of the heap is in use, with what is not yet collected; looked at after each month. */
function memoryOf(notes: Notes): readonly Series[] {
  const start = collected();
  const lines = [...notes.values()].flatMap((text) =>
    text.split('\n').map((line): unknown => (line === '' ? null : JSON.parse(line))),
  );
  const all = collected() - start;
  lines.length = 0;
  const before = collected();
  const tallies = new Map<Month, MonthTally>();
  const most = [...notes].map(([month, text]) => {
    tallies.set(month, tallied(month, text));
    return process.memoryUsage().heapUsed - before;
  });
  const report = reportOf(tallies, { teams, now });
  const kept = collected() - before;
  if (told(report) === 0) throw new Error('nothing is told');
  const row = { unit: 'MB', against: memoryBaseline } as const;
  return [
    { ...row, name: memoryBaseline, values: [all / 1e6] },
    { ...row, name: 'memory, most while reading', values: [Math.max(...most) / 1e6], budget: 100 },
    { ...row, name: 'memory, kept with the report', values: [kept / 1e6], budget: 20 },
  ];
}

function collected(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

/** The same ledger each time: who votes about whom and what is drawn from a fixed sequence. */
function notesOf(votes: number): Notes {
  const random = sequence();
  const months = Array.from({ length: 24 }, () => newest);
  for (let index = 1; index < months.length; index += 1) {
    months[index] = monthBefore(months[index - 1] ?? newest);
  }
  const people = teams.flatMap((to) => Array.from({ length: peopleInTeam }, () => to));
  return new Map(
    months.map((month) => {
      const revs = people.map(() => 0);
      const lines = Array.from({ length: Math.ceil(votes / months.length) }, () => {
        const person = random(people.length);
        return lineOf(month, person, (revs[person] = (revs[person] ?? 0) + 1), random);
      });
      const answers = people.flatMap((_, person) =>
        [1, 2, 3, 4, 5, 6].map((distance) => answerOf(month, person, distance, random)),
      );
      // As `cat_sort_uniq` leaves them.
      return [month, `${[...lines, ...answers].map(voteLineOf).sort().join('\n')}\n`];
    }),
  );
}

function lineOf(month: Month, person: number, rev: number, random: Draw): LedgerLine {
  const [to, from] = pairOf(person, 1 + random(6));
  const kind = voteKinds[random(voteKinds.length)] ?? 'other';
  const verdict = random(3) === 0 ? 'noise' : 'signal';
  const subject = random(2) === 0 ? { subject: `PROJ-${random(5_000)}` } : {};
  const text = random(10) === 0 ? { text: `the note on ${random(1_000)} came in good time` } : {};
  const token = tokenOf(month, person);
  return { is: 'vote', month, token, rev, vote: { to, from, kind, verdict, ...text, ...subject } };
}

function answerOf(month: Month, person: number, distance: number, random: Draw): LedgerLine {
  const [to, from] = pairOf(person, distance);
  const [first = 'other', second = 'other'] = voteKinds.slice(random(voteKinds.length - 1));
  const answer = {
    to,
    from,
    received: (1 + random(5)) as Amount,
    needed: (1 + random(5)) as Amount,
    onTime: random(4) > 0,
    valuable: [first],
    noise: [second],
  };
  return { is: 'round', month, token: tokenOf(month, person), rev: 1, answer };
}

function pairOf(person: number, distance: number): readonly [to: TeamId, from: TeamId] {
  const team = Math.floor(person / peopleInTeam);
  const [to, from] = [teams[team], teams[(team + distance) % teams.length]];
  if (!to || !from) throw new Error(`There is no team of person ${person}.`);
  return [to, from];
}

function tokenOf(month: Month, person: number): string {
  return createHash('sha1').update(`${month} ${person}`).digest('hex').slice(0, 32);
}

/** Draws a whole number below `limit`. */
type Draw = (limit: number) => number;

/** The "minimal standard" generator of Park and Miller. */
function sequence(): Draw {
  let state = 42;
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
}
