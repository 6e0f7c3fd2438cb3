import { aboveScissors } from '../model/message.ts';

/** What the settings of a repository say about message files. */
export interface MessageForm {
  /** `core.commentChar` or `core.commentString`; empty where lines like that are no comments. */
  readonly commentChar: string;
  /** `trailer.separators`. */
  readonly separators: string;
}

interface Found {
  readonly key: string;
  readonly value: string;
  readonly offset: number;
  /** Where the value stands or would stand, right after the separator. */
  readonly valueOffset: number;
  /** Blanks between the separator and the value or the end of the line. */
  readonly blanks: number;
}

/** Where the trailers of a message are, or would be. Offsets are in characters. */
export interface Block {
  readonly trailers: readonly Found[];
  /** Where another trailer goes. */
  readonly end: number;
  /** Ends of line that are missing before it. */
  readonly before: number;
  readonly eol: string;
}

interface Line {
  readonly offset: number;
  /** Without its end. */
  readonly text: string;
  /** Offset of the next line. */
  readonly next: number;
}

/**
 * Finds the block by git's own rules: the last paragraph before comments and scissors that is not
 * the title, when all of its lines are trailers, or a quarter are and one is git's own. Source:
 * `find_trailer_start` in git's trailer.c and `ignored_log_message_bytes` in its commit.c.
 */
export function blockIn(message: string, form: MessageForm): Block {
  const eol = /\r?\n/.exec(message)?.[0] ?? '\n';
  const isComment = commentsOf(form);
  const lines = contentOf(linesOf(aboveScissors(message, form.commentChar)), isComment);
  const last = lines.at(-1);
  // Nothing is said yet: the first line stays free for the title, a blank one comes below it.
  if (!last) return { trailers: [], end: 0, before: 2, eol };
  const start = startOf(lines, form.separators, isComment);
  const trailers = lines.slice(start).flatMap((line, index, block) => {
    const found = trailerIn(line, form.separators);
    const next = block[index + 1]?.text ?? '';
    const folded = /^\s/.test(next) ? ` ${next.trim()}` : '';
    return found ? [{ ...found, value: found.value + folded }] : [];
  });
  const unended = last.next === last.offset + last.text.length ? 1 : 0;
  const apart = start < lines.length ? 0 : 1;
  return { trailers, end: last.next, before: unended + apart, eol };
}

function linesOf(message: string): readonly Line[] {
  return [...message.matchAll(/([^\n]*?)(\r?\n|$)/g)]
    .filter(([whole]) => whole !== '')
    .map(({ 0: whole, 1: text = '', index }) => ({
      offset: index,
      text,
      next: index + whole.length,
    }));
}

type IsComment = (text: string) => boolean;

function commentsOf({ commentChar }: MessageForm): IsComment {
  return commentChar === '' ? () => false : (text) => text.startsWith(commentChar);
}

/** The lines without the blanks, comments and old conflict lists at the end. */
function contentOf(lines: readonly Line[], isComment: IsComment): readonly Line[] {
  let end = 0;
  let inConflicts = false;
  lines.forEach(({ text }, index) => {
    if (isBlank(text) || isComment(text)) return;
    if (text === 'Conflicts:') inConflicts = true;
    else if (!(inConflicts && text.startsWith('\t'))) inConflicts = false;
    if (!inConflicts) end = index + 1;
  });
  return lines.slice(0, end);
}

const gitsOwn = /^(?:Signed-off-by: |\(cherry picked from commit )/;

/** Index of the first line of the block; the number of lines when there is none. */
function startOf(lines: readonly Line[], separators: string, isComment: IsComment): number {
  const title = lines.findIndex(({ text }) => !isComment(text) && isBlank(text));
  if (title === -1) return lines.length;
  let trailers = 0;
  let others = 0;
  let indented = 0;
  let own = false;
  for (let index = lines.length - 1; index >= title; index -= 1) {
    const line = lines[index];
    if (!line) break;
    if (isComment(line.text)) {
      others += indented;
      indented = 0;
    } else if (isBlank(line.text)) {
      if (trailers + others + indented === 0) continue;
      others += indented;
      const isBlock = trailers > 0 && (others === 0 || (own && trailers * 3 >= others));
      return isBlock ? index + 1 : lines.length;
    } else if (gitsOwn.test(line.text) || trailerIn(line, separators)) {
      own ||= gitsOwn.test(line.text);
      trailers += 1;
      indented = 0;
    } else if (/^\s/.test(line.text)) {
      indented += 1;
    } else {
      others += 1 + indented;
      indented = 0;
    }
  }
  return lines.length;
}

function isBlank(text: string): boolean {
  return /^[ \t\r\v\f]*$/.test(text);
}

function trailerIn({ text, offset }: Line, separators: string): Found | undefined {
  const key = /^[A-Za-z0-9-]+/.exec(text)?.[0];
  if (key === undefined) return undefined;
  const position = /^[ \t]*/.exec(text.slice(key.length))?.[0].length ?? 0;
  const separator = key.length + position;
  if (!separators.includes(text[separator] ?? '\n')) return undefined;
  const rest = text.slice(separator + 1);
  const blanks = rest.length - rest.trimStart().length;
  return { key, value: rest.trim(), offset, valueOffset: offset + separator + 1, blanks };
}
