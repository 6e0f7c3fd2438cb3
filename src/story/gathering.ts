import type { Condition } from '../history/condition.ts';
import type { Age } from '../history/age.ts';
import type { Gathered } from '../model/context.ts';

/** What is known of a subject from memory and the index alone, and how far the index has come. */
export interface Gathering extends Gathered {
  readonly condition: Condition;
  /** Of a file: how old it is. */
  readonly age?: Age;
}
