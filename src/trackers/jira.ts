import * as v from 'valibot';
import { throughGateway } from './jiraGateway.ts';
import type { JiraGateway } from './jiraGateway.ts';
import { plansOfJira } from './jiraPlans.ts';
import type { JiraSearch } from './jiraSearch.ts';
import { searchJira } from './jiraSearch.ts';
import { parsed } from './parsed.ts';
import { proveSignedIn } from './proveSignedIn.ts';
import type { Connection, Tracker } from './tracker.ts';

/** A connection that may also go through Atlassian's gateway, made by `jiraGateway`. */
export interface JiraConnection extends Connection {
  readonly gateway?: JiraGateway | undefined;
}

/**
 * Jira Cloud: one request. Tokens with scopes are taken only by Atlassian's gateway, so that it is asked
 * when the site refuses (401), and from then on at once.
 */
export const jira: Tracker = {
  kind: 'jira',
  most: 50,
  fetch: (refs, connection: JiraConnection, { signal }) =>
    throughGateway(connection, signal, async (http) => {
      const heard = await searchJira(refs, search, { ...connection, http }, signal);
      await proveSignedIn(heard, http, '/rest/api/3/myself', signal);
      return heard;
    }),
  plans: (scope, connection: JiraConnection, options) =>
    throughGateway(connection, options.signal, (http) =>
      plansOfJira(scope, { ...connection, http }, { ...options, ...places }),
    ),
};

const places = { path: '/rest/api/3', search: '/search/jql' } as const;

const answer = v.object({
  issues: v.array(v.unknown()),
  /** What was not found out, by ids that we do not know. */
  issueErrors: v.nullish(v.array(v.unknown())),
});

const search: JiraSearch = {
  path: '/rest/api/3',
  async ask(keys, fields, http, signal) {
    const { body } = await http.post(
      '/rest/api/3/issue/bulkfetch',
      { issueIdsOrKeys: keys, fields },
      { signal, isReading: true },
    );
    const { issues, issueErrors } = parsed(answer, body);
    return [...issues, ...(issueErrors ?? [])];
  },
};
