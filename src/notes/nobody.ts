import type { Identity } from '../git/git.ts';

/**
 * Notes are written as no one: it works without a `user.name`, and the history of the notes cannot
 * be used to count what a person answers.
 */
export function nobody(at: number): Identity {
  return { name: 'Product Mindset', email: 'product-mindset@localhost', at };
}
