import type { Ledger } from '../answers/ledger.ts';
import { merged } from '../answers/line.ts';
import type { Answer } from '../model/answer.ts';
import type { Commit } from '../model/commit.ts';
import type { Sha, TicketKey } from '../model/ids.ts';
import type { Joined } from '../model/joined.ts';
import { joinedOf, ownAnswers } from '../model/joinedOf.ts';
import type { MessageParts } from '../model/message.ts';
import type { Commits } from './commits.ts';
import type { Former } from './formerCommits.ts';

/** What of a commit the answers are joined with. */
export interface Joinable {
  readonly commit: Commit;
  readonly message: MessageParts;
  readonly tickets: readonly TicketKey[];
}

/** Where answers are found. */
export interface Sources {
  readonly ledger: Ledger;
  readonly former: ReadonlyMap<Sha, Former>;
  readonly commits: Pick<Commits, 'patchesOf'>;
}

/** What is known of one commit besides its message. */
interface JoinedAnswers {
  readonly joined: Joined;
  /** Of the answers to this very commit, the newest of each field. */
  readonly answer?: Answer;
}

/** Who and why of commits. Patch ids, which cost a process, are asked for only where they decide. */
export async function joinAnswers(
  joinables: readonly Joinable[],
  sources: Sources,
): Promise<ReadonlyMap<Sha, JoinedAnswers>> {
  const undecided = joinables.filter((one) => needsPatch(one, sources.ledger));
  const patches = await sources.commits.patchesOf(undecided.map(({ commit }) => commit));
  return new Map(
    joinables.map((one) => {
      const { sha } = one.commit;
      const patch = patches.get(sha);
      const answer = merged(ownAnswers(sources.ledger.onCommit(sha), patch));
      return [sha, { joined: joined(one, patch, sources), ...(answer ? { answer } : {}) }];
    }),
  );
}

function needsPatch({ commit, message }: Joinable, ledger: Ledger): boolean {
  if (!ledger.hasPatches) return false;
  if (message.who.length > 0 && message.why.length > 0) return false;
  const noted = ledger.onCommit(commit.sha);
  const has = (field: 'who' | 'why'): boolean => noted.some((one) => one[field] !== undefined);
  return noted.some(({ patch }) => patch !== undefined) || !has('who') || !has('why');
}

function joined(
  { commit, message, tickets }: Joinable,
  patch: string | undefined,
  { ledger, former }: Sources,
): Joined {
  const earlier = former.get(commit.sha);
  const told: readonly Answer[] = earlier?.answers ?? [];
  const samePatch = patch === undefined ? [] : ledger.onPatch(patch);
  return joinedOf({
    message,
    ...(patch === undefined ? {} : { patch }),
    onCommit: ledger.onCommit(commit.sha),
    onSameChange: earlier?.isSquash === true ? samePatch : [...samePatch, ...told],
    onBranch: earlier?.isSquash === true ? told : [],
    forTickets: tickets.flatMap((ticket) => ledger.forTicket(ticket)),
  });
}
