import type { Quote } from './entryPlaces.ts';

/**
 * A text as it is written in YAML: with the quotes that are wished, or with double ones where it would
 * mean something else without.
 */
export function scalarText(value: string, quote: Quote = ''): string {
  if (quote === "'" && !/[\p{Cc}\u2028\u2029\uFEFF]/u.test(value))
    return `'${value.replaceAll("'", "''")}'`;
  return quote === '' && isPlain(value) ? value : JSON.stringify(value);
}

/** Nothing in it that YAML, of whichever version, takes for more than text, in braces or outside. */
function isPlain(value: string): boolean {
  return (
    /^\d{4}-\d\d-\d\d$/.test(value) ||
    (/^[\p{L}_/.](?:[^\p{Cc}\u2028\u2029\uFEFF,[\]{}#:"'\\]|:(?=[^\s,[\]{}]))*$/u.test(value) &&
      !/\s$/.test(value) &&
      !/^(?:true|false|yes|no|on|off|y|n|null|\.(?:inf|nan)|\.[\d_]+(?:e[-+]?\d+)?|\.\.\.(?:\s.*)?)$/i.test(
        value,
      ))
  );
}
