import type { Brought, BroughtSoFar } from './broughtIn.ts';
import { broughtIn } from './broughtIn.ts';
import { headMoves } from './headMoves.ts';

/**
 * Answers with the pulls, merges and rebases that came to their end since it was asked last, oldest
 * first; nothing the first time. Starts no process.
 */
export function broughtReader(gitDirectory: string): () => Promise<readonly Brought[]> {
  const moves = headMoves(gitDirectory);
  let before: BroughtSoFar = { brought: [] };
  return async () => {
    before = broughtIn(await moves(), before);
    return before.brought;
  };
}
