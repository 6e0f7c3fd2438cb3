import * as v from 'valibot';
import type { Clock } from '../base/clock.ts';
import type { Credential, Http } from './http.ts';
import { openHttp } from './openHttp.ts';
import { TrackerFailure } from './tracker.ts';
import type { Connection } from './tracker.ts';

/** The other door of a site of Jira Cloud. */
export interface JiraGateway {
  /** The site, without the token. */
  readonly site: Http;
  /** Atlassian's gateway, with the token: paths begin with the id of the site's cloud. */
  readonly api: Http;
}

/**
 * The gateway of a site of Atlassian; nothing for other hosts, whose tokens are not for Atlassian.
 * `origin` is for tests.
 */
export function jiraGateway(
  site: string,
  credential: Credential,
  clock: Clock,
  origin?: string,
): JiraGateway | undefined {
  const { protocol, hostname } = new URL(site);
  const isAtlassian = protocol === 'https:' && hostname.endsWith('.atlassian.net');
  if (!isAtlassian && origin === undefined) return undefined;
  return {
    site: openHttp({ api: site, clock }),
    api: openHttp({ api: `${origin ?? 'https://api.atlassian.com'}/ex/jira`, credential, clock }),
  };
}

const tenant = v.object({ cloudId: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)) });

/** Asks at the site, and at the gateway when the site does not take the token. */
export async function throughGateway<Answer>(
  { http, gateway, findings }: Connection & { readonly gateway?: JiraGateway | undefined },
  signal: AbortSignal,
  ask: (http: Http) => Promise<Answer>,
): Promise<Answer> {
  const name = 'jira.cloud';
  const known = findings.get(name) as string | undefined;
  if (gateway && known !== undefined) return ask(below(gateway.api, known));
  try {
    return await ask(http);
  } catch (error) {
    if (!gateway || !(error instanceof TrackerFailure) || error.reason !== 'signed-out')
      throw error;
    const cloudId = await cloudIdOf(gateway.site, signal);
    if (cloudId === undefined) throw error;
    const answer = await ask(below(gateway.api, cloudId));
    findings.set(name, cloudId);
    return answer;
  }
}

async function cloudIdOf(site: Http, signal: AbortSignal): Promise<string | undefined> {
  try {
    const { body } = await site.get('/_edge/tenant_info', { signal });
    const said = v.safeParse(tenant, body);
    return said.success ? said.output.cloudId : undefined;
  } catch (error) {
    if (error instanceof TrackerFailure) return undefined;
    throw error;
  }
}

function below(http: Http, cloudId: string): Http {
  return {
    get: (path, options) => http.get(`/${cloudId}${path}`, options),
    post: (path, body, options) => http.post(`/${cloudId}${path}`, body, options),
  };
}
