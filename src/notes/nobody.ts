import type { Git, Identity } from '../git/git.ts';

/**
 * Notes are written as no one: it works without a `user.name`, and the history of the notes cannot
 * be used to count what a person answers.
 */
export function nobody(at: number): Identity {
  return { name: 'Product Mindset', email: 'product-mindset@localhost', at };
}

/** No one at one fixed time, for what may not even tell when it was written. */
export const noOneEver: Identity = nobody(Date.UTC(2000, 0, 1));

/** Git that writes everything as no one at no time, what it notes down of references too. */
export function asNoOneEver(git: Git): Git {
  return { ...git, run: (task, options) => git.run({ identity: noOneEver, ...task }, options) };
}
