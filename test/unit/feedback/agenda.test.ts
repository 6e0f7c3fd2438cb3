import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { AgendaTold } from '../../../src/feedback/agenda.ts';
import { agendaMarkdown } from '../../../src/feedback/agenda.ts';
import type { TeamId } from '../../../src/model/ids.ts';
import { agendaWords, signalWords } from '../../../src/terminal/signalWords.ts';
import { readMarkdown } from './readMarkdown.ts';
import {
  anyReport,
  anyText,
  cell,
  month,
  reportOfOctober,
  round,
  teamIds,
  votes,
  withTexts,
} from './told.ts';

const now = Date.parse('2026-11-28T23:59:59Z');
const october = month('2026-10');
const pair = ['mobile', 'platform'] as unknown as readonly [TeamId, TeamId];

const agendaOf = (
  told: AgendaTold | undefined,
  nameOf: (team: TeamId) => string = (team) => team,
): string => agendaMarkdown(pair, told, { words: agendaWords, signalWords, nameOf, now });

const spoken = `# mobile and platform: signal and noise, 30 minutes

This is the open, spoken form: it has no numbers, and it is not anonymous. Everybody hears who says what, so say only what you would say to the other team.

| Minutes | What |
| --- | --- |
| 0–3 | Everybody writes down, in silence, what from the other team helped most of late, and what helped least. |
| 3–11 | Each team asks the other: which one would you miss most? |
| 11–23 | For each direction, agree on one thing to stop and one thing to start. |
| 23–28 | Write it down, with a day on which you look at it again. |
| 28–30 | To spare. |

## What we agreed

- Stop: …
- Start: …

Look at it again on 2027-01-09.
`;

describe('The agenda of two teams', () => {
  it('has 30 minutes, what is told of the two, and a day to look at it again', () => {
    const report = reportOfOctober(teamIds('mobile', 'platform', 'data'), [
      cell('mobile', 'platform', { votes: votes({ snr: 0.8, signals: ['docs'], texts: ['yes'] }) }),
      cell('mobile', 'data', { votes: votes({ texts: ['of others'] }) }),
      cell('data', 'mobile', { round: round({ people: 35 }) }),
    ]);

    assert.equal(
      agendaOf({ report, month: october }),
      `# mobile and platform: signal and noise, 30 minutes

| Minutes | What |
| --- | --- |
| 0–3 | Everybody reads what is told of their own team, in silence. |
| 3–11 | Each team asks the other: which one would you miss most? |
| 11–23 | For each direction, agree on one thing to stop and one thing to start. |
| 23–28 | Write it down, with a day on which you look at it again. |
| 28–30 | To spare. |

## What is told of 2026-10

### What mobile hears from platform

- Votes: at least 5 people, signal 8 of 10
- Most valuable: docs
- What people wrote:
  - “yes”
- Round: not told
- A suggestion to platform: What you tell mobile helps: please keep it up, above all docs.

## What we agreed

- Stop: …
- Start: …

Look at it again on 2027-01-09.
`,
    );
  });

  it('is the open, spoken form when a team is too small', () => {
    assert.equal(agendaOf(undefined), spoken);
  });

  it('is the same form when nothing is told of the two', () => {
    const of = cell('data', 'mobile', { votes: votes({ texts: ['of others'] }) });
    const report = reportOfOctober(teamIds('mobile', 'platform', 'data'), [of]);

    assert.equal(agendaOf({ report, month: october }), spoken);
  });

  it('is the same form when the month is not told', () => {
    const report = reportOfOctober(teamIds('mobile', 'platform'), []);

    assert.equal(agendaOf({ report, month: month('2026-11') }), spoken);
  });

  it('does not change with what is told of other teams and other months', () => {
    fc.assert(
      fc.property(anyReport, anyReport, (report, other) => {
        const [open, told] = report.months;
        const [, elsewhere] = other.months;
        assert.ok(open && told && elsewhere);
        const cells = told.cells.map((one, index) =>
          [one.to, one.from].includes('data' as TeamId) ? (elsewhere.cells[index] ?? one) : one,
        );
        const before = { ...elsewhere, month: month('2026-09') };
        const changed = { ...report, months: [open, { ...told, cells }, before] };

        assert.equal(
          agendaOf({ report: changed, month: october }),
          agendaOf({ report, month: october }),
        );
      }),
    );
  });

  it('lets no text and no name have an effect', () => {
    fc.assert(
      fc.property(anyReport, anyText, anyText, (report, one, other) => {
        const hostileOf = (team: TeamId): string => (team === pair[0] ? one : other);
        const harmless = withTexts(report, () => 'text');

        const hostile = agendaOf({ report, month: october }, hostileOf);

        assert.deepEqual(
          readMarkdown(hostile).parts,
          readMarkdown(agendaOf({ report: harmless, month: october })).parts,
        );
      }),
    );
  });
});
