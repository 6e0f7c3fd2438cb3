import type { TicketKey } from '../model/ids.ts';
import type { TrackerNote } from '../protocol/fileSection.ts';
import { mostNotes } from '../protocol/fileSection.ts';
import type { Mind } from '../story/mind.ts';
import type { TrackerPlace, Trouble } from '../tickets/tickets.ts';
import type { Placed } from './references.ts';
import { refsIn } from './references.ts';
import { shownText } from './shownText.ts';
import { placeKeyOf, takesSignIn } from './trackerSites.ts';
import { trackerWording } from './trackerWording.ts';
import type { BadTracker } from '../tickets/trackersIn.ts';

/** What is known about the trackers besides their tickets. */
export interface AroundTrackers {
  readonly wasRefused: (place: TrackerPlace) => boolean;
  readonly bad: readonly BadTracker[];
  readonly now: number;
}

/**
 * What keeps the titles of these tickets away, a line for each tracker; of those that only want to be
 * signed in to, the first.
 */
export function trackerNotes(
  mind: Placed & Pick<Mind, 'tickets'>,
  tickets: readonly TicketKey[],
  { wasRefused, bad, now }: AroundTrackers,
): readonly TrackerNote[] {
  const signIns: TrackerNote[] = [];
  const troubles: TrackerNote[] = [];
  for (const place of mind.tickets.trackersOf(refsIn(mind, tickets))) {
    const trouble = mind.tickets.trouble(place);
    if (!trouble || !takesSignIn(place.kind)) continue;
    if (trouble.reason === 'signed-out' && !wasRefused(place)) {
      const signIn = trackerWording.signIn(shownHost(place.host));
      signIns.push({ tracker: placeKeyOf(place), signIn });
    } else troubles.push(troubleNote(place, trouble, now));
  }
  const [first] = bad;
  const ofSettings = first
    ? [
        {
          tracker: 'settings',
          text: trackerWording.badSetting(first, bad.length),
          way: trackerWording.settings(),
        },
      ]
    : [];
  return [...troubles, ...ofSettings, ...signIns.slice(0, 1)].slice(0, mostNotes);
}

function troubleNote(place: TrackerPlace, trouble: Trouble, now: number): TrackerNote {
  const { detail: cause } = trouble;
  const words = trackerWording.trouble(shownHost(place.host), trouble, now);
  return {
    tracker: placeKeyOf(place),
    ...words,
    ...(cause === undefined ? {} : { cause: shownText(cause, 100) }),
  };
}

/** Of a long name the end, which says whose it is. */
function shownHost(host: string): string {
  return shownText(host.length > 100 ? `…${host.slice(-99)}` : host);
}
