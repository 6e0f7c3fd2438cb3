import type { TroubleReason } from '../tickets/tickets.ts';
import { limitedUntil } from './limitedUntil.ts';
import { TrackerFailure } from './tracker.ts';

/** How long we wait when a server says that we ask too much and not until when; GitHub wants a minute. */
const unsaidWait = 60_000;

/** The failure of an answer by its status. `words`: its text, where that says more; it is not repeated. */
export function failureOfStatus(
  { status, headers }: Response,
  now: number,
  words: string,
): TrackerFailure {
  const until = limitedUntil(headers, now);
  const isLimited =
    status === 429 ||
    (status === 403 && (until !== undefined || /\brate limit|abuse detection/i.test(words)));
  if (isLimited) {
    return new TrackerFailure('rate-limited', `Status ${status}`, {
      until: until ?? now + unsaidWait,
    });
  }
  return new TrackerFailure(reasonOfStatus(status), `Status ${status}`, {
    ...(status >= 500 && until !== undefined && { until }),
  });
}

function reasonOfStatus(status: number): TroubleReason {
  if (status >= 500) return 'server-failed';
  switch (status) {
    case 401:
      return 'signed-out';
    case 402:
    case 403:
    case 451:
      return 'forbidden';
    case 404:
    case 405:
    case 410:
      return 'not-a-tracker';
    case 407:
      return 'offline';
    case 408:
      return 'timeout';
    default:
      return 'unreadable';
  }
}

/** The failure of a request that had no answer, by the codes of its causes. */
export function failureOfError(error: unknown): TrackerFailure {
  const codes = codesOf(error);
  for (const [reason, pattern] of reasonsOfCodes) {
    const code = codes.find((one) => pattern.test(one));
    if (code !== undefined) return new TrackerFailure(reason, code);
  }
  // Not as its cause: the words of network errors hold addresses.
  return new TrackerFailure('offline', codes[0] ?? 'No connection');
}

/** Whether the connection was cut, which may not happen again. */
export function isReset(error: unknown): boolean {
  return codesOf(error).some((code) => /^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET)$/.test(code));
}

/** Of OpenSSL, Node.js, undici and Chromium; what is in no row has no connection. */
const reasonsOfCodes: readonly (readonly [TroubleReason, RegExp])[] = [
  ['certificate', /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|HOSTNAME_MISMATCH/],
  ['timeout', /TIMEDOUT|TIMED_OUT|TIMEOUT/],
  // Another protocol is spoken there.
  ['not-a-tracker', /^HPE_|^EPROTO$|ERR_SSL_|SSL_PROTOCOL|INVALID_HTTP/],
  ['unreadable', /^Z_|DECODING_FAILED/],
];

/** Of an error and what caused it, nearest first. */
function codesOf(error: unknown, depth = 0): readonly string[] {
  if (!(error instanceof Error) || depth > 5) return [];
  const own = codeIn(error) ?? /\bnet::(ERR_[A-Z_]+)/.exec(error.message)?.[1];
  const causes = error instanceof AggregateError ? (error.errors as unknown[]) : [];
  return [
    ...(own === undefined ? [] : [own]),
    ...[...causes, error.cause].flatMap((cause) => codesOf(cause, depth + 1)),
  ];
}

function codeIn(error: Error): string | undefined {
  const code = 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[A-Z][A-Z\d_]{1,60}$/.test(code) ? code : undefined;
}
