import type { Clock } from '../base/clock.ts';
import type { Disposable } from '../base/lifetime.ts';
import type { Log } from '../base/log.ts';
import type { TicketRef } from '../model/ids.ts';
import type { KnownTicket, Trouble } from '../tickets/tickets.ts';
import { ageOfSilence, isFresh } from './ages.ts';
import type { Clients } from './clients.ts';
import type { Credentials, SignedIn } from './credentials.ts';
import { heardTicket } from './heardTicket.ts';
import type { Memory } from './memory.ts';
import { isOver, pauseAfter } from './pauses.ts';
import type { Pause } from './pauses.ts';
import type { Place } from './placeOf.ts';
import { TrackerFailure } from './tracker.ts';
import type { Connection, Heard, Tracker } from './tracker.ts';
import type { Turns } from './turns.ts';

/** One tracker at one place: as whom it is asked, what is remembered of it, and when it is left alone. */
export interface RememberedPlace extends Disposable {
  readonly place: Place;
  known(ref: TicketRef): KnownTicket | undefined;
  trouble(): Trouble | undefined;
  /** Whether somebody has signed in, as far as is known. */
  isSignedIn(): boolean;
  /** Finds out who has signed in, and what that account remembers. */
  settle(): Promise<void>;
  /** As `Tickets.refresh`, for tickets of this place. */
  refresh(refs: readonly TicketRef[], wish: Wish): Promise<void>;
  /** Whoever signed in or out counts from now on. Answers whether nobody is left. */
  signInChanged(): Promise<boolean>;
  forget(): void;
}

export interface Wish {
  readonly isWished: boolean;
  readonly signal: AbortSignal;
}

export interface Around {
  readonly credentials: Credentials;
  readonly turns: Turns;
  readonly clock: Clock;
  readonly log: Log;
  clients(): Promise<Clients>;
  memoryOf(account: string): Memory;
  onChange(): void;
}

interface Account {
  signedIn: SignedIn;
  readonly memory: Memory;
  /** Made when it is first asked. */
  connection?: Connection | undefined;
  /** Ends what is asked in its name. */
  readonly life: AbortController;
}

interface Asking {
  readonly own: Account;
  readonly tracker: Tracker;
  readonly connect: Clients['connect'];
  readonly signal: AbortSignal;
}

