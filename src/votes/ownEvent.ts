import { jsonObjectIn } from '../base/jsonObject.ts';
import type { LedgerLine } from '../feedback/ledgerLine.ts';
import { ledgerLinesIn, voteLineOf } from '../feedback/line.ts';
import type { TeamId } from '../model/ids.ts';
import type { RoundAnswer } from '../model/vote.ts';
import { recordIn } from '../sharing/sharingState.ts';
import type { RoundDraft } from './votes.ts';

/**
 * What happened to the own votes of a month, in the order in which it did: something was said, as a
 * line of the ledger of which the number does not count yet; a round was begun or given up; what was
 * said so far may be in the ledger from now on, under a mark; all of that is there.
 */
export type OwnEvent =
  | { readonly is: 'said'; readonly line: LedgerLine }
  | { readonly is: 'drafted'; readonly draft: RoundDraft | undefined }
  | { readonly is: 'offered'; readonly mark: string }
  | { readonly is: 'sent'; readonly mark: string };

/** More than anybody fills in. */
const mostTeams = 100;

/** An event as a line of the file, without the end of the line. */
export function ownEventLineOf(event: OwnEvent): string {
  switch (event.is) {
    case 'said':
      return voteLineOf(event.line);
    case 'drafted':
      return JSON.stringify({ draft: event.draft ?? null });
    case 'offered':
      return JSON.stringify({ offered: event.mark });
    case 'sent':
      return JSON.stringify({ sent: event.mark });
  }
}

/** The events of a file; a line that a kill or a full disk broke off is passed over. */
export function ownEventsIn(text: string): readonly OwnEvent[] {
  return text.split('\n').flatMap((line) => (line === '' ? [] : eventsIn(line)));
}

function eventsIn(line: string): readonly OwnEvent[] {
  const { lines } = ledgerLinesIn(line);
  if (lines.length > 0) return lines.map((said) => ({ is: 'said', line: said }));
  const { draft, offered, sent } = jsonObjectIn(line) ?? {};
  if (typeof offered === 'string') return [{ is: 'offered', mark: offered }];
  if (typeof sent === 'string') return [{ is: 'sent', mark: sent }];
  if (draft === null) return [{ is: 'drafted', draft: undefined }];
  return isDraft(draft) ? [{ is: 'drafted', draft }] : [];
}

function isDraft(value: unknown): value is RoundDraft {
  const { to, answers } = recordIn(value);
  return (
    typeof to === 'string' &&
    Array.isArray(answers) &&
    answers.length <= mostTeams &&
    answers.every(isPart)
  );
}

/** As the file has it, which this program alone writes: one field of each kind is looked at. */
function isPart(value: unknown): value is Partial<RoundAnswer> & { readonly from: TeamId } {
  const { from, received, needed, onTime, valuable, noise } = recordIn(value);
  return (
    typeof from === 'string' &&
    [received, needed].every((amount) => amount === undefined || typeof amount === 'number') &&
    (onTime === undefined || typeof onTime === 'boolean') &&
    [valuable, noise].every((kinds) => kinds === undefined || Array.isArray(kinds))
  );
}
