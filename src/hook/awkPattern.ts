import ignore from 'ignore';

/** A pattern of `.gitignore` as awk can match it, with a `/` before the path. */
export interface AwkPattern {
  /** The extended regular expression of POSIX, without its end; \x01 to \x03 as in `linesProgram`. */
  readonly body: string;
  /** What the body names: anything, a folder, or what is below it. */
  readonly tail: 'f' | 'd' | 'b';
  /** How many parts of the body may take more or less of a path, which awk may have to try in turn. */
  readonly choices: number;
  /** The first name of every path that matches, `''` when it can be any. */
  readonly first: string;
}

/**
 * Translates a pattern without its `!`; `undefined` for one that matches nothing, or that cannot be
 * said byte by byte: brackets with letters beyond ASCII.
 */
export function awkPatternOf(pattern: string): AwkPattern | undefined {
  // Two or more asterisks that fill a segment are one globstar.
  const text = pattern.replace(/(^|\/)\*{3,}(?=\/|$)/g, '$1**').replace(/^\/\*\*$/, '**');
  const isAnchored = /\/(?!$)/.test(text);
  const plain = text.replace(/^\//, '');
  const beginning = /^(?:\*\*\/)+/.exec(plain)?.[0] ?? '';
  const isFree = !isAnchored || beginning !== '';
  if (plain !== '' && plain === beginning)
    return { body: '/[^/]*', tail: 'd', choices: 1, first: '' };
  let rest = plain.slice(beginning.length);
  let tail: AwkPattern['tail'] = 'f';
  if (rest.endsWith('/**')) {
    tail = 'b';
    rest = rest.slice(0, -3);
  } else if (rest.endsWith('/')) {
    tail = 'd';
    rest = rest.slice(0, -1);
  }
  const body = rest === '' ? undefined : bodyOf(rest, tail);
  if (body === undefined || rest.startsWith('#')) return undefined;
  const [first = ''] = rest.split('/');
  const globstars = rest.match(/\/\*\*(?=\/|$)/g)?.length ?? 0;
  const asterisks = rest.match(/\*+/g)?.length ?? 0;
  return {
    body: (isFree ? '/' : '^/') + body,
    tail,
    choices: asterisks + (isFree && globstars > 0 ? 1 : 0),
    first: isFree || /[*?[\\]/.test(first) ? '' : first,
  };
}

function bodyOf(text: string, tail: AwkPattern['tail']): string | undefined {
  let body = '';
  for (let at = 0; at < text.length;) {
    const char = text.charAt(at);
    const globstar = /^\/\*\*(?=\/|$)/.exec(text.slice(at))?.[0];
    if (globstar !== undefined) {
      const isFolder = tail === 'd' && at + globstar.length === text.length;
      body += isFolder ? '(/[^/]+)+' : '(/[^/]+)*';
      at += globstar.length;
    } else if (char === '*') {
      const isWhole = at > 0 && text[at - 1] === '/' && at + 1 === text.length;
      body += isWhole ? '[^/]+' : '[^/]*';
      at += 1;
    } else if (char === '?') {
      body += '\x01';
      at += 1;
    } else if (char === '[') {
      const end = bracketEnd(text, at);
      const bracket = end === undefined ? undefined : bracketOf(text.slice(at, end));
      if (end === undefined || bracket === undefined) return undefined;
      body += bracket;
      at = end;
    } else if (char === '\\') {
      const escaped = text[at + 1];
      if (escaped === undefined) return undefined;
      body += literal(escaped);
      at += 2;
    } else {
      body += literal(char);
      at += 1;
    }
  }
  return body;
}

function literal(char: string): string {
  if (char === '^') return '\\^';
  if (char === '\\') return '\\\\';
  return /[.*+?()[\]{}$|]/.test(char) ? `[${char}]` : char;
}

/** Where the bracket expression at `start` ends, by the rules of git's wildmatch.c. */
function bracketEnd(text: string, start: number): number | undefined {
  let at = start + 1;
  if (text[at] === '!' || text[at] === '^') at += 1;
  for (let isFirst = true; at < text.length; isFirst = false) {
    if (text[at] === ']' && !isFirst) return at + 1;
    const named = /^\[:[^\]]*:\]/.exec(text.slice(at))?.[0];
    at += named?.length ?? (text[at] === '\\' ? 2 : 1);
  }
  return undefined;
}

const printable = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));

/** The characters of a bracket expression, found by asking the matcher that decides elsewhere. */
function bracketOf(bracket: string): string | undefined {
  if (/[^ -~]/.test(bracket)) return undefined;
  const rules = ignore({ ignoreCase: false }).add(`x${bracket}x`);
  const holds = (char: string): boolean => char !== '/' && rules.ignores(`x${char}x`);
  if (!holds('é')) {
    const members = printable.filter(holds);
    return members.length === 0 ? undefined : `[${memberText(members)}]`;
  }
  const others = printable.filter((char) => char !== '/' && !holds(char));
  return `([^${memberText(['/', ...others])}\x03]|\x02)`;
}

/** Members in an order in which none means anything else. */
function memberText(members: readonly string[]): string {
  const special = [']', '^', '-', '\\', '['];
  const has = (char: string): string => (members.includes(char) ? char : '');
  const plain = members.filter((char) => !special.includes(char)).join('');
  const [bracket, caret, dash, backslash, open] = special.map(has);
  return `${bracket}${plain}${open}${backslash === '' ? '' : '\\\\'}${caret}${dash}`;
}
