import type { TicketKey } from '../model/ids.ts';
import type { Remembered } from '../model/remembered.ts';

type Field = 'who' | 'why';

/** The answers of the past, found by what they were about. */
interface RememberedAnswers {
  /** The newest distinct values, at most two. */
  ofTicket(ticket: TicketKey, field: Field): readonly string[];
  ofBranch(branch: string, field: Field): readonly string[];
  ofScope(scope: string, field: Field): readonly string[];
  /** The whos of the newest answers in a folder and below it, newest first; without one, everywhere. */
  recentWhos(scope: string | undefined): readonly string[];
}

const mostOfOneKind = 2;
const mostRecent = 500;

const known = new WeakMap<readonly Remembered[], RememberedAnswers>();

/** `remembered` (newest first) with its index, which is made once for each array. */
export function answersOf(remembered: readonly Remembered[]): RememberedAnswers {
  const ready = known.get(remembered) ?? indexed(remembered);
  known.set(remembered, ready);
  return ready;
}

function indexed(remembered: readonly Remembered[]): RememberedAnswers {
  const byTicket = new Map<TicketKey, Remembered[]>();
  const byBranch = new Map<string, Remembered[]>();
  const byScope = new Map<string, Remembered[]>();
  for (const answer of remembered) {
    for (const ticket of answer.tickets) add(byTicket, ticket, answer);
    if (answer.branch !== undefined) add(byBranch, answer.branch, answer);
    if (answer.scope !== undefined) add(byScope, answer.scope, answer);
  }
  const recent = remembered.filter(({ who }) => who?.trim()).slice(0, mostRecent);
  return {
    ofTicket: (ticket, field) => newest(byTicket.get(ticket), field),
    ofBranch: (branch, field) => newest(byBranch.get(branch), field),
    ofScope: (scope, field) => newest(byScope.get(scope), field),
    recentWhos: (scope) =>
      recent
        .filter((answer) => !scope || isWithin(scope, answer.scope))
        .map(({ who = '' }) => who.trim()),
  };
}

function add<Key>(index: Map<Key, Remembered[]>, key: Key, answer: Remembered): void {
  const list = index.get(key);
  if (list) list.push(answer);
  else index.set(key, [answer]);
}

function newest(answers: readonly Remembered[] | undefined, field: Field): readonly string[] {
  const values = new Set<string>();
  for (const answer of answers ?? []) {
    const value = answer[field]?.trim();
    if (value) values.add(value);
    if (values.size >= mostOfOneKind) break;
  }
  return [...values];
}

function isWithin(scope: string, other: string | undefined): boolean {
  return other === scope || other?.startsWith(`${scope}/`) === true;
}
