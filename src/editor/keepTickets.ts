import * as vscode from 'vscode';
import type { Mind } from '../story/mind.ts';
import type { Minds } from './minds.ts';
import { onSettingsChanged } from './settings.ts';
import { explainTickets } from './ticketDocuments.ts';
import type { TicketingDoor } from './ticketingDoor.ts';
import { refsIn } from './references.ts';
import type { Titles } from './titles.ts';
import type { TrackersFound } from '../tickets/trackersIn.ts';

interface Parts {
  readonly minds: Minds;
  readonly titles: Titles;
  readonly ticketing: TicketingDoor;
  readonly trackers: () => TrackersFound;
}

/** Lets what is known of tickets follow the settings and the sign-ins, and explains them in messages. */
export function keepTickets({ minds, titles, ticketing, trackers }: Parts): vscode.Disposable {
  let before = trackers();
  return vscode.Disposable.from(
    ticketing.credentials.onDidChange(() => {
      titles.askAnew();
      for (const { mind } of minds.all) lookUpBranch(mind);
    }),
    onSettingsChanged(() => {
      const now = trackers();
      // What `#12` means depends on the trackers.
      if (now !== before) for (const { mind } of minds.all) void minds.reread(mind.root);
      before = now;
      titles.askAnew();
    }),
    explainTickets(minds, async () => (await ticketing.open()).marks),
  );
}

/** Its ticket is wanted as soon as it can be had: the next commit is about it. */
function lookUpBranch(mind: Mind): void {
  const { references, tickets } = mind;
  const named = references.ticketsIn('', mind.facts()?.standing.branch);
  if (named.length > 0) void tickets.refresh(refsIn(mind, named));
}
