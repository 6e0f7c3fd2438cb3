import * as vscode from 'vscode';
import type { Clock } from '../base/clock.ts';
import type { Mind } from '../story/mind.ts';
import type { Minds } from './minds.ts';
import type { OfferedTicket } from './planCompletions.ts';
import { setting } from './settings.ts';
import { shownText } from './shownText.ts';

const mostCommits = 300;
const mostTickets = 100;
/** The same repository is not asked again before, in milliseconds. */
const again = 30_000;

/** The tickets behind the newest commits of a repository, the latest first, with what is known of them. */
export function recentTickets(
  minds: Minds,
  clock: Clock,
): (folder: string) => Promise<readonly OfferedTicket[]> {
  const asked = new WeakMap<Mind, { readonly at: number; readonly keys: Promise<Keys> }>();
  return async (folder) => {
    const { fsPath } = vscode.Uri.from({ scheme: 'file', path: folder });
    const mind = minds.byRoot(fsPath)?.mind;
    if (!mind) return [];
    const before = asked.get(mind);
    const now = clock();
    const isFresh = before && now - before.at < again;
    const asking = isFresh ? before.keys : keysOf(mind);
    asked.set(mind, { at: isFresh ? before.at : now, keys: asking });
    const keys = await asking;
    // The past may only be being read.
    if (keys.length === 0) asked.delete(mind);
    return keys.map((key) => {
      const title = mind.tickets.known(mind.references.refOf(key))?.ticket?.title;
      return { key, ...(title === undefined ? {} : { title: shownText(title, 100) }) };
    });
  };
}

type Keys = ReturnType<Mind['references']['ticketsIn']>;

/** From the index of the history, and from what is remembered of answers. Starts no process. */
async function keysOf(mind: Mind): Promise<Keys> {
  await mind.tickets.load();
  const remembered = (mind.facts()?.remembered ?? []).slice(0, mostCommits);
  const takes = { globs: ['*'], since: 0, limit: mostCommits };
  const commits =
    setting('history.index') === 'off'
      ? []
      : await mind.history.ask('touching', takes).catch(() => []);
  const keys = [...commits, ...remembered].flatMap((each) => each.tickets);
  return [...new Set(keys)].slice(0, mostTickets);
}
