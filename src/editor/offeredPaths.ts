import * as vscode from 'vscode';
import { entriesIn } from './entriesIn.ts';
import { escapedPattern } from './escapedPattern.ts';
import { IgnoredPaths } from './ignoredPaths.ts';

interface OfferedPath {
  readonly path: string;
  readonly isFolder: boolean;
  /** The pattern for all that is in the folder. */
  readonly isWhole: boolean;
}

const mostEntries = 200;

/** What a path could go on with that is written so far: what is in its last folder, files or folders. */
export async function pathsIn(root: vscode.Uri, written: string): Promise<readonly OfferedPath[]> {
  const lead = /^!?\/?/.exec(written)?.[0] ?? '';
  const folder = written.slice(lead.length, Math.max(written.lastIndexOf('/'), lead.length));
  if (/[*?[\\]|(?:^|\/)\.\.?(?:\/|$)/.test(folder)) return [];
  const ignored = new IgnoredPaths(root);
  const names = folder === '' ? [] : folder.split('/');
  for (let depth = 0; depth <= names.length; depth++) {
    await ignored.enter(names.slice(0, depth).join('/'));
  }
  const start = folder === '' ? lead : `${lead}${folder}/`;
  const entries = await entriesIn(vscode.Uri.joinPath(root, folder));
  return entries
    .map(([name, type]) => ({ name, isFolder: (type & vscode.FileType.Directory) !== 0 }))
    .filter(({ name, isFolder }) => {
      const path = start.slice(lead.length) + name;
      return !ignored.has(isFolder ? `${path}/` : path);
    })
    .toSorted((one, other) => Number(other.isFolder) - Number(one.isFolder))
    .slice(0, mostEntries)
    .flatMap(({ name, isFolder }): readonly OfferedPath[] => {
      const path = start + escapedPattern(name);
      if (!isFolder) return [{ path, isFolder, isWhole: false }];
      return [
        { path: `${path}/**`, isFolder, isWhole: true },
        { path: `${path}/`, isFolder, isWhole: false },
      ];
    });
}
