import type { Direction, RoundAnswer, Verdict, Vote, VoteKind } from '../model/vote.ts';
import { voteKinds } from '../model/vote.ts';
import type { LedgerLine } from './ledgerLine.ts';
import { standingLinesOf } from './standingLines.ts';

/**
 * The lines of one month, counted: small, whatever the ledger holds, and the same for whoever asks. It
 * is made to be kept by those who read the ledger, and says what single people said: only `reportOf`
 * may look into it.
 */
export interface MonthTally {
  /** By `cellKey`; only those of which somebody said something. */
  readonly cells: ReadonlyMap<string, CellTally>;
}

/** What was said about the information that one team has from another; people are tokens. */
export interface CellTally {
  /** How many gave a verdict, in a quick vote or by naming a kind in a round. */
  readonly voters: number;
  readonly signal: number;
  readonly noise: number;
  /** Those with a verdict, by how many people gave one, the fewest first; of equally many the later. */
  readonly kinds: readonly KindTally[];
  /** How many wrote something. */
  readonly writers: number;
  /** What they wrote, each once, in the order of the alphabet; the first 20. */
  readonly texts: readonly string[];
  /** How many answered in a round. */
  readonly answerers: number;
  /** Of all answers together: needed less received. */
  readonly missing: number;
  /** How many say that it comes in time. */
  readonly onTime: number;
}

export interface KindTally {
  readonly kind: VoteKind;
  readonly people: number;
  readonly signal: number;
  readonly noise: number;
  /** How many people gave a verdict on this kind or on one before it. */
  readonly peopleSoFar: number;
}

const mostTexts = 20;

/** Counts all lines of one month, of whatever notes they come from; order and repetition change nothing. */
export function tallyOf(lines: Iterable<LedgerLine>): MonthTally {
  const counts = new Map<string, Counts>();
  for (const line of standingLinesOf(lines)) {
    const said = line.is === 'vote' ? line.vote : line.answer;
    const key = cellKey(said);
    let cell = counts.get(key);
    if (!cell) counts.set(key, (cell = noCounts()));
    if (line.is === 'vote') countVote(cell, line.token, line.vote);
    else countAnswer(cell, line.token, line.answer);
  }
  return { cells: new Map([...counts].map(([key, cell]) => [key, cellTallyOf(cell)])) };
}

/** Ids of teams hold no blanks. */
export function cellKey({ to, from }: Direction): string {
  return `${to} ${from}`;
}

interface Counts {
  readonly kinds: Map<VoteKind, KindCounts>;
  readonly writers: Set<string>;
  readonly texts: Set<string>;
  answerers: number;
  missing: number;
  onTime: number;
}

interface KindCounts {
  readonly people: Set<string>;
  signal: number;
  noise: number;
}

function noCounts(): Counts {
  const said = { kinds: new Map(), writers: new Set<string>(), texts: new Set<string>() };
  return { ...said, answerers: 0, missing: 0, onTime: 0 };
}

function countVote(cell: Counts, token: string, { kind, verdict, text }: Vote): void {
  countVerdict(cell, token, kind, verdict);
  if (text === undefined) return;
  cell.writers.add(token);
  cell.texts.add(text);
}

function countAnswer(cell: Counts, token: string, answer: RoundAnswer): void {
  // A token has one answer about a team that stands.
  cell.answerers += 1;
  cell.missing += answer.needed - answer.received;
  cell.onTime += answer.onTime ? 1 : 0;
  for (const kind of answer.valuable) countVerdict(cell, token, kind, 'signal');
  for (const kind of answer.noise) countVerdict(cell, token, kind, 'noise');
}

function countVerdict(cell: Counts, token: string, kind: VoteKind, verdict: Verdict): void {
  let counts = cell.kinds.get(kind);
  if (!counts) cell.kinds.set(kind, (counts = { people: new Set(), signal: 0, noise: 0 }));
  counts.people.add(token);
  counts[verdict] += 1;
}

function cellTallyOf({ kinds: counted, writers, texts, ...round }: Counts): CellTally {
  const people = new Set<string>();
  const kinds = voteKinds
    .toReversed()
    .flatMap((kind) => {
      const counts = counted.get(kind);
      return counts ? [{ kind, ...counts }] : [];
    })
    .sort((one, other) => one.people.size - other.people.size)
    .map(({ kind, people: ofKind, signal, noise }): KindTally => {
      for (const token of ofKind) people.add(token);
      return { kind, people: ofKind.size, signal, noise, peopleSoFar: people.size };
    });
  return {
    voters: people.size,
    signal: kinds.reduce((sum, { signal }) => sum + signal, 0),
    noise: kinds.reduce((sum, { noise }) => sum + noise, 0),
    kinds,
    writers: writers.size,
    texts: [...texts].sort().slice(0, mostTexts),
    ...round,
  };
}
