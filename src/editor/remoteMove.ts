/** What is seen of a repository's remotes without asking git. */
export interface RemoteView {
  /** Short name of the branch; absent on a detached HEAD. */
  readonly branch?: string | undefined;
  readonly head?: string | undefined;
  /** `<remote>/<branch>`. */
  readonly upstream?: string | undefined;
  readonly ahead?: number | undefined;
  readonly behind?: number | undefined;
  /** Changes with every fetch. */
  readonly fetched: string;
  /** The last line of what git logs about each remote branch that was ever looked at. */
  readonly logs: ReadonlyMap<string, RemoteLog>;
}

/** `stamp` changes with every line; empty where git keeps no log. */
export interface RemoteLog {
  readonly stamp: string;
  readonly last: string;
}

/** What a person did: only got something, or exchanged something with a push or a pull. */
export type RemoteMove = 'fetched' | 'exchanged';

/** What happened between two looks. A fetch that the editor makes by itself only gets something. */
export function moveBetween(before: RemoteView, after: RemoteView): RemoteMove | undefined {
  const moved = [...after.logs].filter(([path, { stamp }]) => {
    const known = before.logs.get(path);
    return known !== undefined && known.stamp !== stamp;
  });
  if (moved.some(([, { last }]) => isPushOrPull(last))) return 'exchanged';
  const hasLogs = [...after.logs.values()].some(({ stamp }) => stamp !== '');
  if (!hasLogs && hasExchanged(before, after)) return 'exchanged';
  return moved.length > 0 || before.fetched !== after.fetched ? 'fetched' : undefined;
}

/** As git words it: `update by push`, `pull --rebase origin main: fast-forward`. */
function isPushOrPull(line: string): boolean {
  const words = line.slice(line.indexOf('\t') + 1);
  return words === 'update by push' || /^pull\b/.test(words);
}

/** Where git keeps no logs: how far the branch and its upstream are from each other. */
function hasExchanged(before: RemoteView, after: RemoteView): boolean {
  if (before.branch !== after.branch || before.upstream !== after.upstream) return false;
  const less = (one: number | undefined, other: number | undefined): boolean =>
    one !== undefined && other !== undefined && other < one;
  return before.head === after.head
    ? less(before.ahead, after.ahead)
    : less(before.behind, after.behind);
}
