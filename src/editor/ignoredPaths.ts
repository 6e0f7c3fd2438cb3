import ignore from 'ignore';
import * as vscode from 'vscode';

/** Whether git would leave a path out, by the `.gitignore` files that were seen on the way to it. */
export class IgnoredPaths {
  readonly #rules = new Map<string, ReturnType<typeof ignore> | undefined>();
  readonly #root: vscode.Uri;

  constructor(root: vscode.Uri) {
    this.#root = root;
  }

  /** Reads what a folder says itself; `''` is the top, others have no slash at their end. */
  async enter(folder: string): Promise<void> {
    if (this.#rules.has(folder)) return;
    const text = await smallText(vscode.Uri.joinPath(this.#root, folder, '.gitignore'));
    this.#rules.set(folder, text === undefined ? undefined : ignore().add(text));
  }

  /** Of a folder with a slash at its end. Only folders that were entered have a say, the deepest first. */
  has(path: string): boolean {
    const names = path.replace(/\/$/, '').split('/');
    if (names.includes('.git')) return true;
    for (let depth = names.length - 1; depth >= 0; depth--) {
      const folder = names.slice(0, depth).join('/');
      const within = depth === 0 ? path : path.slice(folder.length + 1);
      if (!ignore.isPathValid(within)) return false;
      const said = this.#rules.get(folder)?.test(within);
      if (said?.ignored || said?.unignored) return said.ignored;
    }
    return false;
  }
}

const longest = 64 * 1024;

async function smallText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    const { type, size } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.File) === 0 || size > longest) return undefined;
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
