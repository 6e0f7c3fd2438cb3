/** Nobody is taken at their word for longer, in milliseconds. */
const longest = 60 * 60 * 1000;

/**
 * When the server goes on answering, in our own milliseconds since the epoch and at most an hour
 * from `now`, if its headers say that it stopped: `Retry-After` (RFC 9110 §10.2.3), and what GitHub,
 * GitLab, Azure DevOps, Jira and Linear say when nothing remains. Its times are relative to its own
 * `Date`, since its clock or ours may be wrong.
 */
export function limitedUntil(headers: Headers, now: number): number | undefined {
  const there = dateOf(headers.get('date')) ?? now;
  const waits = [headers.get('retry-after'), ...resets(headers)].flatMap((text) => {
    const wait = waitOf(text, there);
    return wait === undefined ? [] : [wait];
  });
  if (waits.length === 0) return undefined;
  return now + Math.min(Math.max(0, ...waits), longest);
}

/** Of each kind of limit that has nothing left, when it begins anew. */
function* resets(headers: Headers): Generator<string | null> {
  for (const [name, value] of headers) {
    const limit = /^(?<limit>(?:x-)?ratelimit(?:-[a-z]+)?)-remaining$/.exec(name)?.groups?.[
      'limit'
    ];
    if (limit !== undefined && value === '0') yield headers.get(`${limit}-reset`);
  }
}

/** Milliseconds. Numbers are seconds to wait, or a time: in seconds, of Linear in milliseconds. */
function waitOf(text: string | null, there: number): number | undefined {
  if (text === null) return undefined;
  if (!/^\d{1,15}(?:\.\d+)?$/.test(text)) {
    const date = dateOf(text);
    return date === undefined ? undefined : date - there;
  }
  const number = Number(text);
  if (number > 1e11) return number - there;
  if (number > 1e8) return number * 1000 - there;
  return number * 1000;
}

/** The runtime takes nearly everything for a date, `-5` for one. */
const someDate = /^(?:[A-Z][a-z]{2,8},? .{8,30} GMT|\d{4}-\d\d-\d\dT\d\d:\d\d.{0,20})$/;

function dateOf(text: string | null): number | undefined {
  const date = text !== null && someDate.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(date) ? undefined : date;
}
