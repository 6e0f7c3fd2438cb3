import * as v from 'valibot';
import { refOf } from '../tickets/ticketRef.ts';
import { getIfThere } from './getIfThere.ts';
import { isJiraKey } from './isJiraKey.ts';
import { jiraFields } from './jiraFields.ts';
import { parsed } from './parsed.ts';
import { plansFrom } from './plansFrom.ts';
import type { Connection, PlanScope, ToldPlan } from './tracker.ts';

/** So many projects are asked for: those that come first. */
const mostProjects = 3;

const text = v.nullish(v.string());
const type = v.object({ id: v.string(), name: v.string(), hierarchyLevel: v.nullish(v.number()) });
const project = v.object({
  key: v.pipe(v.string(), v.regex(/^[A-Z][A-Z\d_]{0,50}$/)),
  versions: v.nullish(v.array(v.unknown())),
  issueTypes: v.nullish(v.array(v.unknown())),
});
const version = v.object({
  id: text,
  name: v.string(),
  released: v.nullish(v.boolean()),
  archived: v.nullish(v.boolean()),
  releaseDate: text,
});
const found = v.object({ issues: v.array(v.unknown()) });
const epic = v.object({
  key: v.string(),
  fields: v.object({
    summary: v.string(),
    duedate: text,
    issuetype: v.nullish(v.object({ name: v.string() })),
  }),
});
type Project = v.InferOutput<typeof project>;

interface Around {
  /** Where its API begins, and where it is searched there. */
  readonly path: string;
  readonly search: string;
  readonly now: number;
  readonly signal: AbortSignal;
}

/**
 * The versions of projects, without the archived ones, and their open epics: one request for each
 * project and one for the epics. Nothing where no project may be seen, as by a token that is over.
 */
export async function plansOfJira(
  { names }: PlanScope,
  connection: Connection,
  around: Around,
): Promise<readonly ToldPlan[] | undefined> {
  const projects: Project[] = [];
  for (const name of names.slice(0, mostProjects)) {
    const path = `${around.path}/project/${encodeURIComponent(name)}`;
    const body = await getIfThere(connection.http, path, around.signal, isRefusal);
    if (body !== undefined) projects.push(parsed(project, body));
  }
  if (projects.length === 0) return undefined;
  const epics = await epicsOf(projects, connection, around);
  return [...epics, ...projects.flatMap((one) => versionsOf(one, connection, around))];
}

/** Newest first. */
function versionsOf(
  { key, versions }: Project,
  { site }: Connection,
  { now }: Around,
): readonly ToldPlan[] {
  return plansFrom(
    (versions ?? []).toReversed(),
    version,
    ({ id, name: title, released: isDone, archived, releaseDate: due }) => {
      if (archived === true) return undefined;
      const url = id && `${site}/projects/${key}/versions/${id}`;
      return { kind: 'version', title, due, isDone, ended: due, url };
    },
    now,
  );
}

async function epicsOf(
  projects: readonly Project[],
  connection: Connection,
  { path, search, now, signal }: Around,
): Promise<readonly ToldPlan[]> {
  const { http, site } = connection;
  const areEpics = await epicClause(projects, connection, `${path}/field`, signal);
  if (areEpics === undefined) return [];
  const keys = projects.map(({ key }) => `"${key}"`).join();
  const jql = `project in (${keys}) AND ${areEpics} AND statusCategory != Done ORDER BY updated DESC`;
  const { status, body } = await http.post(
    path + search,
    { jql, fields: Object.keys(epic.entries.fields.entries), maxResults: 50 },
    { signal, accepts: [400], isReading: true },
  );
  return plansFrom(
    status === 400 ? [] : parsed(found, body).issues,
    epic,
    ({ key, fields: { summary: title, duedate: due, issuetype } }) => {
      if (!isJiraKey(key)) return undefined;
      const kind = /^initiative$/i.test(issuetype?.name ?? '') ? 'initiative' : 'epic';
      const ref = refOf({ kind: 'key', key, sort: 'issue', isCertain: true });
      return { kind, title, due, isDone: false, url: `${site}/browse/${key}`, ref };
    },
    now,
  );
}

/** By the levels of the cloud, else by the usual name, else by the field that only epics have. */
async function epicClause(
  projects: readonly Project[],
  connection: Connection,
  path: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  const ids = projects.flatMap(({ issueTypes }) =>
    (issueTypes ?? []).flatMap((one) =>
      v.is(type, one) && (one.hierarchyLevel ?? Number(one.name === 'Epic')) > 0
        ? [one.id.replace(/\D/g, '')]
        : [],
    ),
  );
  if (ids.length > 0) return `issuetype in (${[...new Set(ids)].join()})`;
  const { epicName } = await jiraFields(connection, path, signal);
  return epicName && `cf[${epicName.replace(/\D/g, '')}] is not EMPTY`;
}

const refusal = v.object({ errorMessages: v.array(v.string()) });

function isRefusal(body: unknown): boolean {
  return v.is(refusal, body);
}
