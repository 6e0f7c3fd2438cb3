import * as v from 'valibot';
import { TrackerFailure } from './tracker.ts';
import type { Connection } from './tracker.ts';

/** Ids of the fields that each Jira numbers by itself: `customfield_10020`. */
export interface JiraFields {
  readonly sprint?: string;
  readonly epicLink?: string;
  /** Only epics have it, in whichever language. */
  readonly epicName?: string;
  /** What epics are parts of, of Advanced Roadmaps. */
  readonly parentLink?: string;
}

/** Their types have the same names everywhere; what people call them is translated and renamed. */
const names: Readonly<Record<string, keyof JiraFields>> = {
  'com.pyxis.greenhopper.jira:gh-sprint': 'sprint',
  'com.pyxis.greenhopper.jira:gh-epic-link': 'epicLink',
  'com.pyxis.greenhopper.jira:gh-epic-label': 'epicName',
  'com.atlassian.jpo:jpo-custom-field-parent': 'parentLink',
};

const field = v.object({
  id: v.pipe(v.string(), v.regex(/^customfield_\d+$/)),
  schema: v.object({ custom: v.string() }),
});

/**
 * Found once a window by the list of fields of the server (`field`, below `/rest/api/N`). A server that
 * does not show it is asked without them; other failures are passed on.
 */
export async function jiraFields(
  { http, findings }: Pick<Connection, 'http' | 'findings'>,
  path: string,
  signal: AbortSignal,
): Promise<JiraFields> {
  const name = 'jira.fields';
  const known = findings.get(name) as JiraFields | undefined;
  if (known) return known;
  const found = await fieldsOf(http, path, signal);
  findings.set(name, found);
  return found;
}

async function fieldsOf(
  http: Connection['http'],
  path: string,
  signal: AbortSignal,
): Promise<JiraFields> {
  try {
    const { body } = await http.get(path, { signal, accepts: [403, 404] });
    const list = Array.isArray(body) ? (body as unknown[]) : [];
    const found: { -readonly [Name in keyof JiraFields]: JiraFields[Name] } = {};
    for (const one of list) {
      const read = v.safeParse(field, one);
      const sort = read.success ? names[read.output.schema.custom] : undefined;
      if (read.success && sort !== undefined) found[sort] ??= read.output.id;
    }
    return found;
  } catch (error) {
    if (error instanceof TrackerFailure && error.reason === 'too-large') return {};
    throw error;
  }
}
