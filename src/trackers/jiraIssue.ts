import * as v from 'valibot';
import type { TicketRef } from '../model/ids.ts';
import type { ToldTicket } from './tracker.ts';
import { refOf } from '../tickets/ticketRef.ts';
import { adfText } from './adfText.ts';
import { isJiraKey } from './isJiraKey.ts';
import type { JiraFields } from './jiraFields.ts';
import { jiraSprints } from './jiraSprints.ts';
import { ticketFrom } from './ticketFrom.ts';
import type { ParentDraft, PlannedDraft } from './ticketFrom.ts';

const text = v.nullish(v.string());
const type = v.object({ name: v.string(), hierarchyLevel: v.nullish(v.number()) });
/** Of an account, whichever its server has: `accountId` in the cloud. */
const person = v.object({ accountId: text, key: text, name: text });

const fields = v.looseObject({
  summary: v.string(),
  /** A document in the cloud, wiki markup elsewhere. */
  description: v.unknown(),
  issuetype: v.nullish(type),
  status: v.object({
    name: v.string(),
    statusCategory: v.nullish(v.object({ key: v.string() })),
  }),
  labels: v.nullish(v.array(v.string())),
  fixVersions: v.nullish(
    v.array(
      v.object({ id: text, name: v.string(), released: v.nullish(v.boolean()), releaseDate: text }),
    ),
  ),
  parent: v.nullish(
    v.object({
      key: v.string(),
      fields: v.nullish(v.object({ summary: text, issuetype: v.nullish(type) })),
    }),
  ),
  creator: v.nullish(person),
  comment: v.nullish(
    v.object({
      total: v.nullish(v.number()),
      comments: v.array(v.object({ author: v.nullish(person), updated: text })),
    }),
  ),
  created: text,
  updated: text,
  resolutiondate: text,
  duedate: text,
});

export const jiraIssue = v.object({ key: v.string(), fields });
type JiraIssue = v.InferOutput<typeof jiraIssue>;

const standard = Object.keys(fields.entries);

/** What is asked of each ticket. */
export function askedFields(own: JiraFields): readonly string[] {
  return [...standard, ...Object.values(own as Record<string, string>)];
}

interface Around {
  readonly site: string;
  readonly own: JiraFields;
  /** All of the answer, by key: a parent says more there. */
  readonly rows: ReadonlyMap<string, JiraIssue>;
}

export function ticketOfJira(row: JiraIssue, ref: TicketRef, around: Around): ToldTicket {
  const { key, fields: said } = row;
  const comments = said.comment?.comments ?? [];
  return ticketFrom({
    ref,
    key,
    kind: isEpic(row, around) ? 'epic' : 'issue',
    title: said.summary,
    url: `${around.site}/browse/${key}`,
    state: said.status.statusCategory?.key === 'done' ? 'closed' : 'open',
    status: said.status.name,
    type: said.issuetype?.name,
    labels: said.labels,
    planned: plannedOf(row, around),
    parents: parentsOf(row, around),
    comments: said.comment?.total ?? said.comment?.comments.length,
    participants: participantsIn(row),
    opened: said.created,
    updated: said.updated,
    closed: said.resolutiondate ?? said.updated,
    active: comments
      .map(({ updated }) => updated ?? '')
      .sort()
      .at(-1),
    body: typeof said.description === 'string' ? said.description : adfText(said.description),
  });
}

function isEpic({ fields: said }: JiraIssue, { own }: Around): boolean {
  const level = said.issuetype?.hierarchyLevel;
  if (typeof level === 'number') return level > 0;
  const epicName = own.epicName === undefined ? undefined : said[own.epicName];
  return typeof epicName === 'string' || said.issuetype?.name === 'Epic';
}

function plannedOf({ key, fields: said }: JiraIssue, around: Around): readonly PlannedDraft[] {
  const project = key.slice(0, key.lastIndexOf('-'));
  const versions = (said.fixVersions ?? []).map((version): PlannedDraft => ({
    kind: 'version',
    title: version.name,
    due: version.releaseDate,
    isDone: version.released,
    ...(version.id && { url: `${around.site}/projects/${project}/versions/${version.id}` }),
  }));
  const { sprint } = around.own;
  return [...versions, ...jiraSprints(sprint === undefined ? undefined : said[sprint])];
}

/** Further than one step only within the answer: the rest is told by the parents themselves. */
function parentsOf(row: JiraIssue, around: Around): readonly ParentDraft[] {
  const parents: ParentDraft[] = [];
  const seen = new Set([row.key]);
  let at: JiraIssue | undefined = row;
  while (at && parents.length < 6) {
    const { key, summary, type: kind } = parentOf(at, around.own) ?? {};
    if (key === undefined || seen.has(key)) break;
    seen.add(key);
    at = around.rows.get(key);
    parents.push({
      key,
      ref: refOf({ kind: 'key', key, sort: 'issue', isCertain: true }),
      title: at?.fields.summary ?? summary,
      type: at?.fields.issuetype?.name ?? kind,
      url: `${around.site}/browse/${key}`,
      due: at?.fields.duedate,
    });
  }
  return parents;
}

interface NamedParent {
  readonly key: string;
  readonly summary?: string | null | undefined;
  readonly type?: string | undefined;
}

/** Of a sub-task its story, of a story its epic, of an epic its initiative. */
function parentOf({ fields: said }: JiraIssue, own: JiraFields): NamedParent | undefined {
  if (said.parent) {
    const { key, fields: its } = said.parent;
    return isJiraKey(key) ? { key, summary: its?.summary, type: its?.issuetype?.name } : undefined;
  }
  for (const id of [own.epicLink, own.parentLink]) {
    const key = id === undefined ? undefined : said[id];
    if (isJiraKey(key)) return { key };
  }
  return undefined;
}

/** How many people wrote in it, if the answer has all comments. */
function participantsIn({ fields: said }: JiraIssue): number | undefined {
  if (!said.comment) return undefined;
  const { comments, total } = said.comment;
  if (typeof total === 'number' && total > comments.length) return undefined;
  const people = [said.creator, ...comments.map(({ author }) => author)].map(
    (one) => one?.accountId ?? one?.key ?? one?.name,
  );
  return new Set(people.filter(Boolean)).size;
}
