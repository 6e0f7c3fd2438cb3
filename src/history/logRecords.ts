import { logOptions } from '../git/logOptions.ts';

/** What `git log` says of a commit, before what it touched. Texts are bytes as git gives them. */
export interface LogHead {
  /** Lower-case hexadecimal. */
  readonly sha: string;
  readonly parents: readonly string[];
  readonly authorName: string;
  readonly authorEmail: string;
  /** Seconds since the epoch; 0 where git has none. */
  readonly authored: number;
  readonly committed: number;
  /** Its first MiB; the rest of a longer one is left out. */
  readonly message: Buffer;
}

/** One path that a commit touched. */
export interface LogEntry {
  readonly status: 'A' | 'D' | 'M' | 'T';
  /** Before and after; 0 where it was not there. */
  readonly oldMode: number;
  readonly mode: number;
  /** Name of the content: of what was added, or of what was deleted. Read only for `A` and `D`. */
  readonly oid: string;
  /** Bytes of the path, one character each. */
  readonly path: string;
}

/** Is told what a log holds, in its order; `end` comes after the last entry of each commit. */
export interface LogVisitor {
  head(head: LogHead): void;
  entry(entry: LogEntry): void;
  end(): void;
}

/** What a log must be asked for so that `logReader` understands it. */
export const logForm: readonly string[] = [
  ...logOptions,
  '--format=%H%x00%P%x00%an%x00%ae%x00%at%x00%ct%x00%B%x00',
];

/** The same without what commits touched. */
export const headsForm: readonly string[] = logForm.filter((option) => option !== '--raw');

/** A ticket or a trailer behind this is missed, so that a pasted log cannot fill the memory. */
const longestToken = 2 ** 20;
const fieldsOfHead = 7;
const newline = 10;
const colon = 58;
const letterA = 65;
const letterD = 68;
const letterT = 84;

/**
 * Takes a log in pieces, as they come, and tells a visitor. No byte that a message or a path can hold
 * separates anything: fields end with NUL, entries begin with `:` and commits with a digit.
 */
export function logReader(visitor: LogVisitor): { push(chunk: Buffer): void; finish(): void } {
  /** The beginning of a token that the last chunks did not end. */
  let pieces: Buffer[] = [];
  let held = 0;
  /** Fields of a head that were read; then 7 for the empty token behind it, 8 among entries. */
  let field = 0;
  const fields: (string | Buffer)[] = [];
  let header: Omit<LogEntry, 'path'> | undefined;
  let isOpen = false;

  const token = (buffer: Buffer, start: number, end: number): void => {
    if (header) {
      visitor.entry({ ...header, path: buffer.toString('latin1', start, end) });
      header = undefined;
      return;
    }
    if (field > fieldsOfHead) {
      const first = buffer[start] === newline ? start + 1 : start;
      if (buffer[first] === colon) {
        header = headerOf(buffer, first, end);
        return;
      }
      visitor.end();
      isOpen = false;
      field = 0;
    }
    if (field < fieldsOfHead) fields[field] = fieldOf(field, buffer, start, end);
    field += 1;
    if (field === fieldsOfHead) {
      visitor.head(headOf(fields));
      isOpen = true;
    }
  };

  const endToken = (chunk: Buffer, start: number, end: number): void => {
    if (pieces.length === 0) {
      token(chunk, start, Math.min(end, start + longestToken));
      return;
    }
    const whole = Buffer.concat([...pieces, chunk.subarray(start, end)]);
    pieces = [];
    held = 0;
    token(whole, 0, Math.min(whole.length, longestToken));
  };

  return {
    push(chunk) {
      let start = 0;
      for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
        endToken(chunk, start, end);
        start = end + 1;
      }
      if (start < chunk.length && held < longestToken) {
        // A copy: the chunk is large, and is let go.
        const piece = Buffer.from(chunk.subarray(start));
        pieces.push(piece);
        held += piece.length;
      }
    },
    finish() {
      if (isOpen) visitor.end();
      isOpen = false;
    },
  };
}

function fieldOf(field: number, buffer: Buffer, start: number, end: number): string | Buffer {
  if (field === fieldsOfHead - 1) return buffer.subarray(start, end);
  return field === 2 || field === 3
    ? buffer.toString('utf8', start, end)
    : buffer.toString('latin1', start, end);
}

function headOf([sha, parents, name, email, authored, committed, message]: readonly (
  string | Buffer
)[]): LogHead {
  return {
    sha: sha as string,
    parents: parents === '' ? [] : (parents as string).split(' '),
    authorName: name as string,
    authorEmail: email as string,
    authored: seconds(authored as string),
    committed: seconds(committed as string),
    message: message as Buffer,
  };
}

/** Git itself has no date for what does not fit; nor have we for what no calendar has. */
function seconds(text: string): number {
  const value = Number(text);
  return Number.isSafeInteger(value) && value > 0 && value < 8.64e12 ? value : 0;
}

/** `:mode mode oid oid S`, from the colon on. */
function headerOf(buffer: Buffer, start: number, end: number): Omit<LogEntry, 'path'> {
  const letter = buffer[end - 1];
  const oldMode = modeAt(buffer, start + 1);
  const mode = modeAt(buffer, start + 8);
  const length = (end - start - 18) / 2;
  if (letter === letterA) {
    const oid = buffer.toString('latin1', start + 16 + length, start + 16 + 2 * length);
    return { status: 'A', oldMode, mode, oid };
  }
  if (letter === letterD) {
    const oid = buffer.toString('latin1', start + 15, start + 15 + length);
    return { status: 'D', oldMode, mode, oid };
  }
  return { status: letter === letterT ? 'T' : 'M', oldMode, mode, oid: '' };
}

/** Six octal digits. */
function modeAt(buffer: Buffer, start: number): number {
  let mode = 0;
  for (let at = start; at < start + 6; at += 1) mode = mode * 8 + ((buffer[at] ?? 48) - 48);
  return mode;
}
