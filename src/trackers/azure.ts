import type { TicketRef } from '../model/ids.ts';
import { partsOfRef } from '../tickets/ticketRef.ts';
import { changeAt } from './azureChange.ts';
import { workItemsAt } from './azureItems.ts';
import { azurePlans } from './azureIterations.ts';
import { heardInParts } from './heardInParts.ts';
import type { HeardPart } from './heardInParts.ts';
import type { Http } from './http.ts';
import { inHalves } from './inHalves.ts';
import { askedBy } from './rowsIn.ts';
import type { Tracker } from './tracker.ts';

/**
 * Azure DevOps: one request for all work items and one for those that they are parts of; pull requests
 * one by one. The site is the organization: `https://dev.azure.com/acme`.
 */
export const azure: Tracker = {
  kind: 'azure',
  most: 50,
  fetch: (refs, connection, { signal }) => {
    const { http, ...place } = connection;
    const around = { ...place, http: unredirected(http), signal };
    const ofItems = numberIf('issue');
    const items = refs.filter((ref) => ofItems(ref) !== undefined);
    const changes = askedBy(refs, numberIf('change'));
    const asks: (() => Promise<HeardPart>)[] = [];
    if (items.length > 0) {
      asks.push(() => inHalves(items, (some) => workItemsAt(askedBy(some, ofItems), around)));
    }
    for (const [number, its] of changes) asks.push(() => changeAt(number, its, around));
    return heardInParts(asks, 4, (ask) => ask());
  },
  plans: (scope, { http, ...place }, options) =>
    azurePlans(scope, { ...place, http: unredirected(http) }, options),
};

function numberIf(sort: 'issue' | 'change'): (ref: TicketRef) => string | undefined {
  return (ref) => {
    const said = partsOfRef(ref);
    return said.kind === 'azure' && said.sort === sort ? String(said.number) : undefined;
  };
}

/** Who is not signed in is told so, instead of being sent to a page of another host. */
function unredirected(http: Http): Http {
  const headers = { 'X-TFS-FedAuthRedirect': 'Suppress' };
  return {
    get: (path, options) => http.get(path, { ...options, headers }),
    post: (path, body, options) => http.post(path, body, { ...options, headers }),
  };
}
