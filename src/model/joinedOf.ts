import type { Answer } from './answer.ts';
import type { Found, FoundIn, Joined } from './joined.ts';

type Field = 'who' | 'why' | 'item';

/** Everything that may say who a commit is for and why; what is left out says nothing. */
export interface Evidence {
  /** The values of its own lines, in their order. */
  readonly message: Readonly<Record<Field, readonly string[]>>;
  /** Its patch id; needed only to tell answers about itself from those about what became of it. */
  readonly patch?: string;
  /** In its own notes. */
  readonly onCommit?: readonly Answer[];
  /** About commits that change the same, or that it is a new form of. */
  readonly onSameChange?: readonly Answer[];
  /** About the commits that were squashed into it. */
  readonly onBranch?: readonly Answer[];
  /** Given for the tickets and pull requests that it mentions. */
  readonly forTickets?: readonly Answer[];
}

/** A ticket may have had many commits; of their whos and whys only the newest are about this one. */
const mostOfTicket = 3;

/**
 * Who, why and item of a commit, each from the first that has it: the message, its notes, notes of
 * the same change, of its branch, of its tickets. Answers about several commits are put together in
 * the order in which they were given; of several about one commit the newest counts.
 */
export function joinedOf(evidence: Evidence): Joined {
  const [who, why, item] = (['who', 'why', 'item'] as const).map((field) => found(field, evidence));
  return { ...(who ? { who } : {}), ...(why ? { why } : {}), ...(item ? { item } : {}) };
}

function found(field: Field, evidence: Evidence): Found | undefined {
  const { message, patch, onCommit = [], onSameChange = [], onBranch = [] } = evidence;
  const own = ownAnswers(onCommit, patch);
  const isOlder = own.every((answer) => answer.patch !== undefined && answer.patch !== patch);
  return (
    foundAt('message', message[field]) ??
    foundAt(isOlder && patch !== undefined ? 'same-change' : 'answer', valuesOf(field, own)) ??
    foundAt('same-change', valuesOf(field, onSameChange)) ??
    foundAt('branch', valuesOf(field, onCommit)) ??
    foundAt('branch', valuesOf(field, onBranch)) ??
    foundAt('ticket-answer', valuesOf(field, evidence.forTickets ?? []).slice(-mostOfTicket))
  );
}

function foundAt(source: FoundIn, values: readonly string[]): Found | undefined {
  const [first, ...others] = values;
  return first === undefined ? undefined : { values: [first, ...others], source };
}

/**
 * Which of the answers in the notes of a commit are about itself, in its present form or an earlier
 * one. Notes also hold what was said about commits that became this one, when git or a squash carried
 * it along: that names other patches, several of them. An answer to one change is about this one.
 */
export function ownAnswers(
  onCommit: readonly Answer[],
  patch: string | undefined,
): readonly Answer[] {
  const changes = new Set(onCommit.map((answer) => answer.patch));
  if (changes.size <= 1) return onCommit;
  return onCommit.filter((answer) => answer.patch === undefined || answer.patch === patch);
}

/** For each change the newest word about the field, in the order in which they were given, distinct. */
function valuesOf(field: Field, answers: readonly Answer[]): readonly string[] {
  const byChange = new Map<string | undefined, Answer[]>();
  for (const answer of answers) {
    if (answer[field] === undefined) continue;
    const known = byChange.get(answer.patch);
    if (known) known.push(answer);
    else byChange.set(answer.patch, [answer]);
  }
  const newest = [...byChange.values()].flatMap((given) => {
    const at = Math.max(...given.map((answer) => answer.at));
    return given.filter((answer) => answer.at === at);
  });
  const inOrder = newest.sort((one, other) => one.at - other.at);
  return [...new Set(inOrder.flatMap((answer) => answer[field] ?? []))];
}
