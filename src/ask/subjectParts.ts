/** A subject taken apart: what conventions put around the words, and the words. */
export interface SubjectParts {
  /** Lower-case type of a conventional commit or name of the first area: `fix`, `net`; else `''`. */
  readonly type: string;
  /** What stands in parentheses after the type, lower case; else `''`. */
  readonly scope: string;
  /** A gitmoji or its code at the beginning, without variation selectors; else `''`. */
  readonly sign: string;
  /** The subject without ticket, sign, areas and the number of a pull request. */
  readonly words: string;
}

const beforeWords = /^(?:\[[^\]\n]{1,40}\]|[A-Z][A-Z0-9]{1,9}-\d{1,7}|#\d{1,9})[:\s-]*/;
const leadingSign = /^(?::[a-z0-9_]{2,40}:|\p{Extended_Pictographic})[\uFE0F\u200D\s]*/u;
const area = /^([\w./*,+-]{1,60})(?:\(([^()]{0,60})\))?!?:\s+/;
const pullRequest = /\s*\((?:#|!|PR ?#?)\d{1,9}\)\s*$/i;
const mostAreas = 4;

/** The parts of a subject, whatever conventions it follows; examines at most 1 000 characters. */
export function subjectParts(subject: string): SubjectParts {
  let words = subject.slice(0, 1_000).trim();
  words = words.replace(beforeWords, '');
  let sign = leadingSign.exec(words)?.[0] ?? '';
  words = words.slice(sign.length);
  let type = '';
  let scope = '';
  for (let count = 0; count < mostAreas; count += 1) {
    const [prefix, name = '', inner = ''] = area.exec(words) ?? [];
    if (prefix === undefined) break;
    if (count === 0) {
      type = name.toLowerCase();
      scope = inner.toLowerCase();
    }
    words = words.slice(prefix.length);
  }
  if (sign === '') {
    sign = leadingSign.exec(words)?.[0] ?? '';
    words = words.slice(sign.length);
  }
  return { type, scope, sign: plainSign(sign), words: words.replace(pullRequest, '').trim() };
}

function plainSign(sign: string): string {
  return sign.replaceAll(/[\uFE0F\u200D\s]/g, '');
}
