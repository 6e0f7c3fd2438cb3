import * as vscode from 'vscode';

/** What is used of the interface of VS Code's built-in git extension (version 1), and no more. */
export interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: vscode.Event<'uninitialized' | 'initialized'>;
  readonly git: { readonly path: string };
  readonly repositories: readonly GitRepository[];
  readonly onDidOpenRepository: vscode.Event<GitRepository>;
  readonly onDidCloseRepository: vscode.Event<GitRepository>;
  registerPostCommitCommandsProvider(provider: {
    getCommands(repository: GitRepository): vscode.Command[];
  }): vscode.Disposable;
}

export interface GitRepository {
  readonly rootUri: vscode.Uri;
  readonly inputBox: { value: string };
  readonly ui: { readonly selected: boolean };
  readonly state: {
    readonly HEAD: GitHead | undefined;
    readonly remotes: readonly { readonly name: string; readonly fetchUrl?: string }[];
    readonly indexChanges: readonly { readonly uri: vscode.Uri }[];
    readonly workingTreeChanges: readonly { readonly uri: vscode.Uri }[];
    readonly onDidChange: vscode.Event<void>;
  };
  readonly onDidCommit: vscode.Event<void>;
}

interface GitHead {
  readonly name?: string;
  readonly commit?: string;
  readonly upstream?: { readonly remote: string; readonly name: string };
  readonly ahead?: number;
  readonly behind?: number;
}

interface GitExtension {
  readonly enabled: boolean;
  readonly onDidChangeEnablement: vscode.Event<boolean>;
  getAPI(version: 1): GitApi;
}

/** VS Code's git as it is found: absent (restricted or switched off), disabled, or there. */
export type FoundGit =
  | { readonly kind: 'absent' }
  | { readonly kind: 'disabled'; readonly onDidEnable: vscode.Event<boolean> }
  | { readonly kind: 'ready'; readonly api: GitApi; readonly onDidEnable: vscode.Event<boolean> };

/** Activates the built-in git extension and hands out its interface. */
export async function findGit(): Promise<FoundGit> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (!extension) return { kind: 'absent' };
  const git = await extension.activate();
  const onDidEnable = git.onDidChangeEnablement;
  if (!git.enabled) return { kind: 'disabled', onDidEnable };
  return { kind: 'ready', api: git.getAPI(1), onDidEnable };
}
