import * as v from 'valibot';
import type { TicketRef } from '../model/ids.ts';
import { TrackerFailure } from './tracker.ts';
import type { Heard, ToldTicket } from './tracker.ts';

/** The tickets of one answer. */
export interface Rows<Row> {
  /** Those that can be read, by their number or key. */
  readonly byId: ReadonlyMap<string, Row>;
  /** Whether the answer has no such ticket; one that cannot be read may be any. */
  isMissing(id: string): boolean;
}

/**
 * Reads a list, so that one ticket that cannot be read does not spoil the rest; throws the failure
 * `unreadable` when none can. What is `null` in it is no ticket.
 */
export function rowsIn<Row>(
  list: readonly unknown[],
  row: v.GenericSchema<unknown, Row>,
  id: v.GenericSchema<unknown, string>,
): Rows<Row> {
  const byId = new Map<string, Row>();
  const unreadable = new Set<string | undefined>();
  for (const one of list) {
    if (one === null) continue;
    const name = v.safeParse(id, one);
    const read = v.safeParse(row, one);
    if (name.success && read.success) byId.set(name.output, read.output);
    else unreadable.add(name.success ? name.output : undefined);
  }
  if (byId.size === 0 && unreadable.size > 0) {
    throw new TrackerFailure('unreadable', `None of ${list.length} tickets can be read`);
  }
  return {
    byId,
    isMissing: (one) => !byId.has(one) && !unreadable.has(one) && !unreadable.has(undefined),
  };
}

/** References by the number or key that an answer has for them. */
export type Asked = ReadonlyMap<string, readonly TicketRef[]>;

/** References without an id are passed over. */
export function askedBy(
  refs: readonly TicketRef[],
  idOf: (ref: TicketRef) => string | undefined,
): Asked {
  const asked = new Map<string, TicketRef[]>();
  for (const ref of refs) {
    const id = idOf(ref);
    if (id === undefined) continue;
    asked.set(id, [...(asked.get(id) ?? []), ref]);
  }
  return asked;
}

/** What came of each reference that was asked for. */
export function heardIn<Row>(
  asked: Asked,
  rows: Rows<Row>,
  ticketOf: (row: Row, ref: TicketRef) => ToldTicket,
): Map<TicketRef, Heard> {
  const heard = new Map<TicketRef, Heard>();
  for (const [id, refs] of asked) {
    const row = rows.byId.get(id);
    for (const ref of refs) {
      if (row !== undefined) heard.set(ref, { kind: 'ticket', ticket: ticketOf(row, ref) });
      else if (rows.isMissing(id)) heard.set(ref, { kind: 'missing' });
    }
  }
  return heard;
}
