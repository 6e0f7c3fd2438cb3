import type { Memento } from 'vscode';
import type { Clock } from '../base/clock.ts';
import { monthOf } from '../feedback/months.ts';

/** Repositories, by their roots, that something happened in this month (UTC); forgotten with the month. */
export interface MonthlyMarks {
  has(root: string): boolean;
  mark(root: string): Promise<void>;
}

/** Remembers marks under a key of a memory; what is there of another form counts as nothing. */
export function monthlyMarks(memory: Memento, key: string, clock: Clock): MonthlyMarks {
  const marked = (): readonly string[] => {
    const { month, roots } = (memory.get<unknown>(key) ?? {}) as Partial<Record<string, unknown>>;
    const isOfNow = month === monthOf(clock()) && Array.isArray(roots);
    return isOfNow ? roots.filter((root) => typeof root === 'string') : [];
  };
  return {
    has: (root) => marked().includes(root),
    async mark(root) {
      if (marked().includes(root)) return;
      await memory.update(key, { month: monthOf(clock()), roots: [...marked(), root] });
    },
  };
}
