import type { Answers } from '../../src/answers/answers.ts';
import { merged } from '../../src/answers/line.ts';
import type { Answer } from '../../src/model/answer.ts';
import type { Sha } from '../../src/model/ids.ts';

/** What the notes of these commits say, one answer for each that has any. */
export async function answersOf(
  answers: Answers,
  shas: readonly Sha[],
): Promise<ReadonlyMap<Sha, Answer>> {
  const ledger = await answers.ledger();
  return new Map(
    shas.flatMap((sha) => {
      const answer = merged(ledger.onCommit(sha));
      return answer ? [[sha, answer] as const] : [];
    }),
  );
}
