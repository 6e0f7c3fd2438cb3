import { realpath } from 'node:fs/promises';
import type { OpenRepository } from './openRepository.ts';
import { pathWithin } from './pathWithin.ts';

type Roots = Pick<OpenRepository, 'repository' | 'mind'>;

/** Where a file of this machine belongs: to the innermost open repository. Starts no process. */
export async function fileInRepository<Entry extends Roots>(
  file: string,
  all: readonly Entry[],
): Promise<{ readonly entry: Entry; readonly path: string } | undefined> {
  const found = pathInRepository(file, all);
  if (found || all.length === 0) return found;
  // A folder may be open by a link to where it really is.
  const real = await realpath(file).catch(() => file);
  return real === file ? undefined : pathInRepository(real, all);
}

/** The same at once, for a file that is not behind a link. */
export function pathInRepository<Entry extends Roots>(
  file: string,
  all: readonly Entry[],
): { readonly entry: Entry; readonly path: string } | undefined {
  let found: { readonly entry: Entry; readonly path: string } | undefined;
  for (const entry of all) {
    // VS Code's git may know the root by a link.
    for (const root of [entry.repository.rootUri.fsPath, entry.mind.root]) {
      const path = pathWithin(root, file);
      if (path !== undefined && path.length < (found?.path.length ?? Infinity)) {
        found = { entry, path };
      }
    }
  }
  // What git keeps for itself is no file of the repository.
  return found && isGits(found.path) ? undefined : found;
}

function isGits(path: string): boolean {
  return path === '.git' || path.startsWith('.git/');
}
