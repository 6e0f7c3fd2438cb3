import * as v from 'valibot';
import type { TicketRef } from '../model/ids.ts';
import type { ToldTicket } from './tracker.ts';
import { closedIn } from './closedIn.ts';
import { ticketFrom } from './ticketFrom.ts';
import type { EndingDraft } from './plansFrom.ts';

const text = v.nullish(v.string());

export const giteaMilestone = v.object({
  title: v.string(),
  due_on: text,
  state: text,
  closed_at: text,
});

/** An issue or a pull request: both are issues there. */
export const giteaTicket = v.object({
  number: v.number(),
  title: v.string(),
  body: text,
  html_url: text,
  state: v.string(),
  labels: v.nullish(v.array(v.object({ name: v.string() }))),
  milestone: v.nullish(giteaMilestone),
  comments: v.nullish(v.number()),
  created_at: text,
  updated_at: text,
  closed_at: text,
  pull_request: v.nullish(
    v.object({ merged: v.nullish(v.boolean()), merged_at: text, draft: v.nullish(v.boolean()) }),
  ),
});

export function ticketOf(row: v.InferOutput<typeof giteaTicket>, ref: TicketRef): ToldTicket {
  const { milestone, pull_request: change } = row;
  const isClosed = row.state === 'closed';
  return ticketFrom({
    ref,
    key: `#${row.number}`,
    kind: change ? 'change' : 'issue',
    title: row.title,
    url: row.html_url,
    state: change?.merged === true ? 'merged' : isClosed ? 'closed' : 'open',
    status: change?.draft === true ? 'draft' : row.state,
    labels: row.labels?.map(({ name }) => name),
    planned: milestone ? [milestoneOf(milestone)] : [],
    closes: change ? closedIn(row.body ?? '', ref) : [],
    comments: row.comments,
    opened: row.created_at,
    updated: row.updated_at,
    closed: change?.merged_at ?? row.closed_at,
    body: row.body,
  });
}

export function milestoneOf({
  title,
  due_on: due,
  state,
  closed_at: ended,
}: v.InferOutput<typeof giteaMilestone>): EndingDraft & { readonly kind: 'milestone' } {
  return { kind: 'milestone', title, due, isDone: state === 'closed', ended };
}
