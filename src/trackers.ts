/** Tickets: asked from their trackers, read from files, and remembered. Loaded when tickets matter. */

import type { Tickets } from './tickets/tickets.ts';
import { backlogKeys } from './trackers/backlogKeys.ts';
import { openTickets as opened } from './trackers/openTickets.ts';
import type { OpeningTickets } from './trackers/openTickets.ts';

export { backlogKeys };

/** Opens the tickets of a repository; reads nothing before `load`. */
export function openTickets(opening: OpeningTickets): Tickets {
  return opened(opening, {
    clients: async () => (await import('./clients.ts')).clients,
    async readBacklog(root, before) {
      const { known } = await backlogKeys(root);
      if (known.length === 0) return undefined;
      return (await import('./backlog.ts')).readBacklog(root, before);
    },
  });
}
