import type { RemoteReport, SharingStatus, SyncTrouble } from '../sharing/sharing.ts';

/** Something about sharing that is worth a line in the panel. */
export type SharingNews =
  | { readonly kind: 'waiting'; readonly remote: string; readonly unsent: number }
  | {
      readonly kind: 'trouble';
      readonly remote: string;
      readonly trouble: SyncTrouble;
      /** Trying again may help, without anything else being done. */
      readonly mayPass: boolean;
    };

/** What is worth saying; `reports` are those that were not said yet. Nothing when all is well. */
export function newsOf(
  { isOn, remotes, unsent, last }: SharingStatus,
  reports: readonly RemoteReport[] = [],
): SharingNews | undefined {
  if (!isOn) return undefined;
  for (const { remote, trouble } of reports) {
    if (trouble) return { kind: 'trouble', remote, trouble, mayPass: mayPass(trouble) };
  }
  const [remote] = remotes;
  if (remote === undefined || unsent === 0) return undefined;
  const before = last?.report.remotes.find((one) => one.remote === remote)?.trouble;
  // It was said, and it waits for somebody to do something elsewhere.
  if (before && !mayPass(before)) return undefined;
  return { kind: 'waiting', remote, unsent };
}

function mayPass(trouble: SyncTrouble): boolean {
  switch (trouble) {
    case 'unreachable':
    case 'too-slow':
    case 'contended':
    case 'failed':
      return true;
    case 'sign-in':
    case 'refused':
    case 'not-allowed':
      return false;
  }
}
