import * as vscode from 'vscode';
import type { Outcome } from '../protocol/messages.ts';
import type { Minds } from './minds.ts';
import type { OpenRepository } from './openRepository.ts';
import { done, failed } from './outcomes.ts';
import type { ShownFile } from './shownFile.ts';
import type { SignInParts } from './signIn.ts';
import { signInTo, signInToOne, signOutOfOne } from './signIn.ts';
import { refsIn } from './references.ts';
import type { Titles } from './titles.ts';
import { setting } from './settings.ts';
import type { TrackerSite } from './trackerSites.ts';
import { placeKeyOf, trackerSites } from './trackerSites.ts';
import type { TrackersFound } from '../tickets/trackersIn.ts';
import { trackerWording } from './trackerWording.ts';
import { wording } from './wording.ts';

/** What signing in, signing out and fetching act on. */
export interface Tracked {
  readonly minds: Pick<Minds, 'all'>;
  readonly shownFile: Pick<ShownFile, 'shown'>;
  readonly titles: Titles;
  readonly trackers: () => TrackersFound;
}

/** Lets the person choose a tracker of a repository, and signs in to it. */
export function signIn(
  parts: SignInParts,
  tracked: Tracked,
  entry: OpenRepository,
): Promise<Outcome> {
  return signInToOne(parts, sitesOf(tracked, entry));
}

/** Signs in to a tracker by the name that the panel has for it, and to no other. */
export async function signInToShown(
  parts: SignInParts,
  tracked: Tracked,
  tracker: string,
): Promise<Outcome> {
  const { shown } = tracked.shownFile;
  const sites = shown.kind === 'in-repository' ? sitesOf(tracked, shown.entry) : [];
  const site = sites.find((one) => placeKeyOf(one) === tracker);
  if (!site) return failed(wording.failure('bad-input'));
  return signInTo(parts, site);
}

/** Lets the person choose a tracker, signs out of it, and forgets it in all open repositories. */
export function signOut(parts: SignInParts, tracked: Tracked): Promise<Outcome> {
  const { minds } = tracked;
  const sites = minds.all.flatMap((entry) => sitesOf(tracked, entry));
  return signOutOfOne(parts, sites, async (host) => {
    await Promise.all(minds.all.map(({ mind }) => mind.tickets.forget(host)));
  });
}

/** Fetches what is shown of a repository, however fresh it is, and says how much of it is known. */
export async function fetchTickets(tracked: Tracked, entry: OpenRepository): Promise<Outcome> {
  if (setting('tickets.fetch') === 'off') return failed(trackerWording.isOff());
  const refs = refsIn(entry.mind, tracked.titles.shownOf(entry));
  const title = trackerWording.fetching();
  const { Window: location } = vscode.ProgressLocation;
  await vscode.window.withProgress({ location, title }, () => tracked.titles.fetch(entry));
  // What is planned was fetched all the same.
  if (refs.length === 0) return done(trackerWording.noTickets());
  const known = refs.filter((ref) => entry.mind.tickets.known(ref)?.ticket);
  return done(trackerWording.fetched(known.length));
}

function sitesOf({ titles, trackers }: Tracked, entry: OpenRepository): readonly TrackerSite[] {
  const { mind } = entry;
  const others = mind.tickets.trackersOf(refsIn(mind, titles.shownOf(entry)));
  return trackerSites(mind.facts()?.context, trackers().trackers, others);
}
