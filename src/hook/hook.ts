/** The opt-in commit hook: who and why as comments in the message that any editor opens. */
export interface Hook {
  /** How it stands. Writes nothing. */
  status(): Promise<HookStatus>;
  /**
   * Puts the hook where git looks for it, beside whatever is there, and answers how it stands then;
   * an `obstacle` says why it is not there. Twice is once. Rejects with `read-only`, `disk-full`.
   */
  install(): Promise<HookStatus>;
  /** Takes everything away that `install` wrote, wherever it is by now. Rejects as `install`. */
  uninstall(): Promise<HookRemoval>;
}

/** How the hook got to where git runs it. */
export type HookManner =
  /** The file is ours alone. */
  | 'own'
  /** A block in a script that somebody else wrote. */
  | 'inserted'
  /** The hook that was there stands beside, and ours calls it. */
  | 'wrapped'
  /** Another tool took our file aside, and still calls it. */
  | 'called'
  /** The person put the line there. */
  | 'by-hand';

/** Why the hook cannot be put where git looks for it. */
export type HookObstacle =
  /** The repository has no work tree: nobody commits in it. */
  | 'bare'
  /** `core.hooksPath` names no folder: the person switched hooks off. */
  | 'hooks-off'
  /** The hooks are files of the work tree that git does not ignore: they are the team's. */
  | 'in-work-tree'
  /** What has the name of the hook is neither a file nor a link. */
  | 'not-a-file';

export interface HookStatus {
  /** `lost`: it was installed, and somebody else has overwritten it or made git look elsewhere. */
  readonly state: 'installed' | 'absent' | 'lost';
  /** The file that git runs. Absolute. */
  readonly file: string;
  readonly manner?: HookManner;
  /** What else runs, or would run, as this hook. */
  readonly beside?: HookNeighbour;
  readonly obstacle?: HookObstacle;
  /** The folder is outside of the repository: other repositories use it too. */
  readonly isShared: boolean;
  /** What was prepared is not what the plan says now. */
  readonly isOutdated: boolean;
}

export type HookNeighbour = 'husky' | 'lefthook' | 'pre-commit' | 'script' | 'program';

export interface HookRemoval {
  /** Hooks that are again as they were, or gone. Absolute. */
  readonly restored: readonly string[];
  /** What is not ours to take away: a line put in by hand, a hook that another has taken the place of. */
  readonly left: readonly string[];
}
