import * as v from 'valibot';
import type { TicketRef } from '../model/ids.ts';
import { partsOfRef } from '../tickets/ticketRef.ts';
import type { Http } from './http.ts';
import { inHalves } from './inHalves.ts';
import { jiraFields } from './jiraFields.ts';
import { isJiraKey } from './isJiraKey.ts';
import { askedFields, jiraIssue, ticketOfJira } from './jiraIssue.ts';
import { learnMoved, movedKey } from './jiraMoved.ts';
import { askedBy, heardIn, rowsIn } from './rowsIn.ts';
import { TrackerFailure } from './tracker.ts';
import type { Connection, Heard } from './tracker.ts';

/** What one of the two kinds of Jira does in its own way. */
export interface JiraSearch {
  /** Where its API begins: `/rest/api/2`. */
  readonly path: string;
  /** The issues that have these keys, and something that is none for each that may be missing by mistake. */
  ask(
    keys: readonly string[],
    fields: readonly string[],
    http: Http,
    signal: AbortSignal,
  ): Promise<readonly unknown[]>;
}

/**
 * One request for all tickets, after one that a window makes once, for the ids of the fields. Keys of
 * tickets that were moved are told from the answer, or asked for once.
 */
export async function searchJira(
  refs: readonly TicketRef[],
  search: JiraSearch,
  connection: Connection,
  signal: AbortSignal,
): Promise<Map<TicketRef, Heard>> {
  const { heard } = await inHalves(refs, async (some) => ({
    heard: await askFor(some, search, connection, signal),
  }));
  return new Map(heard);
}

async function askFor(
  refs: readonly TicketRef[],
  search: JiraSearch,
  { site, http, findings }: Connection,
  signal: AbortSignal,
): Promise<Map<TicketRef, Heard>> {
  const idOf = (ref: TicketRef) => movedKey(keyOf(ref), findings);
  const asked = askedBy(refs, idOf);
  if (asked.size === 0) return new Map();
  const own = await jiraFields({ http, findings }, `${search.path}/field`, signal);
  const list = await withoutCommentsIfTooLarge(findings, askedFields(own), (fields) =>
    search.ask([...asked.keys()], fields, http, signal),
  );
  const rows = rowsIn(list, jiraIssue, id);
  const place = { http, findings, path: search.path };
  await learnMoved([...asked.keys()], [...rows.byId.keys()], place, signal);
  const around = { site, own, rows: rows.byId };
  return heardIn(askedBy(refs, idOf), rows, (row, ref) => ticketOfJira(row, ref, around));
}

const id = v.pipe(
  v.object({ key: v.string() }),
  v.transform(({ key }) => key),
);

/** Keys stand in queries and addresses: what is not certainly one is not asked for. */
function keyOf(ref: TicketRef): string | undefined {
  const said = partsOfRef(ref);
  return said.kind === 'key' && isJiraKey(said.key) ? said.key : undefined;
}

/** Comments come with all their text, and there is no other way to count them. */
async function withoutCommentsIfTooLarge<Answer>(
  findings: Map<string, unknown>,
  fields: readonly string[],
  ask: (fields: readonly string[]) => Promise<Answer>,
): Promise<Answer> {
  const name = 'jira.comments-too-large';
  const brief = fields.filter((field) => field !== 'comment');
  if (findings.has(name)) return ask(brief);
  try {
    return await ask(fields);
  } catch (error) {
    if (!(error instanceof TrackerFailure) || error.reason !== 'too-large') throw error;
    findings.set(name, true);
    return await ask(brief);
  }
}
