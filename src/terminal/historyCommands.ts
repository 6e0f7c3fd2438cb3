import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import type { Mind } from '../story/mind.ts';
import { broughtUpToDate, elsewhereText, updated } from './broughtUpToDate.ts';
import type { WithMind } from './commandLine.ts';
import type { ExitCode } from './exitCodes.ts';
import { exitCodes } from './exitCodes.ts';
import { failureText } from './failureText.ts';
import { commitsOfHelp, historyHelp, indexHelp, ticketsOfHelp, togetherHelp } from './help.ts';
import { reportText } from './indexText.ts';
import { showCommitsOf, showHistory, showTicketsOf, showTogether } from './lookUps.ts';
import type { Output } from './output.ts';
import { countText } from './pastText.ts';
import { pathNamed } from './pathNamed.ts';
import type { NamedPath } from './pathNamed.ts';
import { ticketNamed } from './ticketNamed.ts';

interface Given {
  readonly update: boolean;
  readonly limit: number;
}

/** As many as a question about the history answers when told. */
const mostCommits = 10_000;

/** Adds `index`, `history`, `tickets-of`, `together` and `commits-of`. */
export function addHistory(program: Command, withMind: WithMind): void {
  program
    .command('index')
    .description('read the history into an index, so that everything else about it is a look-up')
    .option('--rebuild', 'throw away what is there first')
    .addHelpText('after', indexHelp)
    .action(({ rebuild = false }: { readonly rebuild?: boolean }) =>
      withMind((mind, output) => index(mind, output, rebuild)),
    );

  /** A command about a path, which is what a person means by it from where they are. */
  const about = (
    command: Command,
    show: (mind: Mind, output: Output, path: NamedPath, limit: number) => Promise<void>,
  ): void => {
    command
      .argument('<path>', 'a file or a folder, also one that was deleted')
      .option('--no-update', 'look only at what the index has, and do not read on first')
      .action((typed: string, { update, limit }: Given) =>
        withMind(async (mind, output, { repo }) => {
          const path = await pathNamed(typed, repo, mind.root);
          return lookedUp(mind, output, update, () => show(mind, output, path, limit));
        }),
      );
  };
  about(
    withLimit(program.command('history'))
      .description('say which commits made a file or a folder what it is, for whom and why')
      .addHelpText('after', historyHelp),
    showHistory,
  );
  about(
    withLimit(program.command('tickets-of'))
      .description('say which tickets are behind a file or a folder')
      .addHelpText('after', ticketsOfHelp),
    showTicketsOf,
  );
  about(
    program
      .command('together')
      .description('say which files, and which teams, change together with a file')
      .addHelpText('after', togetherHelp),
    showTogether,
  );

  withLimit(program.command('commits-of'))
    .description('say which commits mention a ticket')
    .argument('<ticket>', 'a number, a key such as PROJ-7, or a link')
    .option('--no-update', 'look only at what the index has, and do not read on first')
    .addHelpText('after', commitsOfHelp)
    .action((typed: string, { update, limit }: Given) =>
      withMind(async (mind, output) => {
        const ticket = await ticketNamed(typed, mind);
        return lookedUp(mind, output, update, () => showCommitsOf(mind, output, ticket, limit));
      }),
    );
}

function withLimit(command: Command): Command {
  return command.option('--limit <n>', 'how many at most', limited, 50);
}

function limited(value: string): number {
  const limit = Number(value);
  if (/^\d+$/.test(value) && limit >= 1 && limit <= mostCommits) return limit;
  throw new InvalidArgumentError(`It is no number from 1 to ${mostCommits}.`);
}

async function index(mind: Mind, output: Output, rebuild: boolean): Promise<ExitCode> {
  const report = await updated(mind.history, { rebuild });
  switch (report.outcome) {
    case 'complete':
      output.print(report, reportText(report));
      return exitCodes.done;
    case 'empty':
      output.print(report, 'There is no commit yet.');
      return exitCodes.done;
    case 'stopped': {
      const kept = `${countText(report.commits, 'commit')} in the index, and it goes on from there`;
      output.print(report, `Stopped: ${kept} the next time.`);
      return exitCodes.somethingWrong;
    }
    case 'elsewhere':
      output.complain(elsewhereText, 'elsewhere');
      return exitCodes.somethingWrong;
  }
}

/** Looks something up in an index that was brought up to date, if that is wished. */
async function lookedUp(
  mind: Mind,
  output: Output,
  isUpdateWished: boolean,
  show: () => Promise<void>,
): Promise<ExitCode> {
  const code = await broughtUpToDate(mind.history, output, isUpdateWished);
  if (code === undefined) {
    output.complain('stopped; what was read stays', 'stopped');
    return exitCodes.somethingWrong;
  }
  await show();
  if (!mind.isWithoutNotes()) return code;
  output.complain(failureText('notes-unreadable', ''), 'notes-unreadable');
  return exitCodes.somethingWrong;
}
