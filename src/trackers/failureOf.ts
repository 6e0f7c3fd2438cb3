import { TrackerFailure } from './tracker.ts';

/** What went wrong; of what nobody expected only the name, since its words may repeat what a server said. */
export function failureOf(error: unknown): TrackerFailure {
  if (isTrackerFailure(error)) return error;
  const unexpected = error instanceof Error ? error.name : typeof error;
  return new TrackerFailure('unreadable', `Unexpected ${unexpected}`);
}

/** Told by its name, since each bundle has a class of its own. */
function isTrackerFailure(error: unknown): error is TrackerFailure {
  return error instanceof Error && error.name === 'TrackerFailure' && 'reason' in error;
}
