import * as v from 'valibot';
import type { TicketRef } from '../model/ids.ts';
import { partsOfRef } from '../tickets/ticketRef.ts';
import { apiPath } from './apiPath.ts';
import { getIfThere } from './getIfThere.ts';
import { giteaMilestone, giteaTicket, milestoneOf, ticketOf } from './giteaTicket.ts';
import { heardInParts } from './heardInParts.ts';
import type { HeardPart } from './heardInParts.ts';
import { parsed } from './parsed.ts';
import { plansFrom } from './plansFrom.ts';
import { TrackerFailure } from './tracker.ts';
import type { Connection, Heard, Tracker } from './tracker.ts';

/** Gitea and Forgejo cannot be asked for several tickets: one request each, six at a time. */
export const gitea: Tracker = {
  kind: 'gitea',
  most: 50,
  fetch: (refs, connection, { etags, signal }) =>
    heardInParts(refs, 6, (ref) => askFor(ref, connection, etags.get(ref), signal)),
  async plans({ names: [path = ''] }, connection, { now, signal }) {
    if (path === '') return undefined;
    const all: unknown[] = [];
    for (const state of ['open', 'closed']) {
      const place = `${apiPath(connection, '/api/v1')}/repos/${placeIn(path)}`;
      const address = `${place}/milestones?state=${state}&limit=50`;
      const body = await getIfThere(connection.http, address, signal, says404);
      if (body !== undefined) all.push(...parsed(v.array(v.unknown()), body));
    }
    return plansFrom(all, giteaMilestone, milestoneOf, now);
  },
};

async function askFor(
  ref: TicketRef,
  connection: Connection,
  etag: string | undefined,
  signal: AbortSignal,
): Promise<HeardPart> {
  const path = pathOf(ref);
  if (path === undefined) return { heard: [] };
  const answer = await connection.http.get(apiPath(connection, '/api/v1') + path, {
    signal,
    accepts: [404],
    ...(etag !== undefined && { etag }),
  });
  return { heard: [[ref, heardOf(ref, answer)]], limitedUntil: answer.limitedUntil };
}

function heardOf(
  ref: TicketRef,
  { status, body, etag }: Awaited<ReturnType<Connection['http']['get']>>,
): Heard {
  if (status === 304) return { kind: 'unchanged' };
  if (status === 404) {
    if (!says404(body)) throw new TrackerFailure('not-a-tracker', 'Status 404');
    return { kind: 'missing' };
  }
  const ticket = ticketOf(parsed(giteaTicket, body), ref);
  return { kind: 'ticket', ticket, ...(etag !== undefined && { etag }) };
}

/** Its errors link to its own description. */
const notFound = v.object({
  message: v.string(),
  url: v.pipe(v.string(), v.regex(/\/api\/swagger$/)),
});

function says404(body: unknown): boolean {
  return v.is(notFound, body);
}

function placeIn(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function pathOf(ref: TicketRef): string | undefined {
  const said = partsOfRef(ref);
  if (said.kind !== 'gitea') return undefined;
  return `/repos/${placeIn(said.path)}/issues/${said.number}`;
}
