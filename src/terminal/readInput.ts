import type { ReadInput } from './reading.ts';

/** A line that can be used, or what is wrong with it. */
type Parsed =
  | { readonly ok: true; readonly input: ReadInput }
  | { readonly ok: false; readonly problem: string };

const unusable = (problem: string): Parsed => ({ ok: false, problem });

/**
 * Takes a line of input of `read` apart; `undefined` is one that was too long to be kept. `kind` is
 * `message` when it is left out.
 */
export function readInput(line: string | undefined): Parsed {
  if (line === undefined) return unusable('the line is too long');
  const value = objectIn(line);
  if (!value) return unusable('the line is not a JSON object');
  const { message, kind = 'message', paths = [] } = value as Readonly<Record<string, unknown>>;
  if (typeof message !== 'string') return unusable('"message" must be a string');
  if (kind !== 'message' && kind !== 'branch') {
    return unusable('"kind" must be "message" or "branch"');
  }
  const isPaths = Array.isArray(paths) && paths.every((path) => typeof path === 'string');
  if (!isPaths) return unusable('"paths" must be an array of strings');
  return { ok: true, input: { message, kind, paths } };
}

function objectIn(line: string): object | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    // Not JSON: the caller is told, with the number of the line.
    return undefined;
  }
}
