import type { ReferenceContext } from './context.ts';
import { countsSomethingElse } from './countsSomethingElse.ts';
import type { Found } from './found.ts';
import { mostFound } from './found.ts';
import { azureRef, changeRef, numberRef } from './numberRef.ts';
import type { TicketRef } from '../model/ids.ts';

const marked = /[#!&][1-9]\d{0,9}(?![\w%…])(?!\.\d)(?!-\d)/g;
/** Scripts that are written without spaces; letters of all others make a word of what follows. */
const wordBefore = /[\p{L}\p{N}_]/u;
const withoutSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const inBrackets =
  /\[(issue|work_item|epic|merge_request):(?:([\w./-]{1,200})\/)?([1-9]\d{0,9})\]/g;
/** The longest path before a mark: groups of GitLab nest. */
const longestPath = 240;

/** Numbers with a mark, in order: `#12`, `acme/lib#4`, `!3`, `AB#77`, `[issue:5]`. */
export function numbersIn(text: string, context: ReferenceContext): readonly Found[] {
  const found: Found[] = [];
  for (const { index, 0: all } of text.matchAll(marked)) {
    if (found.length >= mostFound) break;
    const end = index + all.length;
    const mark = all[0] as '#' | '!' | '&';
    const number = Number(all.slice(1));
    const before = found.at(-1)?.end ?? -1;
    const word = wordBehind(text, index, before);
    const start = index - word.length;
    const isJoined = /^[/&]$/.test(word || (text[index - 1] ?? '')) && before === index - 1;
    if (isJoined && text[end] !== ';') {
      const ref = numberRef({ mark, number }, context);
      if (ref) found.push({ start: index, end, ref });
      continue;
    }
    if (!mayFollow(text[start - 1], word)) continue;
    const ref = refOfWord(
      word,
      { mark, number },
      text.slice(Math.max(0, start - 40), start),
      context,
    );
    if (!ref) continue;
    const isOther = word === '' && countsSomethingElse(text, index, end);
    found.push({ start, end, ref: isOther ? null : ref });
  }
  if (context.remote?.kind !== 'gitlab') return found;
  return [...found, ...bracketsIn(text, context)];
}

function refOfWord(
  word: string,
  { mark, number }: { readonly mark: '#' | '!' | '&'; readonly number: number },
  before: string,
  context: ReferenceContext,
): TicketRef | undefined {
  if (word === '') {
    const kind = context.remote?.kind;
    const isChange =
      (kind === 'azure' || kind === 'bitbucket') && mark === '#' && saysChange.test(before);
    return (isChange ? changeRef : numberRef)({ mark, number }, context);
  }
  if (word === 'AB' && mark === '#') {
    const { remote } = context;
    return azureRef(number, 'issue', remote?.kind === 'azure' ? remote : undefined);
  }
  if (/^gh$/i.test(word) && mark === '#') {
    return context.remote?.kind === 'github' ? numberRef({ mark, number }, context) : undefined;
  }
  if (mark === '&' || word.includes('/')) return numberRef({ mark, number, path: word }, context);
  return undefined;
}

const saysChange = /\b(?:pr|pull[- ]request)s?\s*:?\s*$/i;

/** What stands directly before a mark and may be a path; starts with a letter or a digit. */
function wordBehind(text: string, end: number, after: number): string {
  const first = Math.max(after, end - longestPath, 0);
  let start = end;
  while (start > first && isPathCharacter(text.charCodeAt(start - 1))) start -= 1;
  return text.slice(start, end);
}

function isPathCharacter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 45 && code <= 57) ||
    code === 95
  );
}

/** Whether a mark, or the path before it, may stand after this character. */
function mayFollow(before: string | undefined, word: string): boolean {
  if (word !== '' && !/^[A-Za-z\d_]/.test(word)) return false;
  if (before === undefined) return true;
  if (/[&/.@\-!#\\$%~{]/.test(before)) return false;
  if (word !== '') return !/[:=]/.test(before) && !wordBefore.test(before);
  return !wordBefore.test(before) || withoutSpaces.test(before);
}

function bracketsIn(text: string, context: ReferenceContext): readonly Found[] {
  if (!text.includes(']')) return [];
  return [...text.matchAll(inBrackets)].flatMap(
    ({ index, 0: all, 1: sort, 2: path, 3: digits }) => {
      const mark = sort === 'epic' ? '&' : sort === 'merge_request' ? '!' : '#';
      const where = path === undefined ? {} : { path };
      const ref = numberRef({ mark, number: Number(digits), ...where }, context);
      return ref ? [{ start: index, end: index + all.length, ref }] : [];
    },
  );
}
