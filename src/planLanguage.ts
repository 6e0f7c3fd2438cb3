import type { Disposable } from './base/lifetime.ts';
import type { Parts } from './editor/planLanguage.ts';
import { openPlanLanguage as open } from './editor/planLanguage.ts';

/** What helps to write a plan, as a bundle by itself: loaded when a file of one is open. */
export async function openPlanLanguage(parts: Omit<Parts, 'reading'>): Promise<Disposable> {
  // What reads YAML is in the bundle that everybody reads plans with.
  return open({ ...parts, reading: await import('./plan.ts') });
}
