import { join } from 'node:path';
import * as vscode from 'vscode';
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

/**
 * The files in a folder that a pattern as in `.gitignore` matches, looked for on the disk. Nothing for
 * a pattern that takes paths away.
 */
export async function filesOfPattern(root: string, pattern: string): Promise<PatternFiles> {
  const found = await Promise.all(
    globsOf(pattern).map((glob) =>
      vscode.workspace.findFiles(
        new vscode.RelativePattern(vscode.Uri.file(root), glob),
        '**/{.git,node_modules}/**',
        mostFiles + 1,
      ),
    ),
  );
  const prefix = vscode.Uri.file(root).path.replace(/\/*$/, '/');
  const paths = found.flat().map(({ path }) => path.slice(prefix.length));
  const sorted = [...new Set(paths)].sort();
  return { paths: sorted.slice(0, mostFiles), isCut: sorted.length > mostFiles };
}

/** The same pattern for VS Code, which knows no folders: a path, and all below it. */
function globsOf(pattern: string): readonly string[] {
  const text = pattern.trimEnd();
  if (text === '' || text.startsWith('!') || text.startsWith('#')) return [];
  const isFolder = text.endsWith('/');
  const inner = text.replace(/^\//, '').replace(/\/$/, '');
  const isAnchored = text.startsWith('/') || inner.includes('/');
  const literal = inner.replace(/[{}]/g, '[$&]').replace(/\\(.)/g, '[$1]');
  const glob = isAnchored ? literal : `**/${literal}`;
  if (literal === '' || literal.endsWith('/**') || literal === '**') return [glob];
  return isFolder ? [`${glob}/**`] : [glob, `${glob}/**`];
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
