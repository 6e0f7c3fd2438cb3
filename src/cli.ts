import { stat } from 'node:fs/promises';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import type { Log } from './base/log.ts';
import { ProductError } from './base/productError.ts';
import { historyHere } from './history/historyHere.ts';
import { openMind, openPatient, readPlanOf } from './mind.ts';
import type { Answered } from './terminal/answer.ts';
import { answer } from './terminal/answer.ts';
import { wouldAsk, wouldAskText } from './terminal/ask.ts';
import { mostOfRange } from './terminal/commitsNamed.ts';
import { diagnosis, diagnosisText, diagnosisWithout, isHealthy } from './terminal/doctor.ts';
import type { ExitCode } from './terminal/exitCodes.ts';
import { exitCodeFor, exitCodes } from './terminal/exitCodes.ts';
import { explain, explainedText } from './terminal/explain.ts';
import { failureText } from './terminal/failureText.ts';
import { answerHelp, everywhereHelp, explainHelp, readHelp } from './terminal/help.ts';
import type { Everywhere, WithMind } from './terminal/commandLine.ts';
import type { Output } from './terminal/output.ts';
import { outputTo } from './terminal/output.ts';
import { plainLine } from './terminal/plainLine.ts';
import { read } from './terminal/read.ts';
import { repairText } from './terminal/repair.ts';
import { referenceContext } from './terminal/referenceContext.ts';
import { addCheck } from './terminal/checkCommand.ts';
import { addContext } from './terminal/contextCommand.ts';
import { addHistory } from './terminal/historyCommands.ts';
import { addHook } from './terminal/hookCommands.ts';
import { addInit } from './terminal/initCommand.ts';
import { addRoadmap } from './terminal/roadmapCommand.ts';
import { addSharing } from './terminal/sharingCommands.ts';
import { addSignal } from './terminal/signalCommand.ts';
import { addTickets } from './terminal/ticketCommands.ts';
import { ticketSources } from './terminal/ticketSources.ts';
import { topOf } from './terminal/topOf.ts';
import { withoutSqliteWarning } from './terminal/withoutSqliteWarning.ts';
import { knowsNothing } from './tickets/context.ts';
import { votesHere } from './votes/votesHere.ts';
import type { Mind } from './story/mind.ts';
import { version } from '../package.json';

/** The terminal's door: one command for each thing that the product can say or store. */

