import { createInterface } from 'node:readline/promises';
import type { Command } from 'commander';
import { reasonOf } from '../base/productError.ts';
import type { WithMind } from './commandLine.ts';
import { shareHelp, syncHelp } from './help.ts';
import type { Confirm } from './share.ts';
import { shareOff, shareOn, shareStatus, sync } from './share.ts';

const remoteOption = ['--remote <names...>', 'the remotes, as git names them'] as const;
const yesOption = ['--yes', 'go ahead without asking'] as const;

interface Given {
  readonly remote?: readonly string[];
  readonly yes?: true;
}

/** Adds `share on|off|status` and `sync`. */
export function addSharing(program: Command, withMind: WithMind): void {
  const share = program
    .command('share')
    .description('share answers with the team through git, or stop sharing them')
    .addHelpText('after', shareHelp);
  share
    .command('on')
    .description('show what it takes to share answers, and set it up when you agree')
    .option(...remoteOption)
    .option(...yesOption)
    .addHelpText('after', shareHelp)
    .action(({ remote, yes }: Given) =>
      withMind(({ sharing }, output) => shareOn(sharing, output, remote, confirmBy(yes))),
    );
  share
    .command('off')
    .description('take back what "share on" has set up; answers stay')
    .option(...yesOption)
    .addHelpText('after', shareHelp)
    .action(({ yes }: Given) =>
      withMind(({ sharing }, output) => shareOff(sharing, output, confirmBy(yes))),
    );
  share
    .command('status')
    .description('say whether answers are shared, with whom, and what was not sent yet')
    .addHelpText('after', shareHelp)
    .action(() => withMind(({ sharing }, output) => shareStatus(sharing, output)));
  program
    .command('sync')
    .description('get the answers of the team, and send yours')
    .option(...remoteOption)
    .addHelpText('after', syncHelp)
    .action(({ remote }: Given) =>
      withMind(async (mind, output) => {
        // What was said about commits that are new forms of others goes along, as far as it can.
        await mind.carry().catch((error: unknown) => {
          if (reasonOf(error) === undefined) throw error;
        });
        return sync(mind.sharing, output, remote);
      }),
    );
}

function confirmBy(yes: true | undefined): Confirm {
  return yes ? () => Promise.resolve(true) : askAtTerminal;
}

/** On standard error, since standard output may be a file that a person waits to be filled. */
async function askAtTerminal(question: string): Promise<boolean | undefined> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined;
  const reading = createInterface({ input: process.stdin, output: process.stderr });
  // Who closes the input has not agreed.
  const closed = new Promise<string>((resolve) => reading.once('close', () => resolve('')));
  try {
    return /^y(?:es)?$/i.test((await Promise.race([reading.question(question), closed])).trim());
  } finally {
    reading.close();
  }
}
