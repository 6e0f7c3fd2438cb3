import assert from 'node:assert/strict';
import { limitedUntil } from '../../src/trackers/limitedUntil.ts';

/** A thousand seconds later than ours. */
const theirs = Date.parse('2026-11-22T12:00:00Z');
const ours = theirs - 1_000_000;
const date = new Date(theirs).toUTCString();
const inSeconds = theirs / 1000;

describe('a server goes on answering', () => {
  const cases: readonly (readonly [Readonly<Record<string, string>>, number | undefined])[] = [
    [{}, undefined],
    [{ date }, undefined],
    [{ 'retry-after': '30' }, 30],
    [{ 'retry-after': '0' }, 0],
    [{ 'retry-after': '0.5' }, 0.5],
    [{ 'retry-after': '-5' }, undefined],
    [{ 'retry-after': 'soon' }, undefined],
    [{ 'retry-after': '999999999999999' }, 3600],
    [{ date, 'retry-after': new Date(theirs + 45_000).toUTCString() }, 45],
    [{ date, 'retry-after': new Date(theirs - 45_000).toUTCString() }, 0],
    [{ 'retry-after': new Date(ours + 45_000).toUTCString() }, 45],
    [{ date, 'x-ratelimit-reset': `${inSeconds + 20}` }, undefined],
    [{ date, 'x-ratelimit-remaining': '7', 'x-ratelimit-reset': `${inSeconds + 20}` }, undefined],
    [{ date, 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': `${inSeconds + 20}` }, 20],
    [{ date, 'ratelimit-remaining': '0', 'ratelimit-reset': `${inSeconds + 20}` }, 20],
    [{ date, 'ratelimit-remaining': '0', 'ratelimit-reset': '20' }, 20],
    [{ date, 'x-ratelimit-remaining': '0' }, undefined],
    [
      {
        date,
        'x-ratelimit-requests-remaining': '0',
        'x-ratelimit-requests-reset': `${theirs + 5000}`,
      },
      5,
    ],
    [{ date, 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '2026-11-22T12:00:07Z' }, 7],
    [{ 'retry-after': '9', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '60' }, 60],
  ];
  for (const [headers, seconds] of cases) {
    it(`${seconds === undefined ? 'at once' : `after ${seconds} s`}: ${JSON.stringify(headers)}`, () => {
      const until = limitedUntil(new Headers(headers), ours);
      assert.equal(until === undefined ? undefined : (until - ours) / 1000, seconds);
    });
  }
});
