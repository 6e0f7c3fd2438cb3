import type { Reference } from '../model/ticket.ts';
import { addressesIn } from './addressesIn.ts';
import { commitSpansIn } from './commitLinksIn.ts';
import type { ReferenceContext } from './context.ts';
import { blanked } from './found.ts';
import { keysIn } from './keysIn.ts';
import { numbersIn } from './numbersIn.ts';
import { rolesOf } from './rolesOf.ts';
import { subjectForms } from './subjectForms.ts';
import { trailerNumbersIn } from './trailerNumbersIn.ts';
import { spansOf, withoutCode } from './withoutCode.ts';

/** A message says what it refers to in its first screens; the rest may be a pasted log. */
const longestText = 64 * 1024;

/** Without any of these there is no reference: most messages end here. */
const mayRefer = /[#!&:][1-9]|[A-Za-z\d_]-[1-9]|\/[1-9]|merged? |: *\d|:\/\/|selectedissue=/im;

/** Lines about persons, and what servers add: names and addresses are no tickets. */
const persons =
  /^[ \t>]*(?:(?!(?:fix|clos|resolv|supersed|replac|obsolet)ed-by)[a-z][\w-]*-by|cc|from|author|commit(?:ter)?|change-id|message-id|git-svn-id|in-reply-to)[ \t]*:[^\n]*$/gim;
const mayHavePersons = /:(?<=(?:-by|cc|from|author|-id|committer|in-reply-to):)/i;

/**
 * Which tickets a message refers to, each once, with its strongest role. Text after 64 kB and in
 * code is not looked at.
 */
export function referencesIn(message: string, context: ReferenceContext): readonly Reference[] {
  const cut = message.length > longestText ? message.slice(0, longestText) : message;
  if (!mayRefer.test(cut)) return [];
  const code = withoutCode(cut);
  const plain = mayHavePersons.test(code) ? blanked(code, spansOf(code, persons)) : code;
  const text = blanked(plain, commitSpansIn(plain));
  const start = text.length - text.trimStart().length;
  const lineEnd = text.indexOf('\n', start);
  const subjectEnd = lineEnd < 0 ? text.length : lineEnd;
  const forms = subjectForms(text.slice(start, subjectEnd), context);
  const ofForms = forms.found.map((one) => ({
    ...one,
    start: one.start + start,
    end: one.end + start,
  }));
  const afterForms = blanked(
    text,
    forms.spans.map((span) => ({ start: span.start + start, end: span.end + start })),
  );
  const addresses = addressesIn(afterForms, context);
  const rest = blanked(afterForms, addresses.spans);
  const found = [
    ...ofForms,
    ...addresses.found,
    ...trailerNumbersIn(rest, subjectEnd, context),
    ...numbersIn(rest, context),
    ...keysIn(rest, context),
  ].sort((one, other) => one.start - other.start);
  const { undone } = forms;
  if (!undone) return rolesOf(text, found);
  return rolesOf(
    text,
    found.map((one) => (one.start - start < undone.end ? { ...one, role: 'reverts' } : one)),
  );
}