const silent: Log = {
  debug: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

const program = new Command('product-mindset')
  .description('Who is a commit for, and why? Read, asked and answered in a terminal.')
  .version(version)
  .option('--repo <dir>', 'the repository, or a folder in it', valued, '.')
  .option('--json', 'print JSON, one value a line; errors too')
  .configureHelp({ showGlobalOptions: true })
  .configureOutput({
    outputError(text) {
      // Commander fails before the options are known.
      const operands = process.argv.indexOf('--');
      const options = operands < 0 ? process.argv : process.argv.slice(0, operands);
      const output = outputTo(process.stdout, process.stderr, options.includes('--json'));
      const words = plainLine(text).replace(/^error: /, '');
      output.complain(`${words} (product-mindset --help says more)`, 'usage');
    },
  })
  .exitOverride()
  .addHelpText('afterAll', everywhereHelp);

program
  .command('read')
  .description(
    'read newline-delimited JSON {"message", "kind"?, "paths"?} on standard input; say for each line who, why, what would be asked, and which tickets it refers to',
  )
  .option('--context <file>', 'what references mean: a file with an object of JSON', valued)
  .addHelpText('after', readHelp)
  .action(({ context: file }: { readonly context?: string }) =>
    run(async ({ repo }) => {
      const context = file === undefined ? knowsNothing : await referenceContext(file);
      const plan = await readPlanOf(await topOf(repo));
      const unusable = await read(process.stdin, process.stdout, { plan, context });
      return unusable > 0 ? exitCodes.somethingWrong : exitCodes.done;
    }),
  );

program
  .command('explain')
  .description('say who commits are for and why, and where that is written')
  .argument('[revisions...]', 'commits and ranges, as git names them', ['HEAD'])
  .addHelpText('after', explainHelp)
  .action((revisions: readonly string[]) =>
    withMind(async (mind, output) => {
      const { explained, cut } = await explain(mind, revisions);
      for (const one of explained) output.print(one, explainedText(one));
      for (const range of cut) {
        output.complain(`only the newest ${mostOfRange} commits of ${range} were looked at`, 'cut');
      }
      if (mind.isWithoutNotes()) {
        output.complain(failureText('notes-unreadable', ''), 'notes-unreadable');
        return exitCodes.somethingWrong;
      }
      return cut.length > 0 ? exitCodes.somethingWrong : exitCodes.done;
    }),
  );

program
  .command('ask')
  .description('say what would be asked now about your newest commits, and why nothing')
  .action(() =>
    withMind(async (mind, output) => {
      const judged = await wouldAsk(mind, Date.now());
      for (const one of judged) output.print(one, wouldAskText(one));
      if (judged.length === 0) output.remark('You made no commit here lately.');
      return exitCodes.done;
    }),
  );

program
  .command('answer')
  .description("record in the team's notes who a commit is for, and why, or what it serves")
  .argument('<revision>', 'the commit, as git names it')
  .option('--who <who>', 'a persona, a team, operators, upkeep, or any words', valued)
  .option('--why <why>', 'what they can do now, or what went wrong for them without it', valued)
  .option('--item <id>', 'the item of the roadmap that it serves, or upkeep', valued)
  .addHelpText('after', answerHelp)
  .action((revision: string, given: Omit<Answered, 'commit'>) =>
    withMind(async (mind, output) => {
      const stored = await answer(mind, revision, given, Date.now());
      output.print(stored, `Saved for ${stored.commit.slice(0, 10)}.`);
      return exitCodes.done;
    }),
  );

program
  .command('doctor')
  .description('look at git, the repository, the answers and the plan; say what is wrong')
  .option(
    '--repair',
    'first mend the notes that answers and votes are in; what is changed is kept aside',
  )
  .action(({ repair }: { readonly repair?: true }) =>
    run(async (everywhere, output) => {
      const show = (findings: Awaited<ReturnType<typeof diagnosis>>): boolean => {
        const healthy = isHealthy(findings);
        output.print({ healthy, findings }, diagnosisText(findings));
        return healthy;
      };
      try {
        const patient = await openPatient(placeOf(everywhere.repo), silent, Date.now);
        if (repair) {
          const mended = await patient.repair();
          output.print(mended, repairText(mended));
        }
        return show(await diagnosis(patient)) ? exitCodes.done : exitCodes.somethingWrong;
      } catch (error) {
        if (!(error instanceof ProductError)) throw error;
        show(diagnosisWithout(error, await readPlanOf(await topOf(everywhere.repo))));
        return exitCodeFor(error.reason);
      }
    }),
  );

addHistory(program, withMind);
addSharing(program, withMind);
addHook(program, run, readPlanOf);
addTickets(program, withMind);
addContext(program, withMind, valued);
addInit(program, withMind);
addRoadmap(program, withMind, valued);
addSignal(program, withMind, valued);
addCheck(program, run, { open, readPlan: readPlanOf });

/** The value of an option; not another option of ours, which means that the value was forgotten. */
function valued(value: string): string {
  if (
    /^--(?:repo|json|who|why|context|limit|rebuild|no-update|staged|item|commit|write|dry-run|format|persona|team|strict|online|syntax|month|fewest|with|votes)$/.test(
      value,
    )
  ) {
    throw new InvalidArgumentError('It is an option itself: is the value missing?');
  }
  return value;
}

/** A terminal has nothing else to do than to wait for the index and the votes: no threads. */
function placeOf(directory: string): Parameters<typeof openMind>[0] {
  return {
    directory,
    gitBinary: 'git',
    openHistory: historyHere,
    openVotes: votesHere,
    tickets: ticketSources(process.env),
  };
}

function open(directory: string): Promise<Mind> {
  return openMind(placeOf(directory), silent, Date.now);
}

/** Opens the repository for a command that has something to say about it. */
function withMind(command: Parameters<WithMind>[0]): Promise<void> {
  return run(async (everywhere, output) => {
    const mind = await open(everywhere.repo);
    try {
      return await command(mind, output, everywhere);
    } finally {
      mind.dispose();
    }
  });
}

/** Runs a command and turns its failure into one line on standard error and an exit code. */
async function run(
  command: (everywhere: Everywhere, output: Output) => Promise<ExitCode>,
): Promise<void> {
  const everywhere = program.opts<Everywhere>();
  const output = outputTo(process.stdout, process.stderr, everywhere.json === true);
  const { repo } = everywhere;
  if (!(await isFolder(repo))) {
    output.complain(`there is no folder ${repo || '""'}`, 'not-a-repository');
    process.exitCode = exitCodes.noRepository;
    return;
  }
  try {
    process.exitCode = await command(everywhere, output);
  } catch (error) {
    if (!(error instanceof ProductError)) throw error;
    const { reason, message } = error;
    output.complain(failureText(reason, message), reason);
    process.exitCode = exitCodeFor(reason);
  }
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() ?? false;
}

process.stdout.on('error', ({ code = '' }: NodeJS.ErrnoException) => {
  // A reader that has seen enough, such as `head`, closes the pipe: that is no failure.
  if (code === 'EPIPE') process.exit(process.exitCode ?? exitCodes.done);
  process.stderr.write(`product-mindset: the output could not be written (${code})\n`);
  process.exit(exitCodes.somethingWrong);
});
// There is nobody left to tell.
process.stderr.on('error', () => process.exit(process.exitCode ?? exitCodes.somethingWrong));

async function main(): Promise<void> {
  withoutSqliteWarning();
  try {
    await program.parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
      return;
    }
    process.exitCode = exitCodes.somethingWrong;
    const words = error instanceof Error ? error.message : String(error);
    const isJson = program.opts<Everywhere>().json === true;
    const output = outputTo(process.stdout, process.stderr, isJson);
    output.complain(`this should not have happened: ${words}`, 'unexpected');
  }
}

void main();
