import type { Span } from './found.ts';
import { spansOf } from './withoutCode.ts';

/** A commit that a message names, and what this one is to it. */
export interface CommitLink {
  /** Lower case, 7 to 64 digits: mostly abbreviated. */
  readonly name: string;
  readonly kind: 'fixes' | 'picked' | 'reverts';
}

const name = '[0-9a-f]{7,64}';
const patterns = {
  fixes: new RegExp(
    `^[ \\t]*fixes:?[ \\t]+(?:commit[ \\t]+)?(?=\\S*[a-f]|\\S+[ \\t]*\\()${name}\\b(?:[ \\t]*\\([^\\n]*)?`,
    'gim',
  ),
  picked: new RegExp(
    `\\((?:cherry[- ]?picked|backported|back-ported)(?: from)?(?: commit)?:? ${name}\\b[^)\\n]{0,100}\\)?|^(?:\\[ )?(?:upstream )?commit ${name}(?: upstream\\.?| \\])`,
    'gim',
  ),
  reverts: new RegExp(
    `\\b(?:this )?reverts?(?:ed)? (?:the )?(?:merge )?(?:commits? )?${name}\\b(?:(?:,| and|, and)\\s+(?:commit )?${name}\\b)*`,
    'gi',
  ),
};
const kinds = ['fixes', 'picked', 'reverts'] as const;
const words = ['fixes', 'picked', 'ported', 'upstream', 'revert'];
const digits = /[\da-f]{7}/;
const longestText = 64 * 1024;

/** Most messages have none of the words, which is seen sooner than that nothing in them is a name. */
function mayName(text: string): boolean {
  const lower = text.toLowerCase();
  return words.some((word) => lower.includes(word)) && digits.test(lower);
}

/**
 * The commits that this one fixes, was picked from or reverts, in order of kinds, each once: callers
 * follow them to inherit tickets. Names that git would not take as they stand are left out.
 */
export function commitLinksIn(message: string): readonly CommitLink[] {
  const text = message.slice(0, longestText);
  if (!mayName(text)) return [];
  const links = new Map<string, CommitLink>();
  for (const kind of kinds) {
    for (const [all] of text.matchAll(patterns[kind])) {
      for (const [found] of all.replace(/\(["'][^]*$/, '').matchAll(/\b[0-9a-f]{7,64}\b/gi)) {
        const link = { name: found.toLowerCase(), kind };
        if (!links.has(link.name)) links.set(link.name, link);
      }
    }
  }
  return [...links.values()];
}

/** Where commits are named, so that nothing in there is taken for a ticket. */
export function commitSpansIn(text: string): readonly Span[] {
  if (!mayName(text)) return [];
  const spans = kinds
    .flatMap((kind) => spansOf(text, patterns[kind]))
    .sort((one, other) => one.start - other.start);
  return spans.filter(({ start }, at) => start >= (spans[at - 1]?.end ?? 0));
}
