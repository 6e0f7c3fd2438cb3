import type { Clock } from '../base/clock.ts';
import type { Disposable } from '../base/lifetime.ts';
import type { Log } from '../base/log.ts';
import type { TicketRef } from '../model/ids.ts';
import type { KnownTicket, Trouble } from '../tickets/tickets.ts';
import { ageOfSilence, isFresh } from './ages.ts';
import type { Clients } from './clients.ts';
import type { Credentials, SignedIn } from './credentials.ts';
import { failureOf } from './failureOf.ts';
import { hearTickets } from './hearTickets.ts';
import type { Memory } from './memory.ts';
import { plansRef } from './memorySchema.ts';
import { isOfOnePart, isOver, pauseAfter } from './pauses.ts';
import type { Pause } from './pauses.ts';
import { plansByTickets } from './placeOf.ts';
import type { Place } from './placeOf.ts';
import type { PlanSource } from './plannedItems.ts';
import { arePlansKnown, hearPlans, planSourceOf } from './rememberedPlans.ts';
import { TrackerFailure } from './tracker.ts';
import type { Connection, Tracker } from './tracker.ts';
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
  /** Fetches what is planned, unless it is known (`names`: as in `PlanScope`). */
  refreshPlans(names: readonly string[], wish: Wish): Promise<void>;
  /** What is remembered of plans; a list only if it is of one of these names (see `planSourceOf`). */
  planned(names: readonly string[] | undefined): PlanSource | undefined;
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

/** What is asked, now that it is known what is left to ask; nothing is. */
type Choice = (
  tracker: Tracker | undefined,
) => ((connection: Connection) => Promise<void>) | undefined;

export function openPlace(place: Place, around: Around): RememberedPlace {
  const { credentials, turns, clock, log } = around;
  const findings = new Map<string, unknown>();
  /** What an answer said nothing about, and when. */
  const silence = new Map<TicketRef, number>();
  let account: Account | undefined;
  let pause: Pause | undefined;
  /** Only the list of plans is left alone: tickets are answered. */
  let planPause: Pause | undefined;
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
    trouble: () => (pause ?? planPause)?.trouble,
    isSignedIn: () => account !== undefined && !refused,
    async settle() {
      await settled();
    },
    refresh,
    refreshPlans,
    planned: (names) => account && planSourceOf(place.host, account.memory, names),
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
      beginAnew();
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
      const isGone = account !== undefined;
      leave();
      if (isGone) around.onChange();
      return undefined;
    }
    refused = undefined;
    if (account?.signedIn.account !== signedIn.account) {
      leave();
      // What one account was told is not true of another.
      if (isOther) beginAnew();
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

  function beginAnew(): void {
    silence.clear();
    pause = planPause = undefined;
  }

  function leave(): void {
    if (!account) return;
    account.life.abort();
    account.memory.dispose();
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
      return !isSilent(ref);
    };
    const both = AbortSignal.any([signal, own.life.signal]);
    const isPaused = (): boolean => pause !== undefined && !isOver(pause, clock(), isWished);
    while ([...left.keys()].some(isDue) && !isPaused() && !both.aborted) {
      await inTurn(own, both, (tracker) => {
        const some = [...left.keys()].filter(isDue).slice(0, tracker?.most ?? Infinity);
        for (const ref of some) left.delete(ref);
        if (!tracker || some.length === 0 || isPaused()) return undefined;
        return async (connection) => {
          const started = performance.now();
          const asking = { tracker, connection, signal: both };
          const heard = await hearTickets(some, own.memory, asking);
          if (both.aborted) return;
          for (const ref of some) {
            if (heard.has(ref)) silence.delete(ref);
            else silence.set(ref, clock());
          }
          const took = (performance.now() - started).toFixed(0);
          log.debug(`${place.kind}: ${heard.size} of ${some.length} tickets in ${took} ms`);
        };
      });
    }
    signal.throwIfAborted();
  }

  function isSilent(ref: TicketRef): boolean {
    return clock() - (silence.get(ref) ?? -Infinity) < ageOfSilence;
  }

  async function refreshPlans(names: readonly string[], { isWished, signal }: Wish): Promise<void> {
    if (names.length === 0 && !plansByTickets.includes(place.kind)) return;
    const own = await settled();
    if (!own) return;
    const isDue = (): boolean =>
      !arePlansKnown(names, own.memory, { clock, isWished }) &&
      (isWished || !isSilent(plansRef)) &&
      [pause, planPause].every((one) => one === undefined || isOver(one, clock(), isWished));
    if (!isDue()) return;
    const both = AbortSignal.any([signal, own.life.signal]);
    const choose: Choice = (tracker) => {
      if (!tracker || !isDue()) return undefined;
      return async (connection) => {
        const asking = { tracker, connection, clock, signal: both };
        if (!(await hearPlans(names, own.memory, asking))) silence.set(plansRef, clock());
        planPause = undefined;
      };
    };
    await inTurn(own, both, choose, 'plans');
    signal.throwIfAborted();
  }

  /** Asks what is chosen when it is our turn: what came before may have asked for the same. */
  async function inTurn(
    own: Account,
    signal: AbortSignal,
    choose: Choice,
    about: 'tickets' | 'plans' = 'tickets',
  ): Promise<void> {
    const task = async (): Promise<void> => {
      const { trackers, connect } = await around.clients();
      const question = choose(trackers[place.kind]);
      if (!question) return;
      const before = pause;
      try {
        own.connection ??= connect(place, own.signedIn, { findings, clock, onLimit });
        await question(own.connection);
        if (signal.aborted) return;
        // It may have said meanwhile that this was the last answer for now.
        if (pause === before) pause = undefined;
      } catch (error) {
        if (signal.aborted) throw error;
        failed(failureOf(error), about, before, own);
      }
      around.onChange();
    };
    await turns.take(task, signal).catch((error: unknown) => {
      if (!own.life.signal.aborted) throw error;
    });
  }

  function onLimit(until: number): void {
    const failure = new TrackerFailure('rate-limited', 'Nothing remains', { until });
    pause = pauseAfter(failure, undefined, clock());
  }

  function failed(
    failure: TrackerFailure,
    about: 'tickets' | 'plans',
    before: Pause | undefined,
    own: Account,
  ): void {
    log.warn(`${place.kind}: ${failure.reason}, ${failure.message}`);
    if (about === 'plans' && isOfOnePart(failure.reason)) {
      planPause = pauseAfter(failure, planPause, clock());
      return;
    }
    pause = pauseAfter(failure, before, clock());
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
