import assert from 'node:assert/strict';
import { ledgerLinesIn, voteLineOf } from '../../../src/feedback/line.ts';
import type { LedgerLine } from '../../../src/feedback/ledgerLine.ts';
import type { AskedOfLedger } from '../../../src/feedback/reportOf.ts';
import { reportOf } from '../../../src/feedback/reportOf.ts';
import type { SignalCell, SignalReport, VotesTold } from '../../../src/feedback/signalReport.ts';
import { tallyOf } from '../../../src/feedback/tally.ts';
import type { TeamId } from '../../../src/model/ids.ts';
import type { Month } from '../../../src/model/vote.ts';
import { inNovember, mobile, month as october, platform } from './said.ts';

export const data = 'data' as TeamId;

/** The report on these lines as they come from notes: written, read, counted. Three teams, in November. */
export function toldOf(
  lines: readonly LedgerLine[],
  asked: Partial<AskedOfLedger> = {},
): SignalReport {
  const notes = Map.groupBy(lines, ({ month }) => month);
  return toldOfNotes(
    [...notes].map(([month, said]) => [month, said.map(voteLineOf).join('\n')]),
    asked,
  );
}

/** The same of texts of notes; a month may have several. */
export function toldOfNotes(
  notes: readonly (readonly [Month, string])[],
  asked: Partial<AskedOfLedger> = {},
): SignalReport {
  const months = Map.groupBy(notes, ([month]) => month);
  const tallies = [...months].map(([month, texts]) => {
    const lines = texts.flatMap(([, text]) => ledgerLinesIn(text, month).lines);
    return [month, tallyOf(lines)] as const;
  });
  const teams = [mobile, platform, data];
  return reportOf(new Map(tallies), { teams, now: inNovember, ...asked });
}

/** What is told in October of the information that mobile has from platform. */
export function cellIn(report: SignalReport, month = october): SignalCell {
  const cell = report.months
    .find((one) => one.month === month)
    ?.cells.find(({ to, from }) => to === mobile && from === platform);
  if (!cell) throw new Error(`Nothing is told of ${month}.`);
  return cell;
}

/** What is told there of votes. Fails when nothing is. */
export function votesOf(lines: readonly LedgerLine[], fewest = 5): VotesTold {
  const { votes } = cellIn(toldOf(lines, { fewest }));
  return votes === 'too-few' ? assert.fail('too few') : votes;
}
