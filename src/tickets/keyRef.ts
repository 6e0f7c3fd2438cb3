import type { TicketRef } from '../model/ids.ts';
import type { ReferenceContext } from './context.ts';
import { isStandard } from './standards.ts';
import { refOf } from './ticketRef.ts';

interface Prefixes {
  readonly known: ReadonlySet<string>;
  readonly decimal: ReadonlySet<string>;
}

const prepared = new WeakMap<ReferenceContext, Prefixes>();

/** The prefixes of a context as sets, made once for each context. */
export function prefixesOf(context: ReferenceContext): Prefixes {
  const made = prepared.get(context);
  if (made) return made;
  const upper = (keys: readonly string[]): ReadonlySet<string> =>
    new Set(keys.map((key) => key.toUpperCase()));
  const prefixes = { known: upper(context.knownKeys), decimal: upper(context.decimalKeys) };
  prepared.set(context, prefixes);
  return prefixes;
}

/**
 * The reference of `PROJ-7`, as it is written: a known prefix counts in any case, an unknown one only
 * in upper case, as uncertain, and where the context lets it.
 */
export function keyRef(written: string, context: ReferenceContext): TicketRef | undefined {
  const key = written.toUpperCase();
  const prefix = key.slice(0, key.lastIndexOf('-'));
  if (prefixesOf(context).known.has(prefix)) {
    return refOf({ kind: 'key', key, sort: 'issue', isCertain: true });
  }
  // Constants and parts of machines have underscores, or one letter and a number.
  const counts = context.unknownKeys && key === written && /^[A-Z]{2}[A-Z\d]*$/.test(prefix);
  if (!counts || isStandard(prefix)) return undefined;
  return refOf({ kind: 'key', key, sort: 'issue', isCertain: false });
}
