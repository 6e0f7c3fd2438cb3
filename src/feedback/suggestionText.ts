import { shownName } from './shownName.ts';
import type { Suggestion } from './suggestion.ts';
import type { Telling } from './signalWords.ts';

/** A suggestion as a sentence that the receiver may say to the sender. */
export function suggestionText({ to, because, kinds }: Suggestion, telling: Telling): string {
  const named = kinds.map((kind) => telling.words.kinds[kind]).join(', ');
  return telling.words.suggestions[because](
    shownName(to, telling),
    named === '' ? undefined : named,
  );
}
