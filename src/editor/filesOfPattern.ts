import { join } from 'node:path';
import * as vscode from 'vscode';
import { filesMatching } from './filesMatching.ts';
import { pathWithin } from './pathWithin.ts';

/** So many files of a pattern are shown. */
const mostFiles = 200;

/** What a pattern of an item leads to. */
export interface PatternFiles {
  /** Relative to the root, with `/` between folders, by name. */
  readonly paths: readonly string[];
  /** There are others. */
  readonly isCut: boolean;
}

/** The files in a folder that a pattern matches, looked for on the disk, and no more than there is time for. */
export async function filesOfPattern(root: string, pattern: string): Promise<PatternFiles> {
  const { first, count, isAll } = await filesMatching(vscode.Uri.file(root), pattern, mostFiles);
  return { paths: first.toSorted(), isCut: !isAll || count > first.length };
}

/** Whether a pattern names one file that is there, and can match nothing else. */
export async function isOneFile(root: string, pattern: string): Promise<boolean> {
  if (/[*?[\]\\!#]|\/$/.test(pattern) || !pattern.includes('/')) return false;
  const path = pattern.replace(/^\//, '');
  // A pattern leads nowhere but into its repository.
  if (pathWithin(root, join(root, path)) !== path) return false;
  try {
    const { type } = await vscode.workspace.fs.stat(vscode.Uri.file(join(root, path)));
    return (type & vscode.FileType.File) !== 0;
  } catch {
    // It is gone, or was never there.
    return false;
  }
}
