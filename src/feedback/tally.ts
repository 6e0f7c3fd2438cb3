import type { TeamId } from '../model/ids.ts';
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
  /** By the receiver and then the sender; only those of which somebody said something. */
  readonly cells: ReadonlyMap<TeamId, ReadonlyMap<TeamId, CellTally>>;
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
  const counts = new Map<TeamId, Map<TeamId, Counts>>();
  for (const line of standingLinesOf(lines)) {
    if (line.is === 'vote') countVote(countsOf(counts, line.vote), line.token, line.vote);
    else countAnswer(countsOf(counts, line.answer), line.token, line.answer);
  }
  const tallied = (row: ReadonlyMap<TeamId, Counts>): ReadonlyMap<TeamId, CellTally> =>
    new Map([...row].map(([from, cell]) => [from, cellTallyOf(cell)]));
  return { cells: new Map([...counts].map(([to, row]) => [to, tallied(row)])) };
}

function countsOf(counts: Map<TeamId, Map<TeamId, Counts>>, { to, from }: Direction): Counts {
  let row = counts.get(to);
  if (!row) counts.set(to, (row = new Map<TeamId, Counts>()));
  let cell = row.get(from);
  if (!cell) row.set(from, (cell = noCounts()));
  return cell;
}

interface Counts {
  /** The token that was counted last: the lines of one come one after the other. */
  voter: string;
  /** For each voter the kinds with a verdict, a bit for each place in `voteKinds`. */
  readonly voted: number[];
  readonly kinds: Map<VoteKind, Record<Verdict, number>>;
  readonly writers: Set<string>;
  readonly texts: Set<string>;
  answerers: number;
  missing: number;
  onTime: number;
}

function noCounts(): Counts {
  const written = { writers: new Set<string>(), texts: new Set<string>() };
  return {
    voter: '',
    voted: [],
    kinds: new Map(),
    ...written,
    answerers: 0,
    missing: 0,
    onTime: 0,
  };
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
  if (cell.voter !== token) {
    cell.voter = token;
    cell.voted.push(0);
  }
  const last = cell.voted.length - 1;
  cell.voted[last] = (cell.voted[last] ?? 0) | bitOf(kind);
  let counts = cell.kinds.get(kind);
  if (!counts) cell.kinds.set(kind, (counts = { signal: 0, noise: 0 }));
  counts[verdict] += 1;
}

function cellTallyOf({
  voted,
  kinds,
  writers,
  texts,
  answerers,
  missing,
  onTime,
}: Counts): CellTally {
  const voters = (bits: number): number => voted.filter((mine) => (mine & bits) !== 0).length;
  let soFar = 0;
  const counted = voteKinds
    .toReversed()
    .flatMap((kind) => {
      const verdicts = kinds.get(kind);
      return verdicts ? [{ kind, people: voters(bitOf(kind)), ...verdicts }] : [];
    })
    .sort((one, other) => one.people - other.people)
    .map((kind): KindTally => ({ ...kind, peopleSoFar: voters((soFar |= bitOf(kind.kind))) }));
  return {
    voters: voted.length,
    signal: counted.reduce((sum, { signal }) => sum + signal, 0),
    noise: counted.reduce((sum, { noise }) => sum + noise, 0),
    kinds: counted,
    writers: writers.size,
    texts: [...texts].sort().slice(0, mostTexts),
    answerers,
    missing,
    onTime,
  };
}

function bitOf(kind: VoteKind): number {
  return 1 << voteKinds.indexOf(kind);
}
