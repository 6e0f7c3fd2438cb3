import type { Outcome } from '../protocol/messages.ts';

/** It was done, and this is worth saying about it; empty when nothing is. */
export const done = (text: string): Outcome => ({ done: true, text });

/** It was not done, and this is why. */
export const failed = (text: string): Outcome => ({ done: false, text });