export function openPlace(place: Place, around: Around): RememberedPlace {
  const { credentials, turns, clock, log } = around;
  const findings = new Map<string, unknown>();
  /** What an answer said nothing about, and when. */
  const silence = new Map<TicketRef, number>();
  let account: Account | undefined;
  let pause: Pause | undefined;
  /** What its tracker did not take; what is remembered still counts. */
  let refused: SignedIn | undefined;
  let isClosed = false;
  let isOther = false;

  return {
    place,
    known(ref) {
      const known = account?.memory.get(ref);
      if (known) account?.memory.ask(ref);
      return known && { checkedAt: known.checkedAt, ...(known.ticket && { ticket: known.ticket }) };
    },
    trouble: () => pause?.trouble,
    isSignedIn: () => account !== undefined && !refused,
    async settle() {
      await settled();
    },
    refresh,
    async signInChanged() {
      const before = refused;
      refused = undefined;
      const isThere = (await credentials.of(place)) !== undefined;
      // Whoever was refused is not gone: what they saw is still theirs.
      if (!isThere) refused = before;
      if (await settled()) endSignedOut();
      around.onChange();
      return !isThere && !before;
    },
    forget() {
      account?.memory.erase();
      leave();
      silence.clear();
      pause = undefined;
    },
    dispose() {
      isClosed = true;
      leave();
    },
  };

  async function settled(): Promise<Account | undefined> {
    const signedIn = await credentials.of(place);
    if (isClosed) return undefined;
    if (refused && (!signedIn || isSame(signedIn, refused))) return undefined;
    if (!signedIn) {
      leave();
      return undefined;
    }
    refused = undefined;
    if (account?.signedIn.account !== signedIn.account) {
      leave();
      // What one account was told is not true of another.
      if (isOther) {
        silence.clear();
        pause = undefined;
      }
      isOther = true;
      account = {
        signedIn,
        memory: around.memoryOf(signedIn.account),
        life: new AbortController(),
      };
    } else if (!isSame(account.signedIn, signedIn)) {
      account.signedIn = signedIn;
      account.connection = undefined;
    }
    const own = account;
    if (await own.memory.catchUp()) around.onChange();
    return account === own ? own : undefined;
  }

  function leave(): void {
    account?.life.abort();
    account?.memory.dispose();
    account = undefined;
  }

  async function refresh(refs: readonly TicketRef[], { isWished, signal }: Wish): Promise<void> {
    const own = await settled();
    if (!own) {
      if (!isClosed) saySignedOut();
      return;
    }
    endSignedOut();
    for (const ref of refs) own.memory.ask(ref);
    const left = new Map(refs.map((ref) => [ref, own.memory.get(ref)?.checkedAt]));
    const isDue = (ref: TicketRef): boolean => {
      const known = own.memory.get(ref);
      if (isWished) return known?.checkedAt === left.get(ref);
      if (known && isFresh(known, clock())) return false;
      return clock() - (silence.get(ref) ?? -Infinity) >= ageOfSilence;
    };
    const both = AbortSignal.any([signal, own.life.signal]);
    const isPaused = (): boolean => pause !== undefined && !isOver(pause, clock(), isWished);
    while ([...left.keys()].some(isDue) && !isPaused() && !both.aborted) {
      // What came before may have asked for the same.
      await turns
        .take(async () => {
          const { trackers, connect } = await around.clients();
          const tracker = trackers[place.kind];
          const some = [...left.keys()].filter(isDue).slice(0, tracker?.most ?? Infinity);
          for (const ref of some) left.delete(ref);
          if (!tracker || some.length === 0 || isPaused()) return;
          await ask(some, { own, tracker, connect, signal: both });
        }, both)
        .catch((error: unknown) => {
          if (!own.life.signal.aborted) throw error;
        });
    }
    signal.throwIfAborted();
  }

  async function ask(
    refs: readonly TicketRef[],
    { own, tracker, connect, signal }: Asking,
  ): Promise<void> {
    const started = performance.now();
    const etags = new Map(
      refs.flatMap((ref) => {
        const etag = own.memory.get(ref)?.etag;
        return etag === undefined ? [] : [[ref, etag] as const];
      }),
    );
    const before = pause;
    try {
      own.connection ??= connect(place, own.signedIn, { findings, clock, onLimit });
      const { connection } = own;
      const heard = await tracker.fetch(refs, connection, { etags, signal });
      if (signal.aborted) return;
      for (const ref of refs) remember(ref, heard.get(ref), own.memory);
      // It may have said meanwhile that this was the last answer for now.
      if (pause === before) pause = undefined;
      log.debug(`${place.kind}: ${heard.size} of ${refs.length} tickets in ${took(started)} ms`);
    } catch (error) {
      if (signal.aborted) throw error;
      failed(error, before, own);
    }
    around.onChange();
  }

  function remember(ref: TicketRef, heard: Heard | undefined, memory: Memory): void {
    if (!heard) {
      silence.set(ref, clock());
      return;
    }
    silence.delete(ref);
    switch (heard.kind) {
      case 'ticket': {
        const { ticket, etag } = heard;
        memory.put(ref, {
          ticket: heardTicket({ ...ticket, ref }),
          ...(etag !== undefined && { etag }),
        });
        return;
      }
      case 'missing':
        memory.put(ref, {});
        return;
      case 'unchanged':
        memory.confirm(ref);
    }
  }

  function onLimit(until: number): void {
    const failure = new TrackerFailure('rate-limited', 'Nothing remains', { until });
    pause = pauseAfter(failure, undefined, clock());
  }

  function failed(error: unknown, before: Pause | undefined, own: Account): void {
    // Its words may repeat what a server said.
    const unexpected = error instanceof Error ? error.name : typeof error;
    const failure = isTrackerFailure(error)
      ? error
      : new TrackerFailure('unreadable', `Unexpected ${unexpected}`);
    pause = pauseAfter(failure, before, clock());
    log.warn(`${place.kind}: ${failure.reason}, ${failure.message}`);
    if (failure.reason !== 'signed-out') return;
    refused = own.signedIn;
    credentials.refused(place, own.signedIn);
  }

  function saySignedOut(): void {
    if (pause?.trouble.reason === 'signed-out' || place.isGuess === true) return;
    const failure = new TrackerFailure('signed-out', 'Nobody has signed in');
    pause = pauseAfter(failure, undefined, clock());
    around.onChange();
  }

  function endSignedOut(): void {
    if (pause?.trouble.reason === 'signed-out') pause = undefined;
  }
}

function isSame(one: SignedIn, other: SignedIn): boolean {
  return JSON.stringify(one.credential) === JSON.stringify(other.credential);
}

/** Told by its name, since each bundle has a class of its own. */
function isTrackerFailure(error: unknown): error is TrackerFailure {
  return error instanceof Error && error.name === 'TrackerFailure' && 'reason' in error;
}

function took(started: number): string {
  return (performance.now() - started).toFixed(0);
}
