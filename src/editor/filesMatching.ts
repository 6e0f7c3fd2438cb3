import ignore from 'ignore';
import * as vscode from 'vscode';
import { entriesIn } from './entriesIn.ts';
import { IgnoredPaths } from './ignoredPaths.ts';

/** Files that a pattern of an item matches. */
export interface MatchedFiles {
  readonly count: number;
  /** Relative to the root, with `/` between folders, in no order. */
  readonly first: readonly string[];
  /** Everything was looked at. */
  readonly isAll: boolean;
}

const mostFolders = 2_000;
const mostFiles = 1_000;
/** Milliseconds; nobody waits for longer. */
const longestWalk = 700;

/**
 * Looks which files of a work tree a pattern as in `.gitignore` matches, in the folder that it begins
 * with, and names the first `most` of them; nothing for a pattern that takes paths away. Starts no
 * process.
 */
export async function filesMatching(
  root: vscode.Uri,
  pattern: string,
  most: number,
  token?: vscode.CancellationToken,
): Promise<MatchedFiles> {
  const rules = ignore({ ignoreCase: false }).add(pattern);
  const ignored = new IgnoredPaths(root);
  const first: string[] = [];
  let count = 0;
  const beginning = beginningOf(pattern);
  if (!(await isInside(root, beginning, ignored))) return { count, first, isAll: true };
  const waiting = [beginning];
  const end = performance.now() + longestWalk;
  for (let visited = 0; waiting.length > 0; visited++) {
    const isLate = visited >= mostFolders || performance.now() > end;
    if (isLate || count >= mostFiles || token?.isCancellationRequested === true) {
      return { count, first, isAll: false };
    }
    const folder = waiting.shift() ?? '';
    await ignored.enter(folder);
    for (const [name, type] of await entriesIn(vscode.Uri.joinPath(root, folder))) {
      const path = folder === '' ? name : `${folder}/${name}`;
      const isLink = (type & vscode.FileType.SymbolicLink) !== 0;
      const isFolder = !isLink && (type & vscode.FileType.Directory) !== 0;
      if (ignored.has(isFolder ? `${path}/` : path)) continue;
      if (isFolder) waiting.push(path);
      else if (ignore.isPathValid(path) && rules.ignores(path)) {
        count++;
        if (first.length < most) first.push(path);
      }
    }
  }
  return { count, first, isAll: true };
}

/** The folder that all matches are in: a pattern with a slash in front of its end starts at the top. */
function beginningOf(pattern: string): string {
  const text = pattern.trimEnd().replace(/^\//, '');
  const plain = /^[^*?[\\!#]*/.exec(text)?.[0] ?? '';
  const isAnchored = pattern.slice(0, -1).includes('/');
  return isAnchored ? plain.slice(0, Math.max(0, plain.lastIndexOf('/'))) : '';
}

/** Goes to a folder step by step, and not along links, which lead anywhere. */
async function isInside(root: vscode.Uri, folder: string, ignored: IgnoredPaths): Promise<boolean> {
  const names = folder === '' ? [] : folder.split('/');
  if (names.some((name) => name === '' || name === '.' || name === '..')) return false;
  await ignored.enter('');
  for (let depth = 1; depth <= names.length; depth++) {
    const path = names.slice(0, depth).join('/');
    const uri = vscode.Uri.joinPath(root, path);
    const type = await vscode.workspace.fs.stat(uri).then(
      (found) => found.type,
      () => vscode.FileType.Unknown,
    );
    if (type !== vscode.FileType.Directory) return false;
    await ignored.enter(path);
  }
  return true;
}
