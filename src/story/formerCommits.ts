import type { Ledger } from '../answers/ledger.ts';
import { lineOf, linesIn, merged } from '../answers/line.ts';
import type { Answer } from '../model/answer.ts';
import type { Commit } from '../model/commit.ts';
import type { Sha, TicketKey } from '../model/ids.ts';
import { partsOf } from '../model/message.ts';
import { appliedAgain } from './appliedAgain.ts';
import type { Commits } from './commits.ts';
import { foldedTogether } from './foldedTogether.ts';
import { foldedInto } from './foldedInto.ts';
import { Pairs } from './pairs.ts';
import { sameAuthorship } from './sameAuthorship.ts';
import { squashedInto } from './squashedInto.ts';

/** What was said about the commits that a commit was made of. */
export interface Former {
  readonly answers: readonly Answer[];
  /** They were several that became one, rather than one that changed. */
  readonly isSquash: boolean;
}

/** What a message is read with. */
export interface Reading {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly ticketsIn: (message: string) => readonly TicketKey[];
}

/** So many commits that HEAD does not hold are looked at. */
const mostOutside = 500;

/**
 * What was said about earlier forms of commits, in notes or in messages that did not survive: an
 * amend, a rebase with what it folds together, a squash here or by a forge, a `git filter-branch`. It
 * is found by what git still has: commits that HEAD does not hold, their authorship and their
 * changes. Commits that say all already, and merges, are left out. Only what is certain is told.
 */
export async function formerCommits(
  commits: Commits,
  ledger: Ledger,
  candidates: readonly Commit[],
  reading: Reading,
): Promise<ReadonlyMap<Sha, Former>> {
  const outside = await commits.outside(mostOutside);
  const saying = outside.filter((commit) => says(commit, ledger).any);
  const open = candidates.filter(
    (commit) => commit.parents.length < 2 && !says(commit, ledger).all,
  );
  const pairs = new Pairs(saying, open);
  await appliedAgain(pairs, commits);
  await sameAuthorship(pairs, outside, candidates, commits);
  await squashedInto(pairs, outside, commits);
  await foldedTogether(pairs, outside, candidates, commits);
  await foldedInto(pairs, [...outside, ...candidates], commits);
  return answersOf(pairs, ledger, commits, reading);
}

function says({ sha, message }: Commit, ledger: Ledger): { any: boolean; all: boolean } {
  const { who, why, item } = partsOf(message);
  const noted = ledger.onCommit(sha);
  const hasWho = who.length > 0 || noted.some((answer) => answer.who !== undefined);
  const hasWhy = why.length > 0 || noted.some((answer) => answer.why !== undefined);
  return { any: hasWho || hasWhy || item.length > 0 || noted.length > 0, all: hasWho && hasWhy };
}

async function answersOf(
  pairs: Pairs,
  ledger: Ledger,
  commits: Commits,
  reading: Reading,
): Promise<ReadonlyMap<Sha, Former>> {
  const found = new Map<Sha, Former>();
  const patches = await commits.patchesOf(
    pairs.all.flatMap(({ to, from }) => [to, ...from.flat()]),
  );
  for (const { to, from } of pairs.all) {
    const patch = patches.get(to.sha);
    const answers = from.flatMap((forms) => {
      const told = forms.flatMap((form) => [
        ...ledger.onCommit(form.sha),
        ...writtenIn(form, to, patches.get(form.sha), reading),
      ]);
      const newest = forms.length > 1 ? merged(told) : undefined;
      return newest ? [newest] : told;
    });
    // An answer about the same change is found by its patch, wherever it is written.
    const isKnown = (answer: Answer): boolean =>
      ledger.onCommit(to.sha).some((known) => isSame(known, answer)) ||
      (patch !== undefined && ledger.onPatch(patch).some((known) => isSame(known, answer)));
    const fresh = answers.filter((answer) => !isKnown(answer));
    if (fresh.length > 0) found.set(to.sha, { answers: fresh, isSquash: from.length > 1 });
  }
  return found;
}

function isSame(one: Answer, other: Answer): boolean {
  return (
    one.at === other.at &&
    one.who === other.who &&
    one.why === other.why &&
    one.patch === other.patch
  );
}

/**
 * What a commit said in its message, as notes would have it, each of several values by itself; not
 * what the message of its new form says anyway, or says otherwise.
 */
function writtenIn(
  commit: Commit,
  to: Commit,
  patch: string | undefined,
  { now, ticketsIn }: Reading,
): readonly Answer[] {
  const [old, present] = [partsOf(commit.message), partsOf(to.message)];
  const left = (field: 'who' | 'why' | 'item'): readonly string[] =>
    present[field].length > 0 ? [] : old[field];
  const [who, why, item] = [left('who'), left('why'), left('item')];
  // A date of the future would win over what people say from now on.
  const at = Math.max(0, Math.min(commit.committedAt, now));
  const lines = Array.from(
    { length: Math.max(who.length, why.length, item.length) },
    (_, index) => {
      const [oneWho, oneWhy, oneItem] = [who[index], why[index], item[index]];
      return lineOf({
        at,
        tickets: ticketsIn(commit.message),
        ...(oneWho === undefined ? {} : { who: oneWho }),
        ...(oneWhy === undefined ? {} : { why: oneWhy }),
        ...(oneItem === undefined ? {} : { item: oneItem }),
        ...(patch === undefined ? {} : { patch }),
      });
    },
  );
  return linesIn(lines.join('\n')).answers;
}
