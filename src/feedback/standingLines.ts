import { voteLineOf } from './line.ts';
import type { LedgerLine } from './ledgerLine.ts';

/** A line that counts. */
export type StandingLine = Extract<LedgerLine, { readonly is: 'vote' | 'round' }>;

/**
 * The votes and answers that stand. Of what one token says about the same in one month the line with
 * the greatest `rev` counts, of equal ones the greater as it is written; nothing that its token took
 * back stands. In which order the lines come, and how often each, changes nothing but the order.
 */
export function standingLinesOf(lines: Iterable<LedgerLine>): readonly StandingLine[] {
  const last = new Map<string, Exclude<LedgerLine, { readonly is: 'withdrawal' }>>();
  const withdrawn = new Map<string, number>();
  for (const line of lines) {
    if (line.is === 'withdrawal') {
      const speaker = speakerOf(line);
      withdrawn.set(speaker, Math.max(line.rev, withdrawn.get(speaker) ?? 0));
      continue;
    }
    const key = keyOf(line);
    const known = last.get(key);
    if (!known || isLater(line, known)) last.set(key, line);
  }
  return [...last.values()].filter((line): line is StandingLine => {
    if (line.is === 'taken-back') return false;
    // A withdrawal is written greater than what it is as late as: "token" follows its month, not "to".
    return line.rev > (withdrawn.size === 0 ? 0 : (withdrawn.get(speakerOf(line)) ?? 0));
  });
}

function isLater(line: LedgerLine, known: LedgerLine): boolean {
  return line.rev === known.rev ? voteLineOf(line) > voteLineOf(known) : line.rev > known.rev;
}

function speakerOf({ token, month }: LedgerLine): string {
  return `${token} ${month}`;
}

/** What another line has to agree in to take the place of this one. Only the subject may hold blanks. */
function keyOf(line: Exclude<LedgerLine, { readonly is: 'withdrawal' }>): string {
  if (line.is === 'round') return `${speakerOf(line)} ${line.answer.to} ${line.answer.from}`;
  const { to, from, kind, subject = '' } = line.vote;
  return `${speakerOf(line)} ${to} ${from} ${kind} ${subject}`;
}
