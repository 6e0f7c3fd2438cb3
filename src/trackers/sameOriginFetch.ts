import { TrackerFailure } from './tracker.ts';

const redirects: readonly number[] = [301, 302, 303, 307, 308];
/** As browsers do it: what was posted is fetched afterwards. */
const becomesGet: readonly number[] = [301, 302, 303];
const mostRedirects = 3;

/** What is sent. The signal goes to `fetch` itself: a `Request` may be collected, and its signal with it. */
export interface Sent {
  readonly method: 'GET' | 'POST';
  readonly headers: Headers;
  readonly body?: string;
  readonly signal: AbortSignal;
}

/**
 * Fetches, and follows redirects within an origin, at most three; any other is the failure
 * `redirected`, and the other place hears nothing of it.
 */
export async function sameOriginFetch(address: URL, sent: Sent): Promise<Response> {
  let [place, init] = [address, sent];
  for (let count = 0; ; count++) {
    // The editor swaps the global one for one that knows proxies and the system's certificates.
    const response = await globalThis.fetch(place, { ...init, redirect: 'manual' });
    const next = placeOf(response, place);
    if (next === undefined) return response.status >= 502 ? withoutBody(response) : response;
    await response.body?.cancel();
    if (next.origin !== address.origin) throw new TrackerFailure('redirected', 'To another host');
    if (count === mostRedirects) throw new TrackerFailure('redirected', 'Too often');
    if (becomesGet.includes(response.status)) init = asGet(init);
    place = next;
  }
}

function asGet({ headers, signal }: Sent): Sent {
  const kept = new Headers(headers);
  kept.delete('content-type');
  return { method: 'GET', headers: kept, signal };
}

/** Where a redirect leads, if it is one. */
function placeOf(response: Response, from: URL): URL | undefined {
  // In a browser the place is not said.
  if (response.type === 'opaqueredirect') throw new TrackerFailure('redirected', 'Without a place');
  const location = redirects.includes(response.status) ? response.headers.get('location') : null;
  if (location === null) return undefined;
  if (!URL.canParse(location, from.href)) throw new TrackerFailure('redirected', 'To no address');
  const place = new URL(location, from);
  place.username = '';
  place.password = '';
  return place;
}

/** The page of a proxy that failed is of no use to anybody. */
function withoutBody(response: Response): Response {
  void response.body?.cancel().catch(() => undefined);
  return new Response(null, { status: response.status, headers: response.headers });
}
