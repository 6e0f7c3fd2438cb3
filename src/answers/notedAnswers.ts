import type { Clock } from '../base/clock.ts';
import type { Log } from '../base/log.ts';
import type { Git, GitTask } from '../git/git.ts';
import type { Answer } from '../model/answer.ts';
import { isSha } from '../model/ids.ts';
import type { Sha } from '../model/ids.ts';
import type { Answers } from './answers.ts';
import { appendNote } from './appendNote.ts';
import { lineOf, linesIn, merged } from './line.ts';
import { listNotes, readNotes, writingPrefix } from './notes.ts';
import type { Note } from './notes.ts';

/** A write takes well under a second: what is older was left by a writer that was killed. */
const stale = 10 * 60 * 1000;

/** Answers kept as lines of git notes in `refs/notes/product-mindset/answers`. */
export function notedAnswers(git: Git, log?: Log, clock: Clock = Date.now): Answers {
  const read = async (notes: readonly Note[]): Promise<Read> => {
    const texts = await readNotes(git, notes);
    const found = new Map<Sha, Answer>();
    let skipped = 0;
    for (const { annotated, blob } of notes) {
      const lines = linesIn(texts.get(blob) ?? '');
      const answer = merged(lines.answers);
      skipped += lines.skipped;
      if (answer && isSha(annotated)) found.set(annotated, answer);
    }
    if (skipped > 0) log?.warn(`answers: ${skipped} lines were passed over`);
    return { found, skipped };
  };
  return {
    async of(shas) {
      const wanted = new Set<string>(shas);
      if (wanted.size === 0) return new Map();
      const notes = await listNotes(git);
      return (await read(notes.filter(({ annotated }) => wanted.has(annotated)))).found;
    },
    record: (sha, answer) => appendNote(git, sha, lineOf(answer), clock),
    async condition() {
      const [{ found, skipped }, left] = await Promise.all([
        listNotes(git).then(read),
        git.run(writesBefore(clock() - stale)),
      ]);
      return { answered: found.size, skipped, stale: left };
    },
  };
}

/** What notes hold: the answers, and how many lines said nothing to us. */
interface Read {
  readonly found: ReadonlyMap<Sha, Answer>;
  readonly skipped: number;
}

/** References of writers that began before this time, in milliseconds since the epoch. */
function writesBefore(time: number): GitTask<readonly string[]> {
  return {
    args: ['for-each-ref', '--format=%(refname) %(creatordate:unix)', '--', writingPrefix],
    parse: (output) =>
      output
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => line.split(' '))
        .filter(([, seconds]) => Number(seconds) * 1000 < time)
        .flatMap(([name]) => name ?? []),
  };
}
