import type { Commit } from '../model/commit.ts';
import type { Sha } from '../model/ids.ts';

/** A commit and what it was made of: for each of those its forms, oldest first. */
interface Pair {
  readonly to: Commit;
  readonly from: readonly (readonly Commit[])[];
}

/** Which commits became which others, as far as it is found out. */
export class Pairs {
  /** Said something, and HEAD does not hold them. */
  readonly saying: readonly Commit[];
  /** HEAD holds them, and they may say more. */
  readonly open: readonly Commit[];
  readonly #from = new Map<Sha, (readonly Commit[])[]>();
  readonly #paired = new Set<Sha>();

  constructor(saying: readonly Commit[], open: readonly Commit[]) {
    this.saying = saying;
    this.open = open;
  }

  /** Those that became nothing yet. */
  get left(): readonly Commit[] {
    return this.saying.filter(({ sha }) => !this.#paired.has(sha));
  }

  get all(): readonly Pair[] {
    return this.open.flatMap((to) => {
      const from = this.#from.get(to.sha);
      return from ? [{ to, from: from.toSorted(byAge) }] : [];
    });
  }

  /** `forms` are one commit as it was at different times. */
  add(to: Commit, forms: readonly Commit[]): void {
    this.#from.set(to.sha, [
      ...(this.#from.get(to.sha) ?? []),
      forms.toSorted((one, other) => one.committedAt - other.committedAt),
    ]);
    for (const { sha } of forms) this.#paired.add(sha);
  }
}

function byAge([one]: readonly Commit[], [other]: readonly Commit[]): number {
  return (one?.authoredAt ?? 0) - (other?.authoredAt ?? 0);
}
