/** Small numbers for names that come again and again. */
export interface Numbered {
  /** The number of a name: the one that is stored, or a new one. */
  of(name: string): number;
  /** Stores the new ones. */
  store(): void;
}

/** So many are held in memory; more are looked up. */
const mostHeld = 250_000;

/** How names are found in the index, and put there. */
export interface NameTable {
  /** The highest number that is stored; 0 when there is none. */
  readonly last: number;
  find(name: string): number | undefined;
  insert(id: number, name: string): void;
}

export function numbered(table: NameTable): Numbered {
  const held = new Map<string, number>();
  let fresh: string[] = [];
  let stored = table.last;
  /** In a new index a name that is not held is nowhere. */
  let mayBeStored = stored > 0;

  return {
    of(name) {
      const known = held.get(name);
      if (known !== undefined) return known;
      const found = mayBeStored ? table.find(name) : undefined;
      if (found === undefined) fresh.push(name);
      const id = found ?? stored + fresh.length;
      held.set(name, id);
      return id;
    },
    store() {
      for (const name of fresh) table.insert((stored += 1), name);
      fresh = [];
      if (held.size < mostHeld) return;
      held.clear();
      mayBeStored = true;
    },
  };
}
