import { randomBytes, randomUUID } from 'node:crypto';
import { ProductError } from '../base/productError.ts';
import type { Clock } from '../base/clock.ts';
import { ledgerLinesIn, voteLineOf } from '../feedback/line.ts';
import type { LedgerLine } from '../feedback/ledgerLine.ts';
import { monthBefore, monthOf, sentUntil } from '../feedback/months.ts';
import type { Month } from '../model/vote.ts';
import type { OwnEvent } from './ownEvent.ts';
import { ownFile } from './ownFile.ts';
import type { OwnLine, OwnSaid } from './ownSaid.ts';
import { ownSaid } from './ownSaid.ts';
import type { Votes } from './votes.ts';

/** What this clone says, as far as it has to do with no other. */
export interface OwnVotes extends Pick<
  Votes,
  'own' | 'vote' | 'takeBack' | 'answerRound' | 'keepDraft' | 'withdraw' | 'unsent'
> {
  /**
   * Hands what was said to `put`, month by month, as far as it may still be sent, and answers what notes
   * that it arrived. Whatever is changed meanwhile takes the place of what was handed over. Rejects as
   * `vote`, and as `put` does.
   */
  send(put: Put): Promise<() => Promise<void>>;
  /** The month that cannot be sent any more and of which something may not have been; else nothing. */
  missed(): Promise<Missed | undefined>;
}

/** Who said something in a month that is over. */
export interface Missed {
  readonly month: Month;
  readonly token: string;
}

/** `areKnown`: all of these lines were put before. */
type Put = (month: Month, lines: readonly string[], areKnown: boolean) => Promise<void>;

/** A line before its token and its number are known. */
type Statement = DistributiveOmit<LedgerLine, 'month' | 'token' | 'rev'>;
type DistributiveOmit<T, Key extends PropertyKey> = T extends unknown ? Omit<T, Key> : never;

/** The own votes in a folder, `<git common directory>/product-mindset/votes`. */
export function ownVotes(folder: string, clock: Clock): OwnVotes {
  const file = ownFile(folder);
  let swept: Month | undefined;

  const now = async (): Promise<Month> => {
    const month = monthOf(clock());
    if (swept !== month) await sweep(month);
    return month;
  };
  /** What is over for good would only tell later who said it. */
  const sweep = async (month: Month): Promise<void> => {
    const oldest = monthBefore(month);
    for (const one of await file.months()) if (one < oldest) await file.remove(one);
    swept = month;
  };
  const read = async (month: Month): Promise<OwnSaid> => ownSaid(month, await file.read(month));
  const say = async (...statements: readonly Statement[]): Promise<void> => {
    const month = await now();
    const token = (await read(month)).token ?? randomBytes(16).toString('hex');
    const lines = statements.map((one): LedgerLine => ({ ...one, month, token, rev: 1 }));
    for (const line of lines) assertReadable(line);
    if (lines.length === 0) return;
    await file.append(
      month,
      lines.map((line) => ({ is: 'said', line })),
    );
  };
  const sendable = async (): Promise<readonly Month[]> => {
    const month = await now();
    const before = monthBefore(month);
    return clock() < sentUntil(before) ? [before, month] : [month];
  };

  const offer = async (month: Month, put: Put): Promise<OwnEvent> => {
    // From here on each change gets a line of its own, so that nothing stays said in the ledger.
    const mark = randomUUID();
    await file.append(month, [{ is: 'offered', mark }]);
    const events = await file.read(month);
    const end = events.findIndex((event) => event.is === 'offered' && event.mark === mark);
    await put(month, textsOf(ownSaid(month, events.slice(0, end + 1)).lines), false);
    return { is: 'sent', mark };
  };

  return {
    async own() {
      const { month, votes, answers, draft } = await read(await now());
      return { month, votes, answers, ...(draft === undefined ? {} : { draft }) };
    },
    vote: (vote) => say({ is: 'vote', vote }),
    takeBack: ({ to, from, kind, subject }) =>
      say({
        is: 'taken-back',
        vote: { to, from, kind, ...(subject === undefined ? {} : { subject }) },
      }),
    answerRound: (answers) => say(...answers.map((answer) => ({ is: 'round', answer }) as const)),
    async keepDraft(draft) {
      await file.append(await now(), [{ is: 'drafted', draft }]);
    },
    withdraw: () => say({ is: 'withdrawal' }),
    async unsent() {
      const said = await Promise.all((await sendable()).map(read));
      return said.flatMap(({ lines }) => textsOf(lines.filter(({ isSent }) => !isSent)));
    },
    async missed() {
      const month = monthBefore(await now());
      if (clock() < sentUntil(month)) return undefined;
      const { token, lines } = await read(month);
      const isMissing = lines.some(({ isSent }) => !isSent);
      return token !== undefined && isMissing ? { month, token } : undefined;
    },
    async send(put) {
      const sent = new Map<Month, OwnEvent>();
      for (const month of await sendable()) {
        const { lines } = await read(month);
        // What was sent before is handed over again: something may have set the ledger back.
        if (lines.every(({ isSent }) => isSent)) await put(month, textsOf(lines), true);
        else sent.set(month, await offer(month, put));
      }
      return async () => {
        for (const [month, event] of sent) await file.append(month, [event]);
      };
    },
  };
}

function textsOf(lines: readonly OwnLine[]): readonly string[] {
  return lines.map(({ line }) => voteLineOf(line));
}

/** What could not be read again would be said in vain. */
function assertReadable(line: LedgerLine): void {
  if (ledgerLinesIn(voteLineOf(line)).lines.length === 1) return;
  throw new ProductError(
    'bad-input',
    'votes: a team about itself, or what is no line of the ledger',
  );
}
