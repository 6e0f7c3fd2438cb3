import type { Reason } from '../base/productError.ts';
import type { Progress, QuestionName, Questions, Report } from './history.ts';
import type { IndexPlace } from './indexFile.ts';
import type { Source } from './session.ts';
import type { UpdateWish } from './updateIndex.ts';

/** What a worker is made for: one index. */
export interface WorkerData {
  readonly place: IndexPlace;
  readonly source: Source;
}

/** What a worker is asked. `id` is chosen by the caller and comes back with everything about it. */
export type Call =
  | {
      readonly kind: 'ask';
      readonly id: number;
      readonly name: QuestionName;
      readonly takes: Questions[QuestionName]['takes'];
    }
  | {
      readonly kind: 'update';
      readonly id: number;
      readonly wish: Omit<UpdateWish, 'signal' | 'onProgress'>;
    }
  | { readonly kind: 'stop'; readonly id: number };

/** What a worker says. */
export type Reply =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  | {
      readonly kind: 'done';
      readonly id: number;
      readonly value: Questions[QuestionName]['gives'] | Report;
    }
  | { readonly kind: 'failed'; readonly id: number; readonly failure: Failure }
  /** A reader found the index damaged. */
  | { readonly kind: 'damaged' };

/** An error on its way between threads. */
export interface Failure {
  readonly reason?: Reason;
  readonly message: string;
}
