import * as vscode from 'vscode';

/** The names in a folder, in their order, and what each is; none of a folder that is not there. */
export async function entriesIn(
  folder: vscode.Uri,
): Promise<readonly (readonly [string, vscode.FileType])[]> {
  try {
    return (await vscode.workspace.fs.readDirectory(folder)).toSorted(([one], [other]) =>
      one.localeCompare(other),
    );
  } catch {
    // Its path is only being written.
    return [];
  }
}
