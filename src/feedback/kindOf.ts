import type { SentCommit } from '../model/sentCommit.ts';
import type { Ticket } from '../model/ticket.ts';
import type { VoteKind } from '../model/vote.ts';

/** What becomes of an item of the roadmap, and when it is its turn, is about priorities. */
export const kindOfItem = 'priority-change' satisfies VoteKind;

/**
 * Words that trackers call tickets by, as a type or a label, and what such a ticket plainly is. All
 * other words say nothing: a story or a task may be anything.
 */
const words: Readonly<Partial<Record<VoteKind, readonly string[]>>> = {
  'api-change': ['api', 'api change', 'breaking', 'breaking change', 'deprecation', 'contract'],
  'release-note': ['release', 'release note', 'release notes', 'changelog'],
  incident: ['incident', 'outage', 'bug', 'defect', 'regression', 'hotfix', 'post mortem'],
  'user-feedback': ['user feedback', 'customer feedback', 'feedback', 'feature request'],
  docs: ['docs', 'doc', 'documentation'],
};

const kindOfWord: ReadonlyMap<string, VoteKind> = new Map(
  Object.entries(words).flatMap(([kind, all]) =>
    all.map((word) => [word, kind as VoteKind] as const),
  ),
);

/**
 * What kind of information a ticket is, by its type and labels; `undefined` where they do not say it
 * plainly, or say two different things.
 */
export function kindOfTicket({
  type,
  labels,
}: Pick<Ticket, 'type' | 'labels'>): VoteKind | undefined {
  const said = [...(type === undefined ? [] : [type]), ...labels];
  const kinds = new Set(said.flatMap((word) => kindOfWord.get(plainly(word)) ?? []));
  const [kind, another] = kinds;
  return another === undefined ? kind : undefined;
}

/** A change of files that several teams own is one of what they agreed on; else it may be anything. */
export function kindOfCommit({ isShared }: Pick<SentCommit, 'isShared'>): VoteKind | undefined {
  return isShared ? 'api-change' : undefined;
}

/** `Type: Bug`, `kind/bug`, `type::bug` and `bug 🐛` are `bug`; `not-a-bug` and `debug` are not. */
function plainly(word: string): string {
  return word
    .slice(0, 100)
    .toLowerCase()
    .replace(/^\s*(?:type|kind|category)\s*[:/=]+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
