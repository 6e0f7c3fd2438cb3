import { reasonOf } from '../base/productError.ts';
import type { ExitCode } from './exitCodes.ts';
import { exitCodeFor } from './exitCodes.ts';
import type { Output } from './output.ts';

/** Does something with the votes; says so, with the exit code, where their notes cannot be read. */
export async function unlessUnreadable(
  output: Output,
  work: () => Promise<ExitCode>,
): Promise<ExitCode> {
  try {
    return await work();
  } catch (error) {
    const reason = reasonOf(error);
    if (reason !== 'notes-unreadable') throw error;
    output.complain('the votes in the notes cannot be read: product-mindset doctor', reason);
    return exitCodeFor(reason);
  }
}
