import * as vscode from 'vscode';

/** Where the active tab leads. */
export type ActiveFile =
  /** No tab is open. */
  | { readonly kind: 'none' }
  | { readonly kind: 'unsaved'; readonly name: string }
  /** `path` is absolute. */
  | { readonly kind: 'on-disk'; readonly path: string }
  /** It is not on a disk that git could be asked about. */
  | { readonly kind: 'foreign'; readonly name: string };

/**
 * The file of the active tab, of a comparison the newer one. `undefined` for a tab without a file, such
 * as the view of a commit: whoever looks into one of a file's commits still looks at that file.
 */
export function activeFile(): ActiveFile | undefined {
  const { activeTabGroup, all } = vscode.window.tabGroups;
  const tab = activeTabGroup.activeTab;
  if (!tab) return all.some(({ tabs }) => tabs.length > 0) ? undefined : { kind: 'none' };
  const uri = uriOf(tab.input);
  return uri && fileOf(uri);
}

/** Calls back when another tab may be the active one. */
export function onActiveFileChanged(listener: () => void): vscode.Disposable {
  const { tabGroups } = vscode.window;
  return vscode.Disposable.from(
    tabGroups.onDidChangeTabs(listener),
    tabGroups.onDidChangeTabGroups(listener),
  );
}

function uriOf(input: unknown): vscode.Uri | undefined {
  if (input instanceof vscode.TabInputTextDiff || input instanceof vscode.TabInputNotebookDiff) {
    return input.modified;
  }
  const isFile =
    input instanceof vscode.TabInputText ||
    input instanceof vscode.TabInputNotebook ||
    input instanceof vscode.TabInputCustom;
  return isFile ? input.uri : undefined;
}

function fileOf(uri: vscode.Uri): ActiveFile {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  switch (uri.scheme) {
    case 'file':
      return { kind: 'on-disk', path: uri.fsPath };
    case 'git':
      return { kind: 'on-disk', path: pathOfGit(uri) };
    case 'untitled':
      return { kind: 'unsaved', name };
    default:
      return { kind: 'foreign', name };
  }
}

/** VS Code's git may give the older side of a comparison another name, and says the right one in the query. */
function pathOfGit(uri: vscode.Uri): string {
  try {
    const { path } = JSON.parse(uri.query) as { readonly path?: unknown };
    if (typeof path === 'string') return vscode.Uri.file(path).fsPath;
  } catch {
    // It was made by somebody else, without a query.
  }
  return uri.fsPath;
}
