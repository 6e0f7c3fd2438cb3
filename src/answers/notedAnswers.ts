import type { Clock } from '../base/clock.ts';
import type { Git, GitTask } from '../git/git.ts';
import type { Answers } from './answers.ts';
import { appendNotes } from './appendNotes.ts';
import { ledgerReader } from './ledger.ts';
import { lineOf } from './line.ts';
import { answersReference, writingPrefixOf } from '../notes/notes.ts';

/** A write takes well under a second: what is older was left by a writer that was killed. */
const stale = 10 * 60 * 1000;

/** Answers kept as lines of git notes in `refs/notes/product-mindset/answers`. */
export function notedAnswers(git: Git, clock: Clock = Date.now): Answers {
  const ledger = ledgerReader(git);
  return {
    ledger,
    record: (sha, ...given) => appendNotes(git, new Map([[sha, given.map(lineOf)]]), clock),
    carry: (answers) =>
      appendNotes(
        git,
        new Map([...answers].map(([sha, given]) => [sha, given.map(lineOf)])),
        clock,
      ),
    async condition() {
      const [{ answered, skipped, unread }, left] = await Promise.all([
        ledger(),
        git.run(writesBefore(clock() - stale)),
      ]);
      return { answered, skipped, unread, stale: left };
    },
  };
}

/** References of writers that began before this time, in milliseconds since the epoch. */
function writesBefore(time: number): GitTask<readonly string[]> {
  return {
    args: [
      'for-each-ref',
      '--format=%(refname) %(creatordate:unix)',
      '--',
      writingPrefixOf(answersReference),
    ],
    parse: (output) =>
      output
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => line.split(' '))
        .filter(([, seconds]) => Number(seconds) * 1000 < time)
        .flatMap(([name]) => name ?? []),
  };
}
