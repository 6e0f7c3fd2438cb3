import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { DatabaseSync } from 'node:sqlite';
import { note, noted } from './meta.ts';
import { inTransaction } from './sqlite.ts';

/** The right to write an index; only one has it at a time. */
export interface Lease {
  /** The last owner was gone without giving it back: it may have been killed. */
  readonly wasLeft: boolean;
  /** Holds on to it for a while longer; inside a transaction. Throws `LeaseLost`. */
  renew(): void;
  /** Gives it back. Never throws. */
  release(): void;
}

/** Somebody else has taken the lease, since this owner had not been heard of. */
export class LeaseLost extends Error {}

interface Owner {
  readonly id: string;
  readonly process: number;
  readonly host: string;
  /** Milliseconds since the epoch. */
  readonly until: number;
}

/** So long an owner that hangs keeps everybody else away, in milliseconds. */
const length = 15_000;
const heartbeat = 4_000;

/** Takes the lease of an index, or answers that somebody else has it. */
export function takeLease(database: DatabaseSync): Lease | 'taken' {
  // Asked first without a wish to write: who holds it may be in the middle of a long transaction.
  if (isLeased(database)) return 'taken';
  const id = randomUUID();
  const taken = inTransaction(database, () => {
    const owner = ownerIn(database);
    if (owner && isAlive(owner)) return undefined;
    hold(database, id);
    return { wasLeft: owner !== undefined };
  });
  if (!taken) return 'taken';
  // Git may be silent for long; the owner is not.
  const timer = setInterval(() => {
    try {
      inTransaction(database, () => renew(database, id));
    } catch {
      // Whatever it is, the next write meets it again.
    }
  }, heartbeat);
  timer.unref();
  return {
    ...taken,
    renew: () => renew(database, id),
    release() {
      clearInterval(timer);
      try {
        inTransaction(database, () => {
          if (ownerIn(database)?.id === id) note(database, 'lease', undefined);
        });
      } catch {
        // It ends by itself.
      }
    },
  };
}

/** Whether somebody writes the index at this moment. */
export function isLeased(database: DatabaseSync): boolean {
  const owner = ownerIn(database);
  return owner !== undefined && isAlive(owner);
}

function renew(database: DatabaseSync, id: string): void {
  if (ownerIn(database)?.id !== id) throw new LeaseLost('another one writes the index');
  hold(database, id);
}

function hold(database: DatabaseSync, id: string): void {
  const owner: Owner = { id, process: process.pid, host: hostname(), until: Date.now() + length };
  note(database, 'lease', JSON.stringify(owner));
}

function ownerIn(database: DatabaseSync): Owner | undefined {
  const value = noted(database, 'lease');
  if (value === undefined) return undefined;
  try {
    const owner = JSON.parse(value) as Partial<Owner>;
    return isOwner(owner) ? owner : undefined;
  } catch {
    // Not ours: nobody holds it.
    return undefined;
  }
}

function isOwner(owner: Partial<Owner>): owner is Owner {
  const { id, host, until } = owner;
  return (
    typeof id === 'string' &&
    typeof host === 'string' &&
    Number.isFinite(until) &&
    Number.isInteger(owner.process)
  );
}

function isAlive({ until, host, process: id }: Owner): boolean {
  // A time far ahead is of a clock that was wrong.
  if (until < Date.now() || until > Date.now() + 2 * length) return false;
  if (host !== hostname()) return true;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // Somebody else's process cannot be asked, but is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
