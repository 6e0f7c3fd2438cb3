import { Command, CommanderError } from 'commander';
import type { Log } from './base/log.ts';
import { ProductError, reasonOf } from './base/productError.ts';
import { openMind, openPatient, readPlanOf } from './mind.ts';
import type { Mind } from './story/mind.ts';
import { answer } from './terminal/answer.ts';
import { wouldAsk, wouldAskText } from './terminal/ask.ts';
import { diagnosis, diagnosisText } from './terminal/doctor.ts';
import type { ExitCode } from './terminal/exitCodes.ts';
import { exitCodeFor, exitCodeHelp, exitCodes } from './terminal/exitCodes.ts';
import { explain, explainedText } from './terminal/explain.ts';
import { failureText } from './terminal/failureText.ts';
import { read } from './terminal/read.ts';
import { version } from '../package.json';

/** The terminal's door: one command for each thing that the product can say or store. */

interface Everywhere {
  readonly repo: string;
  readonly json?: true;
}

const silent: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

const program = new Command('product-mindset')
  .description('Who is a commit for, and why? Read, asked and answered in a terminal.')
  .version(version)
  .option('--repo <dir>', 'the repository, or a folder in it', '.')
  .option('--json', 'print JSON, one object a line')
  .addHelpText('after', exitCodeHelp)
  .exitOverride()
  .showHelpAfterError('(product-mindset --help says more)');

program
  .command('read')
  .description(
    'read newline-delimited JSON {"message", "kind"?, "paths"?} on standard input; say for each line who, why and what would be asked',
  )
  .action(() =>
    run(async ({ repo }) => {
      const plan = await readPlanOf(repo);
      const unusable = await read(process.stdin, process.stdout, plan);
      return unusable > 0 ? exitCodes.somethingWrong : exitCodes.done;
    }),
  );

program
  .command('explain')
  .description('say who commits are for and why, and where that is written')
  .argument('[revisions...]', 'commits, as git names them', ['HEAD'])
  .action((revisions: readonly string[]) =>
    withMind(async (mind, print) => {
      for (const explained of await explain(mind, revisions)) {
        print(explained, explainedText(explained));
      }
    }),
  );

program
  .command('ask')
  .description('say what would be asked now about your newest commits, and why nothing')
  .action(() =>
    withMind(async (mind, print) => {
      const judged = await wouldAsk(mind, Date.now());
      for (const one of judged) print(one, wouldAskText(one));
      if (judged.length === 0) print(undefined, 'You made no commit here lately.');
    }),
  );

program
  .command('answer')
  .description("record in the team's notes who a commit is for, and why")
  .argument('<revision>', 'the commit, as git names it')
  .option('--who <who>', 'a persona, a team, operators, upkeep, or any words')
  .option('--why <why>', 'what they can do now, or what went wrong for them without it')
  .action((revision: string, given: { readonly who?: string; readonly why?: string }) =>
    withMind(async (mind, print) => {
      const stored = await answer(mind, revision, given, Date.now());
      print(stored, `Saved for ${stored.commit.slice(0, 10)}.`);
    }),
  );

program
  .command('doctor')
  .description('look at git, the repository, the answers and the plan; say what is wrong')
  .action(() =>
    run(async ({ repo, json }) => {
      const patient = await openPatient({ directory: repo, gitBinary: 'git' }, silent, Date.now);
      const findings = await diagnosis(patient);
      process.stdout.write(json ? `${JSON.stringify(findings)}\n` : `${diagnosisText(findings)}\n`);
      const isWrong = findings.some(({ state }) => state === 'wrong');
      return isWrong ? exitCodes.somethingWrong : exitCodes.done;
    }),
  );

type Print = (value: unknown, text: string) => void;

/** Opens the repository for a command that prints a line for each thing it has to say. */
function withMind(command: (mind: Mind, print: Print) => Promise<void>): Promise<void> {
  return run(async ({ repo, json }) => {
    const mind = await openMind({ directory: repo, gitBinary: 'git' }, silent, Date.now);
    await command(mind, (value, text) => {
      if (!json) process.stdout.write(`${text}\n`);
      else if (value !== undefined) process.stdout.write(`${JSON.stringify(value)}\n`);
    });
    return exitCodes.done;
  });
}

/** Runs a command and turns its failure into one line on standard error and an exit code. */
async function run(command: (everywhere: Everywhere) => Promise<ExitCode>): Promise<void> {
  const everywhere = program.opts<Everywhere>();
  try {
    process.exitCode = await command(everywhere);
  } catch (error) {
    if (!(error instanceof ProductError)) throw error;
    const reason = reasonOf(error);
    const text = failureText(reason, error.message);
    process.stderr.write(
      everywhere.json
        ? `${JSON.stringify({ error: text, reason })}\n`
        : `product-mindset: ${text}\n`,
    );
    process.exitCode = exitCodeFor(reason);
  }
}

// A reader that has seen enough, such as `head`, closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(process.exitCode ?? exitCodes.done);
});

async function main(): Promise<void> {
  try {
    await program.parseAsync();
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  }
}

void main();
