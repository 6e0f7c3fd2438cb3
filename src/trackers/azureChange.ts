import * as v from 'valibot';
import type { TicketRef } from '../model/ids.ts';
import type { Ticket } from '../model/ticket.ts';
import type { ToldTicket } from './tracker.ts';
import type { HeardPart } from './heardInParts.ts';
import { parsed } from './parsed.ts';
import { ticketFrom } from './ticketFrom.ts';
import { TrackerFailure } from './tracker.ts';
import type { Connection, Heard } from './tracker.ts';

const text = v.nullish(v.string());

const answer = v.object({
  pullRequestId: v.number(),
  title: v.string(),
  description: text,
  status: v.string(),
  isDraft: v.nullish(v.boolean()),
  creationDate: text,
  closedDate: text,
  labels: v.nullish(v.array(v.object({ name: v.string() }))),
  repository: v.nullish(
    v.object({ name: v.string(), project: v.nullish(v.object({ name: v.string() })) }),
  ),
});

const notFound = v.object({ typeKey: v.literal('GitPullRequestNotFoundException') });

/** A pull request of the organization, by its number alone. */
export async function changeAt(
  number: string,
  refs: readonly TicketRef[],
  { site, http, signal }: Connection & { readonly signal: AbortSignal },
): Promise<HeardPart> {
  const { status, body, limitedUntil } = await http.get(
    `/_apis/git/pullrequests/${number}?api-version=7.1`,
    { signal, accepts: [404] },
  );
  if (status === 404 && !v.is(notFound, body)) {
    throw new TrackerFailure('not-a-tracker', 'Status 404');
  }
  const row = status === 404 ? undefined : parsed(answer, body);
  const heard = refs.map((ref): [TicketRef, Heard] => [
    ref,
    row ? { kind: 'ticket', ticket: changeOf(row, ref, site) } : { kind: 'missing' },
  ]);
  return { heard, limitedUntil };
}

function changeOf(row: v.InferOutput<typeof answer>, ref: TicketRef, site: string): ToldTicket {
  const { pullRequestId: number, repository } = row;
  const place = [repository?.project?.name, '_git', repository?.name, 'pullrequest', number];
  const isNowhere = place.includes(undefined);
  return ticketFrom({
    ref,
    key: `!${number}`,
    kind: 'change',
    title: row.title,
    ...(!isNowhere && {
      url: [site, ...place.map((one) => encodeURIComponent(one ?? ''))].join('/'),
    }),
    state: stateOf(row.status),
    status: row.isDraft === true ? 'draft' : row.status,
    labels: row.labels?.map(({ name }) => name),
    opened: row.creationDate,
    updated: row.closedDate ?? row.creationDate,
    closed: row.closedDate,
    body: row.description,
  });
}

function stateOf(status: string): Ticket['state'] {
  if (status === 'completed') return 'merged';
  return status === 'abandoned' ? 'closed' : 'open';
}
