import type { TicketRef } from '../model/ids.ts';
import type { ReferenceContext } from './context.ts';
import type { Found } from './found.ts';
import { mostFound } from './found.ts';
import { keyRef, prefixesOf } from './keyRef.ts';
import { numberRef } from './numberRef.ts';

/** From the hyphen on, which is rarer than letters: what stands before it is looked at only there. */
const keyed =
  /-(?=[1-9])(?<=(?<![\w@$%\\~-]|(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])\p{L})(#?([A-Za-z][A-Za-z\d_]{0,15}))-)([1-9]\d{0,6})(?![\dA-Za-z])((?:\.\d{1,4})*)/gu;
const keyAfterSlash = /^\/(?:#?[A-Za-z][A-Za-z\d_]{0,15}-[1-9]|#?\d)/;

/** Keys of projects, in order: `PROJ-7`, `TASK-4.1`, `GH-12`. */
export function keysIn(text: string, context: ReferenceContext): readonly Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(keyed)) {
    if (found.length >= mostFound) break;
    const [rest, head = '', prefix = '', number = '', parts = ''] = match;
    const index = match.index - head.length;
    const ref = refOfKeyed(prefix, number, parts, context);
    if (!ref) continue;
    const end = match.index + rest.length;
    const before = text[index - 1];
    const isAfterKey = before === '/' && found.at(-1)?.end === index - 1;
    if (before === '.' || (before === '/' && !isAfterKey)) continue;
    const isKnown = prefixesOf(context).known.has(prefix.toUpperCase());
    if (mayStandBefore(text.slice(end, end + 24), isKnown)) found.push({ start: index, end, ref });
  }
  return found;
}

function refOfKeyed(
  prefix: string,
  number: string,
  parts: string,
  context: ReferenceContext,
): TicketRef | undefined {
  const { known, decimal } = prefixesOf(context);
  const upper = prefix.toUpperCase();
  if (parts !== '' && !decimal.has(upper)) return undefined;
  if (upper !== 'GH' || known.has(upper)) return keyRef(`${prefix}-${number}${parts}`, context);
  const isGithub = !context.remote || context.remote.kind === 'github';
  return isGithub ? numberRef({ mark: '#', number: Number(number) }, context) : undefined;
}

/** Whether a key ends before this text: not in names of files, versions, addresses and dates. */
function mayStandBefore(after: string, isKnown: boolean): boolean {
  if (isKnown && /^(?:[-_][A-Za-z]|-\d{1,2}(?![\w-]))/.test(after)) return true;
  if (/^(?:\w|-\w|\.\w|[@\\…])/.test(after)) return false;
  return !/^\/\w/.test(after) || keyAfterSlash.test(after);
}
