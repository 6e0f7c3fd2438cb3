import type { QuestionId } from '../model/question.ts';
import { personaNamesOf } from './personaNames.ts';
import { itemSuggestions } from './itemSuggestions.ts';
import { answersOf } from './rememberedAnswers.ts';
import type { Said } from './saidWhoAndWhy.ts';
import { whosOf } from './saidInTickets.ts';
import type { Circumstances, Suggestion, SuggestionSource } from './suggestion.ts';
import { topicBranch } from './topicBranch.ts';

/** The kinds of damage that Q3 offers; their words are chosen elsewhere. */
const fixedWhys = ['crash', 'wrong-result', 'slow', 'confusing', 'not-visible'] as const;

const most = 6;

/**
 * At most 6 distinct values for a question, likeliest first. For a who: what the tickets themselves
 * say, the last answers for the ticket, the branch and the scope, the personas of the owning items,
 * the personas by share of recent answers in the scope (any who while the plan has no personas), the
 * other personas. For a why: the words of the tickets, the last answers, and for Q3 always its five
 * fixed kinds. For an item: see `itemSuggestions`.
 */
export function suggestionsFor(
  question: QuestionId,
  circumstances: Circumstances,
): readonly Suggestion[] {
  switch (question) {
    case 'Q1':
      return distinct(most, whos(circumstances));
    case 'Q2':
      return distinct(most, whys(circumstances));
    case 'Q3': {
      const last = distinct(most - fixedWhys.length, whys(circumstances));
      return [
        ...last,
        ...fixedWhys.map((value) => ({ field: 'why', value, from: 'fixed' }) as const),
      ];
    }
    case 'Q5':
      return distinct(most, itemSuggestions(circumstances));
  }
}

/** One line that the message lacks; an empty value opens the completions when it is accepted. */
export interface MissingLine {
  readonly field: 'who' | 'why';
  readonly value: string;
}

/**
 * The lines to offer for a message, who first, each with the likeliest of `suggestions`. Guesses are
 * left out: a persona nobody has chosen here yet, a why of another task.
 */
export function missingLines(
  said: Said,
  suggestions: readonly Suggestion[],
): readonly MissingLine[] {
  const fields = (['who', 'why'] as const).filter((field) => said[field] === null);
  return fields.map((field) => {
    const likely = suggestions.find((one) => one.field === field && !isGuess(one));
    return { field, value: likely?.value ?? '' };
  });
}

function isGuess({ field, from }: Suggestion): boolean {
  switch (from) {
    case 'ticket':
    case 'ticket-answer':
    case 'branch-answer':
      return false;
    case 'scope-answer':
    case 'item':
    case 'folder':
    case 'recent':
      return field === 'why';
    case 'plan':
    case 'fixed':
      return true;
  }
}

function* whos(circumstances: Circumstances): Generator<Suggestion> {
  const { plan, owners, heard, remembered, scope } = circumstances;
  const who = (from: SuggestionSource) => (value: string) =>
    ({ field: 'who', value, from }) as const;
  const names = personaNamesOf(plan);
  const told = heard.flatMap(({ tickets }) => tickets);
  yield* told.flatMap((ticket) => whosOf(ticket, names)).map(who('ticket'));
  for (const one of lastAnswers('who', circumstances)) {
    yield { ...one, value: names.named(one.value) ?? one.value };
  }
  yield* owners.flatMap(({ personas }) => personas).map(who('item'));
  const shares = new Map<string, number>();
  for (const value of answersOf(remembered).recentWhos(scope)) {
    const persona = names.named(value) ?? (plan.personas.length === 0 ? value : undefined);
    if (persona !== undefined) shares.set(persona, (shares.get(persona) ?? 0) + 1);
  }
  const byShare = [...shares].sort(([, a], [, b]) => b - a).map(([value]) => value);
  yield* byShare.map(who('recent'));
  yield* plan.personas.map(({ id }) => id).map(who('plan'));
}

function* whys(circumstances: Circumstances): Generator<Suggestion> {
  const told = circumstances.heard.flatMap(({ tickets }) => tickets.flatMap(({ why }) => why));
  yield* told.map((value) => ({ field: 'why', value, from: 'ticket' }) as const);
  yield* lastAnswers('why', circumstances);
}

function* lastAnswers(field: 'who' | 'why', circumstances: Circumstances): Generator<Suggestion> {
  const { tickets, branch, scope, remembered } = circumstances;
  const answers = answersOf(remembered);
  const as = (from: SuggestionSource) => (value: string) => ({ field, value, from }) as const;
  for (const ticket of tickets) yield* answers.ofTicket(ticket, field).map(as('ticket-answer'));
  const topic = topicBranch(branch);
  if (topic !== undefined) yield* answers.ofBranch(topic, field).map(as('branch-answer'));
  if (scope !== undefined) yield* answers.ofScope(scope, field).map(as('scope-answer'));
}

function distinct(limit: number, suggestions: Iterable<Suggestion>): readonly Suggestion[] {
  const byValue = new Map<string, Suggestion>();
  for (const one of suggestions) {
    const value = one.value.toLowerCase();
    if (!byValue.has(value)) byValue.set(value, one);
    if (byValue.size >= limit) break;
  }
  return [...byValue.values()];
}
