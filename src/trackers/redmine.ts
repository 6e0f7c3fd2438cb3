import * as v from 'valibot';
import type { TicketRef } from '../model/ids.ts';
import { partsOfRef } from '../tickets/ticketRef.ts';
import type { HeardPart } from './heardInParts.ts';
import { inHalves } from './inHalves.ts';
import { parsed } from './parsed.ts';
import { proveSignedIn } from './proveSignedIn.ts';
import { redminePlans } from './redminePlans.ts';
import { redmineTicket, ticketOf } from './redmineTicket.ts';
import { versionsOf } from './redmineVersions.ts';
import { askedBy, heardIn, rowsIn } from './rowsIn.ts';
import type { Connection, Tracker } from './tracker.ts';

/** Redmine: one request for all tickets; versions that nobody has asked for yet, one each, once. */
export const redmine: Tracker = {
  kind: 'redmine',
  most: 50,
  async fetch(refs, connection, { signal }) {
    const { heard } = await inHalves(refs, (some) => askFor(some, connection, signal));
    return new Map(heard);
  },
  plans: redminePlans,
};

async function askFor(
  refs: readonly TicketRef[],
  connection: Connection,
  signal: AbortSignal,
): Promise<HeardPart> {
  const asked = askedBy(refs, numberOf);
  if (asked.size === 0) return { heard: [] };
  const { body, limitedUntil } = await connection.http.get(
    `/issues.json?issue_id=${[...asked.keys()].join()}&status_id=*&limit=100`,
    { signal },
  );
  const { issues } = parsed(v.object({ issues: v.array(v.unknown()) }), body);
  const rows = rowsIn(issues, redmineTicket, id);
  const planned = [...rows.byId.values()].map(({ fixed_version: version }) => version?.id);
  const isEnough = limitedUntil !== undefined;
  const versions = await versionsOf(isEnough ? [] : planned, connection, signal);
  const heard = heardIn(asked, rows, (row, ref) =>
    ticketOf(row, ref, { site: connection.site, versions, rows: rows.byId }),
  );
  await proveSignedIn(heard, connection.http, '/users/current.json', signal);
  return { heard, limitedUntil };
}

const id = v.pipe(
  v.object({ id: v.number() }),
  v.transform((row) => String(row.id)),
);

function numberOf(ref: TicketRef): string | undefined {
  const said = partsOfRef(ref);
  return said.kind === 'redmine' ? String(said.number) : undefined;
}
