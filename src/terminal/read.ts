import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { ProductError } from '../base/productError.ts';
import type { Plan } from '../model/plan.ts';
import type { ReferenceContext } from '../tickets/context.ts';
import { lineSplitter } from './lineSplitter.ts';
import { jsonLine } from './plainLine.ts';
import { readInput } from './readInput.ts';
import { readingOf } from './reading.ts';

/** No message is longer than this, and memory has an end. */
const longestLine = 64 * 1024 * 1024;

/**
 * Answers every line of newline-delimited JSON with one line of JSON, in order; blank lines are
 * passed over. A line that cannot be used is answered with `{"error": …, "line": n}`; the answer of
 * the whole is how many there were. Rejects with `bad-input` when the input itself cannot be read.
 */
export async function read(
  input: Readable,
  output: Writable,
  { plan, context }: { readonly plan: Plan; readonly context: ReferenceContext },
): Promise<number> {
  const decoder = new StringDecoder('utf8');
  const splitter = lineSplitter(longestLine);
  let line = 0;
  let unusable = 0;

  const answerTo = (text: string | undefined): string => {
    line += 1;
    // Windows PowerShell puts a byte order mark before what it pipes.
    const plain = line === 1 ? text?.replace(/^\uFEFF/, '') : text;
    if (plain?.trim() === '') return '';
    const parsed = readInput(plain);
    if (parsed.ok) return `${jsonLine(readingOf(parsed.input, plan, context))}\n`;
    unusable += 1;
    return `${jsonLine({ error: parsed.problem, line })}\n`;
  };
  const answerAll = async (lines: readonly (string | undefined)[]): Promise<void> => {
    const answers = lines.map(answerTo).join('');
    // A reader that is slower than us is waited for, so that memory stays bounded.
    if (answers !== '' && !output.write(answers)) await once(output, 'drain');
  };

  for await (const chunk of chunksOf(input)) await answerAll(splitter.push(decoder.write(chunk)));
  await answerAll([...splitter.push(decoder.end()), ...splitter.end()]);
  return unusable;
}

async function* chunksOf(input: Readable): AsyncGenerator<Buffer> {
  try {
    yield* input as AsyncIterable<Buffer>;
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'unknown';
    throw new ProductError('bad-input', `standard input cannot be read (${code})`, { cause });
  }
}
