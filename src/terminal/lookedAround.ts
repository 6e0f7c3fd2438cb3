import { reasonOf } from '../base/productError.ts';
import type { Mind } from '../story/mind.ts';
import { broughtUpToDate } from './broughtUpToDate.ts';
import type { ExitCode } from './exitCodes.ts';
import { exitCodes } from './exitCodes.ts';
import { failureText } from './failureText.ts';
import type { Output } from './output.ts';

/**
 * Reads all that a context is made from: the plan, the past (unless `isUpdateWished` is false only as
 * far as the index has it), the answers, what is remembered of tickets, and how far items have come.
 * Complains of what is not whole. Answers the exit code so far, `undefined` when the person stopped it.
 */
export async function lookedAround(
  mind: Mind,
  output: Output,
  isUpdateWished: boolean,
): Promise<ExitCode | undefined> {
  await mind.refresh();
  // Before the first commit the plan alone can say what something serves.
  const isUnborn = mind.facts()?.standing.head === undefined;
  const code = isUnborn
    ? exitCodes.done
    : await broughtUpToDate(mind.history, output, isUpdateWished);
  if (code === undefined) {
    output.complain('stopped; what was read stays', 'stopped');
    return undefined;
  }
  await mind.tickets.load();
  await unlessMissing(mind.remember());
  await mind.survey();
  if (!mind.isWithoutNotes()) return code;
  output.complain(failureText('notes-unreadable', ''), 'notes-unreadable');
  return exitCodes.somethingWrong;
}

/** What git cannot read, as in a clone without trees, leaves what the index says. */
async function unlessMissing(reading: Promise<void>): Promise<void> {
  await reading.catch((error: unknown) => {
    if (reasonOf(error) !== 'git-failed') throw error;
  });
}
