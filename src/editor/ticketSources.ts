import * as vscode from 'vscode';
import type { TrackerSetting } from '../tickets/context.ts';
import type { Credentials } from '../trackers/credentials.ts';
import { isHeardBehind } from './hearing.ts';
import type { TrackersFound } from '../tickets/trackersIn.ts';

/** What decides about asking trackers. */
interface TicketSources {
  readonly credentials: Credentials;
  trackers(): readonly TrackerSetting[];
  readonly knowsAll: boolean;
  isAllowed(): boolean;
}

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
