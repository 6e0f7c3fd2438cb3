import type { Suggestion } from '../ask/suggestions.ts';
import { operators, upkeep } from '../model/answer.ts';
import type { Plan } from '../model/plan.ts';
import type { QuestionId } from '../model/question.ts';
import type { Chip } from '../protocol/picture.ts';
import { wording } from './wording.ts';

type AnswerChip = Extract<Chip, { kind: 'answer' }>;

/** How a who is shown: by the name that the team gave it, else as it is written. */
export function whoLabel(who: string, plan: Plan): string {
  if (who === operators) return wording.operators();
  if (who === upkeep) return wording.upkeep();
  const named = [...plan.personas, ...plan.teams].find(({ id }) => id === who);
  return named?.name ?? who;
}

function answerChip(suggestion: Suggestion, plan: Plan): AnswerChip {
  const { field, value } = suggestion;
  return {
    kind: 'answer',
    field,
    value,
    label: field === 'who' ? whoLabel(value, plan) : value,
    from: wording.from(suggestion.from),
  };
}

/** The chips of a card, in the order of the suggestions, with the ways to say something else last. */
export function chipsOf(
  question: QuestionId,
  suggestions: readonly Suggestion[],
  plan: Plan,
): readonly Chip[] {
  switch (question) {
    case 'Q1':
      return whoChips(suggestions, plan);
    case 'Q2':
      return suggestions.map((suggestion) => answerChip(suggestion, plan));
    case 'Q3':
      return suggestions.map((suggestion) =>
        suggestion.from === 'fixed' ? harmChip(suggestion) : answerChip(suggestion, plan),
      );
  }
}

/** A harm is stored in the words that the person clicked, for it is read by people later. */
function harmChip({ field, value }: Suggestion): AnswerChip {
  const words = wording.harm(value);
  return { kind: 'answer', field, value: words, label: words };
}

function whoChips(suggestions: readonly Suggestion[], plan: Plan): readonly Chip[] {
  const suggested = suggestions.filter(({ field }) => field === 'who');
  const already = new Set(suggested.map(({ value }) => value));
  const fixed = [operators, upkeep].filter((who) => !already.has(who));
  const teams = plan.teams.filter(({ id }) => !already.has(id));
  const teamChips = teams.map(({ id, name }): Chip => ({
    kind: 'answer',
    field: 'who',
    value: id,
    label: name,
  }));
  return [
    ...suggested.map((suggestion) => answerChip(suggestion, plan)),
    ...(teamChips.length > 0
      ? [{ kind: 'more' as const, label: wording.anotherTeam(), chips: teamChips }]
      : []),
    ...fixed.map((value): Chip => ({
      kind: 'answer',
      field: 'who',
      value,
      label: whoLabel(value, plan),
    })),
    {
      kind: 'text',
      label: wording.someoneElse(),
      placeholder: wording.someoneElsePlaceholder(),
    },
  ];
}
