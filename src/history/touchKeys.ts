const commitsBelow = 2 ** 26;
const changesBelow = 2 ** 3;
/** So many are stored in a few milliseconds. */
const atOnce = 1000;

/**
 * Touches as single numbers, path before commit before change: a million of them are sorted in the
 * order of their table without a million objects. Paths have to stay below 2²³, commits below 2²⁶.
 */
export class TouchKeys {
  #keys = new Float64Array(4096);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  add(path: number, commit: number, change: number): void {
    if (this.#length === this.#keys.length) {
      const larger = new Float64Array(2 * this.#length);
      larger.set(this.#keys);
      this.#keys = larger;
    }
    this.#keys[this.#length] = (path * commitsBelow + commit) * changesBelow + change;
    this.#length += 1;
  }

  /** Takes all out in pieces, in their order, but for those of one commit that is not whole yet. */
  *drain(
    kept: number | undefined,
    take: (path: number, commit: number, change: number) => void,
  ): Generator<undefined, void> {
    const sorted = this.#keys.subarray(0, this.#length).sort();
    const left: number[] = [];
    for (const [index, key] of sorted.entries()) {
      if (index % atOnce === 0) yield;
      const change = key % changesBelow;
      const rest = (key - change) / changesBelow;
      const commit = rest % commitsBelow;
      if (commit === kept) left.push(key);
      else take((rest - commit) / commitsBelow, commit, change);
    }
    this.#keys = left.length > 0 ? new Float64Array(Math.max(4096, 2 * left.length)) : this.#keys;
    this.#keys.set(left);
    this.#length = left.length;
  }
}
