import type { Clock } from '../base/clock.ts';
import type { Disposable } from '../base/lifetime.ts';
import { Lifetime } from '../base/lifetime.ts';
import type { Log } from '../base/log.ts';
import type { Outcome } from '../protocol/messages.ts';
import { environmentCredentials } from '../trackers/environmentCredentials.ts';
import type { Memory } from './credentials.ts';
import { EditorCredentials } from './credentials.ts';
import type { OpenRepository } from './openRepository.ts';
import { sessionProviderOf, Sessions } from './sessions.ts';
import type { Tracked } from './signInGestures.ts';
import { fetchTickets, signIn, signInToShown, signOut } from './signInGestures.ts';
import type { TicketMarks } from './ticketMarks.ts';
import { ticketMarks } from './ticketMarks.ts';
import type { Secrets } from './tokens.ts';
import { Tokens } from './tokens.ts';
import { trackerNotes } from './trackerNotes.ts';

/** What the editor does about tickets and is loaded only when it is needed. */
export interface Ticketing extends Disposable {
  readonly credentials: EditorCredentials;
  readonly marks: TicketMarks;
  /** What keeps the titles of tickets away. */
  readonly notes: typeof trackerNotes;
  /** Lets the person choose a tracker of a repository, and signs in to it. */
  signIn(tracked: Tracked, entry: OpenRepository): Promise<Outcome>;
  /** Signs in to a tracker by the name that the panel has for it. */
  signInToShown(tracked: Tracked, tracker: string): Promise<Outcome>;
  /** Lets the person choose, and forgets the tracker. */
  signOut(tracked: Tracked): Promise<Outcome>;
  fetch(tracked: Tracked, entry: OpenRepository): Promise<Outcome>;
}

interface Parts {
  readonly secrets: Secrets;
  readonly memory: Memory;
  readonly clock: Clock;
  readonly log: Log;
}

export function openTicketing({ secrets, memory, clock, log }: Parts): Ticketing {
  const life = new Lifetime();
  const tokens = life.own(new Tokens(secrets, log));
  const sessions = life.own(new Sessions());
  const credentials = life.own(
    new EditorCredentials({
      tokens,
      sessions,
      providerOf: sessionProviderOf,
      environment: environmentCredentials(ownVariables()),
      memory,
    }),
  );
  const parts = { credentials, sessions, tokens, log };
  return {
    credentials,
    marks: ticketMarks(clock),
    notes: trackerNotes,
    signIn: (tracked, entry) => signIn(parts, tracked, entry),
    signInToShown: (tracked, tracker) => signInToShown(parts, tracked, tracker),
    signOut: (tracked) => signOut(parts, tracked),
    fetch: fetchTickets,
    dispose: () => life.dispose(),
  };
}

/** Somebody set those for this product; a window has tokens of other tools for other ends. */
function ownVariables(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) =>
    name.startsWith('PRODUCT_MINDSET_TOKEN_'),
  );
  return Object.fromEntries(own);
}
