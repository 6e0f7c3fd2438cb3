import type { Span } from './found.ts';
import { blanked } from './found.ts';

const fence = /^[ \t]{0,3}(?:>[ \t]?)?(`{3,}|~{3,})/gm;
const codeInLine = /``[^\n]*?``|`[^`\n]+`/g;

/** The text with fenced code, code in lines and comments of HTML blanked; lengths stay. */
export function withoutCode(text: string): string {
  const hasFence = text.includes('```') || text.includes('~~~');
  const plain = hasFence ? blanked(text, fences(text)) : text;
  const bare = plain.includes('`') ? blanked(plain, spansOf(plain, codeInLine)) : plain;
  return bare.includes('<!--') ? blanked(bare, comments(bare)) : bare;
}

/** A fence that is never closed was none: commit messages are not always Markdown. */
function fences(text: string): readonly Span[] {
  const spans: Span[] = [];
  let open: { readonly start: number; readonly mark: string } | undefined;
  for (const found of text.matchAll(fence)) {
    const mark = found[1] ?? '';
    if (!open) {
      open = { start: found.index, mark };
    } else if (mark.startsWith(open.mark)) {
      spans.push({ start: open.start, end: found.index + found[0].length });
      open = undefined;
    }
  }
  return spans;
}

function comments(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = text.indexOf('<!--');
  while (start >= 0) {
    const close = text.indexOf('-->', start);
    if (close < 0) break;
    spans.push({ start, end: close + 3 });
    start = text.indexOf('<!--', close);
  }
  return spans;
}

/** Where a pattern is found. */
export function spansOf(text: string, pattern: RegExp): readonly Span[] {
  return [...text.matchAll(pattern)].map(({ index, 0: all }) => ({
    start: index,
    end: index + all.length,
  }));
}
