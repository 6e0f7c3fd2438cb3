import * as vscode from 'vscode';
import type { TicketKey } from '../model/ids.ts';
import type { Outcome } from '../protocol/messages.ts';
import type { Mind } from '../story/mind.ts';
import { done, failed } from './outcomes.ts';
import type { Placed } from './references.ts';
import { ticketLinks } from './ticketLinks.ts';
import { wording } from './wording.ts';

/** Opens the page of a ticket of a repository in the browser, where it is known. */
export async function openTicketPage(
  mind: Placed & Pick<Mind, 'tickets'>,
  ticket: TicketKey,
): Promise<Outcome> {
  const link = ticketLinks(mind).of(ticket);
  if (link === undefined) return failed(wording.failure('bad-input'));
  await vscode.env.openExternal(vscode.Uri.parse(link, true));
  return done('');
}
