import type { Event } from '../base/signal.ts';
import type { TrackerSetting } from '../tickets/context.ts';
import type { TrackerPlace } from '../tickets/tickets.ts';
import type { Credential } from './http.ts';

/** What a person signed in with, for one tracker. */
export interface SignedIn {
  readonly credential: Credential;
  /** Tells accounts apart, so that one does not see what another remembered; never shown or logged. */
  readonly account: string;
}

/** Who the person is to the trackers. Silent: nobody is ever asked from here. */
export interface Credentials {
  /** `undefined`: nobody signed in there. Never rejects. */
  of(place: TrackerPlace): Promise<SignedIn | undefined>;
  /** The tracker did not take it (401): it is not offered again until the person signs in anew. */
  refused(place: TrackerPlace, signedIn: SignedIn): void;
  readonly onDidChange: Event<TrackerPlace>;
}

/** What decides about asking trackers. */
export interface TicketSources {
  readonly credentials: Credentials;
  /** The trackers that the person has set. */
  trackers(): readonly TrackerSetting[];
  /** Whether those are all; a terminal does not know the settings of the editor. */
  readonly knowsAll: boolean;
  /** Whether a tracker may be asked now that nobody wished it. */
  isAllowed(): boolean;
}
