import type { TicketKey } from './ids.ts';

/** An answer of the past, from a message or a note, with what it was about. Newest first in lists. */
export interface Remembered {
  readonly who?: string;
  readonly why?: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly branch?: string;
  readonly tickets: readonly TicketKey[];
  /** The folder that all paths of its commit share, `''` for the top, absent when not known. */
  readonly scope?: string;
}
