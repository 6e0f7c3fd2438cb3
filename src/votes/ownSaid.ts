import type { LedgerLine } from '../feedback/ledgerLine.ts';
import type { Month } from '../model/vote.ts';
import type { OwnEvent } from './ownEvent.ts';
import type { OwnMonth, RoundDraft } from './votes.ts';

/** What was said in one month, as its events leave it. */
export interface OwnSaid extends OwnMonth {
  /** What stands for the person this month; absent as long as nothing was said. */
  readonly token?: string;
  /** What the ledger has to hold so that it says the same: about each thing the newest line. */
  readonly lines: readonly OwnLine[];
}

export interface OwnLine {
  readonly line: LedgerLine;
  /** It was put into the ledger. */
  readonly isSent: boolean;
}

/** A line that was not dropped, and how far it got. */
interface Entry {
  readonly line: LedgerLine;
  /** Of two entries about the same, the later one counts. */
  readonly about: string;
  /** It may be in the ledger: whatever takes its place needs a greater number. */
  isOffered: boolean;
  isSent: boolean;
}

/**
 * What was said, from the events of a month. The same for the same beginning of a file, whoever reads
 * it: what follows later changes no number of what was offered before.
 *
 * A line that nobody can have seen is replaced without a trace. Numbers are no greater than that
 * takes, so that they do not tell in which order things were said.
 */
export function ownSaid(month: Month, events: readonly OwnEvent[]): OwnSaid {
  let entries: readonly Entry[] = [];
  let token: string | undefined;
  let draft: RoundDraft | undefined;
  const offered = new Map<string, readonly Entry[]>();
  for (const event of events) {
    switch (event.is) {
      case 'said':
        if (event.line.month !== month) break;
        token ??= event.line.token;
        entries = withLine(entries, { ...event.line, token });
        if (event.line.is === 'round' || event.line.is === 'withdrawal') draft = undefined;
        break;
      case 'drafted':
        ({ draft } = event);
        break;
      case 'offered':
        for (const entry of entries) entry.isOffered = true;
        offered.set(event.mark, entries);
        break;
      case 'sent':
        for (const entry of offered.get(event.mark) ?? []) entry.isSent = true;
        break;
    }
  }
  const standing = standingOf(entries);
  const newestFirst = standing.map(({ line }) => line).reverse();
  return {
    month,
    votes: newestFirst.flatMap((line) => (line.is === 'vote' ? [line.vote] : [])),
    answers: newestFirst.flatMap((line) => (line.is === 'round' ? [line.answer] : [])).reverse(),
    lines: standing.map(({ line, isSent }) => ({ line, isSent })),
    ...(draft === undefined ? {} : { draft }),
    ...(token === undefined ? {} : { token }),
  };
}

function withLine(entries: readonly Entry[], line: LedgerLine): readonly Entry[] {
  const about = aboutOf(line);
  const isAll = line.is === 'withdrawal';
  const kept = entries.filter((entry) => entry.isOffered || !(isAll || entry.about === about));
  const seen = standingOf(kept);
  const before = isAll ? seen : seen.filter((entry) => entry.about === about);
  const isNothing = before.every((entry) => isTakenBack(entry.line));
  if ((isAll || line.is === 'taken-back') && isNothing) return kept;
  const rev = 1 + Math.max(0, ...kept.filter(isReplaced).map((entry) => entry.line.rev));
  return [...kept, { line: { ...line, rev }, about, isOffered: false, isSent: false }];

  function isReplaced(entry: Entry): boolean {
    return isAll || entry.about === about || entry.line.is === 'withdrawal';
  }
}

/** Those that nothing later took the place of; a withdrawal stands too. */
function standingOf(entries: readonly Entry[]): readonly Entry[] {
  const since = entries.findLastIndex(({ line }) => line.is === 'withdrawal');
  const newest = new Map(entries.slice(Math.max(0, since)).map((entry) => [entry.about, entry]));
  return entries.filter((entry) => newest.get(entry.about) === entry);
}

function isTakenBack(line: LedgerLine): boolean {
  return line.is === 'taken-back' || line.is === 'withdrawal';
}

function aboutOf(line: LedgerLine): string {
  switch (line.is) {
    case 'vote':
    case 'taken-back': {
      const { to, from, kind, subject } = line.vote;
      return JSON.stringify(['vote', to, from, kind, subject]);
    }
    case 'round':
      return JSON.stringify(['round', line.answer.to, line.answer.from]);
    case 'withdrawal':
      return 'withdrawal';
  }
}
