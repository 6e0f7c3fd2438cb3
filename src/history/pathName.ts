import { isUtf8 } from 'node:buffer';

const lowest = 0xdc80;
const highest = 0xdcff;

/** How a path is stored: as text, or as bytes where it is no UTF-8. */
export type StoredPath = string | Uint8Array<ArrayBuffer>;

/** Bytes of a path, as git has them, to what is stored. */
export function storedPath(bytes: Buffer): StoredPath {
  return isUtf8(bytes) ? bytes.toString('utf8') : new Uint8Array(bytes);
}

/** What is stored to the text of a path: lone surrogates stand for bytes that are no UTF-8 (PEP 383). */
export function pathText(stored: StoredPath): string {
  if (typeof stored === 'string') return stored;
  let text = '';
  let rest = Buffer.from(stored);
  while (rest.length > 0) {
    const length = characterLength(rest);
    text +=
      length === 0
        ? String.fromCharCode(lowest - 0x80 + (rest[0] ?? 0))
        : rest.toString('utf8', 0, length);
    rest = rest.subarray(Math.max(length, 1));
  }
  return text;
}

/** The text of a path to what is stored. */
export function storedFromText(text: string): StoredPath {
  if (text.isWellFormed()) return text;
  const bytes = Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code >= lowest && code <= highest
      ? Buffer.of(code - lowest + 0x80)
      : Buffer.from(character);
  });
  return new Uint8Array(Buffer.concat(bytes));
}

/** Bytes of the UTF-8 character at the start; 0 when there is none. */
function characterLength(bytes: Buffer): number {
  for (let length = 1; length <= Math.min(4, bytes.length); length += 1) {
    if (isUtf8(bytes.subarray(0, length))) return length;
  }
  return 0;
}
