import { voteLineOf } from './line.ts';
import type { LedgerLine } from './ledgerLine.ts';

/** A line that counts. */
export type StandingLine = Extract<LedgerLine, { readonly is: 'vote' | 'round' }>;

/**
 * The votes and answers of one month that stand, those of a token one after the other. Of what a token
 * says about the same the line with the greatest `rev` counts, of equal ones the greater as it is
 * written; nothing that its token took back stands. In which order the lines come, and how often each,
 * changes nothing but the order.
 */
export function standingLinesOf(lines: Iterable<LedgerLine>): readonly StandingLine[] {
  const speakers = new Map<string, Speaker>();
  for (const line of lines) {
    let speaker = speakers.get(line.token);
    if (!speaker) speakers.set(line.token, (speaker = { last: new Map(), withdrawn: 0 }));
    if (line.is === 'withdrawal') {
      speaker.withdrawn = Math.max(speaker.withdrawn, line.rev);
      continue;
    }
    const key = keyOf(line);
    const known = speaker.last.get(key);
    if (!known || isLater(line, known)) speaker.last.set(key, line);
  }
  return [...speakers.values()].flatMap(({ last, withdrawn }) =>
    // A withdrawal is written greater than what it is as late as: "token" follows its month, not "to".
    [...last.values()].filter((line) => line.rev > withdrawn).filter(isStanding),
  );
}

type SaidLine = Exclude<LedgerLine, { readonly is: 'withdrawal' }>;

interface Speaker {
  /** By what they are about. */
  readonly last: Map<string, SaidLine>;
  /** The greatest number of a withdrawal. */
  withdrawn: number;
}

function isLater(line: SaidLine, known: SaidLine): boolean {
  return line.rev === known.rev ? voteLineOf(line) > voteLineOf(known) : line.rev > known.rev;
}

function isStanding(line: SaidLine): line is StandingLine {
  return line.is !== 'taken-back';
}

/** What another line of the token has to agree in to take the place of this one; only the subject may hold blanks. */
function keyOf(line: SaidLine): string {
  if (line.is === 'round') return `${line.answer.to} ${line.answer.from}`;
  const { to, from, kind, subject = '' } = line.vote;
  return `${to} ${from} ${kind} ${subject}`;
}
