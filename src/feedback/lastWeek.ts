const day = 24 * 60 * 60 * 1000;

/** Whether a moment (milliseconds since the epoch) is in the last seven days of its month, in UTC. */
export function isLastWeek(now: number): boolean {
  return new Date(now).getUTCMonth() !== new Date(now + 7 * day).getUTCMonth();
}
