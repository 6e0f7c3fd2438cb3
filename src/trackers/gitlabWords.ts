import * as v from 'valibot';

/** In its own words; GitLab without epics says `error`. */
const words = v.pipe(v.string(), v.regex(/^404 /));
const notFound = v.union([v.object({ message: words }), v.object({ error: words })]);

/** Whether GitLab says that something does not exist, or that this account may not see it. */
export function says404(body: unknown): boolean {
  return v.is(notFound, body);
}
