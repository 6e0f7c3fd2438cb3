import * as v from 'valibot';
import type { TicketRef } from '../model/ids.ts';
import { partsOfRef } from '../tickets/ticketRef.ts';
import { apiPath } from './apiPath.ts';
import { gitlabPlans } from './gitlabPlans.ts';
import { says404 } from './gitlabWords.ts';
import { epicOf, gitlabEpic, gitlabTicket, issueOf, mergeRequestOf } from './gitlabTicket.ts';
import { heardInParts } from './heardInParts.ts';
import type { HeardPart } from './heardInParts.ts';
import { inHalves } from './inHalves.ts';
import { parsed } from './parsed.ts';
import { askedBy, heardIn, rowsIn } from './rowsIn.ts';
import type { Asked } from './rowsIn.ts';
import { TrackerFailure } from './tracker.ts';
import type { Connection, Tracker } from './tracker.ts';

/**
 * GitLab by REST: one request for all issues of a project, one for all its merge requests; epics one by
 * one, since their list cannot be asked for numbers.
 */
export const gitlab: Tracker = {
  kind: 'gitlab',
  most: 50,
  fetch: (refs, connection, { signal }) =>
    heardInParts(partsOf(refs), 4, (part) =>
      inHalves(part.refs, (some) => askFor({ ...part, refs: some }, connection, signal)),
    ),
  plans: gitlabPlans,
};

interface Part {
  readonly sort: 'issue' | 'change' | 'epic';
  readonly path: string;
  readonly refs: readonly TicketRef[];
}

function partsOf(refs: readonly TicketRef[]): Iterable<Part> {
  const parts = new Map<string, Part>();
  for (const ref of refs) {
    const said = partsOfRef(ref);
    if (said.kind !== 'gitlab') continue;
    const { sort, path, number } = said;
    const name = `${sort} ${path} ${sort === 'epic' ? number : ''}`;
    const { refs: before = [] } = parts.get(name) ?? {};
    parts.set(name, { sort, path, refs: [...before, ref] });
  }
  return parts.values();
}

async function askFor(part: Part, connection: Connection, signal: AbortSignal): Promise<HeardPart> {
  const asked = askedBy(part.refs, numberOf);
  const { status, body, limitedUntil } = await connection.http.get(
    apiPath(connection, '/api/v4') + pathOf(part, [...asked.keys()]),
    { signal, accepts: [404] },
  );
  if (status === 404 && !says404(body)) throw new TrackerFailure('not-a-tracker', 'Status 404');
  const list =
    status === 404 ? [] : part.sort === 'epic' ? [body] : parsed(v.array(v.unknown()), body);
  return { heard: heardOf(part, asked, list, connection), limitedUntil };
}

function pathOf({ sort, path }: Part, numbers: readonly string[]): string {
  const place = encodeURIComponent(path);
  if (sort === 'epic') return `/groups/${place}/epics/${numbers.join()}`;
  const kind = sort === 'change' ? 'merge_requests' : 'issues';
  const iids = numbers.map((number) => `iids[]=${number}&`).join('');
  return `/projects/${place}/${kind}?${iids}per_page=100`;
}

const id = v.pipe(
  v.object({ iid: v.number() }),
  v.transform(({ iid }) => String(iid)),
);

function heardOf(
  { sort, path }: Part,
  asked: Asked,
  list: readonly unknown[],
  { site }: Connection,
): HeardPart['heard'] {
  const place = { site, path };
  if (sort === 'epic') {
    return heardIn(asked, rowsIn(list, gitlabEpic, id), (row, ref) => epicOf(row, ref, place));
  }
  const rows = rowsIn(list, gitlabTicket, id);
  const ticketOf = sort === 'change' ? mergeRequestOf : issueOf;
  return heardIn(asked, rows, (row, ref) => ticketOf(row, ref, place));
}

function numberOf(ref: TicketRef): string | undefined {
  const said = partsOfRef(ref);
  return said.kind === 'gitlab' ? String(said.number) : undefined;
}
