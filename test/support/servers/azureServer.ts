/** Azure DevOps' REST API (7.1) of an organization; bodies have the types of `azure-devops-node-api`. */
import type { ServerResponse } from 'node:http';
import type { GitPullRequest } from 'azure-devops-node-api/interfaces/GitInterfaces.js';
import type {
  WorkItem,
  WorkItemBatchGetRequest,
  WorkItemClassificationNode,
} from 'azure-devops-node-api/interfaces/WorkItemTrackingInterfaces.js';
import { azureLocations } from './azureLocations.ts';
import { sendJson, startServer } from './startServer.ts';
import type { FakeServer, Received } from './startServer.ts';

export const azureToken = 'pat-0123456789abcdefghijklmnopqrstuvwxyz';
/** A path of the server, as at `https://dev.azure.com/acme`. */
export const organization = '/acme';

/** Enumerations are words and times are texts on their way. */
export type ChangeBody = Omit<GitPullRequest, 'status' | 'creationDate' | 'closedDate'> & {
  readonly status: string;
  readonly creationDate?: string;
  readonly closedDate?: string;
};

export interface AzureOptions {
  readonly items?: readonly (WorkItem | { readonly id: unknown; readonly fields: unknown })[];
  readonly changes?: readonly ChangeBody[];
  /** Of the project Shop. */
  readonly iterations?: readonly WorkItemClassificationNode[];
  /** Fields that this organization has thrown out. */
  readonly withoutFields?: readonly string[];
}

export function startAzure(options: AzureOptions): Promise<FakeServer> {
  return startServer((request, response) => answer(request, response, options));
}

const basic = `Basic ${Buffer.from(`:${azureToken}`).toString('base64')}`;
/** As its own client says it, whatever the token is for. */
const named = `Basic ${Buffer.from(`PAT:${azureToken}`).toString('base64')}`;

function answer(request: Received, response: ServerResponse, options: AzureOptions): void {
  const { method, headers } = request;
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  const path = pathname.startsWith(organization) ? pathname.slice(organization.length) : '';
  if (![basic, named].includes(headers.authorization ?? '')) {
    signIn(request, response);
    return;
  }
  const change = /^\/_apis\/git\/pullrequests\/(?<id>\d+)$/i.exec(path)?.groups?.['id'];
  if (method === 'OPTIONS') {
    sendJson(response, { value: azureLocations });
  } else if (/^\/_apis\/resourceAreas$/i.test(path)) {
    sendJson(response, { count: 0, value: [] });
  } else if (/^\/_apis\/wit\/workitemsbatch$/i.test(path) && method === 'POST') {
    batch(request, response, options);
  } else if (change !== undefined) {
    const found = options.changes?.find(({ pullRequestId }) => pullRequestId === Number(change));
    if (found) sendJson(response, found);
    else fail(response, 404, 'GitPullRequestNotFoundException', 'TF401180: not found.');
  } else if (/^\/Shop\/_apis\/wit\/classificationnodes\/(?:Iterations|1)$/i.test(path)) {
    const isDeep = Number(searchParams.get('$depth') ?? 0) > 0;
    sendJson(response, {
      id: 1,
      name: 'Shop',
      structureType: 'iteration',
      hasChildren: true,
      path: '\\Shop\\Iteration',
      ...(isDeep && { children: options.iterations ?? [] }),
    });
  } else {
    fail(response, 404, 'VssResourceNotFoundException', 'TF400813: no such resource.');
  }
}

/** To a page of another host, unless one says that one wants none. */
function signIn({ headers }: Received, response: ServerResponse): void {
  if (headers['x-tfs-fedauthredirect'] === 'Suppress') {
    response.writeHead(401, { 'Content-Type': 'text/html' }).end('<html>Sign in</html>');
  } else {
    const Location = 'https://spsprodweu1.vssps.visualstudio.com/_signin';
    response.writeHead(302, { Location }).end();
  }
}

function fail(response: ServerResponse, status: number, typeKey: string, message: string): void {
  sendJson(
    response,
    { $id: '1', innerException: null, message, typeKey, errorCode: 0 },
    { status },
  );
}

function batch({ body }: Received, response: ServerResponse, options: AzureOptions): void {
  const { ids = [], fields = [], errorPolicy } = JSON.parse(body) as WorkItemBatchGetRequest;
  const gone = fields.find((field) => options.withoutFields?.includes(field));
  if (gone !== undefined) {
    fail(response, 400, 'WorkItemTrackingFieldDefinitionNotFoundException', `TF51535: ${gone}.`);
    return;
  }
  if (ids.length > 200) {
    fail(response, 400, 'VssPropertyValidationException', 'Too many.');
    return;
  }
  const value = ids.map((id) => {
    const item = options.items?.find((one) => one.id === id);
    if (!item) return null;
    const said = Object.entries(item.fields as object).filter(([name]) => fields.includes(name));
    return { ...item, fields: Object.fromEntries(said) };
  });
  // An enumeration: by its number, as its own client sends it, or by its name.
  const isOmitting = /^(?:2|omit)$/i.test(String(errorPolicy));
  if (!isOmitting && value.includes(null)) {
    fail(response, 404, 'WorkItemUnauthorizedAccessException', 'TF401232: does not exist.');
    return;
  }
  sendJson(response, { count: value.length, value });
}
