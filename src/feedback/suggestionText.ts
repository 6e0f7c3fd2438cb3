import type { Suggestion } from './suggestion.ts';
import type { Telling } from './signalWords.ts';

/** A suggestion as a sentence that the receiver may say to the sender. */
export function suggestionText(
  { to, because, kinds }: Suggestion,
  { words, nameOf, safe }: Telling,
): string {
  const named = kinds.map((kind) => words.kinds[kind]).join(', ');
  return words.suggestions[because](safe(nameOf(to)), named === '' ? undefined : named);
}
