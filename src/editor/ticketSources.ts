import * as vscode from 'vscode';
import type { Credentials, TicketSources } from '../trackers/credentials.ts';
import { isHeardBehind } from './hearing.ts';
import type { TrackersFound } from '../tickets/trackersIn.ts';

/** Which trackers a repository may ask, and as whom: none in a restricted window. */
export function ticketSources(
  { credentials }: { readonly credentials: Credentials },
  trackers: () => TrackersFound,
): TicketSources {
  return {
    credentials,
    trackers: () => trackers().trackers,
    knowsAll: true,
    isAllowed: () => vscode.workspace.isTrusted && isHeardBehind(),
  };
}
