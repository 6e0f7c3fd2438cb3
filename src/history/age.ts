/** How old a file is. Milliseconds since the epoch. */
export interface Age {
  /** Of non-merge commits, under earlier names too. At most 10,000 are counted. */
  readonly commits: number;
  readonly firstAt: number;
  readonly lastAt: number;
}
