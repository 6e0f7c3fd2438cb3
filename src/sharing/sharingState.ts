import { join } from 'node:path';
import type { JsonFile } from './jsonFile.ts';
import { jsonFile } from './jsonFile.ts';
import type { Shared } from './shared.ts';
import type { RemoteReport, SharingStatus, SyncTrouble } from './sharing.ts';
import type { Said } from './syncWith.ts';

/** What happened in this clone. */
export interface SharingState {
  readonly wasOffered: boolean;
  readonly last?: NonNullable<SharingStatus['last']>;
  /** When all remotes were last heard, in milliseconds since the epoch. */
  readonly heardAt?: number;
  /** Troubles that the last exchange with a remote ended with, by its name. */
  readonly said: Said;
}

/** The file of it in the folder of what only this clone knows. */
export function sharingState(folder: string, shared: Shared): JsonFile<SharingState> {
  return jsonFile(join(folder, shared.files.state), stateIn);
}

function stateIn(parsed: unknown): SharingState {
  const { wasOffered, last, heardAt, said } = recordIn(parsed);
  const { at, report } = recordIn(last);
  const { remotes } = recordIn(report);
  const isWhole = isMoment(at) && Array.isArray(remotes) && remotes.every(isReport);
  return {
    wasOffered: wasOffered === true,
    said: Object.fromEntries(
      Object.entries(recordIn(said)).flatMap(([remote, trouble]) =>
        isTrouble(trouble) ? [[remote, trouble] as const] : [],
      ),
    ),
    ...(isMoment(heardAt) ? { heardAt } : {}),
    ...(isWhole ? { last: { at, report: { remotes } } } : {}),
  };
}

const troubles: Readonly<Record<SyncTrouble, true>> = {
  unreachable: true,
  'sign-in': true,
  refused: true,
  'too-slow': true,
  contended: true,
  'not-allowed': true,
  failed: true,
};

function isReport(value: unknown): value is RemoteReport {
  const { remote, received, sent, trouble } = recordIn(value);
  return (
    typeof remote === 'string' &&
    typeof received === 'number' &&
    typeof sent === 'number' &&
    (trouble === undefined || isTrouble(trouble))
  );
}

function isTrouble(value: unknown): value is SyncTrouble {
  return typeof value === 'string' && Object.hasOwn(troubles, value);
}

/** What a date can be made of (ECMA-262, time values). */
function isMoment(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= 8.64e15;
}

/** The fields of an object; none of anything else. */
export function recordIn(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}
