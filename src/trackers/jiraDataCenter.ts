import * as v from 'valibot';
import { plansOfJira } from './jiraPlans.ts';
import type { JiraSearch } from './jiraSearch.ts';
import { searchJira } from './jiraSearch.ts';
import { parsed } from './parsed.ts';
import { TrackerFailure } from './tracker.ts';
import type { Tracker } from './tracker.ts';

/** Jira Data Center and Server: one search, and another without the keys that it says do not exist. */
export const jiraDataCenter: Tracker = {
  kind: 'jira-dc',
  most: 50,
  fetch: (refs, connection, { signal }) => searchJira(refs, search, connection, signal),
  plans: (scope, connection, options) => plansOfJira(scope, connection, { ...options, ...places }),
};

const places = { path: '/rest/api/2', search: '/search' } as const;

const answer = v.object({ issues: v.array(v.unknown()) });
const refusal = v.object({ errorMessages: v.array(v.string()) });

const search: JiraSearch = {
  path: '/rest/api/2',
  async ask(keys, fields, http, signal) {
    let rest = keys;
    // A server may name only some of them at a time.
    for (let round = 0; rest.length > 0 && round < 5; round++) {
      const jql = `key in (${rest.map((key) => `"${key}"`).join()})`;
      const { status, body } = await http.post(
        '/rest/api/2/search',
        { jql, fields, maxResults: rest.length },
        { signal, accepts: [400], isReading: true },
      );
      if (status !== 400) return parsed(answer, body).issues;
      const named = namedIn(parsed(refusal, body).errorMessages);
      const left = rest.filter((key) => !named.has(key));
      if (left.length === rest.length) throw new TrackerFailure('unreadable', 'Status 400');
      rest = left;
    }
    if (rest.length > 0) throw new TrackerFailure('unreadable', 'Status 400');
    return [];
  },
};

/** Keys, in sentences of any language: `An issue with key 'PROJ-7' does not exist for field 'key'.` */
function namedIn(messages: readonly string[]): ReadonlySet<string> {
  return new Set(messages.flatMap((message) => message.match(/[A-Z][A-Z\d_]*-\d+/g) ?? []));
}
