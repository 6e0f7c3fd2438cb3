import { join } from 'node:path';
import type { Clock } from '../base/clock.ts';
import type { Log } from '../base/log.ts';
import type { ReferenceContext, TrackerSetting } from '../tickets/context.ts';
import type { Tickets } from '../tickets/tickets.ts';
import type { Clients } from './clients.ts';
import type { Credentials } from './credentials.ts';
import { localTickets } from './localTickets.ts';
import { openMemory } from './memory.ts';
import { memoryFileName, openMemoryFile } from './memoryFile.ts';
import type { Backlog } from './readBacklog.ts';
import { rememberedTickets } from './rememberedTickets.ts';
import { openPlace } from './rememberedPlace.ts';
import { turns } from './turns.ts';
import type { Turns } from './turns.ts';

export interface OpeningTickets {
  /** Ours in the repository: `<git common dir>/product-mindset`. */
  readonly folder: string;
  /** The top of the work tree. */
  readonly root: string;
  readonly credentials: Credentials;
  readonly clock: Clock;
  readonly log: Log;
  context(): ReferenceContext;
  /** Those that the person has set. */
  trackers(): readonly TrackerSetting[];
  /** Whether a tracker may be asked now that nobody wished it. */
  isAllowed(): boolean;
}

/** What is only loaded when there is something for it to do. */
export interface LazyParts {
  clients(): Promise<Clients>;
  /** `before`: what was answered before. */
  readBacklog(root: string, before?: Backlog): Promise<Backlog | undefined>;
}

/** The tickets of a repository, from their trackers and from its own files, remembered on this machine. */
export function openTickets(opening: OpeningTickets, parts: LazyParts): Tickets {
  const { root, credentials, clock, log } = opening;
  const folder = join(opening.folder, 'tickets');
  const hosts = new Map<string, Turns>();
  const turnsOf = (host: string): Turns => {
    const one = hosts.get(host) ?? turns();
    hosts.set(host, one);
    return one;
  };
  return rememberedTickets({
    folder,
    credentials,
    clock,
    log,
    local: localTickets((before) => parts.readBacklog(root, before), { clock, log }),
    around: () => ({ context: opening.context(), settings: opening.trackers() }),
    isAllowed: () => opening.isAllowed(),
    open: (place, onChange) =>
      openPlace(place, {
        clients: () => parts.clients(),
        credentials,
        turns: turnsOf(place.host),
        clock,
        log,
        memoryOf: (account) =>
          openMemory(openMemoryFile(join(folder, memoryFileName(place, account))), {
            place,
            clock,
            log,
          }),
        onChange,
      }),
  });
}
