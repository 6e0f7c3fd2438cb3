import type { MessageParts } from '../model/message.ts';

/** What a person wrote to be read: subject and body without bookkeeping lines, bounded in length. */
export interface Prose {
  readonly subject: string;
  readonly body: string;
}

const longestSubject = 1_000;
const longestBody = 20_000;

/** Lines that name people and objects. Squashes leave them in the middle of a body. */
const bookkeeping =
  /^[ \t]*(?:(?:[a-z-]{2,40}-by|cc|change-id|git-svn-id|link|reviewers?)[ \t]*:|\(cherry picked from|https?:)[^\n]*$/gim;

/** Trailers by the rules of git that are sentences nevertheless. */
const sentences =
  /^(?:reasons?|rationale|motivation|context|problem|background|impact|notes?|summary|solution)$/i;

/** The prose of a message: at most 1 000 characters of its subject and 20 000 of its body. */
export function proseOf(message: MessageParts): Prose {
  const told = message.trailers
    .filter(({ key, value }) => value !== '' && sentences.test(key))
    .map(({ key, value }) => `${key}: ${value}`);
  const body = message.body.slice(0, longestBody).replaceAll(bookkeeping, '');
  return {
    subject: message.subject.slice(0, longestSubject),
    body: told.length === 0 ? body : [body, ...told].join('\n'),
  };
}

/**
 * Whether `text` has at least `least` words: runs without blanks that hold a letter or a digit. In
 * scripts that are written without blanks (Chinese, Japanese, Thai …) two letters count as a word.
 */
export function hasWords(text: string, least: number): boolean {
  let halves = 0;
  let isInWord = false;
  for (let at = 0; at < text.length && halves < least * 2; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= 32) {
      isInWord = false;
    } else if (isWithoutBlanks(code)) {
      halves += 1;
      isInWord = false;
    } else if (!isInWord && isLetterOrDigit(code)) {
      halves += 2;
      isInWord = true;
    }
  }
  return halves >= least * 2;
}

function isLetterOrDigit(code: number): boolean {
  if (code < 128) {
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  }
  // Latin to Indic letters; not general punctuation, symbols, halves of emoji, U+FFFD.
  return (code >= 0xc0 && code < 0x2000) || (code >= 0x2c00 && code < 0xd800 && code !== 0x3000);
}

function isWithoutBlanks(code: number): boolean {
  if (code < 0x0e00) return false;
  return (
    code < 0x0f00 ||
    (code >= 0x1000 && code < 0x10a0) ||
    (code >= 0x1780 && code < 0x1800) ||
    (code >= 0x3041 && code < 0x3100) ||
    (code >= 0x3400 && code < 0xa000) ||
    (code >= 0xf900 && code < 0xfb00)
  );
}
