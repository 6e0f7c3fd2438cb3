import { jsonObjectIn } from '../base/jsonObject.ts';
import type { TeamId } from '../model/ids.ts';
import { planIdForm } from '../model/ids.ts';
import { lineText } from '../model/lineText.ts';
import type {
  Amount,
  Direction,
  Month,
  RoundAnswer,
  Verdict,
  VoteKind,
  VoteSubject,
} from '../model/vote.ts';
import { mostKinds, verdicts, voteKinds } from '../model/vote.ts';
import type { LedgerLine } from './ledgerLine.ts';
import { isMonth } from './months.ts';

/** The only form of a line there is so far; lines of others are kept in git and passed over here. */
const version = 1;
/** Longest line that is read and longest text of a field, in characters; more is not from us. */
const longestLine = 2_000;
const longestText = 200;
/** Nobody says more in a month, one thing after the other. */
const greatestRev = 1_000_000;
/** Instead of a verdict: that there is none any more. */
const takenBack = 'withdrawn';

/** What a note holds: its lines in their order, and how many said nothing to us. */
export interface LedgerLines {
  readonly lines: readonly LedgerLine[];
  readonly skipped: number;
}

/**
 * Writes one line of the ledger, without its end; the form is in the product definition, §8. Texts are
 * made one line of at most 200 characters.
 */
export function voteLineOf(line: LedgerLine): string {
  const { month, token, rev } = line;
  switch (line.is) {
    case 'vote': {
      const { to, from, kind, verdict, text, subject } = line.vote;
      const said = { to, from, kind, verdict, text: written(text), subject: written(subject) };
      return JSON.stringify({ v: version, month, ...said, token, rev });
    }
    case 'taken-back': {
      const { to, from, kind, subject } = line.vote;
      const said = { to, from, kind, verdict: takenBack, subject: written(subject) };
      return JSON.stringify({ v: version, month, ...said, token, rev });
    }
    case 'round': {
      const { to, from, received, needed, onTime, valuable, noise } = line.answer;
      const said = { to, from, received, needed, onTime, valuable, noise };
      return JSON.stringify({ v: version, month, ...said, token, rev });
    }
    case 'withdrawal':
      return JSON.stringify({ v: version, month, token, rev, withdrawn: true });
  }
}

/**
 * Reads a note. Never fails: broken and hostile lines, other versions and, where it is given, lines of
 * another month than the one that the note is about, are passed over and counted.
 */
export function ledgerLinesIn(text: string, month?: Month): LedgerLines {
  const lines: LedgerLine[] = [];
  let skipped = 0;
  for (const row of text.split('\n')) {
    if (row === '' || row.trim() === '') continue;
    const line = lineIn(row);
    if (line && (month === undefined || line.month === month)) lines.push(line);
    else skipped += 1;
  }
  return { lines, skipped };
}

type Entry = Readonly<Record<string, unknown>>;

function lineIn(line: string): LedgerLine | undefined {
  const entry = line.length > longestLine ? undefined : jsonObjectIn(line);
  if (entry?.['v'] !== version) return undefined;
  const { month, token, rev } = entry;
  if (!isMonth(month) || !isToken(token) || !isRev(rev)) return undefined;
  if ('withdrawn' in entry) {
    return entry['withdrawn'] === true && !('to' in entry)
      ? { is: 'withdrawal', month, token, rev }
      : undefined;
  }
  const direction = directionIn(entry);
  if (!direction) return undefined;
  if ('received' in entry) {
    const answer = answerIn(entry, direction);
    return answer && { is: 'round', month, token, rev, answer };
  }
  const about = subjectIn(entry, direction);
  const { verdict } = entry;
  if (about && verdict === takenBack) return { is: 'taken-back', month, token, rev, vote: about };
  if (!about || !isVerdict(verdict)) return undefined;
  const text = textIn(entry['text']);
  if (text === false) return undefined;
  const vote = { ...about, verdict, ...(text === undefined ? {} : { text }) };
  return { is: 'vote', month, token, rev, vote };
}

function directionIn({ to, from }: Entry): Direction | undefined {
  return isTeamId(to) && isTeamId(from) && to !== from ? { to, from } : undefined;
}

function subjectIn(entry: Entry, { to, from }: Direction): VoteSubject | undefined {
  const { kind } = entry;
  const subject = textIn(entry['subject']);
  if (!isKind(kind) || subject === false) return undefined;
  return subject === undefined ? { to, from, kind } : { to, from, kind, subject };
}

function answerIn(entry: Entry, { to, from }: Direction): RoundAnswer | undefined {
  const { received, needed, onTime } = entry;
  const valuable = kindsIn(entry['valuable']);
  const noise = kindsIn(entry['noise']);
  if (!isAmount(received) || !isAmount(needed) || typeof onTime !== 'boolean') return undefined;
  if (!valuable || !noise || noise.some((kind) => valuable.includes(kind))) return undefined;
  return { to, from, received, needed, onTime, valuable, noise };
}

function kindsIn(value: unknown): readonly VoteKind[] | undefined {
  if (!Array.isArray(value) || value.length > mostKinds || !value.every(isKind)) return undefined;
  return new Set(value).size === value.length ? value : undefined;
}

/** `false` for what is there and no text: such a line would mean something else without it. */
function textIn(value: unknown): string | undefined | false {
  if (value === undefined) return undefined;
  const text = typeof value === 'string' ? lineText(value, longestText) : '';
  return text === '' ? false : text;
}

function written(text: string | undefined): string | undefined {
  const line = textIn(text);
  return line === false ? undefined : line;
}

function isToken(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{32}$/.test(value);
}

function isRev(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) > 0 && Number(value) <= greatestRev;
}

function isTeamId(value: unknown): value is TeamId {
  return typeof value === 'string' && planIdForm.test(value);
}

function isKind(value: unknown): value is VoteKind {
  return kinds.has(value);
}

function isVerdict(value: unknown): value is Verdict {
  return (verdicts as readonly unknown[]).includes(value);
}

function isAmount(value: unknown): value is Amount {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 5;
}

const kinds: ReadonlySet<unknown> = new Set(voteKinds);
