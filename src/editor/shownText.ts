import { beginningOf, visibleText } from '../tickets/visibleText.ts';

/**
 * A text of a tracker as it is shown to people, in one line of at most `most` characters: what cannot
 * be seen is made visible or gone, so that it cannot pass for another text.
 */
export function shownText(text: string, most = 200): string {
  // More than is ever shown is not looked at.
  const line = visibleText(beginningOf(text, 4 * most))
    .replace(/[\s\u2028\u2029]+/g, ' ')
    .trim();
  return line.length > most ? `${beginningOf(line, most - 1).trimEnd()}…` : line;
}
