import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import { ProductError } from '../base/productError.ts';
import { agendaMarkdown } from '../feedback/agenda.ts';
import { fewestOf } from '../feedback/fewest.ts';
import { isMonth } from '../feedback/months.ts';
import { signalMarkdown } from '../feedback/signalMarkdown.ts';
import type { MonthReport, SignalReport } from '../feedback/signalReport.ts';
import type { TeamId } from '../model/ids.ts';
import type { Team } from '../model/plan.ts';
import { emptyPlan } from '../model/plan.ts';
import type { Month } from '../model/vote.ts';
import type { Mind } from '../story/mind.ts';
import { isPlanBroken } from './brokenPlan.ts';
import type { WithMind } from './commandLine.ts';
import { confirmBy } from './confirm.ts';
import { exitCodes } from './exitCodes.ts';
import { agendaHelp, signalHelp, withdrawHelp } from './help.ts';
import { jsonLine } from './plainLine.ts';
import { nameIn, signalText } from './signalText.ts';
import { agendaWords, signalWords } from './signalWords.ts';
import { knownTeam, noSuch, ownTeam } from './teamNamed.ts';
import { unlessUnreadable } from './unlessUnreadable.ts';
import { withdrawVotes } from './withdrawVotes.ts';

interface Given {
  readonly month?: Month;
  readonly team?: string;
  readonly fewest?: number;
  readonly format: 'text' | 'json' | 'markdown';
}

/** Adds `signal`, `signal agenda` and `signal withdraw`. */
export function addSignal(
  program: Command,
  withMind: WithMind,
  valued: (value: string) => string,
): void {
  const withReport: WithMind = (command) =>
    withMind((mind, output, everywhere) =>
      unlessUnreadable(output, () => command(mind, output, everywhere)),
    );
  const signal = program
    .command('signal')
    .description('say which information from other teams helps, and which is noise')
    .option(
      '--month <month>',
      'a month (UTC), as 2026-10, instead of the newest that is told',
      (value) => monthIn(valued(value)),
    )
    .option('--team <team>', 'your team, instead of the one that lists your address', valued)
    .option('--fewest <people>', 'how many people have to have said something', (value) =>
      fewestIn(valued(value)),
    )
    .addOption(
      new Option('--format <format>', 'what it is printed as')
        .choices(['text', 'json', 'markdown'])
        .default('text'),
    )
    .addHelpText('after', signalHelp)
    .action((given: Given) =>
      withReport(async (mind, output, { json }) => {
        const { report, teams } = await toldIn(mind, given);
        const told = monthOf(report, given.month);
        const data = { fewest: report.fewest, teams: report.teams, ...told };
        const text = {
          json: () => jsonLine(data),
          markdown: () => signalMarkdown(report, told.month, signalWords, nameIn(teams)).trimEnd(),
          text: () => signalText({ report, teams }, told),
        }[json ? 'json' : given.format];
        output.print(data, text());
        return isPlanBroken(mind, output) ? exitCodes.somethingWrong : exitCodes.done;
      }),
    );
  signal
    .command('agenda')
    .description('print an agenda of 30 minutes for your team and another, as Markdown')
    .requiredOption('--with <team>', 'the other team', valued)
    .addHelpText('after', agendaHelp)
    .action((_given: unknown, command: Command) =>
      withReport(async (mind, output) => {
        const given = command.optsWithGlobals<Given & { readonly with: string }>();
        const { report, teams, own } = await toldIn(mind, given);
        const pair = pairOf(own, given.with, teams);
        const { month } = monthOf(report, given.month);
        const text = agendaMarkdown(
          pair,
          { report, month },
          { words: agendaWords, signalWords, nameOf: nameIn(teams), now: Date.now() },
        );
        output.print({ teams: pair, text }, text.trimEnd());
        return isPlanBroken(mind, output) ? exitCodes.somethingWrong : exitCodes.done;
      }),
    );
  signal
    .command('withdraw')
    .description('take back all that you said this month')
    .option('--yes', 'go ahead without asking')
    .addHelpText('after', withdrawHelp)
    .action(({ yes }: { readonly yes?: true }) =>
      withMind(({ votes }, output) => withdrawVotes(votes, output, confirmBy(yes))),
    );
}

async function toldIn(
  mind: Mind,
  { team, fewest }: Pick<Given, 'team' | 'fewest'>,
): Promise<{
  readonly report: SignalReport;
  readonly teams: readonly Team[];
  readonly own: TeamId | undefined;
}> {
  await mind.refresh();
  const facts = mind.facts();
  const { teams } = facts?.plan ?? emptyPlan;
  const own = ownTeam(team, teams, facts?.standing.userEmail);
  const report = await mind.votes.report({
    teams: teams.map(({ id }) => id),
    ...(own === undefined ? {} : { own }),
    ...(fewest === undefined ? {} : { fewest }),
  });
  return { report, teams, own };
}

/** The month that is asked for, else the newest that is told, else the present one. */
function monthOf({ months }: SignalReport, asked: Month | undefined): MonthReport {
  const found =
    asked === undefined
      ? (months.find(({ standing }) => standing === 'told') ?? months[0])
      : months.find(({ month }) => month === asked);
  const what = asked === undefined ? 'no month is told' : `nothing is told of ${asked}`;
  return (
    found ??
    noSuch(
      what,
      months.map(({ month }) => ({ id: month })),
    )
  );
}

function pairOf(
  own: TeamId | undefined,
  named: string,
  teams: readonly Team[],
): readonly [TeamId, TeamId] {
  if (own === undefined) noSuch('which team is yours is not known, --team TEAM says it', teams);
  const other = knownTeam(named, teams).id;
  if (other !== own) return [own, other];
  throw new ProductError('bad-input', `${named} is your own team: name another one`);
}

function monthIn(value: string): Month {
  if (isMonth(value)) return value;
  throw new InvalidArgumentError('A month is written as 2026-10.');
}

function fewestIn(value: string): number {
  const people = Number(value);
  if (value.trim() !== '' && fewestOf(people) === people) return people;
  throw new InvalidArgumentError(
    'It is a whole number from 3 to 100: what fewer than three people said is never told.',
  );
}
