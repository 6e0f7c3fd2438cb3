import type { Http, HttpAnswer } from './http.ts';
import { TrackerFailure } from './tracker.ts';

/** The same server; `onLimit` hears until when it will not answer, in milliseconds since the epoch. */
export function politeHttp(http: Http, onLimit: (until: number) => void): Http {
  const heeded = async (answering: Promise<HttpAnswer>): Promise<HttpAnswer> => {
    try {
      const answer = await answering;
      if (answer.limitedUntil !== undefined) onLimit(answer.limitedUntil);
      return answer;
    } catch (error) {
      // What was heard besides may be kept by who asked, and this failure with it.
      if (
        error instanceof TrackerFailure &&
        error.reason === 'rate-limited' &&
        error.until !== undefined
      ) {
        onLimit(error.until);
      }
      throw error;
    }
  };
  return {
    get: (path, options) => heeded(http.get(path, options)),
    post: (path, body, options) => heeded(http.post(path, body, options)),
  };
}
