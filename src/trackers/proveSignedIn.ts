import type { TicketRef } from '../model/ids.ts';
import type { Http } from './http.ts';
import { TrackerFailure } from './tracker.ts';
import type { Heard } from './tracker.ts';

/**
 * Throws the failure `signed-out` when nothing was found because nobody is signed in: Redmine and Jira
 * Cloud take a token that is over for a stranger, who may see nothing, so that all would be missing.
 * `path` is refused to strangers.
 */
export async function proveSignedIn(
  heard: ReadonlyMap<TicketRef, Heard>,
  http: Http,
  path: string,
  signal: AbortSignal,
): Promise<void> {
  const isAny = [...heard.values()].some(({ kind }) => kind !== 'missing');
  if (heard.size === 0 || isAny) return;
  try {
    await http.get(path, { signal });
  } catch (error) {
    if (!(error instanceof TrackerFailure) || error.reason === 'signed-out') throw error;
  }
}
