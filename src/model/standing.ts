import type { Operation } from './commit.ts';
import type { Sha } from './ids.ts';

/** Where a repository stands, and how its owner configured messages. */
export interface Standing {
  /** Absent before the first commit. */
  readonly head?: Sha;
  /** Short name; absent on a detached HEAD. */
  readonly branch?: string;
  /** The branch that others start from, when it is known. */
  readonly defaultBranch?: string;
  readonly operation: Operation;
  readonly bare: boolean;
  readonly shallow: boolean;
  /** Where it is fetched from, as git has it; addresses may hold names and passwords: never shown. */
  readonly remotes: readonly RemoteAddress[];
  /** `user.email` as configured; never shown. */
  readonly userEmail?: string;
  /** What comment lines of a message start with. */
  readonly commentChar: string;
  /** What may stand between a trailer's key and its value. */
  readonly separators: string;
}

/** A remote as it is configured. */
export interface RemoteAddress {
  readonly name: string;
  readonly url: string;
}
