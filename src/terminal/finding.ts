/** One thing that `doctor` looked at. `mend` says what to do about it. */
export interface Finding {
  readonly state: 'good' | 'note' | 'wrong';
  readonly what: string;
  readonly mend?: string;
}
