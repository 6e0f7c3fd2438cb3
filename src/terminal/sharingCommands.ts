import type { Command } from 'commander';
import { reasonOf } from '../base/productError.ts';
import type { Mind } from '../story/mind.ts';
import type { WithMind } from './commandLine.ts';
import { confirmBy } from './confirm.ts';
import { shareHelp, syncHelp } from './help.ts';
import type { Shared } from './share.ts';
import { shareOff, shareOn, shareStatus } from './share.ts';
import { sync } from './sync.ts';

const remoteOption = ['--remote <names...>', 'the remotes, as git names them'] as const;
const yesOption = ['--yes', 'go ahead without asking'] as const;
const votesOption = [
  '--votes',
  'votes, which have a consent of their own, and not answers',
] as const;

interface Given {
  readonly remote?: readonly string[];
  readonly yes?: true;
  readonly votes?: true;
}

/** Adds `share on|off|status` and `sync`. */
export function addSharing(program: Command, withMind: WithMind): void {
  const share = program
    .command('share')
    .description('share answers or votes with the team through git, or stop sharing them')
    .addHelpText('after', shareHelp);
  share
    .command('on')
    .description('show what it takes to share them, and set it up when you agree')
    .option(...votesOption)
    .option(...remoteOption)
    .option(...yesOption)
    .addHelpText('after', shareHelp)
    .action(({ votes, remote, yes }: Given) =>
      withMind((mind, output) => shareOn(sharedBy(mind, votes), output, remote, confirmBy(yes))),
    );
  share
    .command('off')
    .description('take back what "share on" has set up; what was said stays')
    .option(...votesOption)
    .option(...yesOption)
    .addHelpText('after', shareHelp)
    .action(({ votes, yes }: Given) =>
      withMind((mind, output) => shareOff(sharedBy(mind, votes), output, confirmBy(yes))),
    );
  share
    .command('status')
    .description('say what is shared, with whom, and whether something was not sent yet')
    .addHelpText('after', shareHelp)
    .action(() => withMind((mind, output) => shareStatus(answersOf(mind), votesOf(mind), output)));
  program
    .command('sync')
    .description('get the answers and votes of the team, and send yours')
    .option(...remoteOption)
    .addHelpText('after', syncHelp)
    .action(({ remote }: Given) =>
      withMind(async (mind, output) => {
        // What was said about commits that are new forms of others goes along, as far as it can.
        await mind.carry().catch((error: unknown) => {
          if (reasonOf(error) === undefined) throw error;
        });
        return sync(answersOf(mind), votesOf(mind), output, remote);
      }),
    );
}

function sharedBy(mind: Mind, votes: true | undefined): Shared {
  return votes ? votesOf(mind) : answersOf(mind);
}

function answersOf({ sharing }: Mind): Shared {
  return { what: 'answers', sharing };
}

function votesOf({ votes }: Mind): Shared {
  return { what: 'votes', sharing: votes.sharing, sends: () => votes.unsent() };
}
