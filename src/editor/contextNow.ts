import { contextOf } from '../roadmap/contextOf.ts';
import type { Context } from '../roadmap/context.ts';
import type { Gathering } from '../story/gathering.ts';

const known = new WeakMap<Gathering, Context>();

/** What follows from a gathering, worked out once: it is asked at every picture, and made anew often. */
export function contextNow(gathering: Gathering, now: number): Context {
  const before = known.get(gathering);
  if (before) return before;
  const context = contextOf(gathering, now);
  known.set(gathering, context);
  return context;
}
