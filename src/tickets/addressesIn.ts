import type { ReferenceContext } from './context.ts';
import type { Found, Span } from './found.ts';
import { mostFound } from './found.ts';
import { ticketAt } from './ticketAt.ts';

/** Also without `https://` where the host is one that everybody knows. */
const address =
  /(?:https?:\/\/|(?<![\w./@:-])(?=(?:www\.)?(?:github\.com|gitlab\.com|codeberg\.org|bitbucket\.org|linear\.app|dev\.azure\.com)\/))[^\s<>"'`()[\]{}|\\^\0]+/gi;
const mayHold = /:\/\/|\.(?:com|org|app)\//i;

/** No address of a ticket is longer. */
const longestAddress = 2000;
/** As far is looked for the text of a link. */
const longestText = 300;

/** Web addresses in a text: the tickets among them, and everything that they are made of. */
export function addressesIn(
  text: string,
  context: ReferenceContext,
): { readonly found: readonly Found[]; readonly spans: readonly Span[] } {
  const found: Found[] = [];
  const spans: Span[] = [];
  if (!mayHold.test(text)) return { found, spans };
  let before = 0;
  for (const { index, 0: all } of text.matchAll(address)) {
    if (index < before) continue;
    if (spans.length >= mostFound) {
      spans.push({ start: index, end: text.length });
      break;
    }
    const url = all.replace(/[.,;:!?*_~]+$/, '');
    const ref = url.length <= longestAddress ? ticketAt(url, context) : undefined;
    const link = linkAround(text, { start: index, end: index + url.length }, before);
    // `[#12](…)` names what it leads to, never our 12, also where that is no ticket.
    const isNumber = /^\W*\d+\W*$/.test(link.text);
    const span = ref || isNumber ? link.span : { start: index, end: index + url.length };
    if (ref) found.push({ ...span, ref });
    spans.push(span);
    before = span.end;
  }
  return { found, spans };
}

interface Link {
  readonly span: Span;
  readonly text: string;
}

/** The link of Markdown, HTML or AsciiDoc that an address is the target of, or the address alone. */
function linkAround(text: string, address: Span, after: number): Link {
  const { start, end } = address;
  if (text[start - 1] === '(' && text[start - 2] === ']') {
    const open = openingBracket(text, start - 2, Math.max(after, start - longestText));
    const close = text.indexOf(')', end);
    if (open >= 0 && close >= 0 && close - end <= longestText) {
      return { span: { start: open, end: close + 1 }, text: text.slice(open + 1, start - 2) };
    }
  }
  const tag = text.slice(Math.max(after, start - 100), start);
  if (/<a\s[^<>]*href=["']?$/i.test(tag)) {
    const rest = text.slice(end, end + longestText);
    const inside = /^["']?[^<>]*>(?<text>[^]*?)<\/a>/i.exec(rest);
    if (inside) {
      const open = start - (tag.length - tag.lastIndexOf('<'));
      return { span: { start: open, end: end + inside[0].length }, text: inside[1] ?? '' };
    }
  }
  if (text[end] === '[') {
    const close = text.slice(end, end + longestText).indexOf(']');
    if (close > 0) return { span: { start, end: end + close + 1 }, text: '' };
  }
  if (/^(?:\]|[^\n[]{0,40}\]): ?<?$/.test(text.slice(Math.max(after, start - 4), start))) {
    const open = openingBracket(text, start - 3, Math.max(after, start - longestText));
    if (open >= 0) return { span: { start: open, end }, text: '' };
  }
  return { span: address, text: '' };
}

/** Where the bracket opens that closes at `close`, not before `limit`; -1 if nowhere. */
function openingBracket(text: string, close: number, limit: number): number {
  let depth = 0;
  for (let at = close; at >= limit; at -= 1) {
    if (text[at] === '\n') return -1;
    if (text[at] === ']') depth += 1;
    if (text[at] === '[') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}
