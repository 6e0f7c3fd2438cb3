/**
 * The only room that runs git: a call is a value, `openGit` gives one repository to run it in, and
 * nothing that a repository says about itself can start a program or change what is read.
 */

/** Full lower-case hexadecimal object name; the shape of the model's `Sha`, which is not known here. */
export type ObjectName = string & { readonly __brand: 'Sha' };

/** A git call as a value: arguments out, text in. `parse` is pure. */
export interface GitTask<T> {
  /** First the subcommand, or a flag of git itself before it; never a shell string. Names from outside come after `--end-of-options` or `--`. */
  readonly args: readonly string[];
  /** Given to git on its standard input. */
  readonly input?: string;
  /**
   * How input and output are turned into text, `utf8` unless told. `latin1` is one character a
   * byte, for what is counted in bytes or must pass through unchanged.
   */
  readonly encoding?: 'utf8' | 'latin1';
  /** Who git writes as; without it, git's own configuration decides. */
  readonly identity?: Identity;
  /**
   * Talks to a remote, as the person's own git would, but never prompts. Everything else has no way
   * to one. Rejects with a `NetworkError` when the remote is the reason.
   */
  readonly network?: true;
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
  /** Of this work tree alone; the common one in the main work tree. Absolute. */
  readonly gitDirectory: string;
  /** Of git itself: `2.39.5`. */
  readonly version: string;
  /** Runs one task. Rejects with a `ProductError`, or with the signal's reason when aborted. */
  run<T>(task: GitTask<T>, options?: { readonly signal?: AbortSignal }): Promise<T>;
}
