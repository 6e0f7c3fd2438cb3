import type { Command } from 'commander';
import type { TicketKey } from '../model/ids.ts';
import type { Mind } from '../story/mind.ts';
import type { WithMind } from './commandLine.ts';
import { exitCodes } from './exitCodes.ts';
import { ticketHelp } from './help.ts';
import { showTickets } from './showTickets.ts';
import { ticketNamed } from './ticketNamed.ts';

/** Adds `ticket`. */
export function addTickets(program: Command, withMind: WithMind): void {
  program
    .command('ticket')
    .description('say what tickets are about, who they are for and why, by their trackers')
    .argument('[tickets...]', '12, PROJ-7 or a link; without any, those of HEAD and its branch')
    .option('--offline', 'ask no tracker: only what is remembered')
    .addHelpText('after', ticketHelp)
    .action((named: readonly string[], { offline = false }: { readonly offline?: boolean }) =>
      withMind(async (mind, output) => {
        await mind.refresh();
        const keys =
          named.length > 0
            ? await Promise.all(named.map((one) => ticketNamed(one, mind)))
            : await ofHead(mind);
        if (keys.length === 0) output.remark('HEAD and its branch mention no ticket.');
        return keys.length === 0 ? exitCodes.done : showTickets(mind, output, keys, offline);
      }),
    );
}

async function ofHead(mind: Mind): Promise<readonly TicketKey[]> {
  const { head, branch } = mind.facts()?.standing ?? {};
  const stories = head === undefined ? [] : await mind.storiesOf([head]);
  return mind.references.ticketsIn(stories[0]?.commit.message ?? '', branch);
}
