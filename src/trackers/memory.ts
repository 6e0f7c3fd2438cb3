import type { Clock } from '../base/clock.ts';
import type { Disposable } from '../base/lifetime.ts';
import type { Log } from '../base/log.ts';
import type { TicketRef } from '../model/ids.ts';
import type { Ticket } from '../model/ticket.ts';
import type { MemoryFile } from './memoryFile.ts';
import { contentOf, rememberedIn } from './memorySchema.ts';
import type { Remembered, Subject } from './memorySchema.ts';

/** What one account has heard from one tracker, here and in a file that others read and write too. */
export interface Memory extends Disposable {
  /** Takes in what the file has, unless it is as it was. Answers whether anything is new. Never rejects. */
  catchUp(): Promise<boolean>;
  get(ref: TicketRef): Remembered | undefined;
  /** All that is remembered, the plans by `plansRef`. */
  entries(): Iterable<readonly [TicketRef, Remembered]>;
  /** Says that somebody wants to know about it: what is wanted is kept. */
  ask(ref: TicketRef): void;
  /** Without a ticket: there is none. It is written within a second. */
  put(ref: TicketRef, heard: Pick<Remembered, 'ticket' | 'etag' | 'plans'>): void;
  /** It is as it was. */
  confirm(ref: TicketRef): void;
  /** Forgets all, and writes no more. */
  erase(): void;
}

export interface MemoryOptions {
  readonly place: Subject;
  readonly clock: Clock;
  readonly log: Log;
}

const most = 2_000;
const mostBytes = 4_000_000;
/** Milliseconds between two writes. */
const apart = 1_000;
/** Who asks again within this time, in milliseconds, says nothing new by it. */
const ofNoMatter = 60_000;
/** Clocks of two machines may differ so much, in milliseconds. */
const skew = 5 * 60_000;

/** What is not written when it is disposed is written then, at once. */
export function openMemory(file: MemoryFile, { place, clock, log }: MemoryOptions): Memory {
  const all = new Map<TicketRef, Remembered>();
  /** Heard since the file was last written. */
  const unwritten = new Set<TicketRef>();
  let stamp: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isWriting = false;
  let looking: Promise<boolean> | undefined;
  let isOver = false;
  let last = 0;
  const troubles = new Set<string>();
  const warnOnce = (text: string): void => {
    if (!troubles.has(text)) log.warn(text);
    troubles.add(text);
  };

  return {
    catchUp,
    get: (ref) => all.get(ref),
    entries: () => all,
    ask(ref) {
      const known = all.get(ref);
      const now = clock();
      if (known && now - known.askedAt > ofNoMatter) all.set(ref, { ...known, askedAt: now });
    },
    put(ref, heard) {
      const now = clock();
      keep(ref, { ...heard, checkedAt: now, askedAt: now });
    },
    confirm(ref) {
      const known = all.get(ref);
      if (known) keep(ref, { ...known, checkedAt: clock() });
    },
    erase() {
      all.clear();
      unwritten.clear();
      this.dispose();
    },
    dispose() {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      file.dispose();
      if (unwritten.size === 0) return;
      try {
        const theirs = file.readNow();
        if (theirs !== undefined) merge(rememberedIn(theirs, place) ?? new Map());
        else if (stamp !== undefined) forgetWritten();
        file.replaceNow(text());
      } catch (error) {
        warnOnce(`What was heard of tickets is not remembered: ${codeOf(error)}`);
      }
    },
  };

  function keep(ref: TicketRef, heard: Remembered): void {
    if (isOver) return;
    all.set(ref, heard);
    unwritten.add(ref);
    writeSoon();
  }

  function writeSoon(): void {
    if (timer || isWriting || isOver) return;
    timer = setTimeout(() => void write(), Math.max(0, last + apart - performance.now()));
    timer.unref();
  }

  async function write(): Promise<void> {
    isWriting = true;
    timer = undefined;
    try {
      await catchUp();
      if (isOver) return;
      const written = [...unwritten];
      const before = new Map(written.map((ref) => [ref, all.get(ref)]));
      stamp = await file.replace(text());
      for (const ref of written) {
        if (all.get(ref)?.checkedAt === before.get(ref)?.checkedAt) unwritten.delete(ref);
      }
    } catch (error) {
      // It is tried again with what is heard next.
      warnOnce(`What was heard of tickets is not remembered: ${codeOf(error)}`);
      return;
    } finally {
      isWriting = false;
      last = performance.now();
    }
    if (unwritten.size > 0) writeSoon();
  }

  function forgetWritten(): void {
    for (const ref of all.keys()) if (!unwritten.has(ref)) all.delete(ref);
  }

  function catchUp(): Promise<boolean> {
    return (looking ??= look().finally(() => (looking = undefined)));
  }

  async function look(): Promise<boolean> {
    const now = await file.stamp();
    if (now === stamp || isOver) return false;
    // Who deletes the file, forgets: what others forgot does not come back from here.
    if (now === undefined) {
      stamp = undefined;
      forgetWritten();
      return true;
    }
    try {
      const read = await file.read();
      const theirs = read === undefined ? undefined : rememberedIn(read, place);
      stamp = now;
      if (!theirs) {
        warnOnce('A memory of tickets cannot be understood and is set aside');
        await file.setAside();
        stamp = undefined;
        return false;
      }
      return merge(theirs);
    } catch (error) {
      warnOnce(`A memory of tickets cannot be read: ${codeOf(error)}`);
      return false;
    }
  }

  function merge(theirs: ReadonlyMap<TicketRef, Remembered>): boolean {
    let isNew = false;
    const future = clock() + skew;
    for (const [ref, one] of theirs) {
      if (one.checkedAt > future) continue;
      const own = all.get(ref);
      const newer = own && own.checkedAt >= one.checkedAt ? own : one;
      isNew ||= newer !== own;
      all.set(ref, { ...newer, askedAt: Math.max(own?.askedAt ?? 0, one.askedAt) });
    }
    return isNew;
  }

  /** What is wanted most lately, as much as there is room for. */
  function text(): string {
    const latest = [...all].sort(([, one], [, other]) => other.askedAt - one.askedAt);
    const lines: [TicketRef, string][] = [];
    let bytes = 0;
    for (const [ref, one] of latest) {
      const line = lineOf(one);
      bytes += Buffer.byteLength(line) + ref.length + 5;
      if (lines.length === most || bytes > mostBytes) all.delete(ref);
      else lines.push([ref, line]);
    }
    return contentOf(place, lines);
  }
}

const texts = new WeakMap<Ticket, string>();

/** A ticket never changes, only another takes its place. */
function lineOf({ ticket, ...rest }: Remembered): string {
  const line = JSON.stringify(rest);
  if (!ticket) return line;
  const text = texts.get(ticket) ?? JSON.stringify(ticket);
  texts.set(ticket, text);
  return `${line.slice(0, -1)},"ticket":${text}}`;
}

/** Of a failure of the file system; its words hold paths. */
function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
