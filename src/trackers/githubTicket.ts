import * as v from 'valibot';
import type { TicketRef } from '../model/ids.ts';
import type { ToldTicket } from './tracker.ts';
import { refOf } from '../tickets/ticketRef.ts';
import { ticketFrom } from './ticketFrom.ts';
import type { ParentDraft } from './ticketFrom.ts';

const text = v.nullish(v.string());
const named = v.nullish(v.object({ name: v.string() }));
const repository = v.nullish(v.object({ nameWithOwner: v.string() }));
const listOf = <Item>(item: v.GenericSchema<unknown, Item>) =>
  v.nullish(v.object({ nodes: v.nullish(v.array(v.nullish(item))) }));

interface Parent {
  readonly number: number;
  readonly title: string;
  readonly url?: string | null | undefined;
  readonly repository?: { readonly nameWithOwner: string } | null | undefined;
  readonly milestone?: { readonly dueOn?: string | null | undefined } | null | undefined;
  readonly issueType?: { readonly name: string } | null | undefined;
  readonly parent?: Parent | null | undefined;
}

const parent: v.GenericSchema<unknown, Parent> = v.object({
  number: v.number(),
  title: v.string(),
  url: text,
  repository,
  milestone: v.nullish(v.object({ dueOn: text })),
  issueType: named,
  parent: v.nullish(v.lazy(() => parent)),
});

const inBoth = {
  number: v.number(),
  title: v.string(),
  url: v.string(),
  body: text,
  createdAt: text,
  updatedAt: text,
  closedAt: text,
  milestone: v.nullish(
    v.object({ title: v.string(), dueOn: text, closed: v.nullish(v.boolean()), url: text }),
  ),
  labels: listOf(v.object({ name: v.string() })),
  comments: v.nullish(
    v.object({
      totalCount: v.number(),
      nodes: v.nullish(v.array(v.nullish(v.object({ createdAt: text })))),
    }),
  ),
  participants: v.nullish(v.object({ totalCount: v.number() })),
};

const issue = v.object({
  ...inBoth,
  __typename: v.literal('Issue'),
  istate: v.picklist(['OPEN', 'CLOSED']),
  stateReason: text,
  issueType: named,
  parent: v.nullish(parent),
});

const pullRequest = v.object({
  ...inBoth,
  __typename: v.literal('PullRequest'),
  pstate: v.picklist(['OPEN', 'CLOSED', 'MERGED']),
  isDraft: v.nullish(v.boolean()),
  closingIssuesReferences: listOf(v.object({ number: v.number(), repository })),
});

/** An issue or a pull request as our question asks for it. */
export const githubRow = v.union([issue, pullRequest]);
type Row = v.InferOutput<typeof githubRow>;

export interface GithubPlace {
  /** Lower case, as in references. */
  readonly host: string;
  /** `owner/name`, as the server writes it today. */
  readonly path: string;
}

export function githubTicketOf(row: Row, ref: TicketRef, place: GithubPlace): ToldTicket {
  const { milestone } = row;
  return ticketFrom({
    ref,
    key: `#${row.number}`,
    title: row.title,
    url: row.url,
    labels: present(row.labels?.nodes).map(({ name }) => name),
    planned: milestone
      ? [{ ...milestone, kind: 'milestone', due: milestone.dueOn, isDone: milestone.closed }]
      : [],
    comments: row.comments?.totalCount,
    participants: row.participants?.totalCount,
    opened: row.createdAt,
    updated: row.updatedAt,
    closed: row.closedAt,
    active: present(row.comments?.nodes)[0]?.createdAt,
    body: row.body,
    ...(row.__typename === 'Issue' ? ofIssue(row, place) : ofPullRequest(row, place)),
  });
}

function ofIssue(row: v.InferOutput<typeof issue>, place: GithubPlace) {
  const isOpen = row.istate === 'OPEN';
  return {
    kind: 'issue',
    state: isOpen ? 'open' : 'closed',
    // `REOPENED` of an open one is no state.
    status: isOpen ? undefined : spoken(row.stateReason),
    type: row.issueType?.name,
    parents: parentsOf(row.parent, place),
  } as const;
}

function ofPullRequest(row: v.InferOutput<typeof pullRequest>, { host }: GithubPlace) {
  const states = { OPEN: 'open', CLOSED: 'closed', MERGED: 'merged' } as const;
  return {
    kind: 'change',
    state: states[row.pstate],
    status: row.isDraft && row.pstate === 'OPEN' ? 'draft' : undefined,
    closes: present(row.closingIssuesReferences?.nodes).flatMap((one) => {
      const ref = refTo(host, one.repository?.nameWithOwner, one.number);
      return ref === undefined ? [] : [ref];
    }),
  } as const;
}

function parentsOf(nearest: Parent | null | undefined, place: GithubPlace): ParentDraft[] {
  const parents: ParentDraft[] = [];
  for (let one = nearest; one; one = one.parent) {
    const path = one.repository?.nameWithOwner;
    const ref = refTo(place.host, path, one.number);
    const isElsewhere = path !== undefined && path !== place.path;
    parents.push({
      key: `${isElsewhere ? path : ''}#${one.number}`,
      title: one.title,
      url: one.url,
      type: one.issueType?.name,
      due: one.milestone?.dueOn,
      ...(ref !== undefined && { ref }),
    });
  }
  return parents;
}

function refTo(host: string, path: string | undefined, number: number): TicketRef | undefined {
  if (path === undefined || !/^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(path)) return undefined;
  if (!Number.isSafeInteger(number) || number <= 0) return undefined;
  return refOf({ kind: 'github', host, path, number, sort: 'issue', isCertain: true });
}

/** `NOT_PLANNED` as its page has it. */
function spoken(word: string | null | undefined): string | undefined {
  return word?.toLowerCase().replaceAll('_', ' ');
}

/** Connections may have holes where one may not look. */
function present<Item>(
  nodes: readonly (Item | null | undefined)[] | null | undefined,
): readonly Item[] {
  return (nodes ?? []).filter((one) => one != null);
}
