import type { Clock } from '../base/clock.ts';
import type { Credential, Http, HttpAnswer, PostOptions, RequestOptions } from './http.ts';
import { failureOfError, failureOfStatus } from './httpFailures.ts';
import { onceMore } from './onceMore.ts';
import { limitedUntil } from './limitedUntil.ts';
import { jsonIn, textIn } from './readBody.ts';
import { sameOriginFetch } from './sameOriginFetch.ts';
import { TrackerFailure } from './tracker.ts';

export interface HttpOptions {
  /** Where programs ask, http or https; paths continue it. Nothing is sent to another origin. */
  readonly api: string;
  /** Absent: asks without saying who asks. */
  readonly credential?: Credential;
  readonly clock: Clock;
  /** Of the body of an answer, unpacked. */
  readonly maxBytes?: number;
  /** Milliseconds from the first question to the last byte, with redirects and repetition. */
  readonly timeout?: number;
}

/** Throws the failure `not-a-tracker` for an address, and `signed-out` for a token, that cannot be one. */
export function openHttp({
  api,
  credential,
  clock,
  maxBytes = 5_000_000,
  timeout = 15_000,
}: HttpOptions): Http {
  const base = baseOf(api);
  const headers = headersOf(credential);
  return {
    get: (path, options) => answerTo('GET', path, undefined, options),
    post: (path, body, options) => answerTo('POST', path, JSON.stringify(body), options),
  };

  async function answerTo(
    method: 'GET' | 'POST',
    path: string,
    body: string | undefined,
    options: PostOptions,
  ): Promise<HttpAnswer> {
    const address = addressOf(base, path);
    const timer = AbortSignal.timeout(timeout);
    const signal = AbortSignal.any([options.signal, timer]);
    try {
      const sent = {
        method,
        headers: headersWith(headers, body, options),
        signal,
        ...(body !== undefined && { body }),
      };
      const ask = (): Promise<Response> => sameOriginFetch(address, sent);
      const mayRepeat = method === 'GET' || options.isReading === true;
      const response = await (mayRepeat ? onceMore(ask, signal) : ask());
      return await answerOf(response, options);
    } catch (error) {
      if (options.signal.aborted) throw options.signal.reason;
      if (error instanceof TrackerFailure) throw error;
      if (timer.aborted) throw new TrackerFailure('timeout', `No answer in ${timeout} ms`);
      throw failureOfError(error);
    }
  }

  async function answerOf(response: Response, options: RequestOptions): Promise<HttpAnswer> {
    const { status } = response;
    const isUnchanged = status === 304 && options.etag !== undefined;
    if (!response.ok && !isUnchanged && !options.accepts?.includes(status)) {
      // GitHub says only in words that its secondary limit is reached.
      const words = status === 403 ? await textIn(response, maxBytes) : await dropped(response);
      throw failureOfStatus(response, clock(), words);
    }
    const etag = response.headers.get('etag') ?? undefined;
    const until = limitedUntil(response.headers, clock());
    return {
      status,
      body: isUnchanged ? undefined : jsonIn(await textIn(response, maxBytes), response),
      ...(etag !== undefined && { etag }),
      ...(until !== undefined && { limitedUntil: until }),
    };
  }
}

/** Without a slash at the end, name, password, query and fragment. */
function baseOf(api: string): URL {
  const url = URL.canParse(api) ? new URL(api) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
    throw new TrackerFailure('not-a-tracker', 'No http or https address');
  }
  return new URL(url.pathname.replace(/\/+$/, ''), url.origin);
}

function addressOf(base: URL, path: string): URL {
  const address = new URL(base.href.replace(/\/$/, '') + path);
  if (address.origin !== base.origin) throw new RangeError('A path may not lead to another origin');
  return address;
}

function headersOf(credential: Credential | undefined): Headers {
  try {
    return new Headers({
      accept: 'application/json',
      // GitHub refuses who has no name.
      'user-agent': 'product-mindset',
      ...(credential && authorization(credential)),
    });
  } catch {
    // Not as its cause: the runtime's words for a line break in a token repeat the token.
    throw new TrackerFailure('signed-out', 'The token cannot be sent');
  }
}

function authorization(credential: Credential): Readonly<Record<string, string>> {
  switch (credential.kind) {
    case 'bearer':
      return { authorization: `Bearer ${credential.token}` };
    case 'basic': {
      const pair = Buffer.from(`${credential.name}:${credential.token}`).toString('base64');
      return { authorization: `Basic ${pair}` };
    }
    case 'header':
      return { [credential.header]: credential.token };
  }
}

function headersWith(
  common: Headers,
  body: string | undefined,
  { etag, headers }: RequestOptions,
): Headers {
  const all = new Headers(common);
  if (body !== undefined) all.set('content-type', 'application/json');
  if (etag !== undefined) all.set('if-none-match', etag);
  for (const [name, value] of Object.entries(headers ?? {})) all.set(name, value);
  return all;
}

async function dropped(response: Response): Promise<string> {
  await response.body?.cancel();
  return '';
}
