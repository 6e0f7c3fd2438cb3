import type { Reason } from '../base/productError.ts';
import type { Progress } from '../history/history.ts';

/** What is being done about the index of a repository, and why it is not, when it is not. */
export type Indexing =
  /** It is going to be brought up to date by itself. */
  | { readonly kind: 'waiting' }
  /** Since when, milliseconds since the epoch. */
  | { readonly kind: 'reading'; readonly since: number; readonly progress?: Progress }
  | { readonly kind: 'done' }
  /** There is no commit yet. */
  | { readonly kind: 'empty' }
  /** By the person, until they say otherwise. */
  | { readonly kind: 'stopped' }
  /** Another window, or a terminal, is at it. */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'put-off'; readonly because: 'on-command' | 'little-room' }
  | { readonly kind: 'failed'; readonly reason?: Reason };
