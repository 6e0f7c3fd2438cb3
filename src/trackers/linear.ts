import * as v from 'valibot';
import type { TicketRef } from '../model/ids.ts';
import { partsOfRef } from '../tickets/ticketRef.ts';
import { apiPath } from './apiPath.ts';
import { graphqlData } from './graphql.ts';
import { linearPlans } from './linearPlans.ts';
import { linearFields, linearRow, linearTicketOf } from './linearTicket.ts';
import type { LinearRow } from './linearTicket.ts';
import { parsed } from './parsed.ts';
import { askedBy, rowsIn } from './rowsIn.ts';
import type { Asked, Rows } from './rowsIn.ts';
import { TrackerFailure } from './tracker.ts';
import type { Connection, Heard, Tracker } from './tracker.ts';

/** Linear: one question, and one more for keys that were not found, since an issue may have moved. */
export const linear: Tracker = {
  kind: 'linear',
  most: 50,
  async fetch(refs, connection, { signal }) {
    const asked = askedBy(refs.filter(isKey), keyOf);
    const heard = new Map<TicketRef, Heard>();
    if (asked.size === 0) return heard;
    const rows = await issuesIn({ or: byTeam(asked) }, asked.size, connection, signal);
    take(heard, asked, rows, ({ identifier }) => [identifier]);
    const rest = new Map([...asked].filter(([key]) => rows.isMissing(key)));
    if (rest.size === 0) return heard;
    const moved = await movedIn(rest, connection, signal);
    if (!moved) return heard;
    take(heard, rest, moved, ({ identifier, previousIdentifiers }) => [
      identifier,
      ...(previousIdentifiers ?? []),
    ]);
    for (const [key, own] of rest) {
      if (!moved.isMissing(key)) continue;
      for (const ref of own) if (!heard.has(ref)) heard.set(ref, { kind: 'missing' });
    }
    return heard;
  },
  plans: linearPlans,
};

const key = /^(?<team>[A-Z][A-Z\d_]*)-(?<number>\d{1,9})$/;

function isKey(ref: TicketRef): boolean {
  const parts = partsOfRef(ref);
  return parts.kind === 'key' && key.test(parts.key);
}

function keyOf(ref: TicketRef): string {
  const parts = partsOfRef(ref);
  return parts.kind === 'key' ? parts.key : '';
}

interface OfTeam {
  readonly team: { readonly key: { readonly eqIgnoreCase: string } };
  readonly number: { readonly in: readonly number[] };
}

function byTeam(asked: Asked): readonly OfTeam[] {
  const numbers = new Map<string, number[]>();
  for (const one of asked.keys()) {
    const { team = '', number } = key.exec(one)?.groups ?? {};
    numbers.set(team, [...(numbers.get(team) ?? []), Number(number)]);
  }
  return [...numbers].map(([team, own]) => ({
    team: { key: { eqIgnoreCase: team } },
    number: { in: own },
  }));
}

const query = `query($filter:IssueFilter!,$first:Int!){issues(filter:$filter,first:$first,includeArchived:true){nodes{${linearFields}}}}`;
const issues = v.object({ issues: v.object({ nodes: v.array(v.unknown()) }) });
const identifier = v.pipe(
  v.object({ identifier: v.string() }),
  v.transform((one) => one.identifier.toUpperCase()),
);

async function issuesIn(
  filter: unknown,
  first: number,
  { http, api }: Connection,
  signal: AbortSignal,
): Promise<Rows<LinearRow>> {
  const question = { query, variables: { filter, first } };
  const data = await graphqlData(http, apiPath({ api }, '/graphql'), question, signal);
  return rowsIn(parsed(issues, data).issues.nodes, linearRow, identifier);
}

/**
 * By their former keys, which the filter of ids takes as `issue(id:)` does. That one may not be `null`:
 * a key that nobody knows would spoil the answer for all others. `undefined`: it was not found out.
 */
async function movedIn(
  rest: Asked,
  connection: Connection,
  signal: AbortSignal,
): Promise<Rows<LinearRow> | undefined> {
  try {
    return await issuesIn({ id: { in: [...rest.keys()] } }, rest.size, connection, signal);
  } catch (error) {
    // What was heard before counts.
    if (error instanceof TrackerFailure) return undefined;
    throw error;
  }
}

function take(
  heard: Map<TicketRef, Heard>,
  asked: Asked,
  rows: Rows<LinearRow>,
  keysOf: (row: LinearRow) => readonly string[],
): void {
  for (const row of rows.byId.values()) {
    for (const one of keysOf(row)) {
      for (const ref of asked.get(one.toUpperCase()) ?? []) {
        heard.set(ref, { kind: 'ticket', ticket: linearTicketOf(row, ref) });
      }
    }
  }
}
