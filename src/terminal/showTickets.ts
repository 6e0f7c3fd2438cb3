import type { TicketKey, TicketRef } from '../model/ids.ts';
import type { Mind } from '../story/mind.ts';
import type { KnownTicket, Trouble } from '../tickets/tickets.ts';
import type { ExitCode } from './exitCodes.ts';
import { exitCodes } from './exitCodes.ts';
import type { Output } from './output.ts';
import { trackedText, troubleText } from './trackedText.ts';

/**
 * Shows what the trackers say about tickets: what is remembered, and, unless `isOffline`, what they
 * say now where that is too old. The answer says whether all of them were found.
 */
export async function showTickets(
  mind: Mind,
  output: Output,
  keys: readonly TicketKey[],
  isOffline: boolean,
): Promise<ExitCode> {
  const refs = keys.map((key) => mind.references.refOf(key));
  await mind.tickets.load();
  if (!isOffline) await mind.tickets.refresh(refs, { isWished: true, withoutPlans: true });
  let isComplete = true;
  for (const [index, ref] of refs.entries()) {
    const key = keys[index] ?? '';
    const known = mind.tickets.known(ref);
    const trouble = troubleOf(mind, ref);
    if (known?.ticket) output.print(lineOf(known), trackedText(known, known.ticket, Date.now()));
    else {
      isComplete = false;
      output.complain(
        troubleText(key, known, trouble, isOffline),
        known ? 'no-such-ticket' : isOffline ? 'not-remembered' : (trouble?.reason ?? 'no-tracker'),
      );
    }
  }
  return isComplete ? exitCodes.done : exitCodes.somethingWrong;
}

function lineOf({ ticket, checkedAt }: KnownTicket): object {
  return { ...ticket, checkedAt };
}

function troubleOf({ tickets }: Mind, ref: TicketRef): Trouble | undefined {
  for (const place of tickets.trackersOf([ref])) {
    const trouble = tickets.trouble(place);
    if (trouble) return trouble;
  }
  return undefined;
}
