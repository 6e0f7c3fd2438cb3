import * as v from 'valibot';
import type { TicketRef } from '../model/ids.ts';
import type { ToldTicket } from './tracker.ts';
import { partsOfRef, refOf } from '../tickets/ticketRef.ts';
import { closedIn } from './closedIn.ts';
import { ticketFrom } from './ticketFrom.ts';
import type { ParentDraft, PlannedDraft, TicketDraft } from './ticketFrom.ts';

const text = v.nullish(v.string());

export const gitlabMilestone = v.object({
  title: v.string(),
  due_date: text,
  state: text,
  web_url: text,
});

/** Its title is absent where iterations are made by themselves; `state` 3 is closed. */
const iteration = v.object({
  title: text,
  start_date: text,
  due_date: text,
  state: v.nullish(v.number()),
  web_url: text,
});

const shared = {
  iid: v.number(),
  title: v.string(),
  description: text,
  state: v.string(),
  web_url: text,
  labels: v.nullish(v.array(v.string())),
  created_at: text,
  updated_at: text,
  closed_at: text,
  user_notes_count: v.nullish(v.number()),
};

/** An issue or a merge request, as lists have them. */
export const gitlabTicket = v.object({
  ...shared,
  milestone: v.nullish(gitlabMilestone),
  iteration: v.nullish(iteration),
  epic: v.nullish(v.object({ iid: v.number(), title: v.string(), url: text })),
  issue_type: text,
  merged_at: text,
  draft: v.nullish(v.boolean()),
});

export const gitlabEpic = v.object({
  ...shared,
  group_id: v.nullish(v.number()),
  parent_iid: v.nullish(v.number()),
  _links: v.nullish(v.object({ parent: text })),
});

type GitlabTicket = v.InferOutput<typeof gitlabTicket>;

/** Where the tickets are that were asked for. */
interface Place {
  readonly site: string;
  /** Of the project, or of the group of an epic. */
  readonly path: string;
}

export function issueOf(row: GitlabTicket, ref: TicketRef, place: Place): ToldTicket {
  const { epic, iteration: sprint, issue_type: type } = row;
  return ticketFrom({
    ...common(row, ref),
    key: `#${row.iid}`,
    kind: 'issue',
    state: row.state === 'closed' ? 'closed' : 'open',
    // Everything is an issue there, unless it is something else.
    type: type === 'issue' ? undefined : type,
    planned: [...plannedOf(row), ...(sprint ? [sprintOf(sprint)] : [])],
    parents: epic ? [parentOf(epic, ref, place)] : [],
  });
}

export function mergeRequestOf(row: GitlabTicket, ref: TicketRef): ToldTicket {
  const isOpen = row.state === 'opened' || row.state === 'locked';
  return ticketFrom({
    ...common(row, ref),
    key: `!${row.iid}`,
    kind: 'change',
    state: row.state === 'merged' ? 'merged' : isOpen ? 'open' : 'closed',
    status: row.draft === true ? 'draft' : row.state,
    closed: row.merged_at ?? row.closed_at,
    planned: plannedOf(row),
    closes: closedIn(row.description ?? '', ref),
  });
}

export function epicOf(
  row: v.InferOutput<typeof gitlabEpic>,
  ref: TicketRef,
  { path }: Place,
): ToldTicket {
  const { parent_iid: parent, group_id: group, _links: links } = row;
  const isOfSameGroup = links?.parent?.endsWith(`/groups/${group}/epics/${parent}`) === true;
  return ticketFrom({
    ...common(row, ref),
    key: `&${row.iid}`,
    kind: 'epic',
    state: row.state === 'closed' ? 'closed' : 'open',
    type: 'Epic',
    parents:
      typeof parent === 'number' && isOfSameGroup
        ? [{ key: `&${parent}`, ref: epicRef(hostOf(ref), path, parent), type: 'Epic' }]
        : [],
  });
}

function common(
  row: Pick<GitlabTicket, keyof typeof shared>,
  ref: TicketRef,
): Omit<TicketDraft, 'key' | 'kind' | 'state'> {
  return {
    ref,
    title: row.title,
    url: row.web_url,
    status: row.state,
    labels: row.labels,
    comments: row.user_notes_count,
    opened: row.created_at,
    updated: row.updated_at,
    closed: row.closed_at,
    body: row.description,
  };
}

function plannedOf({ milestone }: GitlabTicket): readonly PlannedDraft[] {
  return milestone ? [milestoneOf(milestone)] : [];
}

export function milestoneOf({
  title,
  due_date: due,
  state,
  web_url: url,
}: v.InferOutput<typeof gitlabMilestone>): PlannedDraft & { readonly kind: 'milestone' } {
  return { kind: 'milestone', title, due, url, ...(state && { isDone: state === 'closed' }) };
}

function sprintOf({
  title,
  start_date: start,
  due_date: due,
  state,
  web_url: url,
}: v.InferOutput<typeof iteration>): PlannedDraft {
  return {
    kind: 'sprint',
    title: title ?? [start, due].filter(Boolean).join(' – '),
    due,
    url,
    ...(typeof state === 'number' && { isDone: state === 3 }),
  };
}

/** The group of an epic is only in its address: `/groups/acme/tools/-/epics/4`. */
export function groupIn(address: string | null | undefined): string | undefined {
  const form = /\/groups\/(?<path>[\w./-]{1,255})\/-\/epics\/\d+$/;
  return form.exec(address ?? '')?.groups?.['path'];
}

function parentOf(
  { iid, title, url }: NonNullable<GitlabTicket['epic']>,
  ref: TicketRef,
  { site }: Place,
): ParentDraft {
  const group = groupIn(url);
  return {
    key: `&${iid}`,
    title,
    type: 'Epic',
    ...(group !== undefined && {
      ref: epicRef(hostOf(ref), group, iid),
      url: `${site}/groups/${group}/-/epics/${iid}`,
    }),
  };
}

function hostOf(ref: TicketRef): string {
  const said = partsOfRef(ref);
  return said.kind === 'gitlab' ? said.host : '';
}

export function epicRef(host: string, group: string, number: number): TicketRef {
  return refOf({ kind: 'gitlab', host, path: group, number, sort: 'epic', isCertain: true });
}
