import type { Writable } from 'node:stream';
import { jsonLine, plainLine } from './plainLine.ts';

/** Where a command says things: what was asked for, and, apart from it, what went wrong. */
export interface Output {
  /** A value on a line of its own; as text where people read. */
  print(value: unknown, text: string): void;
  /** Something only people need to be told. */
  remark(text: string): void;
  /** What went wrong or was left out, on standard error. */
  complain(text: string, reason: string): void;
}

/** Output as JSON, one value a line, or as text. */
export function outputTo(out: Writable, errors: Writable, json: boolean): Output {
  return {
    print(value, text) {
      out.write(`${json ? jsonLine(value) : text}\n`);
    },
    remark(text) {
      if (!json) out.write(`${text}\n`);
    },
    complain(text, reason) {
      const error = plainLine(text);
      errors.write(json ? `${jsonLine({ error, reason })}\n` : `product-mindset: ${error}\n`);
    },
  };
}
