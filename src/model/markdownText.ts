const longest = 500;
/** What turns the direction of reading or cannot be seen may make one text look like another. */
const unruly = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\s]+/gu;
const marks = /[\\`*_~[\]<>|$&]/g;
/** What forges and editors make links and pictures of, though nobody marked it. */
const linkedByItself = /:(?=\/\/)|:(?=[\w+-]+:)|(?<=\bwww)\./gi;

/**
 * A text from outside as one line of Markdown that says exactly that: no mark, link, mention or HTML in
 * it takes effect. At most 500 characters.
 */
export function markdownText(text: string): string {
  const line = text
    .slice(0, 4 * longest)
    .replace(unruly, ' ')
    .trim();
  const shown = Array.from(line);
  const cut =
    shown.length > longest
      ? `${shown
          .slice(0, longest - 1)
          .join('')
          .trimEnd()}…`
      : line;
  return (
    cut
      .replace(marks, '\\$&')
      .replace(linkedByItself, '\\$&')
      // At the end of a heading it would be taken for the end of it.
      .replace(/#$/, '\\#')
      .replace(/@(?=[\w-])/g, '@&#8203;')
  );
}

/** A text with a link, where the address is one of the web that cannot end the link early. */
export function markdownLink(text: string, url: string | undefined): string {
  const label = markdownText(text);
  const isSafe = url !== undefined && /^https?:\/\/[^\s<>\\]{1,2000}$/.test(url);
  return isSafe ? `[${label}](<${url}>)` : label;
}
