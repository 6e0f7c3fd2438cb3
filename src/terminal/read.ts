import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import type { Plan } from '../model/plan.ts';
import { readInput } from './readInput.ts';
import { readingOf } from './reading.ts';

/**
 * Answers every line of newline-delimited JSON with one line of JSON, in order. A line that cannot
 * be used is answered with `{"error": …, "line": n}`; the answer of the whole is how many there were.
 */
export async function read(input: Readable, output: Writable, plan: Plan): Promise<number> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let line = 0;
  let unusable = 0;

  const answerTo = (text: string): string => {
    line += 1;
    const parsed = readInput(text);
    if (parsed.ok) return `${JSON.stringify(readingOf(parsed.input, plan))}\n`;
    unusable += 1;
    return `${JSON.stringify({ error: parsed.problem, line })}\n`;
  };
  const answerAll = async (lines: readonly string[]): Promise<void> => {
    const answers = lines.filter((text) => text.trim() !== '').map(answerTo);
    // A reader that is slower than us is waited for, so that memory stays bounded.
    if (answers.length > 0 && !output.write(answers.join(''))) await once(output, 'drain');
  };

  for await (const chunk of input as AsyncIterable<Buffer>) {
    const lines = (rest + decoder.write(chunk)).split('\n');
    rest = lines.pop() ?? '';
    await answerAll(lines);
  }
  await answerAll([rest + decoder.end()]);
  return unusable;
}
