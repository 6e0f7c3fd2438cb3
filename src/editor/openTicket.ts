import type { Asks, Outcome } from '../protocol/messages.ts';
import type { Mind } from '../story/mind.ts';
import type { TicketKey } from '../model/ids.ts';
import type { Asker } from './asker.ts';
import { openTicketPage } from './openTicketPage.ts';
import { failed } from './outcomes.ts';
import type { ShownFile } from './shownFile.ts';
import { ticketsShown } from './ticketsShown.ts';
import { wording } from './wording.ts';

interface Known {
  readonly asker: Pick<Asker, 'cards'>;
  readonly shownFile: Pick<ShownFile, 'shown'>;
}

/** Opens a ticket that is shown in the browser, and no other address. */
export async function openTicket(
  known: Known,
  { ticket, sha }: Asks['openTicket']['takes'],
): Promise<Outcome> {
  const { mind, tickets } = (sha === undefined ? ofFile(known) : ofCard(known, sha)) ?? {};
  const found = tickets?.find((one) => one === ticket);
  if (!found || !mind) return failed(wording.failure('bad-input'));
  return openTicketPage(mind, found);
}

interface Shown {
  readonly mind: Mind;
  readonly tickets: readonly TicketKey[];
}

function ofFile({ shownFile: { shown } }: Known): Shown | undefined {
  if (shown.kind !== 'in-repository' || !shown.gathering) return undefined;
  return { mind: shown.entry.mind, tickets: ticketsShown(shown.gathering) };
}

function ofCard({ asker }: Known, sha: string): Shown | undefined {
  const card = asker.cards.find(({ story }) => story.commit.sha === sha);
  return card && { mind: card.entry.mind, tickets: card.story.tickets };
}
