import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SignalReport } from '../../../src/feedback/signalReport.ts';
import type { TeamId } from '../../../src/model/ids.ts';
import type { Team } from '../../../src/model/plan.ts';
import { signalText } from '../../../src/terminal/signalText.ts';
import {
  anyReport,
  anyTeams,
  anyText,
  cell,
  month,
  reportOfOctober,
  round,
  teamIds,
  votes,
} from '../feedback/told.ts';

const team = (id: string, members: readonly string[] = [], name = id): Team => ({
  id: id as TeamId,
  name,
  members,
  codeowners: [],
});

function textOf(report: SignalReport, teams: readonly Team[], of = '2026-10'): string {
  const told = report.months.find((one) => one.month === month(of));
  assert.ok(told);
  return signalText({ report, teams }, told);
}

describe('A month in a terminal', () => {
  const teams = [team('mobile', [], 'Mobile'), team('platform', [], 'Platform'), team('data')];

  it('has the own team first, what is told of each pair, and what is not', () => {
    const report = reportOfOctober(teamIds('platform', 'data', 'mobile'), [
      cell('platform', 'mobile', {
        votes: votes({ snr: 0.7, signals: ['incident'], texts: ['Thank you'], trend: 0 }),
        round: round({ gap: -1.5, quadrant: 'flooded' }),
      }),
    ]);

    assert.equal(
      textOf(report, teams),
      `Signal and noise, 2026-10

Told is what 5 people or more said, in steps of 5. "Not told" is where fewer did, or nobody: which of the two is never told.

What Platform hears
  From Mobile
    Votes: at least 5 people, signal 7 of 10, as the month before
    Most valuable: incidents
    What people wrote:
      “Thank you”
    Round: at least 5 people, flooded, needs 1.5 less on a scale of 1 to 5, in time for 9 of 10
    A suggestion to Mobile: Platform gets more from you than it needs: could you stop sending what nobody has to act on?
  not told: data

What data hears
  not told: Platform, Mobile

What Mobile hears
  not told: Platform, data

Next is 2026-11: it is told from 2026-12-05 on.`,
    );
  });

  it('is short where nothing is told of any pair', () => {
    assert.equal(
      textOf(reportOfOctober(teamIds('mobile', 'platform'), []), teams),
      `Signal and noise, 2026-10

Told is what 5 people or more said, in steps of 5. "Not told" is where fewer did, or nobody: which of the two is never told.

Of no two teams were there enough people to tell anything.

Next is 2026-11: it is told from 2026-12-05 on.`,
    );
  });

  it('says of an open month when it is told, and nothing else', () => {
    assert.equal(
      textOf(reportOfOctober(teamIds('mobile', 'platform'), []), teams, '2026-11'),
      `Signal and noise, 2026-11

Votes for 2026-11 are still given. It is told from 2026-12-05 on: until then, whoever looked twice would see what one person said.`,
    );
  });

  it('says how to get the votes of the others where they were not heard', () => {
    const report: SignalReport = {
      fewest: 5,
      teams: teamIds('mobile', 'platform'),
      months: [
        { month: month('2026-11'), standing: 'open', toldFrom: '2026-12-05', cells: [] },
        { month: month('2026-10'), standing: 'unheard', toldFrom: '2026-11-05', cells: [] },
      ],
    };

    assert.equal(
      textOf(report, teams),
      `Signal and noise, 2026-10

2026-10 is told once the votes of the others were fetched on 2026-11-05 or later.

To fetch the votes of the others: product-mindset sync`,
    );
  });

  it('says how to name teams where there are fewer than two', () => {
    assert.equal(
      textOf(reportOfOctober(teamIds('mobile'), []), [team('mobile')]),
      `Signal and noise, 2026-10

Signal and noise are between teams, and the plan names fewer than two.
To propose some: product-mindset init

Next is 2026-11: it is told from 2026-12-05 on.`,
    );
  });

  it('offers the spoken form to teams that are too small', () => {
    const small = [team('mobile', ['a@acme.test'], 'Mobile'), team('platform', ['*@acme.test'])];

    assert.match(
      textOf(reportOfOctober(teamIds('mobile', 'platform'), []), small),
      /\n\nFewer than 5 people are in: Mobile\. What they hear is never told; there is the open, spoken form:\n {2}product-mindset signal agenda --with TEAM\n/,
    );
  });

  it('holds nothing that a terminal obeys, and no line that a text made', () => {
    fc.assert(
      fc.property(anyReport, fc.array(anyText, { minLength: 3, maxLength: 3 }), (report, names) => {
        const named = anyTeams.map((id, index) => team(id, [], names[index]));
        const linesWith = (text: string): number => text.split('\n').length;

        const text = textOf(report, named);

        assert.doesNotMatch(text, /(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
        assert.equal(
          linesWith(text),
          linesWith(
            textOf(
              report,
              anyTeams.map((id) => team(id)),
            ),
          ),
        );
      }),
    );
  });
});
