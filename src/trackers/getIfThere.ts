import type { Http } from './http.ts';
import { TrackerFailure } from './tracker.ts';

/**
 * The body of an answer; nothing for what does not exist (404) and for what this account may not see
 * (403, but no limit). `isOwn`: whether a tracker says 404 so, and no other server at its address.
 */
export async function getIfThere(
  http: Http,
  path: string,
  signal: AbortSignal,
  isOwn: (body: unknown) => boolean = () => true,
): Promise<unknown> {
  try {
    const { status, body } = await http.get(path, { signal, accepts: [404] });
    if (status !== 404) return body;
    if (isOwn(body)) return undefined;
  } catch (error) {
    if (error instanceof TrackerFailure && error.reason === 'forbidden') return undefined;
    throw error;
  }
  throw new TrackerFailure('not-a-tracker', 'Status 404');
}
