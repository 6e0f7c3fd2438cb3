import { ProductError, reasonOf } from '../base/productError.ts';
import type { History, Report, UpdateOptions } from '../history/history.ts';
import type { ExitCode } from './exitCodes.ts';
import { exitCodes } from './exitCodes.ts';
import { failureText } from './failureText.ts';
import type { Output } from './output.ts';
import { dayText } from './pastText.ts';
import { progressLine } from './progressLine.ts';

/** What of a history the commands look at. */
export type Past = Pick<History, 'ask' | 'update'>;

/** Says that somebody else builds the index. */
export const elsewhereText =
  'another window or terminal is reading the history just now; what it has read is there';

/**
 * Updates the index, shows on standard error how far it is, and stops at Ctrl-C without losing what
 * was read; at the second one at once.
 */
export async function updated(past: Past, options: UpdateOptions = {}): Promise<Report> {
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.once(signal, stop);
  const line = progressLine(process.stderr, Date.now);
  try {
    const onProgress = line.show;
    return await past.update({ ...options, onProgress, signal: controller.signal });
  } finally {
    line.clear();
    for (const signal of signals) process.off(signal, stop);
  }
}

/** The index could not be written, which is no reason not to look something up in it. */
const unwritten = ['read-only', 'disk-full', 'contended'];

/**
 * Brings the index up to date before something is looked up, unless `isWished` is false; complains
 * when answers will not be whole. Answers the exit code so far, or `undefined` when the person has
 * stopped it. Rejects as `History.update`.
 */
export async function broughtUpToDate(
  past: Past,
  output: Output,
  isWished: boolean,
): Promise<ExitCode | undefined> {
  let isWritten = true;
  if (isWished) {
    try {
      const { outcome } = await updated(past);
      if (outcome === 'stopped') return undefined;
      if (outcome === 'empty') throw new ProductError('no-commit', 'there is no commit');
      if (outcome === 'elsewhere') output.complain(elsewhereText, 'elsewhere');
      isWritten = outcome === 'complete';
    } catch (error) {
      const reason = reasonOf(error);
      if (reason === undefined || !unwritten.includes(reason)) throw error;
      output.complain(failureText(reason, ''), reason);
      isWritten = false;
    }
  }
  const { state, oldestAt } = await past.ask('condition', {});
  if (state === 'absent') {
    output.complain('there is no index of the history yet: product-mindset index', 'absent');
  } else if (state === 'partial') {
    const reach = oldestAt === undefined ? '' : ` to ${dayText(oldestAt)}`;
    output.complain(`the index goes back only${reach} so far: product-mindset index`, 'partial');
  }
  return state === 'complete' && isWritten ? exitCodes.done : exitCodes.somethingWrong;
}
