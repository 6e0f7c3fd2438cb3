import type { Quote } from './entryPlaces.ts';

/** Where a token ends that has begun before an offset. */
export function tokenEnd(text: string, offset: number, quote: Quote, isInFlow: boolean): number {
  const newline = text.indexOf('\n', offset);
  const rest = text.slice(offset, newline === -1 ? text.length : newline);
  if (quote !== '') {
    const close = rest.indexOf(quote);
    return close === -1 ? offset : offset + close;
  }
  const more = (isInFlow ? /^[^,[\]{}:#\s]*/ : /^(?:(?! #|:(?:\s|$)).)*/).exec(rest)?.[0] ?? '';
  return offset + more.trimEnd().length;
}
