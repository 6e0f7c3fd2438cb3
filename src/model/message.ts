/** The parts of a commit message: what git sees in it, and the who and why that people wrote. */
export interface MessageParts {
  /** The first paragraph on one line, without who, why and item lines. */
  readonly subject: string;
  /** What follows the subject, without the trailers and without who, why and item lines. */
  readonly body: string;
  /** The last paragraph when git takes it for trailers; keys as written, values on one line. */
  readonly trailers: readonly Trailer[];
  /** Values of `Who:` lines anywhere below the first line, distinct, in order, never empty. */
  readonly who: readonly string[];
  /** Values of `Why:` lines, as `who`. */
  readonly why: readonly string[];
  /** Values of `Item:` lines, as `who`. */
  readonly item: readonly string[];
}

export interface Trailer {
  readonly key: string;
  readonly value: string;
}

/** Longest value that is kept, in UTF-16 units; the rest of a longer one is left out. */
const longestValue = 500;
const cutLine = ' ------------------------ >8 ------------------------';

/** A line that says who, why or item: indented by `git merge --squash`, or a bullet of a forge. */
const saidLine = /^([ \t]*)(?:[*-][ \t]+)?(?:\*\*)?(who|why|item)[ \t]*:(?:\*\*)?([^\n]*)$/gim;
const startsSaid = /[ \t]*(?:[*-][ \t]+)?(?:\*\*)?(?:who|why|item)[ \t]*:/iy;
const foldedLine = /\n([ \t]+)([^ \t\n][^\n]*)/y;
const blankLine = /\n[ \t]*(?=\n)/g;
const trailerLine = /^([A-Za-z0-9-]{1,100})[ \t]*:/;
const written = /[\p{L}\p{N}]/u;
const generatedByGit = ['Signed-off-by: ', '(cherry picked from commit '];

/**
 * The parts of `text`, in time linear in its length. With `commentChar` (`core.commentChar` of git)
 * the text is taken as it stands in an editor: comment lines and all below the scissors are left out.
 * The first line is never a who, why or item line (`who: fix a leak` is a subject), unless a blank
 * line stands above it: then the subject is still to be written.
 */
export function partsOf(
  text: string,
  options: { readonly commentChar?: string } = {},
): MessageParts {
  const lines = withPlainLineEnds(text);
  const message = options.commentChar ? withoutComments(lines, options.commentChar) : lines;
  const trimmed = message.trimStart();
  const hasLineAbove = message.lastIndexOf('\n', message.length - trimmed.length - 1) >= 0;
  const whole = trimmed.trimEnd();
  const said = { who: new Set<string>(), why: new Set<string>(), item: new Set<string>() };

  const first = hasLineAbove && startsAt(startsSaid, whole, 0) ? 0 : lineEnd(whole, 0);
  const headEnd = paragraphEnd(whole, first);
  const further = takeSaid(whole.slice(first, headEnd), said).split('\n');
  const subject = [whole.slice(0, first), ...further].map((line) => line.trim()).filter(Boolean);

  const rest = whole.slice(headEnd);
  const block = trailerStart(rest);
  const body = takeSaid(rest.slice(0, block), said).trim();
  takeSaid(rest.slice(block), said);
  return {
    subject: subject.join(' '),
    body,
    trailers: block < rest.length ? trailersIn(rest.slice(block)) : [],
    who: [...said.who],
    why: [...said.why],
    item: [...said.item],
  };
}

function withPlainLineEnds(text: string): string {
  const whole = text.startsWith('\uFEFF') ? text.slice(1) : text;
  return whole.includes('\r') ? whole.replaceAll(/\r\n?/g, '\n') : whole;
}

/**
 * The part of a message file that counts: what git puts below the scissors, a whole diff with
 * `commit --verbose`, is only for reading. Without a `commentChar` there are no scissors.
 */
export function aboveScissors(text: string, commentChar: string): string {
  if (commentChar === '') return text;
  const line = commentChar + cutLine;
  if (text.startsWith(line)) return '';
  const cut = text.indexOf(`\n${line}`);
  return cut === -1 ? text : text.slice(0, cut + 1);
}

function withoutComments(text: string, commentChar: string): string {
  return aboveScissors(text, commentChar)
    .split('\n')
    .filter((line) => !line.startsWith(commentChar))
    .join('\n');
}

/** Moves the values of who, why and item lines into `said`; the answer is the text without them. */
function takeSaid(text: string, said: Readonly<Record<string, Set<string>>>): string {
  let left = '';
  let from = 0;
  saidLine.lastIndex = 0;
  for (let match = saidLine.exec(text); match; match = saidLine.exec(text)) {
    const [line, indent = '', key = '', value = ''] = match;
    const folded = foldedAfter(text, match.index + line.length, indent.length);
    const whole = oneLine(value + folded.text);
    if (written.test(whole)) said[key.toLowerCase()]?.add(whole);
    left += text.slice(from, match.index);
    from = folded.end;
    saidLine.lastIndex = folded.end;
  }
  return from === 0 ? text : left + text.slice(from);
}

/** The lines after `at` that belong to the line before it: those that are indented deeper. */
function foldedAfter(text: string, at: number, indent: number): { text: string; end: number } {
  const pieces: string[] = [];
  let end = at;
  for (;;) {
    foldedLine.lastIndex = end;
    const [line, deeper = '', piece = ''] = foldedLine.exec(text) ?? [];
    if (line === undefined || deeper.length <= indent) break;
    if (startsAt(startsSaid, text, end + 1)) break;
    pieces.push(' ', piece);
    end += line.length;
  }
  return { text: pieces.join(''), end };
}

/** Where the trailers of a message begin, by the rules of git (`trailer.c`), else its end. */
function trailerStart(rest: string): number {
  let isGenerated = false;
  let trailers = 0;
  let others = 0;
  let folded = 0;
  for (let end = rest.length; end > 0;) {
    const start = rest.lastIndexOf('\n', end - 1) + 1;
    const line = rest.slice(start, end);
    if (line.trim() === '') {
      others += folded;
      const isBlock = isGenerated ? trailers * 3 >= others : trailers > 0 && others === 0;
      return isBlock ? Math.min(end + 1, rest.length) : rest.length;
    }
    if (generatedByGit.some((prefix) => line.startsWith(prefix))) {
      isGenerated = true;
      trailers += 1;
      folded = 0;
    } else if (trailerLine.test(line)) {
      trailers += 1;
      folded = 0;
    } else if (line.startsWith(' ') || line.startsWith('\t')) {
      folded += 1;
    } else {
      others += 1 + folded;
      folded = 0;
    }
    end = start - 1;
  }
  return rest.length;
}

function trailersIn(block: string): readonly Trailer[] {
  const found: Trailer[] = [];
  for (let start = 0; start < block.length;) {
    const end = lineEnd(block, start);
    const line = block.slice(start, end);
    const [head, key] = trailerLine.exec(line) ?? [];
    const folded = foldedAfter(block, end, 0);
    if (head !== undefined && key !== undefined) {
      found.push({ key, value: oneLine(line.slice(head.length) + folded.text) });
    }
    start = folded.end + 1;
  }
  return found;
}

function oneLine(value: string): string {
  const trimmed = value.trim();
  if (trimmed.length <= longestValue) return trimmed;
  return trimmed
    .slice(0, longestValue)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd();
}

function paragraphEnd(text: string, from: number): number {
  blankLine.lastIndex = from;
  return blankLine.exec(text)?.index ?? text.length;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function startsAt(sticky: RegExp, text: string, at: number): boolean {
  sticky.lastIndex = at;
  return sticky.test(text);
}
