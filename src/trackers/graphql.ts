import * as v from 'valibot';
import type { TroubleReason } from '../tickets/tickets.ts';
import type { Http } from './http.ts';
import { parsed } from './parsed.ts';
import { TrackerFailure } from './tracker.ts';

export interface GraphqlQuestion {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

export interface GraphqlAnswer {
  /** Absent when the question as a whole could not be answered. */
  readonly data?: Readonly<Record<string, unknown>>;
  readonly errors: readonly GraphqlError[];
}

export interface GraphqlError {
  /** A word of the server, such as `NOT_FOUND`. */
  readonly code?: string;
  /** Of what is `null` because of it. */
  readonly path: readonly (string | number)[];
}

const envelope = v.object({
  data: v.nullish(v.record(v.string(), v.unknown())),
  errors: v.nullish(
    v.array(
      v.object({
        type: v.fallback(v.nullish(v.string()), undefined),
        path: v.fallback(v.array(v.union([v.string(), v.number()])), []),
        extensions: v.fallback(v.nullish(v.object({ code: v.nullish(v.string()) })), undefined),
      }),
    ),
  ),
});

/** Of GitHub, and of Linear. */
const reasonsOfCodes: Readonly<Record<string, TroubleReason>> = {
  RATE_LIMITED: 'rate-limited',
  RATELIMITED: 'rate-limited',
  AUTHENTICATION_ERROR: 'signed-out',
  FORBIDDEN: 'forbidden',
  INSUFFICIENT_SCOPES: 'forbidden',
};

/**
 * Asks one question that changes nothing. Errors beside data are told, not thrown; without data those
 * that concern the person or the server as a whole are a `TrackerFailure`.
 */
export async function askGraphql(
  http: Http,
  path: string,
  question: GraphqlQuestion,
  signal: AbortSignal,
): Promise<GraphqlAnswer> {
  // Linear answers 400 with the reason in the body, also when it was asked too much.
  const options = { signal, isReading: true, accepts: [400] };
  const { status, body, limitedUntil } = await http.post(path, question, options);
  const { data, errors } = parsed(envelope, body);
  const said = (errors ?? []).map(({ type, path: place, extensions }) => {
    const code = type ?? extensions?.code;
    return { path: place, ...(code != null && { code }) };
  });
  if (data) return { data, errors: said };
  if (said.length === 0) throw new TrackerFailure('unreadable', 'Neither data nor errors');
  for (const { code = '' } of said) {
    const reason = Object.hasOwn(reasonsOfCodes, code) ? reasonsOfCodes[code] : undefined;
    if (reason === undefined) continue;
    const until = reason === 'rate-limited' ? limitedUntil : undefined;
    throw new TrackerFailure(reason, `Status ${status}, ${code}`, {
      ...(until !== undefined && { until }),
    });
  }
  return { errors: said };
}

/** The same, for a question that has no answer but its data: without it throws the failure `unreadable`. */
export async function graphqlData(
  ...asked: Parameters<typeof askGraphql>
): Promise<NonNullable<GraphqlAnswer['data']>> {
  const { data } = await askGraphql(...asked);
  if (!data) throw new TrackerFailure('unreadable', 'The question is not understood');
  return data;
}
