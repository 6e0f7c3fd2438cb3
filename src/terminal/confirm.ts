import { createInterface } from 'node:readline/promises';
import type { ExitCode } from './exitCodes.ts';
import { exitCodes } from './exitCodes.ts';
import type { Output } from './output.ts';

/** Asks a person at a terminal; `undefined` where nobody can be asked. */
export type Confirm = (question: string) => Promise<boolean | undefined>;

/** Asks at the terminal, unless the person said `--yes`. */
export function confirmBy(yes: true | undefined): Confirm {
  return yes ? () => Promise.resolve(true) : askAtTerminal;
}

/** The exit code when it is not confirmed. */
export async function unlessConfirmed(
  confirm: Confirm,
  question: string,
  output: Output,
): Promise<ExitCode | undefined> {
  const answer = await confirm(question);
  if (answer) return undefined;
  if (answer === false) {
    output.remark('Nothing was changed.');
    return exitCodes.done;
  }
  const words = 'nothing was changed: nobody can be asked without a terminal; --yes goes ahead';
  output.complain(words, 'not-confirmed');
  return exitCodes.usage;
}

/** On standard error, since standard output may be a file that a person waits to be filled. */
async function askAtTerminal(question: string): Promise<boolean | undefined> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined;
  const reading = createInterface({ input: process.stdin, output: process.stderr });
  // Who closes the input has not agreed.
  const closed = new Promise<string>((resolve) => reading.once('close', () => resolve('')));
  try {
    return /^y(?:es)?$/i.test((await Promise.race([reading.question(question), closed])).trim());
  } finally {
    reading.close();
  }
}
