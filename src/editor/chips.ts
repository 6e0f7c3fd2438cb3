import type { Suggestion } from '../ask/suggestion.ts';
import type { Answer } from '../model/answer.ts';
import { operators, upkeep } from '../model/answer.ts';
import type { Plan } from '../model/plan.ts';
import type { QuestionId } from '../model/question.ts';
import type { Chip } from '../protocol/picture.ts';
import { itemChips } from './itemChips.ts';
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
  const from = wording.from(suggestion.from);
  return {
    kind: 'answer',
    field,
    value,
    label: field === 'who' ? whoLabel(value, plan) : value,
    // A why may be longer than its chip; what is recorded can be read whole before.
    from: field === 'who' ? from : `${value} (${from})`,
  };
}

/** The chips of a card, in the order of the suggestions, with the ways to say something else last. */
export function chipsOf(
  question: QuestionId,
  suggestions: readonly Suggestion[],
  plan: Plan,
  answer: Pick<Answer, 'who' | 'why' | 'item'> | undefined,
): readonly Chip[] {
  return markedChips(chipsFor(question, suggestions, plan), answer);
}

/** Marks the chips that say what was answered before. */
function markedChips(
  chips: readonly Chip[],
  answer: Pick<Answer, 'who' | 'why' | 'item'> | undefined,
): readonly Chip[] {
  return chips.map((chip) => {
    if (chip.kind === 'more') return { ...chip, chips: markedChips(chip.chips, answer) };
    const isOn = chip.kind === 'answer' && answer?.[chip.field] === chip.value;
    return isOn ? { ...chip, on: true } : chip;
  });
}

function chipsFor(
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
    case 'Q5':
      return itemChips(suggestions, plan);
  }
}

/** A harm is stored in the words that the person clicked, for it is read by people later. */
function harmChip({ field, value }: Suggestion): AnswerChip {
  const words = wording.harm(value);
  return { kind: 'answer', field, value: words, label: words };
}

/** So many guesses stand in front; the rest is one click away. */
const mostInFront = 4;

function whoChips(suggestions: readonly Suggestion[], plan: Plan): readonly Chip[] {
  const front = suggestions.slice(0, mostInFront);
  const shown = new Set(front.map(({ value }) => value));
  const chip = (value: string): Chip => ({
    kind: 'answer',
    field: 'who',
    value,
    label: whoLabel(value, plan),
  });
  const hidden = ({ id }: { readonly id: string }): boolean => !shown.has(id);
  const teams = plan.teams.filter(hidden).map(({ id }) => chip(id));
  // A team that has a persona for those who run the product needs no second word for them.
  const operator = plan.personas.find(({ kind }) => kind === 'operator')?.id ?? operators;
  const fixed = [operator, upkeep].filter((who) => !shown.has(who));
  const others = plan.personas
    .filter((persona) => hidden(persona) && persona.id !== operator)
    .map(({ id }) => chip(id));
  const inWords: Chip = {
    kind: 'text',
    label: others.length > 0 ? wording.inYourWords() : wording.someoneElse(),
    placeholder: wording.someoneElsePlaceholder(),
  };
  return [
    ...front.map((suggestion) => answerChip(suggestion, plan)),
    ...(teams.length > 0 ? [more(wording.anotherTeam(), teams)] : []),
    ...fixed.map(chip),
    others.length > 0 ? more(wording.someoneElse(), [...others, inWords]) : inWords,
  ];
}

const more = (label: string, chips: readonly Chip[]): Chip => ({ kind: 'more', label, chips });
