import type { SharingStatus, SyncReport } from '../sharing/sharing.ts';

/** What was exchanged of votes: not how much, since that tells of those who say something. */
export function withoutNumbers({ remotes }: SyncReport): object {
  return {
    remotes: remotes.map(({ received, sent, ...rest }) => ({
      ...rest,
      received: received > 0,
      sent: sent > 0,
    })),
  };
}

/** The same of how sharing stands. */
export function statusWithoutNumbers({ last, unsent, ...rest }: SharingStatus): object {
  return {
    ...rest,
    unsent: unsent > 0,
    ...(last ? { last: { at: last.at, report: withoutNumbers(last.report) } } : {}),
  };
}
