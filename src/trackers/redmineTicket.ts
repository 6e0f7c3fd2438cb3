import * as v from 'valibot';
import type { TicketRef } from '../model/ids.ts';
import type { ToldTicket } from './tracker.ts';
import { partsOfRef, refOf } from '../tickets/ticketRef.ts';
import type { Version } from './redmineVersions.ts';
import { ticketFrom } from './ticketFrom.ts';
import type { ParentDraft, PlannedDraft } from './ticketFrom.ts';

const text = v.nullish(v.string());
const named = v.object({ id: v.number(), name: v.string() });

export const redmineTicket = v.object({
  id: v.number(),
  subject: v.string(),
  description: text,
  tracker: v.nullish(named),
  /** Before Redmine 5 it does not say whether it is closed. */
  status: v.object({ name: v.string(), is_closed: v.nullish(v.boolean()) }),
  category: v.nullish(named),
  fixed_version: v.nullish(named),
  parent: v.nullish(v.object({ id: v.number() })),
  due_date: text,
  created_on: text,
  updated_on: text,
  closed_on: text,
});

type RedmineTicket = v.InferOutput<typeof redmineTicket>;

interface Around {
  readonly site: string;
  readonly versions: ReadonlyMap<number, Version>;
  /** All of the answer: a parent says more there. */
  readonly rows: ReadonlyMap<string, RedmineTicket>;
}

export function ticketOf(row: RedmineTicket, ref: TicketRef, around: Around): ToldTicket {
  const { status, fixed_version: version, category } = row;
  const isClosed = status.is_closed ?? typeof row.closed_on === 'string';
  return ticketFrom({
    ref,
    key: `#${row.id}`,
    kind: 'issue',
    title: row.subject,
    url: `${around.site}/issues/${row.id}`,
    state: isClosed ? 'closed' : 'open',
    status: status.name,
    type: row.tracker?.name,
    labels: category ? [category.name] : [],
    planned: version ? [plannedOf(version, around)] : [],
    parents: parentsOf(row, ref, around),
    opened: row.created_on,
    updated: row.updated_on,
    closed: row.closed_on,
    body: row.description,
  });
}

function plannedOf({ id, name }: v.InferOutput<typeof named>, around: Around): PlannedDraft {
  const { due_date: due, status } = around.versions.get(id) ?? {};
  return {
    kind: 'version',
    title: name,
    due,
    url: `${around.site}/versions/${id}`,
    ...(status && { isDone: status === 'closed' }),
  };
}

/** A ticket names only its parent; what that says is known when it is in the same answer. */
function parentsOf(row: RedmineTicket, ref: TicketRef, around: Around): readonly ParentDraft[] {
  const parents: ParentDraft[] = [];
  const said = partsOfRef(ref);
  let next = row.parent;
  while (next && said.kind === 'redmine' && parents.length < 6) {
    const { id } = next;
    const parent = around.rows.get(String(id));
    parents.push({
      key: `#${id}`,
      ref: refOf({ ...said, number: id }),
      title: parent?.subject,
      type: parent?.tracker?.name,
      url: `${around.site}/issues/${id}`,
      due: parent?.due_date,
    });
    next = parent?.parent;
  }
  return parents;
}
