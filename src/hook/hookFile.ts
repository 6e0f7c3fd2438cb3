import { lstat, readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { HookNeighbour } from './hook.ts';
import { isShellScript } from './hookBlock.ts';

/** The hook that puts lines into a message before an editor opens it. */
export const hookName = 'prepare-commit-msg';

/** What a hook is called that stands beside ours. */
export const keptName = `${hookName}.before-product-mindset`;

/** More than any person or tool writes into a hook that is a script. */
const largestScript = 1024 * 1024;

/** What has the name of a hook. */
export type HookFile =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'script';
      readonly text: string;
      readonly mode: number;
      readonly runs: boolean;
    }
  | { readonly kind: 'link' | 'program' | 'other' };

/** Looks at a hook file without following links; a script is anything that is small enough. */
export async function hookFileAt(file: string): Promise<HookFile> {
  const found = await lstat(file).catch(() => undefined);
  if (!found) return { kind: 'none' };
  if (found.isSymbolicLink()) return { kind: 'link' };
  if (!found.isFile()) return { kind: 'other' };
  if (found.size > largestScript) return { kind: 'program' };
  const text = await readFile(file, 'latin1');
  const mode = found.mode & 0o7777;
  // Windows keeps no mode; git runs there whatever begins with a `#!`.
  const runs = process.platform === 'win32' || (mode & 0o111) !== 0;
  return { kind: 'script', text, mode, runs };
}

/** Who else has something to do in a hook, as far as its text and place say. */
export function neighbourIn(file: string, text: string): HookNeighbour {
  const folders = dirname(file);
  if (/lefthook/i.test(text)) return 'lefthook';
  if (/pre-commit\.com|pre_commit/.test(text)) return 'pre-commit';
  if (basename(folders) === '.husky' || basename(dirname(folders)) === '.husky') return 'husky';
  return isShellScript(text) ? 'script' : 'program';
}
