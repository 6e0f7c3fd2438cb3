import type { Asks } from '../src/protocol/messages.ts';
import { longestText } from '../src/protocol/messages.ts';
import type { Chip } from '../src/protocol/picture.ts';
import type { Draft } from './state.ts';

type Answer = Asks['answer']['takes'];
type AnswerChip = Chip & { readonly kind: 'answer' };

/** The answer of one press on a chip; what was typed meanwhile goes along, so no word is lost. */
export function answerOfChip({ sha, ...draft }: Draft, chip: AnswerChip): Answer {
  const typed = draft.why.trim();
  const why = typed === '' ? {} : { why: typed };
  switch (chip.field) {
    case 'why':
      return { sha, why: joined(chip.value, typed) };
    case 'who':
      return { sha, who: chip.value, ...why };
    case 'item':
      return { sha, item: chip.value, ...why };
  }
}

/** The answer of Enter in a line; `undefined` when nothing was typed. */
export function answerOfLines({ sha, ...draft }: Draft): Answer | undefined {
  const [who, why] = [draft.who.trim(), draft.why.trim()];
  if (who === '' && why === '') return undefined;
  return { sha, ...(who === '' ? {} : { who }), ...(why === '' ? {} : { why }) };
}

function joined(value: string, typed: string): string {
  return typed === '' ? value : `${value}: ${typed}`.slice(0, longestText);
}
