/** The files of one repository, as git has them. Paths are relative to the top. */
export interface Files {
  /**
   * All that git keeps track of, whether a sparse checkout has put it on the disk or not; a submodule
   * with `/` at its end.
   */
  tracked(): Promise<readonly string[]>;
  /** What the next commit would change, both names of what was moved. */
  staged(): Promise<readonly string[]>;
}
