import type { Commit } from '../model/commit.ts';
import { ancestryIn } from './ancestry.ts';
import type { ChangedLines, Commits } from './commits.ts';
import type { Pairs } from './pairs.ts';

/** What came later may seem to be earlier by so much, in milliseconds: clocks differ. */
const clocksDiffer = 24 * 60 * 60 * 1000;

/**
 * Pairs a commit with the only later one that adds and takes away all its lines: a fixup, a squash
 * of some, a squash after the base moved. Where two do, it is not known which, and neither is paired.
 */
export async function foldedInto(
  pairs: Pairs,
  all: readonly Commit[],
  commits: Commits,
): Promise<void> {
  const ancestryOf = ancestryIn(all);
  const options = pairs.left
    .map((former) => ({
      former,
      into: pairs.open.filter((later) => mayHold(later, former) && !ancestryOf(former).has(later)),
    }))
    .filter(({ former, into }) => former.paths.length > 0 && into.length > 0);
  const read = new Set(options.flatMap(({ former, into }) => [former, ...into]));
  if (read.size === 0) return;
  const lines = await commits.changedLinesOf([...read]);
  for (const { former, into } of options) {
    const own = lines.get(former.sha);
    if (!own || !isTelling(own)) continue;
    // One that was not read may be another that holds them.
    if (into.some(({ sha }) => !lines.has(sha))) continue;
    const holding = into.filter((later) => isWithin(own, lines.get(later.sha)));
    const [to, another] = holding;
    if (to && !another) pairs.add(to, [former]);
  }
}

function mayHold(later: Commit, former: Commit): boolean {
  return (
    later.committedAt >= former.authoredAt - clocksDiffer &&
    former.paths.every((path) => later.paths.includes(path))
  );
}

/** So many letters and digits are not written twice by chance; `return null;` is. */
const tellingLetters = 40;

function isTelling(lines: ChangedLines): boolean {
  const texts = [...lines.keys()].map((line) => line.slice(line.indexOf('\n') + 2));
  return texts.join('').replace(/[^\p{L}\p{N}]/gu, '').length >= tellingLetters;
}

function isWithin(own: ChangedLines, whole: ChangedLines | undefined): boolean {
  return [...own].every(([line, count]) => (whole?.get(line) ?? 0) >= count);
}
