/** Where who and why of a commit were found, the first that says something counts; by precedence. */
export const foundIn = [
  /** A line of its own message, anywhere in it. */
  'message',
  /** Notes on the commit itself. */
  'answer',
  /** Notes on a commit that changes the same (equal patch id), or that it is a new form of. */
  'same-change',
  /** Notes on the commits of a branch that it is the squash of. */
  'branch',
  /** Answers that were given for a ticket or a pull request that it mentions. */
  'ticket-answer',
] as const;
export type FoundIn = (typeof foundIn)[number];

/** What was found. */
export interface Found {
  /** Distinct, never empty; of several commits that became one, in their order. */
  readonly values: readonly [string, ...string[]];
  readonly source: FoundIn;
}

/** Who, why and item of a commit, each from the first source that has it. */
export interface Joined {
  readonly who?: Found;
  readonly why?: Found;
  readonly item?: Found;
}
