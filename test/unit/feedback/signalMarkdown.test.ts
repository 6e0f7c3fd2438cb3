import assert from 'node:assert/strict';
import fc from 'fast-check';
import { signalMarkdown } from '../../../src/feedback/signalMarkdown.ts';
import type { SignalReport } from '../../../src/feedback/signalReport.ts';
import type { TeamId } from '../../../src/model/ids.ts';
import { signalWords } from '../../../src/terminal/signalWords.ts';
import { readMarkdown } from './readMarkdown.ts';
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
  withTexts,
} from './told.ts';

const october = month('2026-10');
const names: Readonly<Record<string, string>> = { mobile: 'Mobile', platform: 'Platform' };
const nameOf = (team: TeamId): string => names[team] ?? team;

const markdownOf = (report: SignalReport, of = october): string =>
  signalMarkdown(report, of, signalWords, nameOf);

describe('A month as Markdown', () => {
  it('has the own team first, each pair with what is told of it, and what is told next', () => {
    const report = reportOfOctober(teamIds('platform', 'data', 'mobile'), [
      cell('platform', 'mobile', {
        votes: votes({
          snr: 0.7,
          signals: ['incident', 'api-change'],
          noise: ['chat-ping'],
          texts: ['Thank you for the early word', 'too many *pings*'],
          trend: 0.2,
        }),
        round: round({ people: 10, gap: 1.5, quadrant: 'starved', onTime: 0.4 }),
      }),
      cell('mobile', 'platform', { votes: votes({ snr: 0.3, trend: -0.1 }) }),
    ]);

    assert.equal(
      markdownOf(report),
      `# Signal and noise, 2026-10

Told is what 5 people or more said, in steps of 5. "Not told" is where fewer did, or nobody: which of the two is never told.

## Who hears what from whom

| Receives ↓ from → | Platform | data | Mobile |
| --- | --- | --- | --- |
| **Platform** | – | not told | signal 7 of 10, starved |
| **data** | not told | – | not told |
| **Mobile** | signal 3 of 10 | not told | – |

## What Platform hears

### From Mobile

- Votes: at least 5 people, signal 7 of 10, 2 of 10 more than the month before
- Most valuable: incidents, API and contract changes
- Least helpful: chat pings
- What people wrote:
  - “Thank you for the early word”
  - “too many \\*pings\\*”
- Round: at least 10 people, starved, needs 1.5 more on a scale of 1 to 5, in time for 4 of 10
- A suggestion to Mobile: Platform would like to hear more from you: could you start telling more of what helps most, incidents, API and contract changes?

## What Mobile hears

### From Platform

- Votes: at least 5 people, signal 3 of 10, 1 of 10 less than the month before
- Round: not told

Next is 2026-11: it is told from 2026-12-05 on.
`,
    );
  });

  it('says that nothing is told where nobody may be told of', () => {
    assert.equal(
      markdownOf(reportOfOctober(teamIds('mobile', 'platform'), [])),
      `# Signal and noise, 2026-10

Told is what 5 people or more said, in steps of 5. "Not told" is where fewer did, or nobody: which of the two is never told.

Of no two teams were there enough people to tell anything.

Next is 2026-11: it is told from 2026-12-05 on.
`,
    );
  });

  const notTold = [
    [
      'open',
      'Votes for 2026-11 are still given. It is told from 2026-12-05 on: until then, whoever looked twice would see what one person said.',
    ],
    [
      'collecting',
      '2026-11 is over, and what was said in it may still be on its way. It is told from 2026-12-05 on.',
    ],
    [
      'unheard',
      '2026-11 is told once the votes of the others were fetched on 2026-12-05 or later.',
    ],
  ] as const;
  for (const [standing, words] of notTold) {
    it(`says of a month that is ${standing} why it is not told, and nothing else`, () => {
      const november = month('2026-11');
      const report: SignalReport = {
        fewest: 5,
        teams: teamIds('mobile', 'platform'),
        months: [{ month: november, standing, toldFrom: '2026-12-05', cells: [] }],
      };

      assert.equal(markdownOf(report, november), `# Signal and noise, 2026-11\n\n${words}\n`);
    });
  }

  it('says what keeps the next month from being told where the others were not heard', () => {
    const report = reportOfOctober(teamIds('mobile', 'platform'), []);
    const [open, told] = report.months;
    assert.ok(open && told);
    const unheard = { ...open, standing: 'unheard' } as const;

    const markdown = markdownOf({ ...report, months: [unheard, told] });

    assert.match(
      markdown,
      /\n\n2026-11 is told once the votes of the others were fetched on 2026-12-05 or later\.\n$/,
    );
  });

  it('says of a month that it does not know that nothing is told', () => {
    assert.equal(
      markdownOf(reportOfOctober([], []), month('2020-01')),
      `# Signal and noise, 2020-01

Of 2020-01 nothing is told.

Next is 2026-11: it is told from 2026-12-05 on.
`,
    );
  });

  it('lets no text and no name have an effect', () => {
    fc.assert(
      fc.property(anyReport, fc.array(anyText, { minLength: 3, maxLength: 3 }), (report, drawn) => {
        const hostileOf = (team: TeamId): string => drawn[anyTeams.indexOf(team)] ?? '';
        const harmless = withTexts(report, () => 'text');

        const hostile = signalMarkdown(report, october, signalWords, hostileOf);

        assert.deepEqual(readMarkdown(hostile).parts, readMarkdown(markdownOf(harmless)).parts);
      }),
    );
  });

  it('shows a text as it was written, without what cannot be seen', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const told = cell('mobile', 'platform', { votes: votes({ texts: [text] }) });

        const shown = readMarkdown(
          markdownOf(reportOfOctober(teamIds('mobile', 'platform'), [told])),
        );

        assert.ok(shown.text.includes(`“${visible(text)}”`), shown.text);
      }),
    );
  });

  it('is the same whatever is told of other months', () => {
    fc.assert(
      fc.property(anyReport, anyReport, (report, other) => {
        const [before] = other.months.slice(1);
        assert.ok(before);
        const longer = {
          ...report,
          months: [...report.months, { ...before, month: month('2026-09') }],
        };

        assert.equal(markdownOf(longer), markdownOf(report));
      }),
    );
  });
});

function visible(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\s]+/gu, ' ')
    .trim()
    .replaceAll('\u200b', '');
}
