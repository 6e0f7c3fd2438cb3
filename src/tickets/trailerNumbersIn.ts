import type { ReferenceContext } from './context.ts';
import type { Found } from './found.ts';
import { mostFound } from './found.ts';
import { changeRef, numberRef } from './numberRef.ts';

const closing =
  '(?:clos(?:e[sd]?|ing)|fix(?:e[sd])?|resolve[sd]?|implement(?:s|ed)?|complete[sd]?)';
const things = '(?:bug|issue|ticket|task|story|stories|work[- ]?item)s?';
const line = new RegExp(
  `^[ \\t>]*(?:[-*] )?(?:(?<change>reviewed-on|pr(?:-url)?|(?:github[- ])?pull(?:[- ]?request)?|mr|merge[- ]request)|${closing}(?:[- ]${things})?|ref(?:s|erences?)?|related?s?(?:[- ](?:to|${things}))?|see(?:[- ]also)?|(?:github[- ]|gitlab[- ])?${things}(?:[- ]?(?:id|no|number|link))?|part[- ]of|addresses)[ \\t]*:[ \\t]*(?<value>[^\\n]+)`,
  'gim',
);
const item = /^(?:[#!]?\d{1,10}|[\w./-]*[#!&]\d{1,10}|[A-Za-z]\w{0,15}-\d{1,7}|and|\0+)\.?$/;
const bare = /(?<![\w#!&./\-\0])[1-9]\d{0,9}(?![\w\-/]|\.\d)/g;

/** No list of tickets in a line is longer. */
const longestValue = 500;

/**
 * Numbers without a mark, which mean tickets only in lines such as `Bug: 123, 124` after the first
 * line, and only where nothing else is in the line.
 */
export function trailerNumbersIn(
  text: string,
  from: number,
  context: ReferenceContext,
): readonly Found[] {
  const found: Found[] = [];
  for (const { index, 0: all, groups } of text.matchAll(line)) {
    const value = groups?.['value'] ?? '';
    const start = index + all.length - value.length;
    if (start < from || value.length > longestValue || !isList(value)) continue;
    if (found.length >= mostFound) break;
    for (const number of value.matchAll(bare)) {
      const written = { mark: '#', number: Number(number[0]) } as const;
      const isChange = groups?.['change'] !== undefined;
      const ref = isChange ? changeRef(written, context) : numberRef(written, context);
      const at = start + number.index;
      if (ref) found.push({ start: at, end: at + number[0].length, ref });
    }
  }
  return found;
}

function isList(value: string): boolean {
  if (!/\d/.test(value)) return false;
  const items = value.trim().split(/\s*[,;&+/]\s*|\s+/);
  return items.every((one) => one === '' || item.test(one));
}
