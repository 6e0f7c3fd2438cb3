/** A git call as a value: arguments out, text in. `parse` is pure. */
export interface GitTask<T> {
  /** First the subcommand; never a shell string. Names from outside come after `--end-of-options` or `--`. */
  readonly args: readonly string[];
  /** Given to git on its standard input. */
  readonly input?: string;
  /** Who git writes as; without it, git's own configuration decides. */
  readonly identity?: Identity;
  /** Exit codes besides 0 that are answers, not failures. */
  readonly accepts?: readonly number[];
  parse(output: string, exitCode: number): T;
}

export interface Identity {
  readonly name: string;
  readonly email: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** One repository, and git to ask it with. */
export interface Git {
  /** Top of the work tree, or the bare repository itself. Absolute. */
  readonly root: string;
  /** Shared by the worktrees of one repository. Absolute. */
  readonly commonDirectory: string;
  /** Runs one task. Rejects with a `ProductError`, or with the signal's reason when aborted. */
  run<T>(task: GitTask<T>, options?: { readonly signal?: AbortSignal }): Promise<T>;
}
