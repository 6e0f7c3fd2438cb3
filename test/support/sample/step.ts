/** Somebody of the invented company; `Name <address>`. */
export type Person = `${string} <${string}@${string}fieldwork.test>`;

/** Lines to append (the file is made when it is not there), a passage to replace, or the whole text. */
export type Edit =
  readonly string[] | { readonly from: string; readonly to: string } | { readonly whole: string };

interface Moment {
  /** Local time of the company, two hours east of Greenwich: `2026-03-02 09:12`. */
  readonly at: string;
  readonly by: Person;
  /** Made when it is not there, from where main stands. Without it, main. */
  readonly on?: string;
}

/** One thing somebody did to the repository. */
export type Step = Moment &
  (
    | { readonly message: string; readonly edit: Readonly<Record<string, Edit>> }
    | { readonly merge: string; readonly message: string }
    /** Without a message, the one that git writes. */
    | { readonly squash: string; readonly message?: string }
    /** The subject of the commit to take back, and why. */
    | { readonly revert: string; readonly because: string }
    | { readonly tag: string }
  );
