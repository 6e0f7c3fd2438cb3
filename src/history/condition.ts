import type { Sha } from '../model/ids.ts';

/** How far an index has come. */
export interface Condition {
  /** `absent`: nothing is indexed yet; `partial`: the newest commits are; `complete`: all are. */
  readonly state: 'absent' | 'partial' | 'complete';
  /** What HEAD was when answers were last brought up to date. */
  readonly head?: Sha;
  readonly commits: number;
  readonly paths: number;
  /** How far back it goes, milliseconds since the epoch; of a partial index. */
  readonly oldestAt?: number;
  /** Moves of files are being looked for, or cannot be: git would have to fetch what is in them. */
  readonly moves: 'known' | 'pending' | 'exact-only';
  /** The clone has no trees (`--filter=tree:0`): git cannot say what commits touched. */
  readonly isTreeless: boolean;
  readonly isShallow: boolean;
}
