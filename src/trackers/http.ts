/** Asks one server, politely and without trusting it. Made by `openHttp`. */
export interface Http {
  /** `path` continues the address of the server. Rejects with a `TrackerFailure`, or the reason of the signal. */
  get(path: string, options: RequestOptions): Promise<HttpAnswer>;
  /** `body` is sent as JSON. */
  post(path: string, body: unknown, options: PostOptions): Promise<HttpAnswer>;
}

export interface RequestOptions {
  readonly signal: AbortSignal;
  readonly etag?: string;
  /** Statuses that the caller understands besides 2xx and 304. */
  readonly accepts?: readonly number[];
  readonly headers?: Readonly<Record<string, string>>;
}

export interface PostOptions extends RequestOptions {
  /** It only asks, so that it may be asked once more when the server stumbles. */
  readonly isReading?: boolean;
}

export interface HttpAnswer {
  readonly status: number;
  /** Parsed JSON; `undefined` for 304 and for an empty answer. Not yet of any shape. */
  readonly body: unknown;
  readonly etag?: string;
  /** The server will not answer before, in milliseconds since the epoch: this was the last for now. */
  readonly limitedUntil?: number;
}

/** How a token is shown to a server. */
export type Credential =
  | { readonly kind: 'bearer'; readonly token: string }
  /** Jira Cloud and Azure DevOps: a name (may be empty) and a token. */
  | { readonly kind: 'basic'; readonly name: string; readonly token: string }
  /** A header of its own: `X-Redmine-API-Key`, `PRIVATE-TOKEN`, Linear's bare `Authorization`. */
  | { readonly kind: 'header'; readonly header: string; readonly token: string };
