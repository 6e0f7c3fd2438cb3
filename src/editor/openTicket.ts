import * as vscode from 'vscode';
import type { Outcome } from '../protocol/messages.ts';
import { done, failed } from './outcomes.ts';
import type { ShownFile } from './shownFile.ts';
import { ticketLinks } from './ticketLinks.ts';
import { wording } from './wording.ts';

/** Opens a ticket of the shown file in the browser, and no other address. */
export async function openTicket(
  { shown }: Pick<ShownFile, 'shown'>,
  ticket: string,
): Promise<Outcome> {
  const { story, entry } = shown.kind === 'in-repository' ? shown : {};
  const all = story?.commits.flatMap(({ commit }) => commit.tickets) ?? [];
  const behind = story?.tickets.map((one) => one.ticket) ?? [];
  const known = [...all, ...behind].find((one) => one === ticket);
  const link = known && entry && ticketLinks(entry.repository)(known);
  if (link === undefined) return failed(wording.failure('bad-input'));
  await vscode.env.openExternal(vscode.Uri.parse(link, true));
  return done('');
}
