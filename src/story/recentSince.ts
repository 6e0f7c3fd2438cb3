const twelveMonths = 365 * 24 * 60 * 60 * 1000;

/** What was committed since then is recent: the last twelve months. Milliseconds since the epoch. */
export function recentSince(now: number): number {
  return now - twelveMonths;
}
